"""Who belongs to whom on a day: dated membership of bodies, and persons' offices."""

from dataclasses import dataclass
from datetime import date

from trucewatch.ontology.registry import Registry


@dataclass(frozen=True, slots=True)
class RegistryAffiliations:
    """The registry's answer to 'what is this a part of?'."""

    registry: Registry

    def name(self, entity: str) -> str | None:
        """The registry's name for a body."""
        actor = self.registry.actors.get(entity)
        return actor.name if actor else None

    def parents(self, entity: str, on: date) -> set[str]:
        """The ids of the bodies that `entity` belongs to, or holds an office in, on that day."""
        leader = self.registry.leaders.get(entity.removeprefix("person:"))
        if entity.startswith("person:") and leader is not None and leader.body and leader.in_office(on):
            return {leader.body}
        actor = self.registry.actors.get(entity)
        return {m.parent for m in actor.member_of if m.holds(on)} if actor else set()
