"""Wording: the words, names and spelled-out days of a text, by which it is compared without being understood.

What is compared is which words two texts share, a rare word weighing more than a common one: the cosine of vectors of
inverse document frequencies (Salton & Buckley 1988), with the shared table `ontology/rarity.tsv`, so that no report
changes how two others compare.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from trucewatch.ontology.rarity import Rarity

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_NAME = re.compile(r"\b[^\W\d_a-z][\w'’-]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_MONTH_DAY = re.compile(_MONTH + r"\s+(\d{1,2})(?!\d)(?:st|nd|rd|th)?")
_DAY_MONTH = re.compile(r"(\d(?<!\d\d)\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?" + _MONTH + r"\b")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_STEM = 4
"""Letters that an ending must leave."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text is compared by. `weight` and `name_weight` are the lengths of its vectors of words and names."""

    words: frozenset[str]
    names: frozenset[str]
    days: frozenset[tuple[int, int]]
    weight: float
    name_weight: float


def make_wording(text: str, rarity: Rarity) -> Wording:
    """Take a text apart."""
    words, names = frozenset(stems(text)), frozenset(stem(name.casefold()) for name in _NAME.findall(text))
    return Wording(words, names, spelled_days(text), sqrt(rarity.squared(words)), sqrt(rarity.squared(names)))


def stems(text: str) -> list[str]:
    """The words of a text in order, lower-cased, with common endings cut."""
    return list(map(stem, _WORD.findall(text.casefold())))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Cut one common English ending, roughly: what is compared is only compared with what was cut likewise."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word


def spelled_days(text: str) -> frozenset[tuple[int, int]]:
    """The days that the text spells out by month and day: 'June 8th', '8 June'."""
    lower = text.casefold()
    found = [(month, day) for month, day in _MONTH_DAY.findall(lower)]
    found += [(month, day) for day, month in _DAY_MONTH.findall(lower)]
    return frozenset((_MONTHS.index(month) + 1, int(day)) for month, day in found if 1 <= int(day) <= 31)


def cosine(one: Wording, other: Wording, rarity: Rarity) -> float:
    """How alike the words are, 0 to 1."""
    return _cosine(one.words, other.words, one.weight * other.weight, rarity)


def name_cosine(one: Wording, other: Wording, rarity: Rarity) -> float | None:
    """How alike the names are, 0 to 1; None where a text has none."""
    if not one.names or not other.names:
        return None
    return _cosine(one.names, other.names, one.name_weight * other.name_weight, rarity)


def rarest(ranked: Sequence[str], other: frozenset[str], rarity: Rarity) -> float:
    """The rarity of the rarest word that both have, 0 where they share none; the words of one come rarest first."""
    for word in ranked:
        if word in other:
            return rarity.of(word)
    return 0.0


def _cosine(one: frozenset[str], other: frozenset[str], lengths: float, rarity: Rarity) -> float:
    shared = one & other
    return rarity.squared(shared) / lengths if shared and lengths else 0.0
