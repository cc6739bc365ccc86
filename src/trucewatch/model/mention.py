"""Mention: words that name or describe an actor, a weapon, a thing hit, with the entity they resolve to."""

from dataclasses import dataclass

from trucewatch.model.spans import Segments


@dataclass(frozen=True, slots=True)
class Mention:
    """A span in a role. `entity` is a registry id, or a report-local id of a described, unnamed actor ('gunmen')."""

    text: str
    segments: Segments
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    kind: str | None = None
    sector: str | None = None
