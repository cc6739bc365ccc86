"""Accounts of a ceasefire: what each speaker gives for its start, length, conditions, mediators, author, scope, end."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.conftest import BLUE, FRONT, RED, US, body, months, on, paper, tell, voice
from trucewatch.ledger import update_ledger

ENVOY, LEADER = voice("envoy", "gov:US"), voice("Red leader", "red-spokesman")
REPORTS = [paper("r1", "2020-10-12"), paper("r2", "2020-11-20")]
STARTED = {"party": FRONT, "counterpart": US, "time": on("2020-10-10")}
START = tell("ceasefire.declared_unilaterally", "r1", **STARTED)


def truce(*claims, registry=None):
    (found,) = update_ledger([START, *claims], [], REPORTS, registry).ceasefires
    return found


def given_for(found, attribute):
    return [(a.value, a.lower, a.upper, a.speaker.name) for a in found.accounts if a.attribute == attribute]


KEPT = tell("ceasefire.holding", "r2", party=FRONT, counterpart=US, at=7)
OPEN_ENDED = replace(KEPT, text="keep an open-ended truce")
SINCE = replace(on("2020-10-09"), end=None)
TOLD = {
    "a start with its day": ("start", KEPT, [("2020-10-10", "2020-10-10", "2020-10-10", "The Daily Paper")]),
    "kept since a day": (
        "start",
        replace(KEPT, time=SINCE, speaker=ENVOY),
        [("2020-10-10",) * 3 + ("The Daily Paper",), ("2020-10-09",) * 3 + ("envoy",)],
    ),
    "an undated start gives none": (
        "start",
        tell("ceasefire.announced", "r2", party=FRONT, counterpart=US, time=on(None, "2020-11-20", "publication")),
        [("2020-10-10", "2020-10-10", "2020-10-10", "The Daily Paper")],
    ),
    "a length": (
        "length",
        replace(KEPT, quantities=(months(2, "two months"),), speaker=ENVOY),
        [(60.8, 55.8, 65.8, "envoy")],
    ),
    "no limit": ("length", OPEN_ENDED, [("open-ended", None, None, "The Daily Paper")]),
    "a condition": (
        "conditions",
        tell("ceasefire.announced", "r2", party=FRONT, counterpart=US, reason="if troops leave", time=on("2020-10-10")),
        [("if troops leave", None, None, "The Daily Paper")],
    ),
    "a term told apart from any act is a condition": (
        "conditions",
        tell("ceasefire.holding", "r1", at=50, actuality="planned", reason="both sides must leave the port"),
        [("both sides must leave the port", None, None, "The Daily Paper")],
    ),
    "a last day told apart bounds the length": (
        "length",
        tell("ceasefire.holding", "r1", at=50, actuality="planned", reason="until 4 March", time=on("2021-03-04")),
        [("until 4 March", None, "2021-03-04", "The Daily Paper")],
    ),
    "a day on which it is due to expire": (
        "length",
        tell("ceasefire.expired", "r1", at=50, actuality="planned", time=on("2021-03-04")),
        [("until 2021-03-04", None, "2021-03-04", "The Daily Paper")],
    ),
    "whom it leaves out": (
        "scope",
        tell("ceasefire.holding", "r1", at=50, actuality="planned", polarity="negated", topic=BLUE),
        [("Blue Brigade ceasefire.holding", None, None, "The Daily Paper")],
    ),
    "a reason is no condition": (
        "conditions",
        tell("ceasefire.terminated", "r2", party=FRONT, counterpart=US, reason="because of an attack"),
        [],
    ),
    "an undated end, by the day of its report": (
        "end",
        tell("ceasefire.terminated", "r2", party=FRONT, counterpart=US, speaker=ENVOY),
        [(None, None, "2020-11-20", "envoy")],
    ),
    "a mediator": (
        "mediators",
        tell("ceasefire.announced", "r2", party=FRONT, counterpart=US, mediator=body("Norway")),
        [("Norway", None, None, "The Daily Paper")],
    ),
    "an author": ("author", KEPT, [("Front", None, None, "The Daily Paper")]),
    "a scope": ("scope", replace(KEPT, text="keep a local truce"), [("local", None, None, "The Daily Paper")]),
    "that it exists, only where somebody denies it": ("existence", KEPT, []),
}


@pytest.mark.parametrize(("attribute", "claim", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_given(attribute, claim, expected):
    assert given_for(truce(claim), attribute) == expected


def test_a_denial_stands_beside_those_who_speak_of_it_as_a_fact():
    denial = tell("ceasefire.existence_denied", "r2", party=US, counterpart=FRONT, speaker=ENVOY)
    found = truce(denial)
    assert [(a.speaker.name, a.stance) for a in found.accounts if a.attribute == "existence"] == [
        ("envoy", "denies"),
        ("The Daily Paper", "asserts"),
    ]
    assert (found.contested_on, found.disputes) == (
        ("existence",),
        ("Existence: The Daily Paper speaks of it as a fact; envoy denies that there was one.",),
    )


def said(kind, speaker, **fields):
    return tell(f"ceasefire.{kind}", "r2", **{"party": FRONT, "counterpart": US, "speaker": speaker, **fields})


QATAR = body("Qatar", "gov:QA")
CONTESTED = {
    "two days of the declaration": ((said("announced", ENVOY, time=on("2020-10-11")),), ("start",)),
    "a month and a day in it": ((said("announced", ENVOY, time=on("2020-10-01", "2020-10-31")),), ()),
    "declared one day, in force the next": ((said("entered_into_force", ENVOY, time=on("2020-10-11")),), ()),
    "one speaker's two days": ((said("announced", voice(), time=on("2020-10-11")),), ()),
    "two ends": (
        (said("terminated", LEADER, time=on("2020-11-01")), said("collapsed", ENVOY, time=on("2020-11-09"))),
        ("end",),
    ),
    "two ends, taken up again between them": (
        (
            said("terminated", LEADER, time=on("2020-11-01")),
            said("resumed", LEADER, time=on("2020-11-03")),
            said("collapsed", ENVOY, time=on("2020-11-09")),
        ),
        (),
    ),
    "lengths that exclude each other": (
        (
            said("holding", LEADER, quantities=(months(2, "two months"),)),
            said("holding", ENVOY, quantities=(months(7, "seven months"),), at=5),
        ),
        ("length",),
    ),
    "a length and none": (
        (said("holding", LEADER, quantities=(months(2, "two months"),)), replace(OPEN_ENDED, speaker=ENVOY)),
        ("length",),
    ),
    "two mediators": ((said("holding", LEADER, mediator=QATAR), said("holding", ENVOY, mediator=body("Oman"))), ()),
    "one mediator, denied": (
        (
            said("holding", LEADER, mediator=QATAR),
            said("existence_denied", ENVOY, mediator=QATAR, party=US, counterpart=FRONT, stance="denies"),
        ),
        ("existence", "mediators"),
    ),
    "unconditional or not": (
        (
            said("announced", LEADER, reason="if troops leave", time=on("2020-10-10")),
            said("announced", ENVOY, text="an unconditional truce", time=on("2020-10-10")),
        ),
        ("conditions",),
    ),
    "general or local": (
        (said("holding", LEADER, text="the local truce"), said("holding", ENVOY, text="the general truce")),
        ("scope",),
    ),
    "a body and one above it": ((said("announced", ENVOY, party=RED, time=on("2020-10-10")),), ()),
}


@pytest.mark.parametrize(("claims", "expected"), CONTESTED.values(), ids=CONTESTED)
def test_contested(claims, expected, registry):
    assert truce(*claims, registry=registry).contested_on == expected


def test_who_gives_what_in_words(registry):
    found = truce(said("announced", ENVOY, time=on("2020-10-11")), registry=registry)
    assert found.disputes == (
        "Start: The Daily Paper says it was declared on 10 October 2020; "
        "envoy says it was declared on 11 October 2020.",
    )


def test_one_speaker_quoted_twice_on_one_occasion_is_one_origin():
    twice = [said("holding", ENVOY, quantities=(months(2, "two months"),), at=at) for at in (3, 9)]
    (account,) = [a for a in truce(*twice).accounts if a.attribute == "length"]
    assert account.statements == tuple(f"{claim.id}/quantities/0" for claim in twice)


def test_the_same_sentence_in_two_reports_is_one_origin():
    words = "the front keeps a local truce with the forces"
    first = tell("ceasefire.holding", "r1", party=FRONT, counterpart=US, text=words, speaker=voice("source"), at=4)
    second = tell("ceasefire.holding", "r2", party=FRONT, counterpart=US, text=words, speaker=voice("source"), at=4)
    (account,) = [a for a in truce(first, second).accounts if a.attribute == "scope"]
    assert len(account.statements) == 2


@given(st.permutations([said("announced", ENVOY, time=on("2020-10-11")), KEPT, OPEN_ENDED, START]))
def test_the_order_of_arrival_changes_nothing(claims):
    (found,) = update_ledger(claims, [], REPORTS).ceasefires
    (again,) = update_ledger(sorted(claims, key=lambda claim: claim.id), [], REPORTS).ceasefires
    assert (found.accounts, found.disputes) == (again.accounts, again.disputes)


OCTOBER = on("2020-10-01", "2020-10-31")
AGAIN = tell("ceasefire.entered_into_force", "r2", time=OCTOBER, speaker=ENVOY)
RETOLD = {
    "weeks later and more vaguely": (AGAIN, False),
    "as something recalled": (replace(AGAIN, background=True), False),
    "by a party": (replace(AGAIN, roles={"party": (BLUE,)}), True),
    "on another day": (replace(AGAIN, time=on("2020-10-12")), True),
}


@pytest.mark.parametrize(("again", "stays"), RETOLD.values(), ids=RETOLD)
def test_a_start_told_again_by_nobody_is_an_account_and_no_act(again, stays, registry):
    found = truce(again, said("holding", LEADER, party=BLUE), registry=registry)
    assert ("entered_into_force" in [act.act for act in found.acts]) == stays
    assert "envoy" in [a.speaker.name for a in found.accounts if a.attribute == "start"]
