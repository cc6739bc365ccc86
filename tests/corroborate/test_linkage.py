from datetime import timedelta

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, having, land, on, run, site, struck

LUM = site("Lum base", 12.0)


def test_two_tellings_of_one_report_are_never_joined():
    apart, other = Page("Rockets struck Tarn.\nIn a second raid they hit Tarn.", "A"), Page("Bombs struck there.", "B")
    first = struck(apart)
    second = struck(apart, "raid")
    struck(other)
    result = run(apart, other)
    assert having(result, first) != having(result, second)


def test_a_vague_telling_that_fits_two_is_left_alone():
    one, other, vague = Page("It was struck.", "A"), Page("Lum was struck.", "B"), Page("A base was struck.", "C")
    first = struck(one, roles={"target": "a base"})
    second = struck(other, place=LUM, roles={"target": "a base"})
    third = struck(vague, place=land(), roles={"target": "a base"})
    result = run(one, other, vague)
    assert len({having(result, claim).id for claim in (first, second, third)}) == 3
    assert having(run(one, vague), first) == having(run(one, vague), third)


def test_days_of_one_place_stay_days():
    pages = [Page(f"Day {n}: it was struck.", f"O{n}", TUESDAY + timedelta(n)) for n in range(0, 12, 2)]
    for n, page in enumerate(pages):
        struck(page, time=on(MONDAY + timedelta(2 * n)))
    assert len(run(*pages).incidents) == len(pages)
