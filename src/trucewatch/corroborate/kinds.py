"""Kinds: how alike two acts are, and which of several kinds names an incident best."""

from collections import Counter
from collections.abc import Sequence

from trucewatch.corroborate.policy import Generic, Kinds
from trucewatch.model.vocabulary import Kind

_DEFAULT_SPECIFICITY = 3


def likeness(one: Kind, other: Kind, kinds: Kinds) -> float:
    """Return 1 for equal kinds, the table's value for a pair or a generic kind, 0 where they are two acts."""
    if one == other:
        return 1.0
    paired = kinds.pairs.get((one, other), 0.0)
    return max(paired, _covered(one, other, kinds), _covered(other, one, kinds))


def most_specific(told: Sequence[Kind], kinds: Kinds) -> Kind:
    """Return the most specific kind; of equally specific ones the most often told, then the first told."""
    counted = Counter(told)
    return min(counted, key=lambda kind: (-specificity(kind, kinds), -counted[kind], told.index(kind)))


def specificity(kind: Kind, kinds: Kinds) -> int:
    """How much a kind says: 'attack' little, 'shelling' more."""
    return kinds.specificity.get(kind, _DEFAULT_SPECIFICITY)


def _covered(general: Kind, special: Kind, kinds: Kinds) -> float:
    row: Generic | None = kinds.generic.get(general)
    if row is None or special in row.excepted:
        return 0.0
    return row.likeness if special.split(".", 1)[0] in row.families else 0.0
