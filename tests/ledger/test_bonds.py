"""What people decided about ceasefires and violations holds against the rules, and disturbs nothing else."""

from dataclasses import replace

import pytest

from tests.ledger.conftest import CABINET, FRONT, US, body, on, paper, strike, tell
from tests.ledger.test_find import APART, DECLARED, ENDED, JOINS
from tests.ledger.test_violations import BLAMED, END, HIT, NO_VIOLATION, START, hit
from tests.ledger.test_violations import REPORTS as PAPERS
from trucewatch.ledger import update_ledger
from trucewatch.model import Constraints
from trucewatch.model.constraints import pair

REPORTS = [paper("r1", "2020-10-11"), paper("r2", "2021-05-24"), paper("r3", "2021-09-24")]


def truces(claims, registry=None, together=(), apart=()):
    constraints = Constraints(tuple(together), frozenset(pair(*ends) for ends in apart))
    return update_ledger(claims, [], REPORTS, registry, constraints).ceasefires


def members(found):
    return {frozenset(claim for act in truce.acts for claim in act.claims) for truce in found}


@pytest.mark.parametrize("claim", APART.values(), ids=APART)
def test_people_put_together_what_the_rules_keep_apart(claim, registry):
    claims = [DECLARED, ENDED, claim]
    assert len(truces(claims, registry, together=[(DECLARED.id, claim.id)])) == 1


@pytest.mark.parametrize("claim", JOINS.values(), ids=JOINS)
def test_people_keep_apart_what_the_rules_put_together(claim, registry):
    found = truces([DECLARED, claim], registry, apart=[(DECLARED.id, claim.id)])
    assert all(not {DECLARED.id, claim.id} <= group for group in members(found))


@pytest.mark.parametrize("claim", APART.values(), ids=APART)
def test_keeping_apart_what_is_apart_changes_nothing(claim, registry):
    claims = [DECLARED, ENDED, claim]
    assert truces(claims, registry, apart=[(DECLARED.id, claim.id)]) == truces(claims, registry)


def test_threads_that_hold_claims_kept_apart_are_not_put_together():
    other = tell("ceasefire.holding", "r3", party=FRONT, counterpart=CABINET)
    third = tell("ceasefire.suspended", "r3", party=FRONT, counterpart=CABINET, at=60)
    found = truces([DECLARED, other, third], together=[(DECLARED.id, other.id)], apart=[(DECLARED.id, third.id)])
    assert frozenset({DECLARED.id, other.id}) in members(found) or len(found) == 2


def violations(claims, incidents, registry=None, linked=(), unlinked=(), **asked):
    constraints = Constraints(linked=frozenset(linked), unlinked=frozenset(unlinked))
    (truce,) = update_ledger([START, END, *claims], incidents, PAPERS, registry, constraints, **asked).ceasefires
    return [(v.status, v.incident) for v in truce.violations]


@pytest.mark.parametrize("incident", NO_VIOLATION.values(), ids=NO_VIOLATION)
def test_an_incident_that_people_call_a_violation_is_one(incident):
    assert violations([HIT], [incident], linked=[(HIT.id, START.id)]) == [("apparent", "i1")]


def test_an_incident_that_people_call_none_is_none():
    assert violations([HIT], [hit()]) == [("apparent", "i1")]
    assert violations([HIT], [hit()], unlinked=[(HIT.id, START.id)]) == []


def test_a_violation_after_the_day_asked_for_is_not_there_yet():
    asked = {"linked": [(HIT.id, START.id)], "as_of": on("2021-02-01").latest}
    assert violations([HIT], [hit()], **asked) == []


def test_an_allegation_goes_with_the_incident_that_people_name(registry):
    second = tell("violence.shelling", "r2", target=US, time=on("2021-02-22"), at=60)
    other = replace(strike("i2", HIT.time, (second.id,), reports=("r2",)), targets=(body("market"),), origins=2)
    claims = [BLAMED, HIT, second]
    found = violations(claims, [hit(), other], registry, linked=[(BLAMED.id, second.id)])
    assert found == [("corroborated", "i2"), ("apparent", "i1")]
    assert violations([BLAMED, HIT], [hit()], registry) == [("alleged", "i1")]
    assert violations([BLAMED, HIT], [hit()], registry, unlinked=[(BLAMED.id, HIT.id)]) == [
        ("alleged", None),
        ("apparent", "i1"),
    ]
