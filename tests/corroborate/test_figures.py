from math import inf

import pytest

from tests.corroborate.conftest import count, unheard, zero
from trucewatch.corroborate import figures

SEVERAL = count("munitions", None, "several", lower=2.0, open_above=True)


@pytest.mark.parametrize(
    ("quantity", "admits"),
    [
        (count("killed", 3.0), (3.0, 3.0)),
        (count("killed", 3.0, open_above=True), (3.0, inf)),
        (SEVERAL, (2.0, inf)),
        (count("killed", None, upper=22.0), (-inf, 22.0)),
        (count("killed", 10.0, approximate=True), (8.0, 12.0)),
        (zero(), (0.0, 0.0)),
        (unheard(), None),
    ],
)
def test_the_numbers_that_a_count_admits(quantity, admits):
    assert figures.interval(quantity) == admits


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        (count("munitions", 1.0), count("munitions", 3.0), True),
        (count("munitions", 3.0), SEVERAL, False),
        (count("munitions", 3.0, open_above=True), count("munitions", 5.0), False),
        (count("munitions", 1.0), SEVERAL, True),
        (zero(), count("injured", 2.0), True),
    ],
)
def test_when_two_counts_exclude_each_other(one, other, excludes):
    first, second = figures.interval(one), figures.interval(other)
    assert first is not None
    assert second is not None
    assert figures.exclude(first, second) is figures.exclude(second, first) is excludes
