"""Actor: a registry entry as the inspect document shows it. Person, office and body are three things."""

from dataclasses import dataclass

from trucewatch.model.vocabulary import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks in the given reports. `entity` is the registry id, or a report-local id."""

    entity: str
    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    member_of: tuple[str, ...] = ()
    office: str | None = None
