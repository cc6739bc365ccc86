import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, count, having, land, on, run, site, struck, who
from trucewatch.corroborate.aggregates import count as stands_for
from trucewatch.corroborate.aggregates import set_apart, stands_for_several
from trucewatch.corroborate.telling import Telling

SERIES = count("attacks", None, "a series of attacks")


@pytest.mark.parametrize(
    ("text", "trigger", "quantity", "several"),
    [
        ("four more attacks", "attacks", count("attacks", 4.0), True),
        ("one attack", "attack", count("attacks", 1.0), False),
        ("a series of attacks", "attacks", SERIES, True),
        ("at least two attacks", "attacks", count("attacks", None, lower=2.0, open_above=True), True),
        ("several raids", "raids", count("attacks", None, "several"), True),
        ("raids", "raids", count("attacks", None, "raids"), True),
        ("an attack", "attack", count("attacks", None, "an attack"), False),
        ("three rockets struck", "struck", count("munitions", 3.0), False),
    ],
)
def test_what_stands_for_several(text, trigger, quantity, several):
    page = Page(text)
    page.add("violence.attack", trigger, quantities=(quantity,))
    assert stands_for_several(page.claims[0], corpus(page)) is several


@pytest.mark.parametrize(
    ("text", "apart"), [("A second attack came.", True), ("The attack came.", False), ("Four more attack runs.", True)]
)
def test_what_words_set_apart(text, apart):
    page = Page(text)
    page.add("violence.attack", "attack")
    assert set_apart(page.claims[0], corpus(page)) is apart


def test_the_greatest_number_counts():
    page = Page("Two attacks came. In all four attacks came.")
    for number in (2.0, 4.0):
        page.add("violence.attack", "attacks", quantities=(count("attacks", number),))
    assert stands_for(Telling(page.report.id, tuple(page.claims))) == 4.0
    assert stands_for(Telling(page.report.id, ())) is None


def contains(page: Page) -> set[tuple[str, str]]:
    result = run(page)
    return {(r.source, r.target) for r in result.relations if r.type == "contains"}


def aggregate(page: Page, trigger: str, quantity, **changes) -> str:
    positions = who("Xanadian positions", country="XA")
    given = {"roles": {"target": positions}, "quantities": (quantity,), "time": on(MONDAY), "place": land()}
    return page.add("violence.attack", trigger, **(given | changes))


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({}, True),
        ({"time": None}, True),
        ({"time": on(TUESDAY)}, False),
        ({"place": site(country="XB")}, False),
        ({"roles": {"target": who("Borealian forces", country="XB", kind="state_force")}}, True),
    ],
)
def test_what_an_aggregate_contains(changes, held):
    page = Page("There were four attacks. In one, rockets struck Tarn.")
    whole, piece = aggregate(page, "attacks", count("attacks", 4.0)), struck(page, **changes)
    result = run(page)
    pair = having(result, whole).id, having(result, piece).id
    assert (pair in contains(page)) is held


def test_four_more_leaves_out_those_told_before():
    page = Page("Rockets struck Tarn. Then four more attacks came. In one a convoy was hit at Lum.")
    struck(page)
    whole = aggregate(page, "attacks", count("attacks", 4.0, "four more attacks"))
    lum = site("Lum", 12.0)
    piece = page.add("violence.attack", "hit", place=lum, roles={"target": who("a convoy", country="XA")})
    result = run(page)
    assert contains(page) == {(having(result, whole).id, having(result, piece).id)}


def test_an_aggregate_is_never_located_by_what_it_contains():
    page = Page("There were four attacks. In one, rockets struck Tarn.")
    whole = aggregate(page, "attacks", count("attacks", 4.0))
    struck(page)
    assert having(run(page), whole).place == land()


def test_two_totals_are_not_joined():
    pages = [Page("There were four attacks.", "A"), Page("There were three attacks.", "B")]
    for page, number in zip(pages, (4.0, 3.0), strict=True):
        aggregate(page, "attacks", count("attacks", number))
    assert len(run(*pages).incidents) == 2


@pytest.mark.parametrize(("inner", "held"), [(2.0, True), (4.0, False), (9.0, False)])
def test_a_total_holds_a_smaller_one_of_its_days(inner, held):
    page = Page("There were four attacks. At Tarn there were attacks, too.")
    whole = aggregate(page, "attacks", count("attacks", 4.0), time=on(MONDAY, TUESDAY))
    page.add(
        "violence.attack",
        "were attacks",
        place=site(),
        roles={"target": who("Xanadian positions", country="XA")},
        quantities=(count("attacks", inner),),
        time=on(MONDAY),
    )
    part = page.claims[-1].id
    result = run(page)
    pair = having(result, whole).id, having(result, part).id
    assert (pair in contains(page)) is held
