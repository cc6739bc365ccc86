from dataclasses import replace
from datetime import date

from tests.publish.samples import MONDAY, TRUCE
from trucewatch.ledger import as_of


def test_as_of_a_day_the_later_has_not_happened():
    before, within, after = (as_of(TRUCE, day) for day in (date(2020, 9, 30), date(2021, 1, 15), date(2021, 5, 26)))
    assert [truce.state for truce in (before, within, after)] == ["none", "in_force", "ended"]
    assert [len(truce.acts) for truce in (before, within, after)] == [0, 1, 2]
    assert (within.ended, after.ended) == (None, TRUCE.ended)


def test_violations_and_ends_that_lie_ahead_are_left_out():
    dated, undated = (tuple(replace(v, time=time) for v in TRUCE.violations) for time in (MONDAY, None))
    truce = replace(TRUCE, violations=(*dated, *undated))
    before, after = (as_of(truce, day) for day in (date(2021, 5, 23), date(2021, 5, 26)))
    assert [len(stood.violations) for stood in (before, after)] == [2, 4]
    ends = [[account.attribute for account in stood.accounts].count("end") for stood in (before, after)]
    assert ends == [0, 2]
