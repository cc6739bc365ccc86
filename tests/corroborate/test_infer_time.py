import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, having, on, run, site, struck, who


def page_of_series(words: str, **changes) -> tuple[Page, str, str]:
    page = Page(f"Rockets struck Tarn.\nThen {words} attacks came. In one a convoy was hit.")
    act = struck(page, time=changes.pop("time", None), **changes)
    page.add(
        "violence.attack",
        "attacks",
        quantities=(count("attacks", 4.0, f"{words} attacks"),),
        time=on(MONDAY, part_of_day="early_hours", precision="part_of_day"),
    )
    hit = page.add("violence.attack", "hit", place=site("Lum", 12.0), roles={"target": who("a convoy")})
    return page, act, hit


def test_a_series_lends_its_day():
    page, act, hit = page_of_series("four more")
    result = run(page)
    base, convoy = having(result, act).time, having(result, hit).time
    assert base is not None
    assert convoy is not None
    assert (base.earliest, base.basis, base.part_of_day) == (MONDAY, "inferred", None)
    assert (convoy.earliest, convoy.basis, convoy.part_of_day) == (MONDAY, "inferred", "early_hours")


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("four more", {"time": on(TUESDAY)}),
        ("four more", {"background": True}),
        ("four more", {"time": on(MONDAY.replace(month=1), MONDAY.replace(month=2), precision="month")}),
    ],
)
def test_it_lends_no_day_to_what_has_another(words, changes):
    page, act, _ = page_of_series(words, **changes)
    time = having(run(page), act).time
    assert time is None or time.basis != "inferred"


@pytest.mark.parametrize(
    ("text", "inferred"), [("It struck Tarn. It hit Lum.", True), ("It struck Tarn.\n\nIt hit Lum.", False)]
)
def test_a_paragraph_goes_on_with_its_last_day(text, inferred):
    page = Page(text, day=TUESDAY)
    page.add("violence.shelling", "struck", place=site(), time=on(MONDAY), roles={"target": "the Tarn base"})
    hit = page.add("violence.attack", "hit", place=site("Lum", 12.0), roles={"target": who("a convoy")})
    time = having(run(page), hit).time
    assert (time is not None and time.basis == "inferred" and time.earliest == MONDAY) is inferred
