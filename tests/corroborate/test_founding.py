"""The founding report's claims, retold in words of our own: what it tells must come out as five incidents."""

from datetime import date
from typing import Any

import pytest

from tests.corroborate.conftest import Page, count, having, on, run, unheard, voice, who, zero
from trucewatch.corroborate import Corroboration
from trucewatch.model import Place

TEXT = """Factions called off their halt of fire. The American side was fired upon at once.
A commission threatened to strike bases again.
A commander of the umbrella body said it took no part in the flare-up.
A few hours later a run of attacks upon American sites began in the country. The desert airfield of Assad was aimed at \
first: of three rockets that came down around it, one fell within the fence. Nobody has published word of casualties.
An army speaker bore out the raid on Assad airfield. On his feed the colonel put it so: "The Assad airfield was hit by \
a single rocket. Nobody hurt. Losses are being tallied. The raid is being looked into."
Rumours of the region speak of four more attacks on American sites before dawn of Monday. One of them struck a supply \
column with missiles at Basra.
Raids on the Americans were daily fare until November.
Lawmakers voted the foreigners out after two men were assassinated on an American order.
"""
PUBLISHED, MONDAY = date(2021, 5, 25), date(2021, 5, 24)
BASE = Place("Ain al-Assad", "IQ", 33.79, 42.44, "facility", 3.0, gazetteer_id="site:asad")
BASRA = Place("Basra", "IQ", 30.51, 47.78, "town", 8.0, gazetteer_id="gn:basra")
IRAQ = Place("Iraq", "IQ", 33.0, 44.0, "country", 500.0, gazetteer_id="gn:iraq")
UNDATED = on(PUBLISHED, basis="publication", start=None)
HOURS = on(PUBLISHED, basis="publication", start=None, text="a few hours later")
COLONEL = voice("Col. Wayne Marotto", "p-marotto", role="army speaker", medium="tweet", attribution="a2")
SPEAKER = voice("an army speaker", role="official speaker of the US army", attribution="a1")


def american(text: str) -> Any:
    return who(text, country="US", entity="us-forces", kind="state_force")


def founding_page() -> tuple[Page, dict[str, str]]:
    page = Page(TEXT, "Al-Sarira", PUBLISHED)
    airfield = {"target": who("The desert airfield of Assad", entity="site:asad", country="IQ")}
    ids = {
        "lead": page.add(
            "violence.attack", "fired upon", roles={"target": american("The American side")}, time=UNDATED
        ),
        "threat": page.add(
            "violence.attack", "strike bases", voice("commission"), stance="threatens", actuality="planned"
        ),
        "disowned": page.add(
            "position.involvement",
            "no part",
            voice("a commander"),
            stance="denies",
            roles={"actor": "the umbrella body", "topic": "the flare-up"},
        ),
        "series": page.add(
            "violence.attack",
            "attacks upon",
            roles={"target": american("American sites")},
            quantities=(count("attacks", None, "a run of attacks", lower=2.0, open_above=True),),
            place=IRAQ,
            time=HOURS,
        ),
        "aimed": page.add("violence.attack", "aimed at", roles=airfield, place=BASE, time=UNDATED),
        "three": page.add(
            "violence.shelling",
            "came down",
            roles={**airfield, "weapon": "rockets"},
            place=BASE,
            quantities=(count("munitions", 3.0, "three rockets"),),
        ),
        "inside": page.add(
            "violence.shelling",
            "fell within",
            roles={"target": "the fence"},
            place=BASE,
            quantities=(count("munitions", 1.0, "one", qualifier="inside"),),
        ),
        "unheard": page.add("harm.casualties", "casualties", quantities=(unheard(),)),
        "confirmed": page.add(
            "violence.attack", "raid on Assad", SPEAKER, stance="confirms", roles=airfield, place=BASE
        ),
        "one": page.add(
            "violence.shelling",
            "was hit",
            COLONEL,
            roles={"target": who("The Assad airfield", entity="site:asad"), "weapon": "a single rocket"},
            place=BASE,
            quantities=(count("munitions", 1.0, "a single rocket"),),
        ),
        "unhurt": page.add("harm.casualties", "hurt", COLONEL, quantities=(zero(),)),
        "tallied": page.add("harm.damage", "Losses", COLONEL, reason="being tallied", actuality="ongoing"),
        "looked": page.add("inquiry.opened", "looked into", COLONEL, roles={"topic": "The raid"}, actuality="ongoing"),
        "four": page.add(
            "violence.attack",
            "attacks on American sites",
            voice("Rumours of the region"),
            stance="reports_unofficially",
            roles={"target": american("American sites")},
            quantities=(count("attacks", 4.0, "four more attacks"),),
            time=on(MONDAY, part_of_day="early_hours", precision="part_of_day"),
        ),
        "convoy": page.add(
            "violence.attack",
            "struck a supply",
            voice("Rumours of the region"),
            stance="reports_unofficially",
            roles={"target": who("a supply column", country="US"), "weapon": "missiles"},
            place=BASRA,
        ),
        "habit": page.add(
            "violence.attack", "Raids on", actuality="habitual", roles={"target": american("the Americans")}
        ),
        "vote": page.add(
            "legal.resolution",
            "voted",
            roles={"body": "Lawmakers"},
            reason="after two men were assassinated on an American order",
        ),
        "killed": page.add(
            "violence.killing",
            "assassinated",
            background=True,
            roles={
                "actor": who("an American order", entity="us", name="United States"),
                "target": [who("two men were", name="Soleimani"), who("men", name="Abu Mahdi al-Muhandis")],
            },
            time=on(PUBLISHED, start=(None, date(2020, 1, 31)), precision="longer", basis="relative"),
        ),
    }
    return page, ids


