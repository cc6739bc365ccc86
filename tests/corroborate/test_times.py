from datetime import date, timedelta

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, on, struck
from trucewatch.corroborate import times
from trucewatch.corroborate.policy import load_policy
from trucewatch.corroborate.times import When

DAY = timedelta(days=1)
TIMES = load_policy().times


def day(first: date, last: date | None = None, **changes) -> When:
    return When(first, last or first, **({"precision": "day", "own": True} | changes))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (day(MONDAY), day(MONDAY), 0),
        (day(MONDAY), day(TUESDAY), 1),
        (day(TUESDAY), day(MONDAY), 1),
        (day(MONDAY - 5 * DAY, TUESDAY), day(MONDAY), 0),
        (When(None, MONDAY), day(TUESDAY), 1),
        (When(None, TUESDAY), day(MONDAY), 0),
        (When(None, None), day(MONDAY), 0),
    ],
)
def test_days_between(one, other, apart):
    assert times.gap(one, other) == apart


@pytest.mark.parametrize(
    ("one", "other", "can_be_one"),
    [
        (day(MONDAY), day(TUESDAY), False),
        (day(MONDAY, part="night"), day(TUESDAY, part="early_hours"), True),
        (day(MONDAY, part="early_hours"), day(TUESDAY, part="night"), False),
    ],
)
def test_a_night_has_two_dates(one, other, can_be_one):
    assert times.compatible(one, other) is can_be_one


def test_a_day_apart_is_another_day_unless_recalled():
    assert times.agreement(day(MONDAY), day(TUESDAY), TIMES) is None
    assert times.agreement(day(MONDAY, recalled=True), day(TUESDAY), TIMES) == TIMES.day_off
    assert times.agreement(day(MONDAY), day(TUESDAY + DAY), TIMES) is None


@pytest.mark.parametrize(
    ("time", "background", "first", "recalled"),
    [
        (on(MONDAY), False, MONDAY, False),
        (None, False, TUESDAY - 3 * DAY, False),
        (None, True, None, True),
        (on(TUESDAY, basis="publication", start=None), False, TUESDAY - 3 * DAY, False),
        (on(MONDAY - 10 * DAY), True, MONDAY - 10 * DAY, True),
    ],
)
def test_what_days_a_claim_leaves_open(time, background, first, recalled):
    page = Page("The base was struck.")
    struck(page, time=time, background=background)
    found = times.when(page.claims[0], corpus(page))
    assert (found.first, found.recalled) == (first, recalled)
