"""Calibration: the bins, the error, the Brier score and the fit, against worked examples."""

import numpy as np
import pytest

from benchmarks.bench.tasks.calibration import binned, calibration, curve, sharpness, squares
from benchmarks.fit_confidence import fit

JUDGED = [(0.95, True), (0.95, True), (0.95, False), (0.95, True), (0.15, False), (0.15, True)]


def test_the_expected_calibration_error() -> None:
    # two bins: 4 claims say .95 and 3 are right (off by .2), 2 say .15 and 1 is right (off by .35)
    assert calibration(np.array(binned(JUDGED))) == pytest.approx(1 - (4 * 0.2 + 2 * 0.35) / 6)


def test_the_brier_score() -> None:
    wanted = (3 * 0.05**2 + 0.95**2 + 0.15**2 + 0.85**2) / 6
    assert sharpness(np.array(squares(JUDGED))) == pytest.approx(1 - wanted)


def test_certainty_falls_into_the_last_bin() -> None:
    assert binned([(1.0, True)])[-3:] == (1.0, 1.0, 1.0)


def test_the_curve_has_a_row_for_each_bin_with_claims() -> None:
    assert [(row.item, row.gold, row.ours) for row in curve(JUDGED)] == [
        ("0.1-0.2", "0.50 right", "0.15 said"),
        ("0.9-1.0", "0.75 right", "0.95 said"),
    ]


def test_the_fit_finds_the_share_where_nothing_tells_claims_apart() -> None:
    table = np.ones((4, 1))
    (base,) = fit(table, np.array([1.0, 1.0, 1.0, 0.0]))
    assert 1 / (1 + np.exp(-base)) == pytest.approx(0.75)


def test_the_penalty_shrinks_what_little_evidence_there_is() -> None:
    table = np.array([[1.0, 1.0], [1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])
    base, weight = fit(table, np.array([1.0, 0.0, 1.0, 0.0]))
    assert 0 < weight < 0.5
    assert abs(base) < 0.5
