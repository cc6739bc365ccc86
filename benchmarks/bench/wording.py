"""Words of mentions compared: tokens without articles, prepositions and endings; overlap of two phrases."""

import html
import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "at",
        "on",
        "near",
        "to",
        "by",
        "and",
        "or",
        "his",
        "her",
        "its",
        "their",
        "from",
        "for",
        "with",
        "al",
        "el",
    ]
)
_OWNER = re.compile(r"['’]s?$")


def tokens(text: str) -> frozenset[str]:
    """The words that say something, lower-cased; all words where none of them does."""
    words = [_OWNER.sub("", word.casefold()) for word in _WORD.findall(html.unescape(text))]
    return frozenset(word for word in words if word not in _EMPTY) or frozenset(words)


def overlap(one: str, other: str) -> float:
    """Dice's coefficient of the two phrases' words: twice the shared over all."""
    left, right = tokens(one), tokens(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 0.0


def alike(one: str, other: str) -> bool:
    """Token overlap of at least a half."""
    return overlap(one, other) >= 0.5


def any_alike(one: Iterable[str], others: Iterable[str]) -> bool:
    """Whether some phrase of `one` is like some phrase of `others`."""
    rest = list(others)
    return any(alike(a, b) for a in one for b in rest)
