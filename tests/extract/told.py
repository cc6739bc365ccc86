"""A claim as a row of a test's table: kind, trigger words, and only what departs from 'the outlet says it happened'."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from trucewatch.model import Claim, Quantity
from trucewatch.model.vocabulary import Actuality, Polarity, Stance

_AXES = ((Stance, "asserts"), (Polarity, "affirmed"), (Actuality, "happened"))


@dataclass(frozen=True)
class Told:
    """`marks` are the axes that are not the usual ones; `rest` holds roles and counts by name."""

    kind: str
    trigger: str
    marks: frozenset[str]
    by: str | None
    rest: dict[str, str] = field(default_factory=dict)


def told(kind: str, trigger: str, *marks: str, by: str | None = None, **rest: str) -> Told:
    """'X | Y' in a role are two mentions; a count is '3', '20-30', '2500+', 'some', 'zero_reported' …"""
    known = {"background", *(value for axis, _ in _AXES for value in get_args(axis))}
    unknown = set(marks) - known
    if unknown:
        raise ValueError(f"no axis has the values {sorted(unknown)}")
    return Told(kind, trigger, frozenset(marks), by, rest)


def retold(claims: Iterable[Claim], expected: Sequence[Told] = ()) -> list[Told]:
    """The claims as rows in text order; a trigger that holds the expected words is written as they are."""
    found = [_row(claim) for claim in sorted(claims, key=lambda c: (c.trigger.segments, c.kind))]
    if len(found) != len(expected):
        return found
    return [_shortened(row, wanted) for row, wanted in zip(found, expected, strict=True)]


def _shortened(row: Told, wanted: Told) -> Told:
    return replace(row, trigger=wanted.trigger) if set(wanted.trigger.split()) <= set(row.trigger.split()) else row


def _row(claim: Claim) -> Told:
    values = (claim.stance, claim.polarity, claim.actuality)
    marks = {value for value, (_, usual) in zip(values, _AXES, strict=True) if value != usual}
    rest = {role: " | ".join(_short(m.text) for m in mentions) for role, mentions in claim.roles.items()}
    for counted in claim.quantities:
        rest[counted.of] = " | ".join(filter(None, [rest.get(counted.of), figure(counted)]))
    by = None if claim.speaker.is_outlet else _short(claim.speaker.name)
    return Told(
        claim.kind, claim.trigger.text, frozenset(marks | ({"background"} if claim.background else set())), by, rest
    )


def _short(words: str) -> str:
    """Without 'in …' behind the head: whether that hangs on the noun or the verb is not what the tables are about."""
    return words.split(" in ")[0]


def figure(counted: Quantity) -> str:
    """How many, in short."""
    if counted.status != "stated":
        return counted.status
    if counted.best is not None and not counted.open_above and not counted.open_below:
        return f"{counted.best:g}"
    if counted.lower is not None and counted.upper is not None:
        return f"{counted.lower:g}-{counted.upper:g}"
    if counted.lower is not None:
        return f"{counted.lower:g}+"
    return f"-{counted.upper:g}" if counted.upper is not None else "some"
