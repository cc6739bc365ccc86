"""The log: which judgements a withdrawal has taken out, and which of several on one thing is in force.

Order is that of the recorded clock, ties by id, so that a log means the same however its rows arrive.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import UTC, date

from trucewatch.model import Judgement, Report, Ruling

SHORTEST = 4
"""Letters of an id that must be typed, its first one included."""
ON_VALUES = ("correct", "lock", "reject")
ON_PAIRS = ("merge", "split", "link", "unlink")


def in_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The rows by the recorded clock, each once."""
    unique = {row.id: row for row in judgements}
    return tuple(sorted(unique.values(), key=_recorded))


def withdrawn(judgements: Iterable[Judgement]) -> frozenset[str]:
    """The ids of the rows that a withdrawal, itself not withdrawn, has taken out."""
    gone: set[str] = set()
    for row in reversed(in_order(judgements)):
        if row.verdict == "withdraw" and row.supersedes is not None and row.id not in gone:
            gone.add(row.supersedes)
    return frozenset(gone)


def superseded(judgements: Sequence[tuple[Judgement, tuple[str, ...]]]) -> frozenset[str]:
    """The ids of the rows that a later one on the same thing stands for; each comes with its addresses of today."""
    on: dict[Hashable, list[Judgement]] = defaultdict(list)
    for row, ends in judgements:
        if (key := matter(row, ends)) is not None:
            on[key].append(row)
    return frozenset(row.id for rows in on.values() for row in in_order(rows)[:-1])


def matter(row: Judgement, ends: tuple[str, ...]) -> Hashable | None:
    """What a row decides, so that a later one on the same replaces it; None for notes and withdrawals."""
    if row.verdict in ON_VALUES:
        return "value", ends
    if row.verdict in ON_PAIRS:
        return ("member" if row.verdict in ("merge", "split") else "link"), frozenset(ends)
    return ("check", ends, row.public, row.who) if row.verdict == "accept" else None


def about(ruling: Ruling, subject: str) -> bool:
    """Say whether a judgement is on a claim, statement, incident or ceasefire, or on a statement inside it.

    The beginning of an id stands for it.
    """
    short = "/" not in subject and len(subject) >= SHORTEST
    names = (ruling.judgement.id, *ruling.on)
    return any(name == subject or name.startswith(subject if short else f"{subject}/") for name in names)


def relevant(
    judgements: Iterable[Judgement], reports: Iterable[Report], judged_by: date | None
) -> tuple[Judgement, ...]:
    """The rows on what these reports say, recorded by the end of a day (UTC) if one is given."""
    texts = {name for report in reports for name in (report.id, report.document) if name}
    return tuple(
        row
        for row in judgements
        if all(anchor.report in texts or anchor.document in texts for anchor in row.anchors)
        and (judged_by is None or row.when.astimezone(UTC).date() <= judged_by)
    )


def _recorded(row: Judgement) -> tuple[float, str]:
    return row.when.timestamp(), row.id
