"""Measures that rank or sort all cases, so that no sums of counts give them; intervals by the same resamples."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.bench.bootstrap import Floats, weights
from benchmarks.bench.task import Score


def area_under_log_error(distances: Sequence[float], farthest: float) -> float:
    """AUC of the sorted ln(1 + km), as a share of the largest possible (Gritta et al. 2020); 0 best, 1 worst."""
    if not distances:
        return 1.0
    logs = [math.log1p(min(distance, farthest)) / math.log1p(farthest) for distance in distances]
    return _area(np.sort(np.asarray(logs)))


def _area(logs: Floats) -> float:
    """Trapezoids of equal width over sorted values; a single value is its own area."""
    return float(np.trapezoid(logs) / (len(logs) - 1)) if len(logs) > 1 else float(logs[0])


def area_score(
    task: str, metric: str, items: Sequence[Sequence[float]], farthest: float, baseline: float | None = None
) -> Score:
    """The area over the distances of all items, resampled by item."""
    every = [distance for item in items for distance in item]
    logs = np.log1p(np.minimum(np.asarray(every, dtype=np.float64), farthest)) / math.log1p(farthest)
    owner = np.repeat(np.arange(len(items)), [len(item) for item in items])
    order = np.argsort(logs, kind="stable")
    areas = [_area(np.repeat(logs[order], row[owner[order]].astype(int))) for row in weights(len(items)) if every]
    low, high = np.percentile(areas, (2.5, 97.5)) if areas else (1.0, 1.0)
    value = area_under_log_error(every, farthest)
    return Score(task, metric, value, float(low), float(high), len(every), baseline)


def average_precision(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The mean precision at each right case, best score first (Salton & McGill 1983); equal scores are one step."""
    order, ends = _ranked(scores)
    return _precisions(np.asarray(labels, dtype=np.float64)[order], np.ones(len(labels)), ends)


def ap_score(
    task: str, metric: str, scores: Sequence[float], labels: Sequence[bool], baseline: float | None = None
) -> Score:
    """Average precision with its interval, resampled by case."""
    order, ends = _ranked(scores)
    right = np.asarray(labels, dtype=np.float64)[order]
    found = [_precisions(right, row[order], ends) for row in weights(len(labels))]
    low, high = np.percentile(found, (2.5, 97.5))
    return Score(task, metric, average_precision(scores, labels), float(low), float(high), len(labels), baseline)


def _ranked(scores: Sequence[float]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The cases from best to worst, and where each run of equal scores ends."""
    values = np.asarray(scores, dtype=np.float64)
    order = np.argsort(-values, kind="stable")
    ends = np.flatnonzero(np.append(np.diff(values[order]) != 0, True))
    return order, ends


def _precisions(right: Floats, weight: Floats, ends: NDArray[np.int64]) -> float:
    """Sum over steps of the gain in recall times the precision there; each case counts as often as it is drawn."""
    hits, seen = np.cumsum(right * weight)[ends], np.cumsum(weight)[ends]
    gains = np.diff(hits, prepend=0.0)
    precision = np.divide(hits, seen, out=np.zeros_like(hits), where=seen > 0)
    return float((gains * precision).sum() / hits[-1]) if hits[-1] else 0.0
