"""Which incident the words of an allegation are about."""

from dataclasses import replace

import pytest

from tests.ledger.conftest import FRONT, US, on, paper, strike, tell
from trucewatch.ledger import update_ledger

TEXTS = {
    "in its sentence": ("Rebels broke the truce when they shelled the mill.", "shelled"),
    "pointed back to": ("They shelled the mill. Nobody slept. The army said the attack broke the truce.", "shelled"),
    "pointed back to, a paragraph on": (
        "They shelled the mill.\n\nThe army said the attack broke the truce.",
        "shelled",
    ),
    "right before": ("They shelled the mill. The army said they broke the truce.", "shelled"),
}
APART = {
    "a paragraph before": ("They shelled the mill.\n\nThe army said they broke the truce.", "shelled"),
    "two sentences before": ("They shelled the mill. Nobody slept. The army said they broke the truce.", "shelled"),
}


def tied(text, trigger, act="violation_alleged", word="broke", **changes):
    report = paper("r2", "2021-02-23", text)
    shelled = tell("violence.shelling", report, trigger)
    claims = [
        tell("ceasefire.agreed", "r1", party=(FRONT, US), time=on("2020-10-10")),
        tell(f"ceasefire.{act}", report, word, accused=FRONT),
        shelled,
    ]
    incident = replace(strike("i1", on("2021-02-22"), (shelled.id,), reports=("r2",)), targets=(), **changes)
    (truce,) = update_ledger(claims, [incident], [paper("r1", "2020-10-10"), report]).ceasefires
    return truce, update_ledger(claims, [incident], [paper("r1", "2020-10-10"), report]).relations


@pytest.mark.parametrize(("text", "trigger"), TEXTS.values(), ids=TEXTS)
def test_the_incident_that_an_allegation_is_about(text, trigger):
    assert [violation.incident for violation in tied(text, trigger)[0].violations] == ["i1"]


@pytest.mark.parametrize(("text", "trigger"), APART.values(), ids=APART)
def test_an_incident_told_apart_is_not_meant(text, trigger):
    assert [violation.incident for violation in tied(text, trigger)[0].violations] == [None]


def test_what_is_recalled_is_not_meant():
    text, trigger = TEXTS["right before"]
    assert [violation.incident for violation in tied(text, trigger, background=True)[0].violations] == [None]


def test_fighting_told_with_the_end_of_a_truce_is_related_to_it():
    text = "Hours after the truce lapsed, fighters shelled a mill."
    truce, relations = tied(text, "shelled", "expired", "lapsed")

    assert [(r.type, r.source) for r in relations if r.target == truce.id] == [("responds_to", "i1")]
