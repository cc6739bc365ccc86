"""Numbers that agree, and numbers that do not."""

import pytest

from tests.ledger.conftest import FRONT, US, body, months, on, paper, tell
from trucewatch.ledger import update_ledger
from trucewatch.model import Quantity

PAPER = paper("r1", "2021-05-25")


def count(at, lower=None, best=None, **fields):
    return Quantity(
        fields.pop("of", "personnel"), "stated", best, lower, None, f"count {at}", segments=((at, at + 1),), **fields
    )


def share(lower, at=90, **fields):
    return count(at, lower, of="share", **fields)


SHARES = [
    (
        count(10, best=3000, approximate=True),
        count(30, 2500, open_above=True),
        share(0.8, open_above=True),
        "consistent_with",
    ),
    (
        count(10, best=3000, approximate=True),
        count(30, 2500, open_above=True),
        share(80, open_above=True),
        "consistent_with",
    ),
    (count(10, best=1000), count(30, best=5000), share(0.2), "consistent_with"),
    (count(10, best=1000), count(30, best=5000), share(0.5), "inconsistent_with"),
    (count(10, best=5000), count(30, best=5000, approximate=True), share(0.5), "inconsistent_with"),
]


@pytest.mark.parametrize(("one", "other", "stated", "relation"), SHARES)
def test_a_share_and_two_counts(one, other, stated, relation):
    claims = [
        tell("force.presence", PAPER, "foreign", actor=body("foreigners"), quantities=(one,), at=10),
        tell("force.presence", PAPER, "theirs", actor=US, quantities=(other, stated), at=30),
    ]
    ledger = update_ledger(claims, [], [PAPER])
    assert {(r.type, r.source) for r in ledger.relations} == {(relation, f"{claims[1].id}/quantities/1")}
    assert len(ledger.relations) == 2


def test_a_share_with_one_count_says_nothing():
    claim = tell("force.presence", PAPER, "theirs", actor=US, quantities=(count(10, best=1000), share(0.5)))
    assert update_ledger([claim], [], [PAPER]).relations == ()


@pytest.mark.parametrize("axis", [{"stance": "predicts"}, {"polarity": "negated"}, {"actuality": "planned"}])
def test_only_stated_levels_are_stocks(axis):
    claim = tell("force.presence", PAPER, "theirs", actor=US, quantities=(count(10, best=1000),), **axis)
    assert update_ledger([claim], [], [PAPER]).stocks == ()


LENGTHS = [
    ("talks.held", 7, ["consistent_with"]),
    ("talks.held", 2, []),
    ("ceasefire.terminated", 7, ["consistent_with"]),
    ("ceasefire.terminated", 2, ["inconsistent_with"]),
]


@pytest.mark.parametrize(("kind", "length", "relations"), LENGTHS)
def test_a_length_with_start_and_end(kind, length, relations):
    claims = [
        tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10")),
        tell("ceasefire.terminated", "r1", party=FRONT, counterpart=US, time=on("2021-05-23"), at=10),
        tell(
            kind,
            "r1",
            party=FRONT,
            counterpart=US,
            time=on("2021-05-23"),
            quantities=(months(length, "so long"),),
            at=20,
        ),
    ]
    found = update_ledger(claims, [], [PAPER]).relations
    assert [relation.type for relation in found] == relations
    assert all("2020-10-10" in (relation.note or "") for relation in found)
