"""Violations counted by accused, kind, place and period, beside what was read."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from tests.publish.samples import SARDA
from trucewatch.model import CeasefireAct, Time, Violation
from trucewatch.publish.tallies import counts, periods, tallied, unit_for

FIRST = date(2021, 5, 3)


def on(first, last=None):
    return Time((first, first), (last or first, last or first), "day", "stated", None)


def breach(offset, status="alleged", accused="Front", **changes):
    made = Violation(accused, status, ("c1",), kind="violence.shelling", place=SARDA)
    return replace(made, time=on(FIRST + timedelta(days=offset)), **changes)


def act(name, offset):
    return CeasefireAct(name, ("Front",), factory.speaker(), on(FIRST + timedelta(days=offset)), ("c2",))


def truce(*violations, acts=()):
    return factory.ceasefire(acts=(act("entered_into_force", 0), *acts), violations=violations)


def report(offset, outlet="Paper"):
    return factory.report(
        f"Report {offset} {outlet}.", outlet=outlet, published=factory.published(FIRST + timedelta(offset))
    )


READ = (report(0), report(8), report(8, "Wire"), report(20))


def test_every_week_is_there_with_what_was_read_in_it():
    found = periods(truce(breach(1), breach(9, "verified"), acts=(act("holding", 15),)), READ, "week")
    assert [(p.reports, p.outlets, p.violations["alleged"], p.violations["verified"], p.holding) for p in found] == [
        (1, 1, 1, 0, 0),
        (2, 2, 0, 1, 0),
        (1, 1, 0, 0, 1),
    ]
    assert found[0].label("week") == "week of 3 May 2021"


def test_what_lies_in_no_one_period_is_put_into_none():
    spread = replace(breach(0), time=on(FIRST, FIRST + timedelta(days=9)))
    *weeks, stray = periods(truce(spread, replace(breach(0), time=None)), READ, "week")
    assert sum(p.violations["alleged"] for p in weeks) == 0
    assert (stray.days, stray.violations["alleged"], stray.label("week")) == (None, 2, "no one period")


@pytest.mark.parametrize(("days", "unit"), [(20, "day"), (90, "week"), (400, "month")])
def test_the_unit_fits_the_length(days, unit):
    assert unit_for(truce(), [report(days)]) == unit


def test_most_violations_come_first():
    told = truce(breach(1, accused="Other"), breach(2), breach(3, "denied"), breach(4, accused=None, place=None))
    assert [(name, sum(by.values())) for name, by in tallied(told, "accused")] == [
        ("Front", 2),
        ("nobody named", 1),
        ("Other", 1),
    ]
    assert [name for name, _ in tallied(told, "place")] == ["Sarda base", "place not known"]
    assert [name for name, _ in tallied(told, "kind")] == ["shelling"]


def test_without_acts_there_are_no_periods():
    assert periods(factory.ceasefire(acts=()), READ, "day") == ()


@given(st.lists(st.integers(0, 200), max_size=8), st.sampled_from(["day", "week", "month"]))
def test_every_violation_is_counted_once(offsets, unit):
    told = truce(*(breach(offset) for offset in offsets))
    assert sum(sum(p.violations.values()) for p in periods(told, READ, unit)) == len(offsets)
    assert sum(sum(by.values()) for _, _, by in counts(told, READ, unit)) == len(offsets)
    assert sum(p.reports for p in periods(told, READ, unit)) == len(READ)
