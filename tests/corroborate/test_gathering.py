"""What stands loose in a report joins its main act; what words, day, place or hand set apart does not."""

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, having, on, run, site, struck, voice, who

LOOSE = {"place": None, "time": None, "roles": {"weapon": "rockets"}}
LEAD = "Rockets struck the Tarn base on Monday.\n"
ARMY = voice("the army", "army-xa")


def told(page: Page) -> int:
    return len(run(page).incidents)


@pytest.mark.parametrize(
    ("rest", "trigger", "changes"),
    [
        ("In all 21 rockets were fired, an officer said.", "fired", {"quantities": (count("munitions", 21.0),)}),
        ("It had spoken of four rockets earlier.", "spoken", {"background": True}),
        ("Two landed near the embassy.", "landed", {"roles": {"target": "the Tarn base wall"}}),
        ("The air defences brought down three.", "brought down", {"kind": "violence.interception"}),
        ("The troops responded with Patriot missiles.", "responded", {"roles": {"weapon": "Patriot missiles"}}),
    ],
)
def test_what_is_told_again_is_the_act_of_the_report(rest, trigger, changes):
    page = Page(f"{LEAD}Much else was said.\n{rest}")
    struck(page, by=ARMY)
    kind = changes.pop("kind", "violence.shelling")
    page.add(kind, trigger, ARMY, **(LOOSE | changes))
    assert told(page) == 1


@pytest.mark.parametrize(
    ("rest", "trigger", "changes"),
    [
        ("Another salvo was fired.", "salvo", {}),
        ("The troops responded with artillery.", "artillery", {"roles": {"weapon": "artillery"}}),
        ("Rockets were fired on Tuesday.", "fired", {"time": on(TUESDAY)}),
        ("Rockets were fired at Lum.", "fired", {"place": site("Lum port", 12.0)}),
        ("A market was hit.", "hit", {"roles": {"target": "a market"}}),
        ("A drone was flown.", "flown", {"roles": {"weapon": "a drone"}}),
        (
            "Two men had been killed.",
            "killed",
            {"background": True, "roles": {"target": who("Ann Bell", kind="person")}},
        ),
    ],
)
def test_what_is_set_apart_stays_apart(rest, trigger, changes):
    page = Page(f"{LEAD}Much else was said.\n{rest}")
    struck(page, roles={"target": "the Tarn base", "weapon": "rockets"})
    page.add("violence.shelling", trigger, **(LOOSE | changes))
    assert told(page) == 2


def test_a_blast_that_was_heard_is_no_other_act():
    page = Page(f"{LEAD}Much else was said.\nA blast shook the houses, two diplomats said.")
    first = struck(page, roles={"target": "the Tarn base", "weapon": "rockets"})
    second = page.add("violence.explosive_device", "blast", voice("two diplomats"))
    result = run(page)
    assert having(result, first) == having(result, second)


def test_a_toll_told_before_the_act_belongs_to_it():
    page = Page("A child was killed, the army said.\nRockets struck the Tarn base on Monday.")
    toll = page.add("harm.casualties", "killed", ARMY, quantities=(count("killed", 1.0),))
    act = struck(page, by=ARMY)
    result = run(page)
    assert having(result, toll) == having(result, act)


def test_the_act_is_dated_and_placed_by_its_lead():
    page = Page(f"{LEAD}Much else was said.\nTwenty rockets were fired, it said.", day=TUESDAY)
    struck(page, place=None, time=None, trigger="fired", roles={"weapon": "rockets"})
    struck(page)
    (incident,) = run(page).incidents
    assert incident.place is not None
    assert incident.time is not None
    assert incident.time.earliest == MONDAY


def test_of_two_acts_it_is_the_one_of_its_paragraph_or_none():
    page = Page("Rockets struck Tarn. Ten were fired.\nRockets hit Lum.\nThe army knew: some had been launched.")
    tarn = struck(page)
    near = page.add("violence.shelling", "fired", **LOOSE)
    lum = struck(page, "hit", place=site("Lum port", 12.0), roles={"target": "Lum port"})
    far = page.add("violence.shelling", "launched", **LOOSE)
    result = run(page)
    assert having(result, tarn) == having(result, near)
    assert far not in (*having(result, tarn).claims, *having(result, lum).claims)


def test_what_stops_an_attack_names_no_perpetrator_and_is_no_weapon_of_it():
    page = Page(f"{LEAD}American troops fired Patriot missiles.")
    struck(page, roles={"target": "the Tarn base", "weapon": "rockets"})
    page.add(
        "violence.shelling", "fired", roles={"actor": who("troops", entity="army-xb"), "weapon": "Patriot missiles"}
    )
    (incident,) = run(page).incidents
    assert incident.actors == ()
    assert [weapon.text for weapon in incident.weapons] == ["rockets"]
    used = [account for account in incident.accounts if account.attribute == "weapon"]
    assert {account.value: account.qualifier for account in used} == {"rockets": None, "Patriot missiles": "in defence"}
    assert "weapon" not in incident.contested_on


@pytest.mark.parametrize(
    ("topic", "denied"),
    [
        ({}, ["not Red Brigade"]),
        ({"topic": who("militias", kind="political_militia")}, ["not militias"]),
        ({"topic": "the attack on the base"}, ["not Red Brigade"]),
        ({"topic": "the escalation"}, []),
    ],
)
def test_a_denial_of_involvement_goes_to_the_act_of_its_report(topic, denied):
    page = Page(f"{LEAD}The Red Brigade denied any role.")
    act = struck(page)
    red = who("Red Brigade", entity="brigade-red", kind="rebel_group")
    said = {"stance": "denies", "roles": {"actor": red} | topic}
    page.add("position.involvement", "role", voice("Red Brigade", "brigade-red"), **said)
    accounts = [account for account in having(run(page), act).accounts if account.attribute == "perpetrator"]
    assert [account.value for account in accounts] == denied


def test_a_pronoun_is_no_perpetrator():
    page = Page("It struck the Tarn base on Monday.")
    struck(page, roles={"target": "the Tarn base", "actor": "it"})
    (incident,) = run(page).incidents
    assert incident.actors == ()
    assert incident.grade.attribution == "none"


def test_where_nothing_has_a_place_all_is_one_act():
    page = Page("Rockets were fired.\nTwenty were launched.\nAll came down, it said.")
    for trigger in ("fired", "launched", "came down"):
        page.add("violence.shelling", trigger, **LOOSE)
    assert told(page) == 1
