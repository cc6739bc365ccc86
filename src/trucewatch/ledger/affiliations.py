"""Affiliations: what the ledger asks of a registry of actors, so that it is handed one and imports none."""

from datetime import date
from typing import Protocol


class Affiliations(Protocol):
    """Dated membership of bodies in bodies, and what each is called."""

    def name(self, entity: str) -> str | None:
        """The name of a body, None where it is not known."""
        ...

    def parents(self, entity: str, on: date) -> set[str]:
        """The ids of the bodies that `entity` belongs to, or leads, on that day."""
        ...


def above(registry: Affiliations | None, entity: str, on: date | None) -> frozenset[str]:
    """`entity` with all that it belongs to on a day, however far up; itself alone where the day is not known."""
    found: set[str] = set()
    queue = [entity]
    while queue:
        current = queue.pop()
        if current not in found:
            found.add(current)
            queue.extend(sorted(registry.parents(current, on)) if registry and on else ())
    return frozenset(found)
