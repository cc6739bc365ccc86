"""What `corroborate` asks of a registry, as a protocol, so that it is handed one and loads none."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from trucewatch.ontology.fold import fold
from trucewatch.ontology.registry_rows import ActorEntry, Country, Leader, Outlet


class Registry(Protocol):
    """Rows by id; `ontology.registry.Registry` is one."""

    @property
    def actors(self) -> Mapping[str, ActorEntry]:
        """Bodies that act."""
        ...

    @property
    def leaders(self) -> Mapping[str, Leader]:
        """Persons in an office of a body."""
        ...

    @property
    def outlets(self) -> Mapping[str, Outlet]:
        """Media."""
        ...

    @property
    def countries(self) -> Mapping[str, Country]:
        """Countries, for the words that only say whose something is."""
        ...


def related(registry: Registry | None, one: str, other: str, day: date | None = None) -> bool:
    """Say whether two entities are the same, or one belongs to the other on `day`."""
    return one == other or other in bodies(registry, one, day) or one in bodies(registry, other, day)


def known(registry: Registry | None, entity: str) -> bool:
    """Say whether an entity is somebody, not a description that stands in one report only."""
    return registry is None or entity in registry.actors or entity in registry.leaders


def bodies(registry: Registry | None, entity: str | None, day: date | None = None) -> frozenset[str]:
    """The entity with all that it belongs to or leads: a spokesman's body, a brigade's umbrella."""
    found: set[str] = set()
    queue = [entity] if entity else []
    while queue:
        current = queue.pop()
        if current not in found:
            found.add(current)
            queue.extend(_above(registry, current, day))
    return frozenset(found)


def country_words(registry: Registry | None) -> frozenset[str]:
    """The folded words that only say whose something is."""
    countries = registry.countries.items() if registry else ()
    names = (
        name
        for code, country in countries
        for name in (code, country.name, *country.aliases, *country.adjectives, *country.nationals)
    )
    return frozenset(word for name in names for word in fold(name).split())


def _above(registry: Registry | None, entity: str, day: date | None) -> list[str]:
    if registry is None:
        return []
    leader, actor = registry.leaders.get(entity.removeprefix("person:")), registry.actors.get(entity)
    above = [leader.body] if leader and leader.body else []
    return above + ([m.parent for m in actor.member_of if m.holds(day)] if actor else [])
