"""What people decided about membership holds against every rule, and disturbs nothing that they did not decide."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, on, registry, site, struck, voice
from tests.corroborate.test_corroborate import CLAIMS, EXPECTED, REPORTS
from trucewatch.corroborate import corroborate
from trucewatch.model import Constraints
from trucewatch.model.constraints import pair

ANCHORS = [incident.claims[0] for incident in EXPECTED.incidents]
MEMBERS = [(incident.claims[0], claim) for incident in EXPECTED.incidents for claim in incident.claims[1:]]


def made(claims=CLAIMS, reports=REPORTS, together=(), apart=()):
    constraints = Constraints(tuple(together), frozenset(pair(*ends) for ends in apart))
    return corroborate(claims, reports, registry(), constraints=constraints)


def groups(result):
    return {incident.claims for incident in result.incidents}


def home(result, claim):
    return next((incident.claims for incident in result.incidents if claim in incident.claims), None)


def test_the_world_has_something_to_divide_and_to_join():
    assert len(ANCHORS) > 2
    assert MEMBERS


@pytest.mark.parametrize("ends", list(combinations(ANCHORS, 2)))
def test_keeping_apart_what_is_apart_changes_nothing(ends):
    assert made(apart=[ends]) == EXPECTED


@pytest.mark.parametrize("ends", MEMBERS)
def test_putting_together_what_is_together_changes_nothing(ends):
    assert made(together=[ends]) == EXPECTED


@pytest.mark.parametrize("ends", list(combinations(ANCHORS, 2)))
def test_what_people_put_together_is_one(ends):
    result = made(together=[ends])
    one, other = ends
    assert home(result, one) == home(result, other)
    assert set(home(result, one)) == set(home(EXPECTED, one)) | set(home(EXPECTED, other))
    assert groups(result) - {home(result, one)} == groups(EXPECTED) - {home(EXPECTED, one), home(EXPECTED, other)}


@pytest.mark.parametrize("ends", MEMBERS)
def test_what_people_keep_apart_is_never_one(ends):
    result = made(apart=[ends])
    one, other = ends
    assert home(result, one) != home(result, other)
    untouched = groups(EXPECTED) - {home(EXPECTED, one)}
    assert untouched <= groups(result)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_order_of_input_changes_nothing_and_no_constraint_is_broken(data):
    apart = data.draw(st.lists(st.sampled_from([*MEMBERS, *combinations(ANCHORS, 2)]), max_size=4, unique=True))
    free = [ends for ends in combinations(ANCHORS, 2) if not {pair(*ends)} & {pair(*other) for other in apart}]
    together = data.draw(st.lists(st.sampled_from(free), max_size=1)) if free else []
    expected = made(together=together, apart=apart)
    claims, reports = data.draw(st.permutations(CLAIMS)), data.draw(st.permutations(REPORTS))
    assert made(claims, reports, together, apart) == expected
    for one, other in apart:
        assert home(expected, one) is None or home(expected, one) != home(expected, other)
    for one, other in together:
        assert home(expected, one) == home(expected, other)


def two_of_one_report() -> tuple[Page, list[str]]:
    page = Page("Rockets struck the base. Two were hurt. Later shells hit the port. One died.")
    base = struck(page, place=site(), time=on(MONDAY))
    hurt = page.add("harm.casualties", "hurt")
    port = struck(page, "hit", roles={"target": "the port"}, place=site("Lum port", 12.0), time=on(TUESDAY))
    died = page.add("harm.casualties", "died")
    return page, [base, hurt, port, died]


def one_page(page, **constraints):
    return made(page.claims, [page.report], **constraints)


def test_a_toll_moves_from_one_act_to_another_by_a_split_and_a_merge():
    page, (base, hurt, port, died) = two_of_one_report()
    assert groups(one_page(page)) == {(base, hurt), (port, died)}
    moved = one_page(page, together=[(hurt, port)], apart=[(base, hurt)])
    assert groups(moved) == {(base,), (hurt, port, died)}


def test_a_split_within_a_report_leaves_the_rest_with_the_earliest():
    page, (base, hurt, port, died) = two_of_one_report()
    assert groups(one_page(page, apart=[(hurt, base)])) == {(base,), (hurt,), (port, died)}
    joined = one_page(page, together=[(base, port)], apart=[(port, hurt)])
    assert groups(joined) == {(base, port, died), (hurt,)}


def test_a_split_of_other_claims_holds_against_a_merge_of_their_tellings():
    page, (base, hurt, port, died) = two_of_one_report()
    result = one_page(page, together=[(base, port)], apart=[(hurt, died)])
    assert home(result, base) == home(result, port)
    assert home(result, hurt) != home(result, died)


def test_across_reports_what_is_like_each_part_goes_with_it():
    texts = ("Rockets struck the base.", "Missiles struck the base at Tarn.", "The base was struck, all said.")
    pages = [Page(text, outlet) for text, outlet in zip(texts, "ABC", strict=True)]
    ids = [struck(page, by=voice(f"source {n}")) for n, page in enumerate(pages)]
    claims, reports = [c for page in pages for c in page.claims], [page.report for page in pages]
    assert len(groups(made(claims, reports))) == 1
    divided = made(claims, reports, apart=[(ids[0], ids[1])])
    assert sorted(len(group) for group in groups(divided)) == [1, 2]
    assert groups(made(claims, reports, together=[ids[:2]], apart=[ids[::2]])) == {tuple(ids[:2]), (ids[2],)}


def test_a_claim_that_can_make_nothing_cannot_be_put_into_anything():
    page, (base, *_) = two_of_one_report()
    vowed = page.add("violence.attack", "Later", stance="threatens", actuality="planned")
    result = one_page(page, together=[(base, vowed)])
    assert home(result, vowed) is None
    assert home(result, base) is not None
