"""A piece: one match of the time grammar, its clock and amount read, the values of its tokens by class."""

import math
import re
from dataclasses import dataclass, replace

from trucewatch.model.vocabulary import PartOfDay
from trucewatch.read.en.class_grammar import Scan, Value
from trucewatch.read.en.time_calendar import Found
from trucewatch.read.en.time_lexicon import number_value

_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)?")
_SECOND_CLOCK = frozenset({"d2", "clock", "decimal", "int", "year", "num", "slashmark", "or"})


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as HH:MM, whether minutes were stated, and the zone."""

    words: str
    minutes: bool
    zone: str | None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units: best None for bare plurals; the bounds as the words give them, None where open."""

    unit: str
    best: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens [first, last) of a scan, and their values by class name; the clock's tokens are left out of `fields`."""

    scan: Scan
    first: int
    last: int
    fields: dict[str, list[Value]]
    clock: Clock | None

    def number(self, name: str) -> int | None:
        """Return the first value of a class as a whole number."""
        values = self.fields.get(name)
        number = number_value(values[0]) if values else None
        return None if number is None else int(number)

    def word(self, name: str) -> str | None:
        """Return the first value of a class as words."""
        values = self.fields.get(name)
        return str(values[0]) if values else None

    def followed_by(self, *words: str) -> bool:
        """Say whether one of these words comes right after the piece."""
        return self.last < len(self.scan.classes) and self.scan.word(self.last).lower() in words

    def has(self, *names: str) -> bool:
        """Say whether any of these classes occurs."""
        return any(name in self.fields for name in names)


def make_piece(scan: Scan, first: int, last: int) -> Piece:
    """Read the clock of a match and gather the rest of its tokens by class."""
    clock, at, to = _find_clock(scan, first, last)
    fields: dict[str, list[Value]] = {}
    for index in range(first, last):
        if not at <= index < to:
            fields.setdefault(scan.name(index), []).append(scan.value(index))
    return Piece(scan, first, last, fields, clock)


def _find_clock(scan: Scan, first: int, last: int) -> tuple[Clock | None, int, int]:
    match = scan.lexicon.macros["AnyClock"].search(scan.classes, first, last)
    clock = _read_clock(scan, match.start(), match.end()) if match else None
    return (clock, match.start(), match.end()) if match and clock else (None, last, last)


def _read_clock(scan: Scan, first: int, last: int) -> Clock | None:
    read = _CLOCK.fullmatch(scan.word(first)) if scan.name(first) != "num" else None
    hour, minute = (int(read[1]), int(read[2] or 0)) if read else (int(number_value(scan.value(first)) or 0), 0)
    others = (i for i in range(first + 1, last) if scan.name(i) in _SECOND_CLOCK)
    names = {scan.name(i): i for i in range(next(others, last) - 1, first, -1)}
    half = str(scan.value(names["ampm"])) if "ampm" in names else None
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return Clock(f"{hour % 24:02d}:{minute:02d}", bool(read and read[2]), _zone(scan, names))


def _zone(scan: Scan, names: dict[str, int]) -> str | None:
    if "timeword" in names:
        before = names["timeword"] - 1
        return str(scan.value(before)) if scan.name(before) != "lp" else None
    return str(scan.value(names["zone"])) if "zone" in names else None


def add_clock(found: Found, clock: Clock | None) -> Found:
    """Put a clock time on a found day."""
    if clock is None:
        return found
    return replace(found, precision="minute" if clock.minutes else "hour", clock=clock.words, zone=clock.zone)


def part_of_day(piece: Piece) -> PartOfDay | None:
    """Read 'early', 'late', 'morning', 'overnight' … of a piece as a part of the day."""
    words = [str(word) for name in ("part", "overnight", "tonight") for word in piece.fields.get(name, [])]
    if "hour" in [str(word) for word in piece.fields.get("hours", [])] and not (words and piece.has("of")):
        return "early_hours" if piece.has("early", "pre", "before") or "early_hours" in words else "night"
    if not words:
        return "early_hours" if piece.has("early", "pre") else "evening" if piece.has("late") else None
    if piece.has("early", "pre") and words[0] in ("morning", "early_hours"):
        return "early_hours"
    return _part(words[0])


def _part(word: str) -> PartOfDay:
    parts: dict[str, PartOfDay] = {
        "early_hours": "early_hours",
        "morning": "morning",
        "noon": "noon",
        "afternoon": "afternoon",
        "evening": "evening",
        "night": "night",
    }
    return parts[word]


def read_amount(piece: Piece) -> Amount | None:
    """Read 'two weeks', 'more than a year', 'two to three days', 'several months', 'hours'; None without a unit."""
    unit = next((str(piece.fields[n][0]) for n in _UNIT_CLASSES if n in piece.fields), None)
    if unit is None:
        return None
    lower, upper = _numbers(piece)
    if lower is None and piece.has(*_SINGULAR):
        lower = upper = 1.0
    if lower is None and upper is None:
        least, most = piece.scan.lexicon.data["bare_plural_days"][unit]
        length = piece.scan.lexicon.data["units"][unit]
        return Amount(unit, None, least / length, most / length)
    best = lower if lower == upper else None
    if piece.has("more", "least", "over"):
        return Amount(unit, best, lower, None)
    if piece.has("less", "most", "upto"):
        return Amount(unit, best, None, upper)
    return Amount(unit, best, lower, upper)


_SINGULAR = ("unit", "day", "yearword", "quarter", "weekend")
_UNIT_CLASSES = ("units", "hours", "unit", "day", "yearword", "quarter", "sec", "weekend", "stretched")


def _numbers(piece: Piece) -> tuple[float | None, float | None]:
    """Return the least and greatest number of an amount, equal if there is one."""
    if (vague := piece.word("vague")) is not None:
        least, _, most = vague.partition("-")
        return float(least), float(most) if most else math.inf
    if piece.has("dozen", "hundred"):
        factor = piece.number("dozen") or piece.number("hundred") or 1
        count = float(factor * (piece.number("num") or piece.number("d2") or 1))
        return count, count
    half = 0.5 if piece.has("half") else 0.0
    values = [
        v
        for n in ("num", "d2", "int", "year", "decimal", "big")
        for v in map(number_value, piece.fields.get(n, []))
        if v is not None
    ]
    if not values:
        only_half = 0.5 if half and len(piece.fields.get("one_a", [])) == 1 else 1.0 + half
        return (only_half, only_half) if piece.has("one_a") else (None, None)
    if piece.has("slashmark") and len(values) == 3 and values[2]:
        values = [values[0] + values[1] / values[2]]
    if _is_compound(piece):
        values = [sum(values)]
    return min(values) + half, max(values) + half


def _is_compound(piece: Piece) -> bool:
    """Say whether two number words are one number, as in 'twenty-one'."""
    words = [number_value(v) or 0 for v in piece.fields.get("num", [])]
    return (
        len(words) == 2 and words[0] >= 20 and words[0] % 10 == 0 and words[1] < 10 and not piece.has("through", "or")
    )
