"""Relations between records, stocks (levels, not events), and what was not understood."""

from dataclasses import dataclass

from trucewatch.model.quantity import Quantity
from trucewatch.model.spans import Segments
from trucewatch.model.time import Time
from trucewatch.model.vocabulary import RelationType


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed link between the ids of claims, statements, incidents, ceasefires, stocks or legal acts."""

    type: RelationType
    source: str
    target: str
    claims: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Stock:
    """A level, not an event: troops present, prisoners held."""

    who: str
    where: str | None
    quantity: Quantity
    claim: str
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something in the text that was not understood, with the reason, so that nothing is dropped in silence."""

    what: str
    text: str
    segments: Segments
    reason: str
    report: str | None = None
