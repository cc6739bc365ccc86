"""Obligations: what is to be done by a day, and what became of it: stated, due, met, missed or disputed.

They are read off claims that lie ahead and have a last day: agreed, pledged, demanded, or stated as a duty. What could
be ('may withdraw by Friday') is none. Later claims on the same act by the same party answer them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trucewatch.ledger.acts import mentioned, names
from trucewatch.ledger.dates import counts_from, dated, gap
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, related
from trucewatch.ledger.sides import Sides
from trucewatch.model import Answer, Claim, Days, Obligation
from trucewatch.model.vocabulary import ObligationBasis, ObligationStatus

_WEIGHT: tuple[ObligationBasis, ...] = ("agreed", "pledged", "stated", "demanded")
_STATING = ("asserts", "confirms", "alleges", "reports_unofficially")


@dataclass(frozen=True, slots=True)
class Duty:
    """An obligation with its parties resolved, from the claims that state it."""

    basis: ObligationBasis
    by: tuple[Party, ...]
    due: Days
    claims: tuple[Claim, ...]


def find_obligations(sides: Sides, reports: frozenset[str], evidence: Evidence, day: date) -> tuple[Obligation, ...]:
    """The obligations of a ceasefire, of its sides or told in its reports, as they stand on a day."""
    duties: list[Duty] = []
    for claim in evidence.claims:
        duty = _duty(claim, evidence)
        if duty is None or not _belongs(duty, sides, reports):
            continue
        same = next((i for i, other in enumerate(duties) if _one(other, duty)), None)
        if same is None:
            duties.append(duty)
        else:
            duties[same] = _joined(duties[same], duty)
    written = [_obligation(duty, evidence) for duty in duties]
    standing = [replace(one, status=status_on(one, day)) for one in written]
    return tuple(sorted(standing, key=lambda one: (one.due[1] or date.max, one.claims)))


def status_on(obligation: Obligation, day: date) -> ObligationStatus:
    """How an obligation stands at the end of a day, by what is said of that day and those before it.

    Met: done in time, and nobody says otherwise. Missed: not done when it was due, or done late. Disputed: both are
    said. Due: the last day has come, and nobody tells what became of it. Before that it is stated.
    """
    first, last = obligation.due
    said = [answer for answer in obligation.answers if answer.day <= day]
    in_time = [answer for answer in said if answer.done and (last is None or answer.day <= last)]
    late = [answer for answer in said if answer.done and answer not in in_time]
    not_done = [answer for answer in said if not answer.done and (first is None or answer.day >= first)]
    if in_time:
        return "disputed" if not_done else "met"
    if not_done or late:
        return "missed"
    return "due" if first is not None and day >= first else "stated"


def _duty(claim: Claim, evidence: Evidence) -> Duty | None:
    policy, time, published = evidence.policy, claim.time, evidence.published(claim)
    if claim.kind not in policy.bodies["obligation_kinds"] or claim.polarity == "negated" or claim.background:
        return None
    if time is None or not dated(time) or time.latest is None or (published and time.latest < published):
        return None
    basis = _basis(claim, evidence)
    by = mentioned(claim, ("actor", "party"), published, evidence)
    if basis is None or not by:
        return None
    open_before = time.earliest is None or (published is not None and time.earliest <= published)
    first = time.latest if open_before else time.earliest
    return Duty(basis, by, (first, time.latest), (claim,))


def _basis(claim: Claim, evidence: Evidence) -> ObligationBasis | None:
    """On what basis it is to be done; None for what only may be, is foreseen, or has been done."""
    bodies = evidence.policy.bodies
    if claim.report in evidence.entries:
        return "agreed"
    if claim.stance in ("demands", "pledges"):
        return "demanded" if claim.stance == "demands" else "pledged"
    if claim.stance not in _STATING or claim.actuality not in ("planned", "hypothetical"):
        return None
    around = _around(claim, evidence)
    if _has(around, bodies["agreed_words"]):
        return "agreed"
    return "stated" if claim.actuality == "planned" or _has(around, bodies["duty_words"]) else None


def _around(claim: Claim, evidence: Evidence) -> str:
    """The sentence's words up to the act: 'The army agreed to withdraw'."""
    report = evidence.reports.get(claim.report)
    place = (claim.trigger.segments or claim.segments)[0][0]
    if report is None:
        return claim.text
    return re.split(r"[.!?\n](?=\s|$)", report.text[:place])[-1] + claim.text


