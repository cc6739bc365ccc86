"""MUC-4's gold slots as values that can be compared: dates, places, organisations' confidence, victims' number."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.bench.task import Record

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]*(?: (\d{2})\b)?")
_MARKS = '"“”'
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Slots:
    """What an incident's slots hold. `days` are the intervals that count as right; `chain` runs from coarse to fine."""

    type: str
    roles: dict[str, list[frozenset[str]]]
    days: tuple[Interval, ...] = ()
    chain: tuple[frozenset[str], ...] = ()
    confidence: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    victims: int | None = None


def published(dateline: str | None) -> date | None:
    """The day of a dateline such as 'BOGOTA, 26 APR 90 (EFE)'; without a year there is none."""
    match = _DAY.search(dateline or "")
    return _day(match, None) if match and match[3] else None


def plain(words: str) -> str:
    """A filler as it is compared: lower case, no accents, single spaces, no quotation marks, no article before it."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if c not in _MARKS)
    return _ARTICLE.sub("", " ".join(bare.encode("ascii", "ignore").decode().split()))


def slots_of(record: Record) -> list[Slots]:
    """The incidents of a report; the two lists of the file stand in one order."""
    full = [t for t in record["templates_all_slots"] if t.get("message_template") != "*"]
    day = published(record.get("dateline"))
    return [_slots(short, long, day) for short, long in zip(record["templates_gtt"], full, strict=True)]


def _slots(short: Record, long: Record, day: date | None) -> Slots:
    return Slots(
        type=short["incident_type"],
        roles={role: [frozenset(map(plain, mentions)) for mentions in short[role]] for role in ROLES},
        days=tuple(days for text in _strings(long.get("incident_date")) if (days := interval(text, day))),
        chain=tuple(frozenset(map(plain, names)) for names in _names(long.get("incident_location"))),
        confidence=tuple(
            (frozenset(map(plain, entry["strings_rhs"])), frozenset(entry["strings_lhs"]))
            for entry in long.get("perp_organization_confidence") or ()
            if entry.get("strings_rhs")
        ),
        victims=_victims(long),
    )


def interval(text: str, day: date | None) -> Interval | None:
    """'16 NOV 89', '- 16 NOV 89' (by then), '10 DEC 89 - 11 DEC 89'; a year that is not given is that of the report."""
    found = [d for match in _DAY.finditer(text) if (d := _day(match, day))]
    if not found:
        return None
    return (date.min if text.strip().startswith("-") else found[0]), found[-1]


def _day(match: re.Match[str], near: date | None) -> date | None:
    year = 1900 + int(match[3]) if match[3] else near.year if near else None
    if year is None or match[2] not in MONTHS:
        return None
    try:
        return date(year, MONTHS.index(match[2]) + 1, int(match[1]))
    except ValueError:
        return None


def _strings(slot: Any) -> list[str]:  # noqa: ANN401 - whatever JSON has there
    return [text for entry in slot or () for text in (entry.get("strings") or ())]


def _names(slot: Any) -> list[Sequence[str]]:  # noqa: ANN401
    return [entry.get("strings_lhs") or entry.get("strings") or () for entry in slot or ()]


def _victims(long: Record) -> int | None:
    """The total where the file gives one, else the sum of the victims' numbers; None unless all are plain figures."""
    totals = _strings(long.get("hum_tgt_total_number"))
    if totals:
        return int(totals[0]) if totals[0].isdigit() else None
    numbers = [entry.get("strings_lhs") or () for entry in long.get("hum_tgt_number") or ()]
    figures = [row[0] for row in numbers if row]
    return sum(map(int, figures)) if figures and all(f and f.isdigit() for f in figures) else None


def date_right(ours: Interval | None, gold: Sequence[Interval]) -> bool:
    """Our interval overlaps the gold's and is at most 31 days wide."""
    if ours is None or ours[1] - ours[0] > timedelta(days=31):
        return False
    return any(ours[0] <= last and first <= ours[1] for first, last in gold)


def place_right(ours: frozenset[str], chain: Sequence[frozenset[str]], within: frozenset[str] = frozenset()) -> float:
    """1 if our finest name is the gold's, ½ if any of ours, those of what it lies `within` too, is in its chain."""
    if not chain or not ours:
        return 0.0
    return 1.0 if ours & chain[-1] else 0.5 if any((ours | within) & names for names in chain) else 0.0
