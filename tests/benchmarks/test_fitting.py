"""Fitting: the regression finds weights that are known, and keeps to its prior where nothing is said."""

import numpy as np
import pytest

from benchmarks.fitting import logistic, occurrences, stories
from trucewatch.corroborate.features import FEATURES


def test_known_weights_are_found_again() -> None:
    rng = np.random.default_rng(1)
    table = np.c_[np.ones(4000), rng.normal(size=(4000, 2))]
    right = (rng.random(4000) < 1 / (1 + np.exp(-table @ np.array([0.5, 2.0, -1.0])))).astype(float)
    assert logistic.fit(table, right, np.zeros(3), 0.01) == pytest.approx([0.5, 2.0, -1.0], abs=0.2)


def test_a_feature_that_never_shows_keeps_its_prior_from_however_far() -> None:
    table = np.c_[np.ones(50), np.zeros(50), np.tile([0.0, 1.0], 25)]
    fitted = logistic.fit(table, table[:, 2], np.array([-9.0, 3.0, 0.0]), 1.0)
    assert fitted[1] == pytest.approx(3.0)
    assert fitted[2] > 1.0


def test_the_prior_is_the_score_that_was_set_by_hand() -> None:
    weights = occurrences.prior()
    told = dict(zip(FEATURES, weights[1 : len(FEATURES) + 1], strict=True))
    values = {"act": 1.0, "place": 1.0, "time": 0.5}
    by_hand = sum(occurrences.PRIOR[name] * value for name, value in values.items())
    least = sum(w * (1.0 if name in values else occurrences.SILENCE) for name, w in occurrences.PRIOR.items())
    row = occurrences._row([values.get(name) for name in FEATURES])
    assert np.dot(row, weights) == pytest.approx(by_hand - occurrences.THRESHOLD * least)
    assert told["rarest"] == 0.0


def test_pairs_nearby_are_drawn_alike_each_time() -> None:
    keys = [("A", f"2017-03-{day:02}", f"h{n}") for day in range(1, 29) for n in range(3)]
    drawn = list(occurrences.nearby(keys))
    assert drawn == list(occurrences.nearby(keys))
    assert all(one != other for one, other in drawn)


def test_weights_of_stories_are_never_negative() -> None:
    texts = ["Ann Vale won the cup", "the cup went to Ann Vale", "a fire in Tarn", "Tarn saw a fire"]
    records = [{"text": text, "topic": at // 2, "incident": at // 2} for at, text in enumerate(texts)]
    weights = stories.fit(records)
    assert all(weight >= 0 for weight in weights.values())
    assert weights["words"] > 0
    assert stories.written(weights)[0] == "stories:"
