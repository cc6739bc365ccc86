"""Logistic regression with a Gaussian prior, by Newton's method with step halving (Boyd & Vandenberghe 2004, 9.5)."""

from collections.abc import Hashable
from hashlib import sha256

import numpy as np

from benchmarks.bench.bootstrap import Floats

ROUNDS = 50
LEAST_STEP = 1e-6
FREE = 1e-3
"""The penalty of the constant, which is as good as none."""
FOLDS = 5


def fit(table: Floats, right: Floats, prior: Floats, penalty: float) -> Floats:
    """The weights that maximise the penalised likelihood. The first column is the constant.

    `prior` is what the penalty pulls to (le Cessie & van Houwelingen 1992 pull to zero).
    """
    ridge = penalty * np.eye(table.shape[1])
    ridge[0, 0] = FREE
    weights = prior
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -500, 500)))
        slope = table.T @ (right - chance) - ridge @ (weights - prior)
        step = np.linalg.solve((table * (chance * (1 - chance))[:, None]).T @ table + ridge, slope)
        reached = _objective(table, right, weights, prior, ridge)
        while _objective(table, right, weights + step, prior, ridge) < reached and np.abs(step).max() > LEAST_STEP:
            step = step / 2
        weights = weights + step
        if np.abs(step).max() < LEAST_STEP:
            break
    return weights


def fold_of(group: Hashable) -> int:
    """The fold of all cases of one group, by hash."""
    return int(sha256(str(group).encode()).hexdigest(), 16) % FOLDS


def _objective(table: Floats, right: Floats, weights: Floats, prior: Floats, ridge: Floats) -> float:
    odds = table @ weights
    away = weights - prior
    return float(np.sum(right * odds - np.logaddexp(0, odds)) - 0.5 * away @ ridge @ away)
