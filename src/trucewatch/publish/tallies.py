"""Tallies: violations by accused, kind, place and period, beside word that it holds, and beside what was read.

Counts are of rows of the ledger, not of events: an allegation tied to no incident may be of one that is counted.
A period without violations says little where no report was read.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from trucewatch.model import Ceasefire, Report, Time, Violation
from trucewatch.model.vocabulary import ViolationStatus
from trucewatch.publish.wording import day as worded
from trucewatch.publish.wording import plain

Unit = Literal["day", "week", "month"]
Days = tuple[date, date]
STATUSES: tuple[ViolationStatus, ...] = ("verified", "corroborated", "apparent", "alleged", "denied")
BY: tuple[str, ...] = ("accused", "kind", "place")
_MOST_DAYS, _MOST_WEEKS = 31, 26
"""Periods of one unit that a table can have before the next longer unit is taken."""


@dataclass(frozen=True, slots=True)
class Period:
    """What was read and told of some days; `days` None stands for what cannot be put into one period."""

    days: Days | None
    reports: int
    outlets: int
    violations: Mapping[ViolationStatus, int]
    holding: int

    def label(self, unit: Unit) -> str:
        """The period as a person would say it."""
        if self.days is None:
            return "no one period"
        first = self.days[0]
        return f"{first:%B %Y}" if unit == "month" else worded(first) if unit == "day" else f"week of {worded(first)}"

    @property
    def empty(self) -> bool:
        """Whether nothing was read or told."""
        return not (self.reports or self.holding or any(self.violations.values()))


def unit_for(truce: Ceasefire, reports: Sequence[Report]) -> Unit:
    """Days, weeks or months, so that a table of all periods can be read."""
    first, last = _term(truce, reports) or (date.min, date.min)
    length = (last - first).days
    return "day" if length <= _MOST_DAYS else "week" if length <= 7 * _MOST_WEEKS else "month"


def periods(truce: Ceasefire, reports: Sequence[Report], unit: Unit) -> tuple[Period, ...]:
    """Every period from the ceasefire's first act to the last report, those without anything included."""
    term = _term(truce, reports)
    if term is None:
        return ()
    kept = [_period(truce, reports, days) for days in _cut(*term, unit)]
    stray = [v for v in truce.violations if not any(p.days and _within(v.time, p.days) for p in kept)]
    if stray:
        kept.append(Period(None, 0, 0, _by_status(stray), 0))
    return tuple(kept)


def tallied(truce: Ceasefire, by: str) -> tuple[tuple[str, Mapping[ViolationStatus, int]], ...]:
    """Violations by `by`, one of `BY`: the values with most rows first, each with its rows by status."""
    groups: dict[str, list[Violation]] = {}
    for violation in truce.violations:
        groups.setdefault(value(violation, by), []).append(violation)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    return tuple((name, _by_status(found)) for name, found in ordered)


def counts(
    truce: Ceasefire, reports: Sequence[Report], unit: Unit
) -> Iterator[tuple[Period, Mapping[str, str | None], Mapping[ViolationStatus, int]]]:
    """Period by period, its violations by accused, kind and place together; with no values where there is none."""
    found = periods(truce, reports, unit)
    dated = [period.days for period in found if period.days]
    for period in found:
        groups: dict[tuple[str, ...], list[Violation]] = {}
        for one in truce.violations:
            here = _within(one.time, period.days) if period.days else not any(_within(one.time, d) for d in dated)
            if here:
                groups.setdefault(tuple(value(one, by) for by in BY), []).append(one)
        for values, broken in sorted(groups.items()):
            yield period, dict(zip(BY, values, strict=True)), _by_status(broken)
        if not groups:
            yield period, dict.fromkeys(BY), _by_status([])


def value(violation: Violation, by: str) -> str:
    """The accused, kind or place of a violation in words."""
    return _VALUES[by](violation)


_VALUES: Mapping[str, Callable[[Violation], str]] = {
    "accused": lambda violation: violation.accused or "nobody named",
    "kind": lambda violation: plain(violation.kind) if violation.kind else "kind not told",
    "place": lambda violation: violation.place.name if violation.place else "place not known",
}


def _period(truce: Ceasefire, reports: Sequence[Report], days: Days) -> Period:
    dated = ((report, report.published.day) for report in reports if report.published and not report.entered)
    read = [report for report, published in dated if days[0] <= published <= days[1]]
    broken = [violation for violation in truce.violations if _within(violation.time, days)]
    kept = [act for act in truce.acts if act.act == "holding" and _told_in(act.time, days)]
    return Period(days, len(read), len({report.outlet for report in read}), _by_status(broken), len(kept))


def _by_status(violations: Sequence[Violation]) -> Mapping[ViolationStatus, int]:
    counted = Counter(violation.status for violation in violations)
    return {status: counted[status] for status in get_args(ViolationStatus)}


def _within(time: Time | None, days: Days) -> bool:
    """Say whether all days that it can have been on lie in the period; where the first is open, the last one does."""
    if time is None:
        return False
    first, last = time.earliest or time.latest, time.latest or time.earliest
    return first is not None and last is not None and days[0] <= first and last <= days[1]


def _told_in(time: Time | None, days: Days) -> bool:
    """Word that it holds is of its last day."""
    last = (time.latest or time.earliest) if time else None
    return last is not None and days[0] <= last <= days[1]


def _term(truce: Ceasefire, reports: Sequence[Report]) -> Days | None:
    """From the first act to the last act, violation or report."""
    acts = [day for act in truce.acts if act.time and (day := act.time.earliest or act.time.latest)]
    told = [day for v in truce.violations if v.time and (day := v.time.latest)]
    read = [report.published.day for report in reports if report.published]
    return (min(acts), max([*acts, *told, *read])) if acts else None


def _cut(first: date, last: date, unit: Unit) -> Iterator[Days]:
    """The days, weeks from Monday, or months that cover an interval."""
    start = first.replace(day=1) if unit == "month" else first - timedelta(days=first.weekday() * (unit == "week"))
    while start <= last:
        following = _next(start, unit)
        yield start, following - timedelta(days=1)
        start = following


def _next(start: date, unit: Unit) -> date:
    if unit == "month":
        return (start + timedelta(days=31)).replace(day=1)
    return start + timedelta(days=7 if unit == "week" else 1)
