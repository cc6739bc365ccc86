"""Dates: the days on which an act can have begun, and the one day from which it counts."""

from datetime import date

from trucewatch.model import Days, Time

UNKNOWN: Days = (None, None)


def began(time: Time | None) -> Days:
    """The first and last day on which what `time` gives can have begun; for 'till …' the days of its end."""
    if time is None:
        return UNKNOWN
    if time.start and time.start != UNKNOWN:
        last = time.start[1] or (time.end[1] if time.end else None)
        return time.start[0], last
    return time.end or UNKNOWN


def span(time: Time | None) -> Days:
    """All days that `time` can touch."""
    return (time.earliest, time.latest) if time else UNKNOWN


def counts_from(time: Time | None) -> date | None:
    """The day from which an act counts: its earliest day, or where that is open, its latest possible one."""
    first, last = began(time)
    return first or last


def gap(one: Days, other: Days) -> int:
    """Days between two intervals, 0 where they share a day or are open towards each other."""
    gaps = [(b[0] - a[1]).days for a, b in ((one, other), (other, one)) if a[1] is not None and b[0] is not None]
    return max(0, *gaps) if gaps else 0


def dated(time: Time | None) -> bool:
    """Say whether the text dates it, and not the day of publication alone."""
    return time is not None and time.basis != "publication" and began(time) != UNKNOWN


def by_publication(published: date | None) -> Time | None:
    """The time of an act without a date: some day up to its publication."""
    if published is None:
        return None
    return Time((None, published), (None, published), "longer", "publication", None)


def narrower(one: Time | None, other: Time | None) -> Time | None:
    """The time that says more: a dated one, then the one with the fewer days; ties go to the earlier."""
    return min((one, other), key=_vagueness)


def _vagueness(time: Time | None) -> tuple[bool, bool, int, str]:
    first, last = began(time)
    width = (last - first).days if first and last else 99999
    return time is None, not dated(time), width, (first or last or date.max).isoformat()
