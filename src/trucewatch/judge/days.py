"""Days: a time as a person types it: a day, a month, a year, an interval with open ends, a clock."""

import re
from calendar import monthrange
from datetime import date

from trucewatch.errors import BadJudgement
from trucewatch.model import Days, Time
from trucewatch.model.vocabulary import TimePrecision

_CLOCK = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<clock>\d{2}:\d{2})(?:\s*(?P<zone>[A-Z]{2,5}|[+-]\d{2}:\d{2}))?")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_EXAMPLES = "2021-05-24, 2021-05-24T14:30, 2021-05, 2021, 2021-05-24..2021-05-26, ..2021-05-24 or 2021-05-24.."


def time_of(words: str) -> Time:
    """The time that the words give, with both ends included. Raises BadJudgement, which shows what can be written."""
    if found := _CLOCK.fullmatch(words):
        day = _span(found["day"], words)[0]
        return Time(day, day, "minute", "stated", words, clock=found["clock"], zone=found["zone"])
    first, dots, last = (part.strip() for part in words.partition(".."))
    if not dots:
        (start, end), precision = _span(first, words)[0], _span(first, words)[1]
        return Time((start, end), (start, end), precision, "stated", words)
    if not first and not last:
        raise BadJudgement(f"{words!r} is no time; write {_EXAMPLES}")
    opening = _span(first, words)[0] if first else None
    closing = _span(last, words)[0] if last else None
    if opening and closing and _either(opening) > _either(closing):
        raise BadJudgement(f"{words!r} ends before it begins")
    return Time(opening, closing, "longer" if not (first and last) else "day", "stated", words)


def _either(days: Days) -> date:
    """Both days of a bound that was typed are known."""
    return days[0] or days[1] or date.min


def _span(words: str, whole: str) -> tuple[tuple[date, date], TimePrecision]:
    found = _DAY.fullmatch(words)
    if found is None:
        raise BadJudgement(f"{whole!r} is no time; write {_EXAMPLES}")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day is not None:
            return (date(year or 0, month or 0, day),) * 2, "day"
        if month is not None:
            return (date(year or 0, month, 1), date(year or 0, month, monthrange(year or 0, month)[1])), "month"
        return (date(year or 0, 1, 1), date(year or 0, 12, 31)), "year"
    except ValueError as error:
        raise BadJudgement(f"{words!r} is no day of the calendar; write {_EXAMPLES}") from error
