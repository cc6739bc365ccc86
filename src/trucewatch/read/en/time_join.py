"""Joining neighbouring time expressions: 'from X to Y', 'X–Y', 'since X', 'until X'."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.model.time import Days, Time
from trucewatch.read.en.class_grammar import Scan
from trucewatch.read.en.time_calendar import Found, shift_days, shift_months


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, last) of one expression, and what it resolves to."""

    first: int
    last: int
    found: Found


def join(scan: Scan, phrases: list[Phrase]) -> Iterator[Time]:
    """Yield the times: 'from X to Y' and 'X–Y' as one, 'since X' and 'until X' open, the rest as it is."""
    index = 0
    while index < len(phrases):
        one = phrases[index]
        other = phrases[index + 1] if index + 1 < len(phrases) else None
        before = _before(scan, one.first)
        if other and _is_range(scan, one, other, before):
            first = before if scan.name(before) in ("from", "between", "since") else one.first
            yield _range(scan, first, _aligned(one, other).found, other)
            index += 2
            continue
        yield _opened(scan, one, before)
        index += 1


def _before(scan: Scan, first: int) -> int:
    """Return the token before an expression, over 'the' and words like 'about'."""
    before = first - 1
    while scan.name(before) in ("the", "about", "around", "at", "least", "in", "over"):
        before -= 1
    return before


def _is_range(scan: Scan, one: Phrase, other: Phrase, before: int) -> bool:
    if one.found.start is None or one.found.start != one.found.end or other.found.start is None:
        return False
    between = [scan.name(i) for i in range(one.last, other.first) if scan.name(i) not in ("the", "comma", "about")]
    if len(between) != 1:
        return False
    opener, linker = scan.name(before), between[0]
    if linker == "and":
        return opener == "between" and _ordered(_aligned(one, other), other)
    return linker in ("through", "until", "hyphen") and _ordered(_aligned(one, other), other) and _same_kind(one, other)


def _same_kind(one: Phrase, other: Phrase) -> bool:
    """A dash or 'to' joins two times of one precision, or any that 'from' opens with an earlier one."""
    return (
        one.found.precision == other.found.precision or other.found.basis == "stated" or one.found.basis == "relative"
    )


def _ordered(one: Phrase, other: Phrase) -> bool:
    first = one.found.start[0] if one.found.start else None
    last = other.found.end[1] if other.found.end else None
    return first is None or last is None or first <= last


def _aligned(one: Phrase, other: Phrase) -> Phrase:
    """Move a first end that came out after the second: to the second's year, or a week or year back."""
    if (
        one.found.basis != "relative"
        or one.found.precision not in ("day", "part_of_day", "month")
        or _ordered(one, other)
    ):
        return one
    first, last = one.found.start, other.found.end
    if first is None or last is None or first[0] is None or last[1] is None:
        return one
    weekly = one.found.precision != "month" and (first[0] - last[1]).days < 7
    months = 12 * max(1, first[0].year - last[1].year)
    days = tuple(day and (shift_days(day, -7) if weekly else shift_months(day, -months)) for day in first)
    return replace(one, found=replace(one.found, start=(days[0], days[1]), end=(days[0], days[1])))


def _range(scan: Scan, first: int, one: Found, other: Phrase) -> Time:
    basis = "stated" if one.basis == other.found.basis == "stated" else "relative"
    coarse = other.found if one.precision == "year" or one.start == one.end == (None, None) else one
    joined = Found(
        one.start, other.found.end, coarse.precision, "stated" if basis == "stated" else "relative", one.part
    )
    return _time(scan, first, other.last, joined, joined.start, joined.end)


def _opened(scan: Scan, phrase: Phrase, before: int) -> Time:
    found = phrase.found
    opener = scan.name(before)
    if opener == "since" or (opener == "from" and scan.name(phrase.last) in ("on", "onward")):
        return _time(scan, before, phrase.last, found, found.start, None)
    if found.start != found.end and opener in ("from", "between"):
        return _time(scan, before, phrase.last, found, found.start, found.end)
    if opener == "until" or (opener == "through" and scan.value(before) == "through"):
        return _time(scan, before, phrase.last, found, None, found.end)
    return _time(scan, phrase.first, phrase.last, found, found.start, found.end)


def _time(scan: Scan, first: int, last: int, found: Found, start: Days | None, end: Days | None) -> Time:
    at, to = scan.cut(first, last)
    return Time(
        start=start,
        end=end,
        precision=found.precision,
        basis=found.basis,
        text=scan.text[at:to],
        part_of_day=found.part,
        clock=found.clock,
        zone=found.zone,
        segments=((at, to),),
    )
