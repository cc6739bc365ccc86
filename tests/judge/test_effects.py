"""What came of verdicts on membership, and what could not."""

from dataclasses import replace

import pytest

from tests import factory
from tests.judge.conftest import CLAIMS, REPORT, row
from trucewatch.judge import apply, effects
from trucewatch.judge.apply import on_record

ONE = factory.incident("inc-1", claims=("cbase", "cconvoy"))
ALONE = factory.incident("inc-1", claims=("cbase",))
OTHER = factory.incident("inc-2", claims=("cconvoy",))
TRUCE = factory.ceasefire()
OWN = replace(TRUCE, acts=(replace(TRUCE.acts[0], claims=("ctruce",)),))


def settled(judgement, incidents, ceasefires=()):
    (ruling,) = effects(apply(CLAIMS, [REPORT], [judgement]).rulings, incidents, ceasefires)
    return ruling


@pytest.mark.parametrize(
    ("verdict", "incidents", "reason"),
    [
        ("merge", (ONE,), None),
        ("merge", (ALONE, OTHER), "keep it from holding"),
        ("merge", (ALONE,), "cconvoy is in no incident"),
        ("split", (ALONE, OTHER), None),
        ("split", (ONE,), "keep it from holding"),
        ("split", (ALONE,), None),
    ],
)
def test_a_verdict_on_membership_holds_or_says_why_not(verdict, incidents, reason):
    found = settled(row(verdict, "cbase", other="cconvoy"), incidents)
    assert found.reason is None if reason is None else reason in (found.reason or "")
    assert found.standing == "in force"


@pytest.mark.parametrize(("incident", "differs"), [(ONE, False), (ALONE, True)])
def test_an_incident_that_was_accepted_and_is_now_another_differs(incident, differs):
    seen = row("accept", "cbase")
    seen = replace(seen, subject="inc-1", machine=on_record(sorted(ONE.claims)))
    assert settled(seen, [incident]).differs is differs


def test_a_claim_that_makes_no_act_cannot_be_linked_to_a_ceasefire():
    linked = replace(row("link", "ctruce", other="ctruce"), other="cf-1")
    assert "ctruce is in no incident and no ceasefire" in (settled(linked, ()).reason or "")
    assert settled(linked, (), (OWN,)).reason is None


def test_what_breaks_a_ceasefire_is_in_no_group_with_it():
    assert settled(row("link", "cbase", other="ctruce"), (ONE,), (OWN,)).reason is None
