"""A report with two claims, and judgements on them by the minute."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests import factory
from trucewatch.judge.anchors import make_anchor
from trucewatch.judge.apply import on_record
from trucewatch.judge.fields import read
from trucewatch.model import Claim, Judgement, Report, Trigger

TEXT = (
    "Gunmen attacked the base near Falluja on Monday, the army said. Three soldiers were killed.\n"
    "Gunmen attacked a convoy later. The truce ended on Tuesday."
)
REPORT = factory.report(TEXT)


def told(claim_id: str, words: str, after: int = 0, **changes: Any) -> Claim:
    start = TEXT.index(words, after)
    trigger = Trigger(words, ((start, start + len(words)),))
    return factory.claim(claim_id, **{"report": REPORT.id, "trigger": trigger, **changes})


BASE = told("cbase", "attacked", quantities=(factory.quantity(), factory.quantity("injured", 2.0, part_of=0)))
CONVOY = told("cconvoy", "attacked", 60, roles={"actor": (factory.mention("Gunmen", 91),)})
TRUCE = told("ctruce", "ended", kind="ceasefire.terminated", roles={}, place=None)
CLAIMS = (BASE, CONVOY, TRUCE)


def moved(report: Report, claim: Claim, claim_id: str, **changes: Any) -> Claim:
    """The claim as another text has it: its trigger's words where they stand there."""
    start = report.text.index(claim.trigger.text)
    trigger = Trigger(claim.trigger.text, ((start, start + len(claim.trigger.text)),))
    return replace(claim, id=claim_id, report=report.id, trigger=trigger, **changes)


def row(verdict: Any, subject: str, minute: int = 0, **changes: Any) -> Judgement:
    """A judgement on claims of this page; `other` may be a claim's id, `value` a plain value."""
    claims = {claim.id: claim for claim in CLAIMS}
    name, _, path = subject.partition("/")
    ends = [make_anchor(claims[name], REPORT, path)]
    if changes.get("other"):
        ends.append(make_anchor(claims[changes["other"]], REPORT, ""))
    if "value" in changes:
        changes["value"] = on_record(changes["value"])
    known = Judgement(
        id=f"j{verdict}{subject}{minute}",
        subject=subject,
        verdict=verdict,
        value=None,
        who="ada",
        when=factory.NOON + timedelta(minutes=minute),
        why="read it",
        anchors=tuple(ends),
        machine=on_record(read(claims[name], path)),
    )
    return replace(known, **changes)


def withdrawal(of: Judgement, minute: int) -> Judgement:
    when = factory.NOON + timedelta(minutes=minute)
    return replace(of, id=f"w{of.id}", verdict="withdraw", value=None, machine=None, when=when, supersedes=of.id)
