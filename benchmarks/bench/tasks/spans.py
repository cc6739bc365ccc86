"""Spans of a text compared by the words in them, and paired with each other."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.bench.assignment import assign

Span = tuple[int, int]
Spans = Sequence[Sequence[int]]
_WORD = re.compile(r"\w+")


class Words:
    """The words of a text by number; punctuation and quotation marks are none."""

    def __init__(self, text: str) -> None:
        """Find the words of `text`."""
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def covered(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """The numbers of the words that the spans touch."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )

    def spans(self, numbers: Iterable[int]) -> list[Span]:
        """The code points of words, neighbours joined."""
        joined: list[Span] = []
        upto = -2
        for number in sorted(numbers):
            first = joined.pop()[0] if number == upto + 1 else self._starts[number]
            joined.append((first, self._ends[number]))
            upto = number
        return joined


def touch(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def paired(gold: Spans, ours: Spans) -> Mapping[int, int]:
    """The one-to-one pairing by overlap that shares most code points: index in gold to index in ours."""
    return dict(assign(gold, ours, lambda one, other: max(0, min(one[1], other[1]) - max(one[0], other[0]))))
