"""When is a value of the inspect document the one that the facts name? Lenient in form, strict in entity."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import Any

from trucewatch.ontology.registry import load_registry

Plain = Mapping[str, Any]
Days = tuple[date | None, date | None]

FORM = frozenset({"a", "an", "the", "of", "and", "or", "to", "its", "their", "his", "her", "this", "that"}) | frozenset(
    {"local", "current", "some", "all", "more", "part", "s"}
)
"""Words that are a name's form and no part of whom it names."""
FORCES = re.compile(r"\b(armed forces|army|troops?|military|soldiers?|forces?)\b", re.IGNORECASE)
"""The words for a state's armed men are one word here: nobody means two bodies by 'US army' and 'US forces'."""
SPEAKERS = re.compile(r"\b(spokes(?:man|woman|person)|speaker)\b", re.IGNORECASE)
TAIL = re.compile(r"\s(?:of|in|for|from|among|at|on)\s|,")
"""What follows qualifies the head of a name."""


registry = cache(load_registry)


@cache
def country_forms() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The words for every country and its people as one pattern, and the country of each word."""
    forms: dict[str, str] = {}
    for country in registry().countries.values():
        for form in (country.name, *country.aliases, *country.adjectives, *country.nationals):
            forms.setdefault(form, country.iso2)
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"), forms


def words(name: str) -> frozenset[str]:
    """The words that matter, folded; 'Iraqi' and 'Iraq' are one, so are 'army' and 'forces', 'group' and 'groups'."""
    return frozenset(_in_order(name))


def _in_order(name: str) -> list[str]:
    pattern, forms = country_forms()
    marked = pattern.sub(lambda found: f" CC{forms[found[0]]} ", name)
    plain = unicodedata.normalize("NFKD", SPEAKERS.sub(" speaker ", FORCES.sub(" forces ", marked)))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return [_singular(word) for word in re.findall(r"\w+", plain) if word not in FORM]


def _is_country(word: str) -> bool:
    return word.startswith("cc") and len(word) == 4 and word[2:].upper() in registry().countries


def head_phrase(name: str) -> str:
    """The first part of a name that says something: 'official speaker' of 'official speaker of the US army'."""
    return next((part for part in TAIL.split(name.strip()) if words(part)), "")


def head(name: str) -> str | None:
    """The word that says what is named: 'speaker' of 'official speaker of the US army'."""
    return next(reversed(_in_order(head_phrase(name))), None)


def core(name: str) -> str:
    """A name without what stands in brackets, and without 'in Iraq' and the like after it."""
    return re.split(r"\s(?:in|among)\s", re.sub(r"\s*\([^)]*\)", "", name))[0].strip()


def alternatives(name: str) -> tuple[str, ...]:
    """The name proper, then what stands in brackets."""
    return (core(name), *re.findall(r"\(([^)]*)\)", name))


def listed(items: Iterable[str]) -> list[str]:
    """A gold list whose items were cut at the commas within brackets, whole again."""
    return re.split(r",\s*(?![^(]*\))", ", ".join(items))


def same(expected: str, actual: str | None) -> bool:
    """Whether `actual` names what `expected` does: the one's words hold the other's, and the heads agree."""
    wanted, given = words(expected), words(actual or "")
    if given != wanted and all(map(_is_country, given)):
        return False  # 'Iraq' is not 'the port of Iraq'
    return head(expected) in words(head_phrase(actual or "")) and (wanted <= given or given <= wanted)


def any_same(expected: Iterable[str], actual: Iterable[str | None]) -> bool:
    """Whether any of the names fits any of the alternatives."""
    given = list(actual)
    return any(same(one, other) for one in expected for other in given)


def shares(expected: str, actual: str | None, part: float = 0.6) -> bool:
    """Whether free words say the same: at least `part` of the expected ones are there."""
    wanted = words(expected) - {"no", "not", "the"}
    return bool(wanted) and len(wanted & words(actual or "")) >= part * len(wanted)


def overlap(segments: Iterable[Iterable[int]] | None, start: int, end: int) -> bool:
    """Whether any segment shares a character with [start, end)."""
    return any(first < end and start < last for first, last in segments or ())


def days(value: object) -> Days:
    """The first and last day of a gold value: a date, 'YYYY-MM', or a pair of days with null for open."""
    if isinstance(value, date):
        return value, value
    if isinstance(value, str):
        first = date.fromisoformat(f"{value}-01")
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first, last = value if isinstance(value, (list, tuple)) else (None, None)
    return first, last


def bounds(time: Plain | None) -> Days:
    """The first and last day that a time of the document can touch."""
    if time is None:
        return None, None
    return _day(time["start"], 0), _day(time["end"], 1)


def lies_in(time: Plain | None, value: object) -> bool:
    """Whether the time is stated and lies within the gold interval; the gold's open bound asks nothing."""
    if time is None:
        return False
    (earliest, latest), (first, last) = bounds(time), days(value)
    starts = first is None or (earliest is not None and earliest >= first)
    ends = last is None or (latest is not None and latest <= last)
    return starts and ends


def near(place: Plain | None, point: Iterable[float], km: float = 25.0) -> bool:
    """Whether the place lies within `km` of the point."""
    if place is None or place["lat"] is None or place["lon"] is None:
        return False
    lat, lon = point
    a, b = radians(lat), radians(place["lat"])
    arc = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(place["lon"] - lon) / 2) ** 2
    return 12742 * asin(sqrt(arc)) <= km


def strings(value: object) -> set[str]:
    """All strings anywhere in a plain value."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, Mapping):
        return set().union(*map(strings, value.values())) if value else set()
    return set().union(*map(strings, value)) if isinstance(value, (list, tuple)) and value else set()


def _day(pair: Any, which: int) -> date | None:
    return date.fromisoformat(pair[which]) if pair and pair[which] else None


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
