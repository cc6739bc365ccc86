"""Time expressions and durations of English news. Words and patterns are in `ontology/lexicon/en/times.yml`."""

import math
from collections.abc import Iterator
from datetime import date

from trucewatch.model.reading import Duration
from trucewatch.model.time import Time
from trucewatch.read.en.class_grammar import Scan, matches
from trucewatch.read.en.time_calendar import Moment
from trucewatch.read.en.time_join import Phrase, join
from trucewatch.read.en.time_lexicon import scan_times
from trucewatch.read.en.time_piece import Amount, Piece, make_piece, read_amount
from trucewatch.read.en.time_resolve import RESOLVERS
from trucewatch.read.en.time_tense import lies_ahead

__all__ = ["Duration", "find_durations", "find_times"]

_LEADING = frozenset({"in", "on", "at", "by", "for", "of", "comma", "over", "from", "between"})
_TURNED = frozenset({"day", "dayrange", "month"})
"""What is past by default, and lies ahead only where the words around say so."""
_LEADING_DAY = _LEADING | {"the", "through"}


def find_times(text: str, published: date | None) -> tuple[Time, ...]:
    """Find and resolve the time expressions of a report, in the order of the text.

    Weekdays, months and days without a year are past by default, unless the words around tell of what is to come,
    counted from `published`; without it relative
    expressions keep open days (None, None). 'since X' is open after, 'until X' open before, 'from X to Y' one time.
    """
    scan = scan_times(text)
    phrases = list(_phrases(scan, published))
    return tuple(join(scan, phrases))


def find_durations(text: str) -> tuple[Duration, ...]:
    """Find the durations of a text ('seven-month', 'for two weeks'), in days; ages and rates are none.

    A month counts 30.4375 days, a year 365.25. 'more than two weeks' has lower 14 and upper None; 'weeks' has no best.
    """
    scan = scan_times(text)
    found = []
    for name, first, last in matches(scan):
        if name == "duration":
            piece = make_piece(scan, first, last)
            found.append(_duration(piece, read_amount(piece)))
        elif _verbal(scan, first):
            piece = make_piece(scan, first + 1, last)
            found.append(_duration(piece, read_amount(piece)))
    return tuple(found)


def _verbal(scan: Scan, first: int) -> bool:
    """'would last 30 days': the word is a verb, and what follows is a length."""
    before = scan.text[: scan.cut(first, first + 1)[0]].rsplit(None, 1)[-1:]
    return scan.name(first) == "last" and bool(before) and before[0].lower() in scan.lexicon.data["before_verbs"]


def _duration(piece: Piece, amount: Amount | None) -> Duration:
    start, end = piece.scan.cut(*_trim(piece.scan, piece.first, piece.last, _LEADING))
    if amount is None:
        days = piece.number("lengthened")
        return Duration(start, end, days, days, days)
    length: float = piece.scan.lexicon.data["units"][amount.unit]
    best, lower, upper = (_in_days(count, length) for count in (amount.best, amount.lower, amount.upper))
    return Duration(start, end, best, lower, None if amount.best is None and piece.has("more") else upper)


def _in_days(count: float | None, length: float) -> float | None:
    return None if count is None or math.isinf(count) else round(count * length, 4)


def _phrases(scan: Scan, published: date | None) -> Iterator[Phrase]:
    """Resolve what the grammar finds; a day named earlier in the paragraph is what 'the day before' counts from."""
    named: date | None = None
    done = 0
    paragraph = scan.lexicon.codes["para"]
    for name, first, last in matches(scan):
        if paragraph in scan.classes[done:first]:
            named = None
        done = last
        resolve = None if _verbal(scan, first) else RESOLVERS.get(name)
        ahead = name in _TURNED and lies_ahead(scan.text, *scan.cut(first, last))
        found = resolve(make_piece(scan, first, last), Moment(published, named, ahead)) if resolve else None
        if found is None:
            continue
        if name == "day" and found.day:
            named = found.day
        yield Phrase(*_trim(scan, first, last, _LEADING_DAY if name == "day" else _LEADING), found)


def _trim(scan: Scan, first: int, last: int, names: frozenset[str]) -> tuple[int, int]:
    """Leave out leading prepositions, which are no part of the expression."""
    anchored = {"before", "after", "same", "following", "next", "previous", "day", "part"}
    while first < last - 1 and scan.name(first) in names:
        if scan.name(first) == "at" and scan.name(first + 1) in ("least", "most"):
            break
        if scan.name(first) == "the" and scan.name(first + 1) in anchored:
            break
        first += 1
    return first, last
