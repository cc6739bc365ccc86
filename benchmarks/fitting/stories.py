"""Fitting the likeness of two whole reports: whether they are of one incident of ECB+, by their five cosines."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.bench.bootstrap import Floats
from benchmarks.bench.task import Record
from benchmarks.bench.tasks.grouping import b_cubed, harmonic
from benchmarks.fitting.logistic import FOLDS, fold_of
from benchmarks.fitting.logistic import fit as fit_logistic
from trucewatch.corroborate import load_policy
from trucewatch.corroborate.stories import LIKENESSES, cosines, groups

PENALTY = 1.0


def records(data: Path) -> list[Record]:
    """The reports."""
    lines = (data / "grouping_ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def fit(given: Sequence[Record]) -> Mapping[str, float]:
    """The weight of each likeness; one that would count against a pair is left out."""
    return _fit(_tables(given), given, np.ones(len(given), dtype=bool))


def cross_validated(given: Sequence[Record]) -> float:
    """B³ F1, the reports of each fold of topics grouped alone, by the other topics' weights."""
    tables, policy = _tables(given), load_policy().stories
    gold = np.array([f"{record['topic']}/{record['incident']}" for record in given])
    folds = np.array([fold_of(record["topic"]) for record in given])
    sums = np.zeros(3)
    for fold in range(FOLDS):
        weights = _fit(tables, given, folds != fold)
        own = np.flatnonzero(folds == fold)
        mixed = sum(weights[name] * tables[name][np.ix_(own, own)] for name in weights) / sum(weights.values())
        sums += np.asarray(b_cubed(list(gold[own]), groups(np.asarray(mixed), policy))).sum(axis=0)
    return float(harmonic(sums))


def written(weights: Mapping[str, float]) -> list[str]:
    """The weights as lines of YAML."""
    return ["stories:", *(f"  {name}: {weight:.2f}" for name, weight in weights.items())]


def _tables(given: Sequence[Record]) -> Mapping[str, Floats]:
    texts = [record["text"] for record in given]
    return {name: cosines(texts, bag) for name, bag in LIKENESSES.items()}


def _fit(tables: Mapping[str, Floats], given: Sequence[Record], used: np.ndarray) -> Mapping[str, float]:
    incidents = np.array([f"{record['topic']}/{record['incident']}" for record in given])
    one, other = np.triu_indices(len(given), 1)
    kept = used[one] & used[other]
    one, other = one[kept], other[kept]
    table = np.stack([np.ones(len(one)), *(tables[name][one, other] for name in LIKENESSES)], axis=1)
    right = (incidents[one] == incidents[other]).astype(np.float64)
    weights = fit_logistic(table, right, np.zeros(table.shape[1]), PENALTY)
    return {name: max(0.0, float(weight)) for name, weight in zip(LIKENESSES, weights[1:], strict=True)}
