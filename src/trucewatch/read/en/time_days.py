"""Days, ranges of days and months: from the tokens of a piece to the calendar, past unless the text says otherwise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from trucewatch.model.time import Days
from trucewatch.model.vocabulary import TimeBasis
from trucewatch.read.en.time_calendar import Found, Moment, inside, make_day, month_days, shift_days, unresolved
from trucewatch.read.en.time_lexicon import Holiday, holidays, number_value
from trucewatch.read.en.time_piece import Piece, add_clock, part_of_day

_AHEAD = timedelta(days=62)
"""A day without a year is read as past unless it lies within two months after publication."""


def month_of(piece: Piece) -> int | None:
    """Return the month that a piece names, 1 to 12."""
    return piece.number("month") or piece.number("mayish") or piece.number("monthabbr")


def resolve_day(piece: Piece, moment: Moment) -> Found | None:
    """'Monday', 'May 24, 2021', 'yesterday', 'Eid al-Fitr', 'the day before', with part of day and clock."""
    found = _bare_day(piece, moment)
    if found is None:
        return None
    part = None if piece.has("holiday") and not piece.has("part") else part_of_day(piece)
    if part:
        found = replace(found, part=part, precision="part_of_day" if found.precision == "day" else found.precision)
    return add_clock(found, piece.clock)


def _bare_day(piece: Piece, moment: Moment) -> Found | None:
    for names, resolve in _DAY_READERS:
        if piece.has(*names):
            return resolve(piece, moment)
    return None


def _fixed(piece: Piece, _moment: Moment) -> Found:
    day = date.fromisoformat(str(piece.fields["fixed"][0]))
    return inside((day, day), "day", "stated")


def _iso(piece: Piece, _moment: Moment) -> Found | None:
    year, month, day = (int(number) for number in str(piece.fields["iso"][0]).split("-"))
    return _stated(make_day(year, month, day))


def _stated(day: date | None) -> Found | None:
    return inside((day, day), "day", "stated") if day else None


def _slash(piece: Piece, _moment: Moment) -> Found | None:
    """24/5/2021 and 5/24/2021 say which is the day; 4/5/2021 is either of two days, 4.5.2021 is day first."""
    word = str(piece.fields["slash"][0])
    dotted = "." in word
    one, two, year = (int(number) for number in word.replace(".", "/").split("/"))
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    day_first, month_first = make_day(year, two, one), None if dotted else make_day(year, one, two)
    if day_first and month_first and day_first != month_first:
        return inside((min(day_first, month_first), max(day_first, month_first)), "year", "inferred")
    return _stated(day_first or month_first)


def _calendar_date(piece: Piece, moment: Moment) -> Found | None:
    month = month_of(piece)
    number = _day_numbers(piece)[0]
    if month is None:
        return _numbered_weekday(number, moment)
    year, basis = stated_year(piece, moment)
    if year is not None:
        day = make_day(year, month, number)
        return inside((day, day), "day", basis) if day else None
    if moment.published is None:
        return unresolved("day")
    nearest = nearest_year(moment.published, lambda y: make_day(y, month, number), _weekday(piece), moment.ahead)
    return inside((nearest, nearest), "day", "relative") if nearest else None


def _numbered_weekday(number: int, moment: Moment) -> Found | None:
    """'Monday the 24th': that day of the month of publication, or of the month before."""
    if moment.published is None:
        return unresolved("day")
    last_month = moment.published.replace(day=1) - timedelta(days=1)
    for base in (moment.published, last_month):
        day = make_day(base.year, base.month, number)
        if day and day <= moment.published:
            return inside((day, day), "day", "relative")
    return None


def _weekday(piece: Piece) -> int | None:
    weekday = piece.number("weekday")
    return weekday if weekday is not None else piece.number("wdabbr")


def nearest_year(
    published: date, make: Callable[[int], date | None], weekday: int | None = None, ahead: bool = False
) -> date | None:
    """Return the day of the year before, of or after publication that a text without a year means.

    A weekday beside the date decides if it fits one of them; else the latest day not two months past publication, or
    the first from publication on for what lies `ahead`.
    """
    if ahead:
        return next((day for y in (0, 1) if (day := make(published.year + y)) and day >= published), None)
    days = [day for year in (published.year + 1, published.year, published.year - 1) if (day := make(year))]
    days = [day for day in days if day <= published + _AHEAD]
    if weekday is not None:
        days = [day for day in days if day.weekday() == weekday] or days
    return days[0] if days else None


def stated_year(piece: Piece, moment: Moment) -> tuple[int | None, TimeBasis]:
    """Return the year that a piece states, or names as 'last year', 'that year'; None if it does neither."""
    year = piece.number("year")
    if year is not None:
        return year, "stated"
    if not piece.has("yearword"):
        return None, "relative"
    base = moment.narrative if piece.has("that", "same") else moment.published
    offset = -1 if piece.has("last") else 1 if piece.has("next") else 0
    return (base.year + offset if base else None), "relative"


def _day_numbers(piece: Piece) -> list[int]:
    values = [*piece.fields.get("d2", []), *piece.fields.get("ord", [])]
    return [int(number) for number in map(number_value, values) if number is not None] or [1]


def _holiday(piece: Piece, moment: Moment) -> Found | None:
    entry = holidays().get(str(piece.fields["holiday"][0]))
    if entry is None:
        return None
    year, basis = stated_year(piece, moment)
    if year is not None:
        return _holiday_found(_holiday_days(entry, year), basis)
    if moment.published is None:
        return unresolved("day")
    start = nearest_year(moment.published, lambda y: _holiday_days(entry, y)[0])
    around = [_holiday_days(entry, y) for y in range(moment.published.year - 1, moment.published.year + 2)]
    return _holiday_found(next((days for days in around if days[0] == start and start), (None, None)), "relative")


def _holiday_found(days: Days, basis: TimeBasis) -> Found:
    first, last = days
    long = first is not None and last is not None and (last - first).days > 6
    return inside(days, "month" if long else "day", basis)


def _holiday_days(entry: Holiday, year: int) -> Days:
    for value in entry.values.split("|"):
        key, _, spanned = value.rpartition(":")
        if key and key.strip() != str(year):
            continue
        first, _, last = spanned.strip().partition("/")
        start = _holiday_day(first, year)
        end = _holiday_day(last, year) if last else start
        if start and end and end < start:
            end = make_day(end.year + 1, end.month, end.day)
        return start, end
    return None, None


def _holiday_day(words: str, year: int) -> date | None:
    numbers = [int(number) for number in words.split("-") if number.isdigit()]
    return make_day(*([year, *numbers] if len(numbers) == 2 else numbers)) if len(numbers) in (2, 3) else None


def _named_weekday(piece: Piece, moment: Moment) -> Found:
    if moment.published is None:
        return unresolved("day")
    day = _weekday_day(piece, moment, moment.published, _weekday(piece) or 0)
    return inside((day, day), "day", "relative")


def _weekday_day(piece: Piece, moment: Moment, published: date, weekday: int) -> date | None:
    """Past by default: the last such day on or before publication; 'last' and 'next' never mean that day itself."""
    if piece.has("unit"):
        offset = -7 if piece.has("last") else 7 if piece.has("next") else 0
        return shift_days(published, weekday - published.weekday() + offset)
    back = (published.weekday() - weekday) % 7
    if piece.has("next"):
        return shift_days(published, 7 - back)
    if piece.has("this"):
        return shift_days(published, weekday - published.weekday())
    if moment.ahead and not piece.has("last", "previous"):
        return shift_days(published, (weekday - published.weekday()) % 7)
    return shift_days(published, -(back or (7 if piece.has("last", "previous") else 0)))


def _deictic(piece: Piece, moment: Moment) -> Found:
    if moment.published is None:
        return unresolved("day")
    move = _step(piece) if piece.has("day", "part") and piece.has("before", "after") and piece.has("the") else 0
    day = shift_days(moment.published, int(piece.fields["deictic"][0]) + move)
    return inside((day, day), "day", "relative")


def _step(piece: Piece) -> int:
    if piece.has("following", "next", "after"):
        return 1
    return -1 if piece.has("previous", "before") else 0


def _that_day(piece: Piece, moment: Moment) -> Found:
    """'the day before', 'that night'; 'the day after the attack' counts from what is no time, so it stays open."""
    hangs = piece.has("before", "after") and piece.scan.name(piece.last) in ("x", "the", "one_a")
    if moment.narrative is None or hangs:
        return unresolved("day")
    day = shift_days(moment.narrative, _step(piece))
    return inside((day, day), "day", "relative")


_DAY_READERS: tuple[tuple[tuple[str, ...], Callable[[Piece, Moment], Found | None]], ...] = (
    (("fixed",), _fixed),
    (("iso",), _iso),
    (("slash",), _slash),
    (("month", "mayish", "monthabbr", "ord"), _calendar_date),
    (("holiday",), _holiday),
    (("weekday", "wdabbr"), _named_weekday),
    (("deictic",), _deictic),
    (("that", "the", "same", "following"), _that_day),
)


def resolve_day_range(piece: Piece, moment: Moment) -> Found | None:
    """'May 10-21', '10 and 11 May 2021': from the first to the last of the days."""
    month, numbers = month_of(piece), _day_numbers(piece)
    year, basis = stated_year(piece, moment)
    if month is None:
        return None
    if year is None:
        if moment.published is None:
            return unresolved("day")
        nearest = nearest_year(moment.published, lambda y: make_day(y, month, numbers[0]), ahead=moment.ahead)
        year = nearest.year if nearest else None
    first, last = (make_day(year, month, n) if year else None for n in (numbers[0], numbers[-1]))
    if first is None or last is None or last < first:
        return None
    return Found((first, first), (last, last), "day", basis, part_of_day(piece))


def resolve_night_range(piece: Piece, moment: Moment) -> Found | None:
    """'the night between Sunday and Monday', 'overnight from Sunday to Monday', 'overnight into Monday'."""
    weekdays = [int(value) for value in piece.fields["weekday"]]
    if moment.published is None:
        return unresolved("part_of_day", part_of_day(piece))
    last = shift_days(moment.published, -((moment.published.weekday() - weekdays[-1]) % 7))
    first = shift_days(last, -((weekdays[-1] - weekdays[0]) % 7 or 1)) if last else None
    return Found((first, first), (last, last), "part_of_day", "relative", part_of_day(piece))


def resolve_month(piece: Piece, moment: Moment) -> Found | None:
    """'January 2020', 'last November', 'March': without a year the latest that is not after publication."""
    month = month_of(piece)
    if month is None:
        return None
    year, basis = stated_year(piece, moment)
    if year is None:
        year = _implied_year(piece, moment.published, month, moment.ahead)
    if year is None:
        return unresolved("month")
    return inside(month_days(year, month), "month", basis)


def _implied_year(piece: Piece, published: date | None, month: int, ahead: bool) -> int | None:
    if published is None:
        return None
    if piece.has("next"):
        return published.year + (month <= published.month)
    if piece.has("this"):
        return published.year
    if piece.has("last", "previous"):
        return published.year - (month >= published.month)
    if ahead:
        return published.year + (month < published.month)
    return published.year - (month > published.month)