@pytest.fixture(scope="module")
def told() -> tuple[Corroboration, dict[str, str]]:
    page, ids = founding_page()
    return run(page), ids


def test_five_incidents_come_out(told):
    result, ids = told
    made = {having(result, ids[name]).id for name in ("one", "convoy", "four", "series", "killed")}
    assert len(made) == len(result.incidents) == 5


@pytest.mark.parametrize("name", ["aimed", "three", "inside", "unheard", "confirmed", "unhurt", "tallied", "looked"])
def test_all_that_is_said_of_the_base_is_one_incident(told, name):
    result, ids = told
    assert having(result, ids[name]) == having(result, ids["one"])


@pytest.mark.parametrize("name", ["threat", "habit", "disowned", "vote"])
def test_what_did_not_happen_makes_nothing(told, name):
    result, ids = told
    assert not any(ids[name] in incident.claims for incident in result.incidents)


def test_the_base(told):
    result, ids = told
    base = having(result, ids["one"])
    assert (base.kind, base.aggregate, base.background) == ("violence.shelling", False, False)
    assert base.place == BASE
    assert base.time is not None
    assert (base.time.earliest, base.time.latest, base.time.basis) == (MONDAY, MONDAY, "inferred")
    assert base.actors == ()
    assert base.contested_on == ("count",)
    assert (base.grade.occurrence, base.grade.attribution) == ("confirmed", "none")
    assert base.origins == 2


def test_the_accounts_of_the_base(told):
    result, ids = told
    base = having(result, ids["one"])
    found = {(a.attribute, a.value, a.status, a.qualifier, a.speaker.name) for a in base.accounts}
    assert found >= {
        ("munitions", 3.0, "stated", None, "Al-Sarira"),
        ("munitions", 1.0, "stated", "inside", "Al-Sarira"),
        ("munitions", 1.0, "stated", None, "Col. Wayne Marotto"),
        ("injured", 0.0, "zero_reported", None, "Col. Wayne Marotto"),
        ("casualties", None, "none_known", None, "Al-Sarira"),
        ("damage", "being tallied", None, None, "Col. Wayne Marotto"),
        ("inquiry", "looked into", None, None, "Col. Wayne Marotto"),
    }
    confirmations = [a for a in base.accounts if a.attribute == "occurrence" and a.stance == "confirms"]
    assert [a.speaker.name for a in confirmations] == ["an army speaker"]


def test_the_convoy_and_the_four(told):
    result, ids = told
    convoy, four = having(result, ids["convoy"]), having(result, ids["four"])
    assert (four.aggregate, convoy.aggregate) == (True, False)
    assert four.place is None
    assert convoy.place == BASRA
    assert convoy.time is not None
    assert (convoy.time.earliest, convoy.time.part_of_day) == (MONDAY, "early_hours")
    assert convoy.actors == four.actors == ()
    assert (convoy.grade.occurrence, convoy.grade.attribution) == ("weak", "none")


def test_what_contains_what(told):
    result, ids = told
    contains = {(r.source, r.target) for r in result.relations if r.type == "contains"}
    names = {having(result, ids[name]).id: name for name in ("one", "convoy", "four", "series", "killed")}
    assert {(names[a], names[b]) for a, b in contains} == {("four", "convoy"), ("series", "one")}


def test_the_killing_is_recalled_and_caused_the_vote(told):
    result, ids = told
    killing = having(result, ids["killed"])
    assert (killing.kind, killing.background, len(killing.targets)) == ("violence.killing", True, 2)
    assert [actor.name for actor in killing.actors] == ["United States"]
    assert ("causes", killing.id, ids["vote"]) in {(r.type, r.source, r.target) for r in result.relations}


def test_three_rockets_and_one_are_inconsistent(told):
    result, ids = told
    found = {(r.type, frozenset((r.source, r.target))) for r in result.relations}
    assert ("inconsistent_with", frozenset((ids["three"], ids["one"]))) in found


def test_the_lead_sums_up_the_series(told):
    result, ids = told
    assert ids["lead"] in having(result, ids["series"]).claims