def _has(text: str, words: Iterable[str]) -> bool:
    return re.search(rf"\b(?:{'|'.join(map(re.escape, words))})\b", text, re.IGNORECASE) is not None


def _belongs(duty: Duty, sides: Sides, reports: frozenset[str]) -> bool:
    """Whose is it: that of a side, or, of somebody whom a report only describes, that of the report's ceasefire."""
    here = duty.claims[0].report in reports
    return any(sides.index(party) is not None and (here or not party.local) for party in duty.by)


def _one(one: Duty, other: Duty) -> bool:
    """Say whether two duties are one: the same act by the same party, due on days that overlap."""
    alike = one.claims[0].kind == other.claims[0].kind and gap(one.due, other.due) == 0
    return alike and _same_doer(one.by, other.by)


def _same_doer(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    return any(related(p, q) for p in ones for q in others)


def _joined(one: Duty, other: Duty) -> Duty:
    by = tuple({party.key: party for party in (*one.by, *other.by)}.values())
    basis = min(one.basis, other.basis, key=_WEIGHT.index)
    narrow = (
        max(day for day in (one.due[0], other.due[0]) if day),
        min(day for day in (one.due[1], other.due[1]) if day),
    )
    return Duty(basis, by, narrow, (*one.claims, *other.claims))


def _obligation(duty: Duty, evidence: Evidence) -> Obligation:
    first = duty.claims[0]
    return Obligation(
        kind=first.kind,
        by=names(duty.by),
        what=first.text,
        due=duty.due,
        basis=duty.basis,
        speakers=tuple(dict.fromkeys(claim.speaker for claim in duty.claims)),
        status="stated",
        claims=tuple(claim.id for claim in duty.claims),
        answers=tuple(_answers(duty, evidence)),
    )


def _answers(duty: Duty, evidence: Evidence) -> Iterator[Answer]:
    """What is said of the act from the day on which it was first stated."""
    first = duty.claims[0]
    stated = evidence.published(first)
    for claim in evidence.of(first.family):
        published = evidence.published(claim)
        if claim.kind != first.kind or claim in duty.claims or published is None or stated is None:
            continue
        done = _done(claim)
        if done is None or evidence.rank[claim.id] < evidence.rank[first.id] or not _same_thing(claim, first):
            continue
        doers = mentioned(claim, ("actor", "party"), published, evidence)
        day = counts_from(claim.time) if dated(claim.time) else published
        if _same_doer(duty.by, doers) and day is not None and day >= stated:
            yield Answer(done, claim.speaker, day, (claim.id,))


def _done(claim: Claim) -> bool | None:
    """Whether a claim says that it was done; None where it says neither."""
    if claim.actuality != "happened" or claim.background:
        return None
    if claim.stance == "denies":
        return claim.polarity == "negated"
    return claim.polarity == "affirmed" if claim.stance in _STATING else None


def _same_thing(one: Claim, other: Claim) -> bool:
    """Say whether nothing tells that two acts are on other things: 'prisoners' are not 'the bodies of prisoners'."""
    mine, theirs = ({_head(m.text) for m in claim.mentions("target")} for claim in (one, other))
    return not mine or not theirs or bool(mine & theirs)


def _head(text: str) -> str:
    """The noun of a phrase, in the singular."""
    words = re.split(r" (?:of|from|in|at|held|who|that) ", text.lower())[0].split()
    return words[-1].rstrip("s") if words else ""
