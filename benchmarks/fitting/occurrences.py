"""Fitting the match of two tellings: cases from pairs of headlines, weights by the best telling of each pair."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.bench.bootstrap import Floats
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import Record
from benchmarks.bench.tasks.curves import average_precision
from benchmarks.bench.tasks.pairs import Headline, Told, headline, tell
from benchmarks.fitting.logistic import FOLDS, fold_of
from benchmarks.fitting.logistic import fit as fit_logistic
from trucewatch.corroborate.features import FEATURES

PENALTY = 10.0
"""Of 1, 3, 10 and 30 the highest but one: precision on the pairs is .003 lower than with 3, and nearby .007 higher."""
NEARBY = 12_000
DAYS = 10
PLACES = 60
"""How many headlines away, in the order of days, the other of a pair drawn nearby lies at most."""
UNDATED = 4
"""Of these, one in so many stands a second time without days of publication, which headlines otherwise never lack."""
SEED = 5
ROUNDS = 3
PRIOR = {
    "act": 1.5,
    "actors": 1.0,
    "target": 2.0,
    "place": 3.0,
    "time": 3.0,
    "weapon": 1.0,
    "numbers": 1.0,
    "words": 1.0,
}
THRESHOLD, SILENCE = 0.45, 0.6
"""Of the score that was set by hand: it joined where the weighted mean of values reached the threshold, and silence
counted as a value of zero with that share of the weight. As log odds: a weight for the value, one for silence."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two headlines: a row of features for each pair of their tellings, whether they are one event, and their month."""

    rows: Floats
    same: bool
    month: str
    of_task: bool


def cases(data: Path) -> list[Case]:
    """All pairs of the task, and the pairs drawn nearby."""
    records = _lines(data / "headline_pairs_ucdp_syria.jsonl")
    told = tell(records, Reader())
    events = {
        headline(one): event["event_id"]
        for event in _lines(data / "coded_events_ucdp_syria.jsonl")
        for one in event["headlines"]
    }
    given = [_case(headline(r["a"]), headline(r["b"]), bool(r["same_event"]), told, of_task=True) for r in records]
    drawn = [_case(a, b, events[a] == events[b], told, of_task=False) for a, b in nearby(list(told.profiles))]
    every = [*given, *drawn]
    return [*every, *(_undated(case) for case in every[::UNDATED])]


def nearby(keys: Sequence[Headline]) -> Iterator[tuple[Headline, Headline]]:
    """Draw pairs of headlines at most DAYS apart."""
    ordered = sorted(keys, key=lambda key: (key[1], key))
    days = [date.fromisoformat(key[1][:10]).toordinal() for key in ordered]
    drawn, found = random.Random(SEED), 0
    while found < NEARBY:
        one = drawn.randrange(len(ordered))
        other = min(len(ordered) - 1, max(0, one + drawn.randint(-PLACES, PLACES)))
        if one != other and abs(days[one] - days[other]) <= DAYS:
            found += 1
            yield ordered[one], ordered[other]


def prior() -> Floats:
    """The score that was set by hand, as log odds."""
    told = np.array([PRIOR.get(name, 0.0) for name in FEATURES])
    return np.concatenate(([-THRESHOLD * told.sum()], told, THRESHOLD * (1 - SILENCE) * told))


def fit(given: Sequence[Case]) -> Floats:
    """The weights: constant, values, silences. Of a pair's tellings the likeliest counts, chosen anew each round."""
    weights = prior()
    right = np.array([float(case.same) for case in given])
    for _ in range(ROUNDS):
        table = np.array([case.rows[np.argmax(case.rows @ weights)] for case in given])
        weights = fit_logistic(table, right, prior(), PENALTY)
    return weights


def cross_validated(given: Sequence[Case]) -> tuple[float, float]:
    """Average precision on the pairs of the task, and on those drawn nearby; others' weights score a month."""
    odds = [0.0] * len(given)
    for fold in range(FOLDS):
        weights = fit([case for case in given if fold_of(case.month) != fold])
        for place, case in enumerate(given):
            if fold_of(case.month) == fold:
                odds[place] = float((case.rows @ weights).max())
    return _precision(given, odds, of_task=True), _precision(given, odds, of_task=False)


def written(weights: Floats) -> list[str]:
    """The weights as lines of YAML."""
    told, silent = weights[1 : len(FEATURES) + 1], weights[len(FEATURES) + 1 :]
    rows = [
        f"    {name}: {{told: {value:.2f}, silent: {silence:.2f}}}"
        for name, value, silence in zip(FEATURES, told, silent, strict=True)
    ]
    return ["occurrences:", f"  base: {weights[0]:.2f}", "  features:", *rows]


def _precision(given: Sequence[Case], odds: Sequence[float], *, of_task: bool) -> float:
    chosen = [(value, case.same) for value, case in zip(odds, given, strict=True) if case.of_task == of_task]
    return average_precision([value for value, _ in chosen], [same for _, same in chosen])


def _case(one: Headline, other: Headline, same: bool, told: Told, *, of_task: bool) -> Case:
    rows = [
        _row([feature(a, b, told.corpus) for feature in FEATURES.values()])
        for a in told.profiles[one]
        for b in told.profiles[other]
    ]
    return Case(np.array(rows), same, one[1][:7], of_task)


def _undated(case: Case) -> Case:
    """The case as if no day of publication were known."""
    rows, told = case.rows.copy(), 1 + list(FEATURES).index("published")
    rows[:, told], rows[:, told + len(FEATURES)] = 0.0, 1.0
    return replace(case, rows=rows)


def _row(values: Sequence[float | None]) -> list[float]:
    return [1.0, *(value or 0.0 for value in values), *(float(value is None) for value in values)]


def _lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
