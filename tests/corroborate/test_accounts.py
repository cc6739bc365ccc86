from datetime import date

import pytest

from tests.corroborate.conftest import MONDAY, Page, count, having, on, run, struck, unheard, voice, who, zero
from trucewatch.corroborate.accounts import written

ARMY = voice("the army", "army-xa")
REDS = voice("the Red Brigade", "brigade-red")
RED = who("The Red Brigade", name="Red Brigade", entity="brigade-red")


def accounts(page: Page):
    return run(page).incidents[0].accounts


@pytest.mark.parametrize(
    ("changes", "attribute", "value", "path"),
    [
        ({}, "occurrence", "struck", ""),
        ({}, "target", "the Tarn base", "/roles/target/0"),
        ({}, "place", "Tarn base", "/place"),
        ({}, "time", "2031-03-03", "/time"),
        ({"roles": {"weapon": "rockets"}}, "weapon", "rockets", "/roles/weapon/0"),
        ({"roles": {"actor": RED}}, "perpetrator", "Red Brigade", "/roles/actor/0"),
        ({"roles": {"accused": RED}}, "perpetrator", "Red Brigade", "/roles/accused/0"),
        ({"quantities": (count("munitions", 3.0),)}, "munitions", 3.0, "/quantities/0"),
        ({"quantities": (zero("killed"),)}, "killed", 0.0, "/quantities/0"),
        ({"quantities": (unheard(),)}, "casualties", None, "/quantities/0"),
        ({"stance": "claims_responsibility", "by": REDS}, "responsibility", "the Red Brigade", ""),
    ],
)
def test_each_attribute_cites_its_statement(changes, attribute, value, path):
    page = Page("It was struck.")
    claim = struck(page, **changes)
    found = {(a.attribute, a.value, a.statements) for a in accounts(page)}
    assert (attribute, value, (claim + path,)) in found


def test_bounds_status_and_part_are_kept():
    page = Page("It was struck.")
    struck(page, quantities=(count("munitions", 3.0, lower=3.0, upper=None, open_above=True, qualifier="inside"),))
    munitions = next(a for a in accounts(page) if a.attribute == "munitions")
    assert (munitions.value, munitions.lower, munitions.upper) == (3.0, 3.0, None)
    assert (munitions.status, munitions.qualifier) == ("stated", "inside")


@pytest.mark.parametrize(
    ("kind", "changes", "attribute", "value", "path"),
    [
        ("harm.damage", {"roles": {"target": ["a mosque", "homes"]}}, "damage", "a mosque, homes", ""),
        ("harm.damage", {"reason": "being assessed"}, "damage", "being assessed", "/reason"),
        ("harm.damage", {}, "damage", "burnt", ""),
        ("inquiry.opened", {}, "inquiry", "burnt", ""),
    ],
)
def test_damage_and_inquiries_are_accounts(kind, changes, attribute, value, path):
    page = Page("It was struck. Much burnt.")
    struck(page)
    claim = page.add(kind, "burnt", ARMY, **changes)
    assert (attribute, value, (claim + path,)) in {(a.attribute, a.value, a.statements) for a in accounts(page)}


def test_one_speaker_who_repeats_a_figure_has_one_account():
    page = Page("It was struck. Rockets hit it.")
    for trigger in ("struck", "hit"):
        struck(page, trigger, ARMY, quantities=(count("munitions", 3.0),))
    found = [a for a in accounts(page) if a.attribute == "munitions"]
    assert [len(a.statements) for a in found] == [2]


def test_a_denial_keeps_its_stance_and_names_no_perpetrator():
    page = Page("It was struck.\nWe did not do the attack, they said.")
    struck(page)
    denial = page.add("violence.attack", "attack", REDS, stance="denies", roles={"actor": RED})
    incident = having(run(page), denial)
    found = [(a.value, a.stance) for a in incident.accounts if a.attribute == "perpetrator"]
    assert found == [("not Red Brigade", "denies")]
    assert (incident.actors, incident.contested_on, incident.grade.attribution) == ((), (), "none")


def test_no_claim_of_responsibility_is_none_known():
    page = Page("It was struck.\nNobody claimed the attack.")
    struck(page)
    page.add("violence.attack", "attack", stance="claims_responsibility", polarity="negated")
    assert ("responsibility", "none_known") in {(a.attribute, a.status) for a in accounts(page)}


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (on(MONDAY), "2031-03-03"),
        (on(MONDAY, clock="13:35"), "2031-03-03T13:35"),
        (on(MONDAY, part_of_day="early_hours"), "2031-03-03 early_hours"),
        (on(MONDAY, date(2031, 3, 5)), "2031-03-03/2031-03-05"),
        (on(MONDAY, start=None), "../2031-03-03"),
    ],
)
def test_a_time_is_written_as_iso(time, text):
    assert written(time) == text
