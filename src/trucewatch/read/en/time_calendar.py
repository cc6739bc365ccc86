"""Calendar arithmetic for time expressions: shifting days, periods that hold a day, and their early and late parts."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MINYEAR, date, timedelta

from trucewatch.model.time import Days
from trucewatch.model.vocabulary import PartOfDay, TimeBasis, TimePrecision

_LAST_YEAR = 2199
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_PRECISION: dict[str, TimePrecision] = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "weekend": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "season",
    "year": "year",
    "decade": "longer",
    "century": "longer",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What an expression resolves to, before it is joined with 'since', 'from … to' and the like."""

    start: Days | None
    end: Days | None
    precision: TimePrecision
    basis: TimeBasis
    part: PartOfDay | None = None
    clock: str | None = None
    zone: str | None = None

    @property
    def day(self) -> date | None:
        """The one day that it names, None if it names more or none."""
        if self.start and self.start == self.end and self.start[0] == self.start[1]:
            return self.start[0]
        return None


@dataclass(frozen=True, slots=True)
class Moment:
    """From where relative expressions count: the publication day, and the day that the paragraph last named; and
    whether what is told lies ahead."""

    published: date | None
    named: date | None = None
    ahead: bool = False

    @property
    def narrative(self) -> date | None:
        """The day that 'the day before' counts from."""
        return self.named or self.published


def inside(days: Days, precision: TimePrecision, basis: TimeBasis, part: PartOfDay | None = None) -> Found:
    """Return a time that lies somewhere within `days`."""
    return Found(days, days, precision, basis, part)


def unresolved(precision: TimePrecision, part: PartOfDay | None = None) -> Found:
    """Return a relative time whose anchor is unknown."""
    return inside((None, None), precision, "relative", part)


def precision_of(unit: str) -> TimePrecision:
    """Return the precision that a time counted in `unit` has."""
    return _PRECISION[unit]


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None if the calendar has no such day."""
    if not (MINYEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days on, None outside the years 1 to 2199."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date(_LAST_YEAR, 12, 31).toordinal() else None


def shift_months(day: date, months: int) -> date | None:
    """Return the same day so many months on, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= _LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, amount: float, unit: str, day_lengths: dict[str, float]) -> date | None:
    """Return the day `amount` units on; whole months and years by the calendar, all else in days."""
    if unit in _MONTHS:
        return shift_months(day, round(amount * _MONTHS[unit])) if abs(amount) < 10_000 else None
    return shift_days(day, round(amount * day_lengths[unit]))


def month_days(year: int, month: int) -> Days:
    """Return the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(first: int, last: int | None = None) -> Days:
    """Return the first and last day of a year or of several."""
    return date(first, 1, 1), date(last or first, 12, 31)


def season_days(year: int, month: int) -> Days:
    """Return the first and last day of three months from `month` of `year`; winter runs into the next year."""
    last = month + 2
    return date(year, month, 1), month_days(year + (last > 12), (last - 1) % 12 + 1)[1]


def period(day: date, unit: str, offset: int) -> Days:
    """Return the calendar period (week from Monday, month, year …) that holds `day`, or one `offset` periods on."""
    if unit in ("week", "weekend", "fortnight", "day", "hour", "minute", "second"):
        return _short_period(day, unit, offset)
    if unit == "month":
        moved = shift_months(day, offset) or day
        return month_days(moved.year, moved.month)
    if unit == "quarter":
        first = shift_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * offset) or day
        return season_days(first.year, first.month)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    year = day.year // size * size + offset * size
    return year_days(year, year + size - 1) if 1 <= year < _LAST_YEAR - size else (None, None)


def _short_period(day: date, unit: str, offset: int) -> Days:
    if unit == "weekend":
        return _weekend(day, offset)
    if unit in ("week", "fortnight"):
        size = 7 if unit == "week" else 14
        first = shift_days(day, size * offset - day.weekday())
        return (first, shift_days(first, size - 1)) if first else (None, None)
    moved = shift_days(day, offset if unit == "day" else 0)
    return moved, moved


def _weekend(day: date, offset: int) -> Days:
    """Saturday and Sunday: of offset -1 the last on or before `day`, of 0 this week's, of 1 next week's."""
    if offset < 0:
        first = shift_days(day, -((day.weekday() - 5) % 7))
    else:
        first = shift_days(day, 5 - day.weekday() + 7 * offset)
    return first, shift_days(first, 1) if first else None


_PARTS: dict[str, tuple[float, float]] = {
    "early": (0, 1 / 3),
    "mid": (1 / 3, 2 / 3),
    "late": (2 / 3, 1),
    "start": (0, 1 / 6),
    "close": (5 / 6, 1),
}


def part_of_period(days: Days, part: str) -> Days:
    """Return a third of a period for 'early', 'mid' and 'late', a sixth for its 'start' and 'close'.

    A year or more is cut at months, anything shorter at days.
    """
    first, last = days
    if first is None or last is None:
        return days
    begin, end = _PARTS[part]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months >= 12:
        after = shift_months(first, round(end * months))
        return shift_months(first, round(begin * months)), shift_days(after, -1) if after else last
    length = (last - first).days + 1
    return first + timedelta(days=round(begin * length)), first + timedelta(days=max(0, round(end * length) - 1))


def with_part(found: Found, part: str | None) -> Found:
    """Narrow a found period to its early, mid or late part."""
    if part is None or found.start is None:
        return found
    days = part_of_period(found.start, part)
    return replace(found, start=days, end=days)
