"""Segments: where something is written. One or more [start, end) pairs of code points, in reading order."""

from collections.abc import Iterable

Segments = tuple[tuple[int, int], ...]


def cut(text: str, segments: Segments) -> str:
    """Return the words that `segments` cover, the pieces of a discontinuous span joined by an ellipsis."""
    return " … ".join(text[start:end] for start, end in segments)


def merge(pairs: Iterable[tuple[int, int]], gap: int = 0) -> Segments:
    """Sort pairs and join those that touch, overlap, or lie at most `gap` code points apart."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if merged and start <= merged[-1][1] + gap:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def covers(outer: Segments, inner: Segments) -> bool:
    """Say whether every segment of `inner` lies within one segment of `outer`."""
    return all(any(s <= start and end <= e for s, e in outer) for start, end in inner)


def overlaps(one: Segments, other: Segments) -> bool:
    """Say whether the two spans share at least one code point."""
    return any(a < d and c < b for a, b in one for c, d in other)
