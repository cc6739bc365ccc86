"""What breaks a ceasefire, on whose word, and what does not."""

from dataclasses import replace

import pytest

from tests import factory
from tests.ledger.conftest import BLUE, FRONT, RED, US, body, day, on, paper, strike, tell, voice
from trucewatch.ledger import update_ledger

START = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10"))
END = tell("ceasefire.terminated", "r3", party=FRONT, counterpart=US)
BLAMED = tell(
    "ceasefire.violation_alleged",
    "r2",
    accused=RED,
    counterpart=US,
    time=on("2021-02-22"),
    speaker=voice("envoy", "gov:US"),
)
HIT = tell("violence.shelling", "r2", target=US, time=on("2021-02-22"), at=30)
REPORTS = [paper("r1", "2020-10-10"), paper("r2", "2021-02-23"), paper("r3", "2021-05-25")]
FEBRUARY = on("2021-02-22")


def violations(claims, incidents, registry=None, **asked):
    (truce,) = update_ledger([START, END, *claims], incidents, REPORTS, registry, **asked).ceasefires
    return [(v.status, v.accused, v.accuser, v.incident) for v in truce.violations]


def hit(**changes):
    return strike("i1", changes.pop("time", FEBRUARY), (HIT.id,), reports=("r2",), **changes)


def test_an_attack_that_nobody_calls_so_is_apparent():
    assert violations([HIT], [hit()]) == [("apparent", None, None, "i1")]


def test_a_violation_has_kind_day_and_place_of_its_incident():
    where = factory.place()
    (truce,) = update_ledger([START, END, HIT], [hit(place=where)], REPORTS).ceasefires
    (found,) = truce.violations
    assert (found.kind, found.time, found.place) == ("violence.shelling", FEBRUARY, where)


def test_an_allegation_without_incident_has_the_day_and_place_of_its_claim(registry):
    where = factory.place()
    (truce,) = update_ledger([START, END, replace(BLAMED, place=where)], [], REPORTS, registry).ceasefires
    (found,) = truce.violations
    assert (found.kind, found.time, found.place) == (None, FEBRUARY, where)


EMBASSY = body("embassy", "us-embassy", country="US")
NO_VIOLATION = {
    "before the start": hit(time=on("2020-10-01")),
    "on the day of the start": hit(time=on("2020-10-10")),
    "after the end": hit(time=on("2021-05-26")),
    "within days of an end without a first day": hit(time=on("2021-05-24")),
    "without a first day": hit(time=on(None, "2021-02-22", "publication")),
    "recalled": hit(background=True),
    "a total": hit(aggregate=True),
    "no violence": hit(kind="custody.arrest"),
    "taken back": hit(grade=replace(factory.incident().grade, occurrence="discounted")),
    "on the side that is to stop": hit(targets=(FRONT,)),
    "on nobody of either side": hit(targets=(body("market"),)),
    "by the side that undertook nothing": hit(actors=(US,), targets=(RED,)),
    "by a stranger": hit(actors=(body("Other Group", kind="rebel_group", country="IQ"),)),
    "in another country": hit(place=factory.place(country="SY")),
}


@pytest.mark.parametrize("incident", NO_VIOLATION.values(), ids=NO_VIOLATION)
def test_no_violation(incident, registry):
    assert violations([HIT], [incident], registry) == []


VIOLATION = {
    "by a member": (hit(actors=(RED,)), "Red Brigade"),
    "by a member that is no party so far": (hit(actors=(BLUE,)), "Blue Brigade"),
    "by gunmen": (hit(actors=(body("gunmen", "local:r2:gunmen"),)), "gunmen"),
    "by a stranger or a member": (
        hit(actors=(body("Other Group", kind="rebel_group", country="IQ"), RED)),
        "Red Brigade",
    ),
    "on a state's property abroad": (hit(targets=(EMBASSY,), place=factory.place()), None),
    "on another body of the state": (hit(targets=(body("US diplomats", "gov:US"),)), None),
}


@pytest.mark.parametrize(("incident", "accused"), VIOLATION.values(), ids=VIOLATION)
def test_violation(incident, accused, registry):
    assert violations([HIT], [incident], registry) == [("apparent", accused, None, "i1")]


def test_an_allegation_with_its_incident_is_one_row_and_corroborated_by_a_second_origin(registry):
    told = violations([HIT, BLAMED], [hit()], registry)
    assert told == [("alleged", "Red Brigade", "envoy", "i1")]
    assert violations([HIT, BLAMED], [hit(origins=2)], registry)[0][0] == "corroborated"


def test_an_allegation_is_tied_to_no_incident_where_several_fit(registry):
    told = violations([HIT, BLAMED], [hit(), replace(hit(), id="i2")], registry)
    assert told[0] == ("alleged", "Red Brigade", "envoy", None)


def test_a_monitors_word_verifies(registry):
    found = replace(BLAMED, speaker=voice("Truce Observer Mission", "tom"))
    assert violations([HIT, found], [hit()], registry)[0][0] == "verified"


def test_a_denial_is_kept_beside_it(registry):
    denied = tell(
        "violence.shelling", "r2", actor=RED, target=US, stance="denies", speaker=voice("Red spokesman"), at=60
    )
    incident = replace(hit(), claims=(HIT.id, denied.id))
    assert ("denied", "Red Brigade", None, "i1") in violations([HIT, denied], [incident], registry)


def test_a_threat_makes_no_violation():
    vow = tell("violence.attack", "r2", actor=FRONT, target=US, stance="threatens", actuality="planned")
    assert violations([vow], []) == []


def test_a_local_ceasefire_covers_what_is_near_its_places():
    local = tell(
        "ceasefire.declared_unilaterally",
        "r1",
        party=FRONT,
        counterpart=US,
        time=on("2020-10-10"),
        text="a local truce in Falluja",
        place=factory.place(),
    )
    far = factory.place("Basra", lat=30.51, lon=47.78, precision="town")
    for place, rows in ((factory.place(), 1), (far, 0)):
        (truce,) = update_ledger([local, HIT], [hit(place=place)], REPORTS).ceasefires
        assert (truce.kind.scope, len(truce.violations)) == ("local", rows)


def test_as_of_and_known_by():
    assert violations([HIT], [hit()], as_of=day("2021-02-21")) == []
    assert violations([HIT], [hit()], known_by=day("2021-02-22")) == []
    assert len(violations([HIT], [hit()], known_by=day("2021-02-23"))) == 1


def test_a_violation_is_a_relation_too():
    ledger = update_ledger([START, HIT], [hit()], REPORTS)
    assert [(r.type, r.source, r.target) for r in ledger.relations] == [("violates", "i1", ledger.ceasefires[0].id)]
