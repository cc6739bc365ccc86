"""Measures: counts with precision, recall and F1, B-cubed for clusters, one-to-one matching. None is weighted."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

G = TypeVar("G")
O = TypeVar("O")  # noqa: E741
M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tally:
    """Right, wrong and missed. Precision, recall and F1 as in van Rijsbergen, Information Retrieval (1979), ch. 7."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what is given that is right; 0 where nothing is given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that is found; 0 where there is none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return harmonic(self.precision, self.recall)

    def __add__(self, other: "Tally") -> "Tally":
        """Counts of both (micro average)."""
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def harmonic(precision: float, recall: float) -> float:
    """F1 of the two; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Cubed:
    """Precision, recall and F1 of a clustering."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return harmonic(self.precision, self.recall)


def b_cubed(gold: Mapping[M, str], ours: Mapping[M, str]) -> Cubed:
    """B³ (Bagga & Baldwin 1998), mention by mention, for mentions that each side may have and the other not.

    `gold` and `ours` give the cluster of each mention; a mention of both stands under one key. A mention that only one
    side has scores 0 there: ours without a twin lowers precision, gold's without a twin lowers recall, and both stay in
    the sizes of their clusters (the strictest of the readings that Cai & Strube 2010 compare).
    """
    shared = gold.keys() & ours.keys()

    def mean(of: Mapping[M, str]) -> float:
        total = 0.0
        for mention in shared:
            both = sum(1 for m in shared if gold[m] == gold[mention] and ours[m] == ours[mention])
            total += both / sum(1 for m in of if of[m] == of[mention])
        return total / len(of) if of else 0.0

    return Cubed(mean(ours), mean(gold))


def pair(gold: Sequence[G], ours: Sequence[O], fits: Callable[[G, O], bool]) -> dict[int, int]:
    """The largest one-to-one matching of gold to ours (augmenting paths, Kuhn 1955; first come, first kept)."""
    edges = [[j for j, other in enumerate(ours) if fits(one, other)] for one in gold]
    taken: dict[int, int] = {}

    def augment(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or augment(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(gold)):
        augment(i, set())
    return {i: j for j, i in sorted(taken.items())}


def best_pairs(gold: Sequence[G], ours: Sequence[O], score: Callable[[G, O], float]) -> dict[int, int]:
    """One-to-one, best score first; pairs that score 0 are none. Ties go to the earlier of gold, then of ours."""
    scored = sorted(
        ((-score(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(ours)),
    )
    found: dict[int, int] = {}
    for value, i, j in scored:
        if value < 0 and i not in found and j not in found.values():
            found[i] = j
    return found
