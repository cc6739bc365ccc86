from datetime import date

from tests.publish.samples import TRUCE
from trucewatch.cli.as_of import as_of


def test_as_of_a_day_the_later_has_not_happened():
    before, within, after = (as_of(TRUCE, day) for day in (date(2020, 9, 30), date(2021, 1, 15), date(2021, 5, 26)))
    assert [truce.state for truce in (before, within, after)] == ["none", "in_force", "ended"]
    assert [len(truce.acts) for truce in (before, within, after)] == [0, 1, 2]
    assert (within.ended, after.ended) == (None, TRUCE.ended)
