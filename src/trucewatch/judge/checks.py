"""Checks: for each verdict what makes it impossible, in words that say what to do instead, and the value recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trucewatch.errors import BadJudgement
from trucewatch.judge.apply import apply, group_of, on_record
from trucewatch.judge.fields import WHOLE, is_item, read, removable
from trucewatch.judge.subjects import CEASEFIRE, INCIDENT, Held, Subject, members, removable_fields
from trucewatch.judge.values import parse
from trucewatch.model import Judgement, Ruling, Verdict
from trucewatch.ontology.compile import Knowledge

_ALLEGING = ("ceasefire.violation_alleged", "ceasefire.violation_assessed")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for: `subject` as typed, `other` the second of a pair, `value` as typed."""

    verdict: Verdict
    subject: str
    who: str
    why: str = ""
    value: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked for, with what it is about and how things stand."""

    asked: Asked
    subject: Subject
    other: Subject | None
    held: Held
    rulings: tuple[Ruling, ...]
    knowledge: Callable[[], Knowledge]

    def in_force(self, address: str, *verdicts: str) -> Judgement | None:
        """The row in force with one of the verdicts on just this address."""
        rows = (r.judgement for r in self.rulings if r.standing == "in force" and r.ends[:1] == (address,))
        return next((row for row in rows if row.verdict in verdicts), None)


def _accept(case: Case) -> str | None:
    _refuse_rejected(case)
    return None


def _reject(case: Case) -> str | None:
    subject = case.subject
    if subject.public:
        claims = ", ".join(members(subject, case.held))
        raise BadJudgement(f"{subject.address} is made of claims; reject those that are wrong, or split it: {claims}")
    if subject.path and not removable(subject.path):
        raise BadJudgement(
            f"{subject.address}: every claim has a {subject.path}; correct it, or reject the claim {subject.claim.id}"
            f" (what can be rejected alone: {removable_fields()})"
        )
    if subject.path and subject.machine == "null":
        raise BadJudgement(f"{subject.address}: the program found none, so there is nothing to reject")
    if subject.path:
        _refuse_settled(case)
    return None


def _correct(case: Case) -> str | None:
    subject = case.subject
    if subject.public or not subject.path:
        raise BadJudgement(f"{subject.address}: name the field to correct, as in 'correct c1 place VALUE'")
    if case.asked.value is None:
        raise BadJudgement(f"{subject.address}: there is no value to correct it to")
    _refuse_rejected(case)
    _refuse_settled(case)
    _refuse_ambiguous(subject)
    value = on_record(parse(subject.path, case.asked.value, case.knowledge()))
    if value == subject.machine and case.in_force(subject.address, "correct", "lock", "reject") is None:
        raise BadJudgement(
            f"{subject.address} is that already; 'accept' says that it was checked, 'lock' that it stays"
        )
    return value


def _lock(case: Case) -> str | None:
    """The value given, else the one that holds now, be it the program's or a person's."""
    if case.asked.value is not None:
        return _correct(case)
    if case.subject.public:
        raise BadJudgement(f"{case.subject.address} is made of claims; lock those, or merge them")
    _refuse_rejected(case)
    _refuse_settled(case)
    claims = tuple(case.held.claims.values())
    judged = apply(claims, case.held.reports.values(), case.held.judgements)
    now = next(claim for claim in judged.claims if claim.id == case.subject.claim.id)
    held = case.in_force(case.subject.address, "correct", "lock", "reject")
    if held is not None:
        return held.value or "null"
    return on_record(read(now, case.subject.path)) if case.subject.path == WHOLE else case.subject.machine


def _member(case: Case) -> str | None:
    """Merge and split: two claims, incidents or ceasefires, each known by its earliest claim."""
    one, other = _ends(case)
    if case.asked.verdict == "split" and one.claim.id == other.claim.id:
        named = one if one.public else other
        raise BadJudgement(
            f"{named.claim.id} is the claim that {named.address} is known by; split it from another of its claims: "
            f"{', '.join(claim for claim in members(named, case.held) if claim != named.claim.id) or 'it has no other'}"
        )
    if one.claim.id == other.claim.id:
        raise BadJudgement(f"{one.address} and {other.address} are one already")
    if (one.claim.family == "ceasefire") != (other.claim.family == "ceasefire"):
        raise BadJudgement(f"{one.address} and {other.address} are of two sorts; 'link' says what breaks a ceasefire")
    if case.asked.verdict == "merge":
        _refuse_rejected(case)
        _refuse_total(one, other, case.held)
    return None


def _link(case: Case) -> str | None:
    """An incident, or a claim, to the ceasefire that it belongs to; the claim of a violation to its incident."""
    one, other = _ends(case)
    to_ceasefire = other.address.startswith(CEASEFIRE) and not one.address.startswith(CEASEFIRE)
    to_incident = other.address.startswith(INCIDENT) and not one.public and one.claim.kind in _ALLEGING
    if not (to_ceasefire or to_incident):
        raise BadJudgement(
            f"{case.asked.verdict} {one.address} {other.address}: it takes an incident, or a claim of a ceasefire, and "
            "a ceasefire (cf-…); or the claim of a violation and an incident (inc-…)"
        )
    if one.claim.id == other.claim.id:
        raise BadJudgement(f"{one.address} is the claim that {other.address} is known by")
    return None


def _note(case: Case) -> str | None:
    return None


CHECKS: Mapping[Verdict, Callable[[Case], str | None]] = {
    "accept": _accept,
    "reject": _reject,
    "correct": _correct,
    "lock": _lock,
    "merge": _member,
    "split": _member,
    "link": _link,
    "unlink": _link,
    "note": _note,
}
"""For each verdict what makes it impossible, and the value that is recorded."""


def _ends(case: Case) -> tuple[Subject, Subject]:
    if case.other is None:
        raise BadJudgement(f"{case.asked.verdict} {case.subject.address}: name the second one, too")
    if case.subject.path or case.other.path:
        raise BadJudgement(f"{case.asked.verdict} takes whole claims, incidents or ceasefires, not their fields")
    return case.subject, case.other


def _refuse_rejected(case: Case) -> None:
    for subject in filter(None, (case.subject, case.other)):
        by = case.in_force(subject.claim.id, "reject")
        if by is not None and not (subject.public and case.other is None):
            raise BadJudgement(f"{subject.claim.id} was rejected by {by.who} ({by.why}); withdraw {by.id} first")


def _refuse_total(one: Subject, other: Subject, held: Held) -> None:
    """Refuse to make one of a single occurrence and of what stands for several."""
    of = {claim: incident for incident in held.incidents.values() for claim in incident.claims}
    found = [of[end.claim.id] for end in (one, other) if end.claim.id in of]
    if len({incident.aggregate for incident in found}) > 1:
        total, single = sorted(found, key=lambda incident: not incident.aggregate)
        raise BadJudgement(f"{total.id} stands for several occurrences and {single.id} is one; they cannot be the same")


def _refuse_settled(case: Case) -> None:
    """Refuse a verdict on a part of what is settled as a whole: the claim, or all items of a sort."""
    claim, path = case.subject.claim.id, case.subject.path
    lock = case.in_force(claim, "lock") if path else None
    group = group_of(case.subject.address, case.subject.claim) if is_item(path) else None
    whole = case.in_force(group, "correct", "lock", "reject") if group else None
    for by in filter(None, (lock, whole)):
        raise BadJudgement(f"{by.subject} was settled as a whole by {by.who}; withdraw {by.id} first")


def _refuse_ambiguous(subject: Subject) -> None:
    head, _, name = subject.path.partition("/")
    if head == "quantities" and not is_item(subject.path):
        at = [f"{subject.claim.id}/quantities/{n}" for n, q in enumerate(subject.claim.quantities) if q.of == name]
        if len(at) > 1:
            raise BadJudgement(f"{subject.address}: the claim has {len(at)}; name one: {', '.join(at)}")


def refuse_contradiction(row: Judgement, case: Case) -> None:
    """Refuse a verdict that would put others out of force without replacing them."""
    judged = apply(tuple(case.held.claims.values()), case.held.reports.values(), (*case.held.judgements, row))
    before = {ruling.judgement.id for ruling in case.rulings if ruling.standing == "queued"}
    for ruling in judged.rulings:
        other = ruling.judgement
        if ruling.standing == "queued" and other.id not in before:
            raise BadJudgement(
                f"{row.verdict} {row.subject} {row.other} contradicts {other.id} ({other.verdict} {other.subject} "
                f"{other.other}) by {other.who}; withdraw that first"
            )
