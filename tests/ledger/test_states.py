"""How a ceasefire stands, by whom and when."""

from typing import get_args

import pytest

from tests import factory
from tests.ledger.conftest import BLUE, FRONT, RED, US, body, day, on, paper, tell, voice
from trucewatch.ledger import state_on, update_ledger
from trucewatch.ledger.policy import By, load_policy
from trucewatch.model.vocabulary import Act, State

START = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10"))
REPORTS = [paper("r1", "2020-10-10"), paper("r2", "2020-11-20"), paper("r3", "2020-11-25"), paper("r4", "2021-05-25")]


def stands(when, *claims, registry=None, party=None):
    (truce,) = update_ledger([START, *claims], [], REPORTS, registry).ceasefires
    return state_on(truce, day(when), party)


def end(report, when, act="terminated", **fields):
    return tell(f"ceasefire.{act}", report, time=on(when), place=factory.place(), **fields)


LEADER, SOURCE = voice("Red leader", "red-spokesman"), voice("a security source")
ENDS = {
    "the body itself": ([end("r2", "2020-11-19", party=FRONT)], "ended"),
    "a member": ([end("r2", "2020-11-19", party=RED)], "disputed"),
    "a member's leader, nobody named": ([end("r2", "2020-11-19", speaker=LEADER)], "disputed"),
    "all members": ([end("r2", "2020-11-19", party=RED), end("r2", "2020-11-20", party=BLUE, at=9)], "disputed"),
    "an outlet's reading": ([end("r2", "2020-11-19", "collapsed")], "disputed"),
    "two outlets' readings": ([end("r2", "2020-11-19", "collapsed"), end("r3", "2020-11-20", "collapsed")], "disputed"),
    "the side that is spared": ([end("r2", "2020-11-19", party=US)], "disputed"),
    "the adversary's word": ([end("r2", "2020-11-19", party=FRONT, speaker=voice("envoy", "gov:US"))], "disputed"),
    "one voice": ([end("r2", "2020-11-19", speaker=SOURCE)], "disputed"),
    "two voices": (
        [end("r2", "2020-11-19", speaker=SOURCE), end("r3", "2020-11-20", party=RED, speaker=LEADER)],
        "ended",
    ),
    "two voices of one report": (
        [end("r2", "2020-11-19", speaker=SOURCE), end("r2", "2020-11-20", party=RED, speaker=LEADER, at=9)],
        "disputed",
    ),
    "its term": ([end("r2", "2020-11-19", "expired")], "ended"),
    "violations": ([end("r2", "2020-11-19", "violation_alleged", accused=FRONT, at=n) for n in range(9)], "in_force"),
    "an offer": ([end("r2", "2020-11-19", "renewal_offered", party=FRONT)], "in_force"),
    "a threat": ([end("r2", "2020-11-19", party=FRONT, stance="threatens")], "in_force"),
    "a pause": ([end("r2", "2020-11-19", "suspended", party=FRONT)], "suspended"),
    "a denial that it existed": (
        [end("r2", "2020-11-19", "existence_denied", party=FRONT, stance="denies")],
        "disputed",
    ),
}


@pytest.mark.parametrize(("claims", "state"), ENDS.values(), ids=ENDS)
def test_who_can_end_it(claims, state, registry):
    assert stands("2020-11-18", *claims, registry=registry) == "in_force"
    assert stands("2020-12-01", *claims, registry=registry) == state


def test_a_member_stands_by_its_own_acts_and_its_bodys(registry):
    claims = [end("r2", "2020-11-19", party=RED), end("r3", "2020-11-24", "holding", party=BLUE)]
    for party, state in {
        "Front": "in_force",
        "Red Brigade": "ended",
        "Blue Brigade": "in_force",
        "US forces": "none",
    }.items():
        assert stands("2020-10-11", *claims, registry=registry, party=party) in ("in_force", "none")
        assert stands("2020-12-01", *claims, registry=registry, party=party) == state


def test_a_described_group_may_or_may_not_be_a_named_party_of_its_side(registry):
    groups = body("armed groups", "local:r2:armed-groups", country="IQ")
    claims = [
        tell("ceasefire.holding", "r1", party=RED, counterpart=US, at=9),
        end("r2", "2020-11-19", party=groups, counterpart=US),
    ]
    for when, state in (("2020-11-18", "in_force"), ("2020-11-20", "disputed")):
        assert stands(when, *claims, registry=registry) == state
        assert stands(when, *claims, registry=registry, party="Red Brigade") == state


def test_a_dispute_lasts_until_the_body_itself_ends_it(registry):
    claims = [end("r2", "2020-11-19", party=RED), end("r3", "2020-11-24", "holding", party=FRONT)]
    last = end("r4", "2021-05-24", party=FRONT)
    assert stands("2020-12-01", *claims, last, registry=registry) == "disputed"
    assert stands("2021-05-26", *claims, last, registry=registry) == "ended"
    assert stands("2021-05-26", *claims, last, registry=registry, party="Blue Brigade") == "none"


def test_a_body_that_says_it_holds_settles_an_outlets_doubt():
    claims = [end("r2", "2020-11-19", "collapsed"), end("r3", "2020-11-24", "holding", party=FRONT)]
    assert stands("2020-11-20", *claims) == "disputed"
    assert stands("2020-11-25", *claims) == "in_force"


def test_what_was_resumed_is_in_force_again():
    claims = [end("r2", "2020-11-19", "suspended", party=FRONT), end("r3", "2020-11-24", "resumed", party=FRONT)]
    assert stands("2020-11-25", *claims) == "in_force"


def test_a_bilateral_truce_ends_by_either_side():
    agreed = tell("ceasefire.agreed", "r1", party=(FRONT, US), time=on("2020-10-10"))
    (truce,) = update_ledger([agreed, end("r2", "2020-11-19", party=US)], [], REPORTS).ceasefires
    assert (truce.kind.lateral, truce.state) == ("bilateral", "ended")
    assert state_on(truce, day("2020-10-11")) == "declared"


def test_who_ends_his_part_alone_ends_it_for_himself():
    agreed = tell("ceasefire.agreed", "r1", party=(FRONT, US), time=on("2020-10-10"))
    left = end("r2", "2020-11-19", party=FRONT, text="the front terminated its part in the truce")
    (truce,) = update_ledger([agreed, left], [], REPORTS).ceasefires
    assert [state_on(truce, day("2020-11-20"), party) for party in (None, "Front", "US forces")] == [
        *("disputed", "ended"),
        "declared",
    ]


def test_what_is_no_part_of_its_terms_does_not_make_it_collapse():
    left_out = tell("ceasefire.holding", "r1", polarity="negated", actuality="planned", topic=RED, at=50)
    assert stands("2020-11-20", left_out) == "in_force"


def test_a_monitor_that_finds_it_holding_tells_that_it_began():
    agreed = tell("ceasefire.agreed", "r1", party=(FRONT, US), time=on("2020-10-10"))
    holds = end("r2", "2020-11-19", "holding", speaker=voice("UN mission", "un-mission"))
    (truce,) = update_ledger([agreed, holds], [], REPORTS).ceasefires
    assert [row.state for row in truce.history if row.party is None] == ["declared", "in_force"]


def test_every_state_act_and_doer_has_an_answer_and_no_violation_ends_anything():
    machine = load_policy().machine
    for state in get_args(State):
        for act in get_args(Act):
            for by in get_args(By):
                following = machine.next(state, act, by)
                assert following in get_args(State)
                if act.startswith("violation"):
                    assert following == state or state == "none"
                if by == "outlet" and act in ("terminated", "collapsed", "suspended"):
                    assert following in (state, "disputed")
