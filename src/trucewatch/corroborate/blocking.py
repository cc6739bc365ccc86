"""Blocking: which pairs of tellings are compared at all: those that can share a day, or nearly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.profile import Profile

_NARROW_DAYS = 10
_OPEN_MONTHS = 12


def blocks(profiles: Sequence[Profile], corpus: Corpus) -> Iterator[tuple[Profile, Profile]]:
    """Yield pairs of tellings of two reports: by day where both are dated narrowly, else by month, each pair once."""
    seen: set[tuple[str, str]] = set()
    for one, other in _pairs(profiles, corpus):
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        if one.report != other.report and pair not in seen:
            seen.add(pair)
            yield one, other


def _pairs(profiles: Sequence[Profile], corpus: Corpus) -> Iterator[tuple[Profile, Profile]]:
    days: dict[date, list[Profile]] = defaultdict(list)
    months: dict[tuple[int, int], tuple[list[Profile], list[Profile]]] = defaultdict(lambda: ([], []))
    for profile in profiles:
        first, last = _window(profile, corpus)
        narrow = (last - first).days <= _NARROW_DAYS
        for day in _days(first, last) if narrow else ():
            days[day].append(profile)
        for month in _months(first, last):
            months[month][0 if narrow else 1].append(profile)
    for members in days.values():
        yield from combinations(members, 2)
    for narrows, wides in months.values():
        yield from combinations(wides, 2)
        yield from ((one, other) for one in narrows for other in wides)


def _window(profile: Profile, corpus: Corpus) -> tuple[date, date]:
    """The days that the act can fall on; an open beginning reaches back a year."""
    unknown = date.max - timedelta(days=2)
    last = profile.when.last or corpus.published(profile.telling.claims[0]) or unknown
    first = profile.when.first or last - timedelta(days=31 * _OPEN_MONTHS)
    return min(first, last), last


def _days(first: date, last: date) -> Iterator[date]:
    for step in range(-1, (last - first).days + 2):
        yield first + timedelta(days=step)


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    start, end = first - timedelta(days=1), last + timedelta(days=1)
    for month in range(start.year * 12 + start.month, end.year * 12 + end.month + 1):
        yield divmod(month, 12)
