from datetime import timedelta

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, count, having, on, run, site, struck, voice, who
from trucewatch.corroborate.coreference import acts_told

FAR = site("Lum port", 12.0)


def told(page: Page) -> int:
    made = corpus(page)
    return len(acts_told(made.claims, made))


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ({}, {}, True),
        ({}, {"quantities": (count("munitions", 3.0),)}, True),
        ({"quantities": (count("munitions", 1.0),)}, {"quantities": (count("munitions", 3.0),)}, True),
        ({}, {"time": on(TUESDAY)}, False),
        ({}, {"place": FAR, "roles": {}}, False),
        ({}, {"place": None, "roles": {"target": "the Tarn base"}}, True),
        ({}, {"time": None}, True),
        ({"roles": {"target": "a market"}, "place": None}, {"roles": {"target": "a school"}, "place": None}, False),
    ],
)
def test_two_claims_of_one_report(first, second, together):
    page = Page("Rockets struck it on Monday. Later they hit home.")
    struck(page, "struck", **first)
    struck(page, "hit", **second)
    assert told(page) == (1 if together else 2)


@pytest.mark.parametrize(
    ("kind", "together"), [("violence.attack", True), ("violence.drone_strike", False), ("unrest.protest", False)]
)
def test_kinds_keep_apart(kind, together):
    page = Page("Rockets struck it. Something hit it.")
    struck(page)
    page.add(kind, "hit", place=site(), time=on(MONDAY))
    assert told(page) == (1 if together else 2)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Rockets struck it.\nThe attack was loud.", True),
        ("Rockets struck it.\nThis rocket attack was loud.", True),
        ("Rockets struck it.\nAn attack was seen.", False),
        ("Rockets struck it.\nAnother attack was loud.", False),
        ("Rockets struck it. An attack was seen.", True),
    ],
)
def test_the_attack_joins_the_one_before_it(text, together):
    page = Page(text)
    struck(page)
    page.add("violence.attack", "attack")
    assert told(page) == (1 if together else 2)


def test_anaphora_takes_the_nearest_that_fits():
    page = Page("Rockets struck it.\nA convoy was hit at Lum.\nThe attack was claimed.")
    near = page.add("violence.attack", "hit", place=FAR, roles={"target": "a convoy"}, time=on(MONDAY))
    struck(page)
    anaphor = page.add("violence.attack", "attack")
    made = corpus(page)
    groups = [{claim.id for claim in telling.claims} for telling in acts_told(made.claims, made)]
    assert {near, anaphor} in groups


def test_one_speaker_who_names_two_hands_tells_of_two_acts():
    page = Page("Rockets struck it. They hit it.")
    army = voice("the army", "army-xa")
    red, blue = who("reds", entity="brigade-red"), who("blues", entity="brigade-blue")
    struck(page, "struck", army, roles={"target": "the Tarn base", "actor": red})
    struck(page, "hit", army, roles={"target": "the Tarn base", "actor": blue})
    assert told(page) == 2


def test_who_did_not_do_it_and_who_did_are_told_of_one_act():
    page = Page("'The reds did not strike it.' The blues hit it.")
    army = voice("the army", "army-xa")
    denial = struck(page, "strike", army, polarity="negated", roles={"actor": who("reds", entity="brigade-red")})
    act = struck(page, "hit", army, roles={"target": "the Tarn base", "actor": who("blues", entity="brigade-blue")})
    assert denial in having(run(page), act).claims


def test_a_summary_without_place_or_day_goes_to_what_it_sums_up():
    page = Page("Xanadian forces were attacked.\nRockets struck them at Tarn.", day=MONDAY + timedelta(days=1))
    forces = who("Xanadian forces", country="XA", kind="state_force")
    lead = page.add("violence.attack", "attacked", roles={"target": forces})
    act = struck(page, roles={"target": who("Xanadian positions", country="XA")})
    assert [set(incident.claims) for incident in run(page).incidents] == [{lead, act}]


def test_two_summaries_of_one_thing_become_one_telling():
    page = Page("Xanadian forces were attacked.\nXanadian positions came under fire.")
    page.add("violence.attack", "attacked", roles={"target": who("Xanadian forces", country="XA", kind="state_force")})
    page.add("violence.attack", "fire", roles={"target": who("Xanadian positions", country="XA")})
    assert told(page) == 1


@pytest.mark.parametrize(
    ("text", "second", "together"),
    [
        ("The reds stormed Tarn and captured it.", "captured", True),
        ("The reds stormed Tarn after talks failed, and later captured it.", "captured", True),
        ("The reds stormed Tarn. A village was captured.", "captured", False),
        ("The reds stormed Tarn\nA village was captured.", "captured", False),
    ],
)
def test_what_one_breath_tells_as_one_doers_is_one_act(text, second, together):
    page = Page(text)
    page.add("violence.attack", "stormed", place=site(), roles={"actor": "The reds"}, time=on(MONDAY))
    roles = {"target": "A village"} if not together else {}
    page.add("territory.overtaken", second, time=on(MONDAY), roles=roles)
    assert told(page) == (1 if together else 2)


@pytest.mark.parametrize(("words", "together"), [("The bombing", True), ("A bombing", False)])
def test_the_act_told_before_is_meant_whatever_kind_the_word_has(words, together):
    page = Page(f"Rockets struck it. {words} was claimed.")
    struck(page)
    page.add("violence.suicide_bombing", "bombing")
    assert told(page) == (1 if together else 2)
