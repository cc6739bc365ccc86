"""From claims to acts."""

import pytest

from tests.ledger.conftest import FRONT, RED, US, body, day, on, paper, tell, voice
from trucewatch.ledger import update_ledger
from trucewatch.ledger.acts import act_of
from trucewatch.ledger.dates import began
from trucewatch.ledger.policy import load_policy

READINGS = [
    ("ceasefire.terminated", {}, "terminated"),
    ("ceasefire.terminated", {"stance": "threatens", "actuality": "planned"}, None),
    ("ceasefire.terminated", {"stance": "denies"}, "holding"),
    ("ceasefire.terminated", {"polarity": "negated"}, "holding"),
    ("ceasefire.terminated", {"actuality": "hypothetical"}, None),
    ("ceasefire.expired", {"stance": "predicts", "actuality": "planned"}, None),
    ("ceasefire.agreed", {"stance": "proposes", "actuality": "planned"}, "proposed"),
    ("ceasefire.agreed", {"stance": "demands", "actuality": "planned"}, "called_for"),
    ("ceasefire.agreed", {"polarity": "negated"}, None),
    ("ceasefire.agreed", {"stance": "denies"}, "existence_denied"),
    ("ceasefire.declared_unilaterally", {"stance": "pledges", "actuality": "planned"}, "announced"),
    ("ceasefire.entered_into_force", {"actuality": "planned"}, "announced"),
    ("ceasefire.renewal_offered", {"stance": "proposes", "actuality": "hypothetical"}, "renewal_offered"),
    ("ceasefire.violation_alleged", {"stance": "alleges"}, "violation_alleged"),
    ("ceasefire.violation_alleged", {"stance": "denies"}, "violation_denied"),
    ("ceasefire.violation_alleged", {"polarity": "negated"}, "violation_denied"),
    ("ceasefire.holding", {"polarity": "negated"}, "collapsed"),
    ("ceasefire.existence_denied", {"stance": "denies"}, "existence_denied"),
    ("talks.held", {}, "talks_held"),
    ("talks.held", {"actuality": "planned"}, None),
    ("talks.failed", {"stance": "alleges"}, "talks_failed"),
    ("talks.mediation_offered", {}, "mediation_offered"),
    ("talks.mediation_accepted", {"stance": "denies"}, None),
    ("agreement.reached", {"polarity": "negated"}, "talks_failed"),
    ("agreement.reached", {}, None),
    ("violence.attack", {}, None),
]


@pytest.mark.parametrize(("kind", "axes", "act"), READINGS)
def test_what_is_said_is_not_yet_done(kind, axes, act):
    assert act_of(tell(kind, "r1", **axes), load_policy()) == act


def acts(*claims):
    reports = [paper("r1", "2020-11-20"), paper("r2", "2020-11-21")]
    return update_ledger(claims, [], reports).ceasefires[0].acts


def test_the_same_act_on_the_same_word_is_one_and_keeps_the_narrower_time():
    leader = voice("Red leader")
    one = tell("ceasefire.terminated", "r1", party=RED, counterpart=US, speaker=leader, reason="unmet conditions")
    two = tell("ceasefire.terminated", "r2", party=RED, counterpart=US, speaker=leader, time=on("2020-11-19"))
    (act,) = acts(one, two)
    assert set(act.claims) == {one.id, two.id}
    assert (act.reason, began(act.time)) == ("unmet conditions", (day("2020-11-19"), day("2020-11-19")))


RETOLD = {
    "by an outlet": ({}, 1),
    "by an outlet, with its day": ({"time": on("2020-11-19")}, 1),
    "by an outlet, on another day": ({"time": on("2020-11-01")}, 2),
    "by somebody": ({"speaker": voice("A witness")}, 2),
}


@pytest.mark.parametrize(("changes", "expected"), RETOLD.values(), ids=RETOLD)
def test_what_an_outlet_tells_again_is_the_act_on_record(changes, expected):
    leader = voice("Red leader")
    told = tell("ceasefire.agreed", "r1", party=RED, counterpart=US, speaker=leader, time=on("2020-11-19"))
    again = tell("ceasefire.agreed", "r2", **{"party": RED, "counterpart": US} | changes)
    assert len(acts(told, again)) == expected


def test_another_speaker_or_another_day_is_another_act():
    claims = [
        tell("ceasefire.terminated", "r1", party=RED, speaker=voice("Red leader"), time=on("2020-11-19")),
        tell("ceasefire.terminated", "r1", party=RED, speaker=voice("a source"), time=on("2020-11-19")),
        tell("ceasefire.terminated", "r2", party=RED, speaker=voice("Red leader"), time=on("2020-11-12")),
    ]
    assert len(acts(*claims)) == 3


def test_an_act_without_a_date_has_an_open_first_day():
    (act,) = acts(tell("ceasefire.terminated", "r1", party=FRONT))
    assert began(act.time) == (None, day("2020-11-20"))


def test_an_alleged_violation_names_the_accused_and_is_the_accusers_act():
    (act,) = acts(tell("ceasefire.violation_alleged", "r1", accused=RED, speaker=voice("US envoy")))
    assert (act.by, act.accused, act.speaker.name) == (("US envoy",), "Red Brigade", "US envoy")


COMMANDER = body("commander", "local:r1:commander", kind="official", country="IQ")
GROUPS = body("armed groups", "local:r1:groups", kind="unknown", country="IQ")


def test_an_unnamed_commanders_act_is_that_of_the_body_that_does_the_same_in_his_report():
    told = acts(
        tell("ceasefire.terminated", "r1", party=GROUPS, counterpart=US),
        tell("ceasefire.terminated", "r1", party=COMMANDER, speaker=voice("commander"), at=30),
    )
    assert [act.by for act in told] == [("armed groups",), ("armed groups",)]


def test_a_leaders_act_is_that_of_his_body(registry):
    leader = body("Red leader", "red-spokesman", kind="official", country="IQ")
    claim = tell("ceasefire.terminated", "r1", party=leader, counterpart=US)
    (truce,) = update_ledger([claim], [], [paper("r1", "2020-11-20")], registry).ceasefires
    assert truce.acts[0].by == ("Red Brigade",)
    assert truce.parties == (("Red Brigade",), ("US forces",))
