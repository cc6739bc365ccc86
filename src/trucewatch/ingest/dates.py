"""The day of publication as an item gives it. Never today's date, and never a day that is still to come."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from trucewatch.model import Published

PATTERNS = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%A, %d %B %Y", "%A, %B %d, %Y", "%Y/%m/%d")
COARSE = ((re.compile(r"\d{4}"), "year"), (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "month"))


def published(value: object, method: str) -> Published | None:
    """Read a date, a moment or their usual spellings; None where it is none of them."""
    if isinstance(value, datetime):
        return Published(value.isoformat(timespec="minutes"), "minute", method)
    if isinstance(value, date):
        return Published(value.isoformat(), "day", method)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return _spelled(str(value).strip(), method)
    return None


def reject_future(found: Published | None, recorded: date) -> tuple[Published | None, tuple[str, ...]]:
    """Drop a day after `recorded`, the day of recording, and say so; say also if there is no day at all."""
    if found is None:
        return None, ("no date of publication; kept undated",)
    if found.day > recorded:
        return None, (f"the date of publication, {found.value}, is in the future; kept undated",)
    return found, ()


def _spelled(value: str, method: str) -> Published | None:
    for pattern, precision in COARSE:
        if pattern.fullmatch(value) and value[:4] != "0000":
            return Published(value, precision, method)
    moment = _moment(value)
    if moment is None:
        return None
    return published(moment if ":" in value else moment.date(), method)


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    for pattern in PATTERNS:
        try:
            return datetime.strptime(value, pattern)
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(value)
    except ValueError:
        return None
