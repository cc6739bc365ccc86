"""Scores with percentile bootstrap intervals (Efron 1979) over items: 1,000 resamples, the same ones every time.

An item (a sentence, a headline, a report) is what is drawn: cases of one item hang together. Every measure here is a
function of sums of counts over items, so that all resamples are one matrix product.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.bench.task import Score

Floats = NDArray[np.float64]
Statistic = Callable[[Floats], Floats]
"""From sums of counts (the last axis) to the measure."""
Counts = Sequence[tuple[float, ...]]

RESAMPLES = 1000
SEED = 20261122


def f1(sums: Floats) -> Floats:
    """F1 of (right, found, gold): 2 · right / (found + gold), van Rijsbergen, Information Retrieval (1979), ch. 7."""
    return _ratio(2 * sums[..., 0], sums[..., 1] + sums[..., 2])


def precision(sums: Floats) -> Floats:
    """Precision of (right, found, gold)."""
    return _ratio(sums[..., 0], sums[..., 1])


def recall(sums: Floats) -> Floats:
    """Recall of (right, found, gold)."""
    return _ratio(sums[..., 0], sums[..., 2])


def share(sums: Floats) -> Floats:
    """Accuracy, or a mean, of (right, decided)."""
    return _ratio(sums[..., 0], sums[..., 1])


def score(
    task: str, metric: str, counts: Counts, statistic: Statistic = f1, *, baseline: float | None = None, n: int = -1
) -> Score:
    """The measure over all items with its interval. `n` is by default the sum of the last count."""
    value, low, high = estimate(counts, statistic)
    cases = n if n >= 0 else round(sum(row[-1] for row in counts))
    return Score(task, metric, value, low, high, cases, baseline, tuple(counts))


def estimate(counts: Counts, statistic: Statistic) -> tuple[float, float, float]:
    """The measure, and the 2.5th and 97.5th percentile of its resamples."""
    if not counts:
        return 0.0, 0.0, 0.0
    table = np.asarray(counts, dtype=np.float64)
    low, high = np.percentile(statistic(weights(len(table)) @ table), (2.5, 97.5))
    return float(statistic(table.sum(axis=0))), float(low), float(high)


def weights(items: int) -> Floats:
    """How often each item is drawn in each resample: one row a resample."""
    drawn = np.random.default_rng(SEED).multinomial(items, np.full(items, 1 / items), size=RESAMPLES)
    return drawn.astype(np.float64)


def _ratio(above: Floats, below: Floats) -> Floats:
    """`above` over `below`; 0 where there is nothing to divide by."""
    return np.divide(above, below, out=np.zeros_like(above, dtype=np.float64), where=below > 0)
