from tests.corroborate.conftest import MONDAY, TUESDAY, Page, having, land, on, run, site, struck, voice

CLERIC = voice("a cleric", attribution="a2")
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


def test_who_denies_an_act_in_so_many_words_places_and_dates_it_where_nobody_else_does():
    page = Page("'They did not strike Tarn.' The attack was theirs.")
    struck(page, "strike", CLERIC, polarity="negated", roles={"actor": "the reds"})
    act = page.add("violence.attack", "attack", CLERIC, stance="alleges", roles={"actor": "the blues"})
    incident = having(run(page), act)
    assert incident.place is not None
    assert incident.time is not None
    assert (incident.place.name, incident.time.earliest) == (site().name, MONDAY)
