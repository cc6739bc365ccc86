from tests.corroborate.conftest import MONDAY, TUESDAY, Page, land, on, run, site, struck

TOWN = site("Tarn", 10.03, precision="town", radius_km=8.0)


def test_the_day_of_most_origins_then_the_most_precise():
    days = [on(MONDAY), on(MONDAY, clock="13:35", precision="minute"), on(TUESDAY)]
    texts = ("It was struck.", "Rockets struck the base.", "Then, so a third has it, fire struck.")
    pages = [Page(text, f"O{at}") for at, text in enumerate(texts)]
    for page, time in zip(pages, days, strict=True):
        struck(page, time=time, background=time is days[2])
    (incident,) = run(*pages).incidents
    assert incident.time == days[1]
    assert incident.contested_on == ("time",)


def test_the_precise_place_beats_the_coarse():
    pages = [Page("It was struck.", "A"), Page("Rockets struck the base.", "B"), Page("Something struck.", "C")]
    for page, place in zip(pages, (land(), site(), TOWN), strict=True):
        struck(page, place=place)
    (incident,) = run(*pages).incidents
    assert incident.place == site()
