"""Average precision and the area under the log error, worked by hand."""

import math

import pytest

from benchmarks.bench.tasks.curves import ap_score, area_score, area_under_log_error, average_precision


def test_average_precision_is_the_mean_of_precision_at_each_right_case() -> None:
    assert average_precision([0.9, 0.8, 0.7, 0.6], [True, False, True, False]) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([0.1, 0.2], [False, True]) == 1.0
    assert average_precision([0.5], [False]) == 0.0


def test_equal_scores_are_one_step() -> None:
    assert average_precision([0.5, 0.5, 0.5, 0.5], [True, False, False, True]) == 0.5


def test_average_precision_lies_in_its_interval() -> None:
    found = ap_score("t", "average_precision", [n / 40 for n in range(40)], [n % 3 > 0 for n in range(40)], 0.5)
    assert found.low < found.value < found.high
    assert (found.n, found.baseline) == (40, 0.5)


def test_the_area_is_0_for_no_error_and_1_for_the_largest() -> None:
    assert area_under_log_error([0.0, 0.0, 0.0], 20_039) == 0.0
    assert area_under_log_error([20_039.0, 30_000.0], 20_039) == 1.0
    assert area_under_log_error([], 20_039) == 1.0


def test_the_area_is_that_of_trapezoids_of_equal_width() -> None:
    logs = [0.0, math.log(100) / math.log(1000), 1.0]
    found = area_under_log_error([999.0, 0.0, 99.0], 999)
    assert found == pytest.approx((logs[0] / 2 + logs[1] + logs[2] / 2) / 2)
    assert area_score("t", "auc_error", [(0.0, 99.0), (999.0,)], 999).value == pytest.approx(found)
