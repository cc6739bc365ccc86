"""Kinds: how alike two acts are, and which of several kinds names an incident best."""

from collections import Counter
from collections.abc import Sequence

from trucewatch.corroborate.policy import Kinds
from trucewatch.model.vocabulary import Kind

_DEFAULT_SPECIFICITY = 3


def likeness(one: Kind, other: Kind, kinds: Kinds) -> float:
    """Return 1 for equal kinds, the table's value for a pair or a generic kind, 0 where they are two acts."""
    return 1.0 if one == other else kinds.likeness.get((one, other), 0.0)


def most_specific(told: Sequence[Kind], kinds: Kinds) -> Kind:
    """Return the most specific kind; of equally specific ones the most often told, then the first told."""
    counted = Counter(told)
    return min(counted, key=lambda kind: (-specificity(kind, kinds), -counted[kind], told.index(kind)))


def specificity(kind: Kind, kinds: Kinds) -> int:
    """How much a kind says: 'attack' little, 'shelling' more."""
    return kinds.specificity.get(kind, _DEFAULT_SPECIFICITY)
