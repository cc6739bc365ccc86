"""Constraints: what people decided about which claims belong together, as the stages that group claims take it."""

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Ids of claims, free of contradiction: no two claims of one group are apart.

    `together` are groups of claims that are of one incident, or of one ceasefire; `apart` are pairs, in the order of
    their ids, that are not. `linked` and `unlinked` are pairs of a claim and a claim of what it is linked to: an
    incident and the ceasefire that it breaks, or the claim of a violation and the incident that it speaks of.
    """

    together: tuple[tuple[str, ...], ...] = ()
    apart: frozenset[Pair] = frozenset()
    linked: frozenset[Pair] = frozenset()
    unlinked: frozenset[Pair] = frozenset()


UNJUDGED = Constraints()
"""What people decided where nobody decided anything."""


def pair(one: str, other: str) -> Pair:
    """The two in the order of their ids."""
    return (one, other) if one <= other else (other, one)
