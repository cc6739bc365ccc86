"""Asking: a person's words made into one row of the log, or refused with what to do instead. It writes nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from trucewatch.errors import BadJudgement
from trucewatch.judge.apply import apply
from trucewatch.judge.checks import CHECKS, Asked, Case, refuse_contradiction
from trucewatch.judge.log import ON_PAIRS, in_order, matter, withdrawn
from trucewatch.judge.subjects import JUDGEMENT, Held, subject_of, the_one
from trucewatch.model import Judgement
from trucewatch.ontology.compile import Knowledge

_SKEW = timedelta(minutes=5)
"""How far a clock may be behind the last judgement; a row is then stamped just after that."""


def judgement_of(asked: Asked, held: Held, knowledge: Callable[[], Knowledge], now: datetime) -> Judgement:
    """The row that records what is asked for. `knowledge` is opened only for values that need it.

    Raises NotFound for what is not there, BadJudgement for what cannot be done as it is asked for.
    """
    if not asked.who.strip():
        raise BadJudgement("nobody is named who judges; give --who NAME or set TRUCEWATCH_WHO")
    if not asked.why.strip() and asked.verdict != "accept":
        raise BadJudgement(f"{asked.verdict} {asked.subject}: there is no reason; give --why 'in a sentence'")
    when = _stamped(now, held.judgements)
    if asked.verdict == "withdraw":
        return _identified(_withdrawal(asked, held, when))
    judged = apply(tuple(held.claims.values()), held.reports.values(), held.judgements)
    shown = {claim.id: claim for claim in judged.claims}
    subject = subject_of(asked.subject, held, shown)
    other = subject_of(asked.other, held, shown) if asked.other else None
    case = Case(asked, subject, other, held, judged.rulings, knowledge)
    row = Judgement(
        id="",
        subject=subject.address,
        verdict=asked.verdict,
        value=CHECKS[asked.verdict](case),
        who=asked.who.strip(),
        when=when,
        why=" ".join(asked.why.split()),
        anchors=(subject.anchor, other.anchor) if other else (subject.anchor,),
        other=other.address if other else None,
        machine=None if asked.verdict in (*ON_PAIRS, "note") else subject.machine,
    )
    row = _identified(replace(row, supersedes=_former(row, case)))
    refuse_contradiction(row, case)
    return row


def _former(row: Judgement, case: Case) -> str | None:
    """The row in force on the same matter, which this one replaces. Raises BadJudgement where it says the same."""
    ends = (row.subject,) if case.other is None else (case.subject.claim.id, case.other.claim.id)
    if case.subject.public and case.other is None:
        ends = (case.subject.claim.id,)
    key = matter(row, ends)
    if key is None:
        return None
    for ruling in case.rulings:
        same = (
            ruling.standing in ("in force", "queued") and ruling.ends and matter(ruling.judgement, ruling.ends) == key
        )
        if same:
            former = ruling.judgement
            if (former.verdict, former.value, former.machine) == (row.verdict, row.value, row.machine):
                raise BadJudgement(f"{row.subject}: {former.who} has judged so already ({former.id})")
            return former.id
    return None


def _withdrawal(asked: Asked, held: Held, when: datetime) -> Judgement:
    rows = {row.id: row for row in held.judgements}
    found = rows[the_one(asked.subject, rows, JUDGEMENT)]
    if found.id in withdrawn(held.judgements):
        raise BadJudgement(f"{found.id} is withdrawn already; to judge so again, judge anew")
    why = " ".join(asked.why.split())
    return replace(
        found,
        id="",
        verdict="withdraw",
        value=None,
        machine=None,
        who=asked.who.strip(),
        when=when,
        why=why,
        supersedes=found.id,
    )


def _stamped(now: datetime, judgements: tuple[Judgement, ...]) -> datetime:
    """The time of the row: later than every other, as the recorded clock decides which of two holds."""
    last = in_order(judgements)[-1].when if judgements else now
    if last < now or not judgements:
        return now
    if last - now > _SKEW:
        clock, latest = f"{now:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}"
        raise BadJudgement(f"this machine's clock says {clock}, and the last judgement is of {latest}; set the clock")
    return last + timedelta(microseconds=1)


def _identified(row: Judgement) -> Judgement:
    """The row with its id, a hash of all that it says."""
    ends = [(anchor.claim, anchor.segments) for anchor in row.anchors]
    said = (
        row.subject,
        row.other,
        row.verdict,
        row.value,
        row.who,
        row.when.isoformat(),
        row.why,
        row.supersedes,
        ends,
    )
    return replace(row, id="j" + sha256(repr(said).encode()).hexdigest()[:10])
