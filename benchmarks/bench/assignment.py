"""The best one-to-one pairing of two lists."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

A = TypeVar("A")
B = TypeVar("B")


def assign(ones: Sequence[A], others: Sequence[B], gain: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """Indices of the pairs whose gains have the largest sum (Kuhn 1955); pairs that gain nothing are left out."""
    if not ones or not others:
        return []
    table = np.array([[gain(one, other) for other in others] for one in ones])
    rows, columns = linear_sum_assignment(table, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if table[i, j] > 0]
