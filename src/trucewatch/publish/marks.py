"""A report's text cut at the bounds of its claims, so that every claim can be pointed to and seen where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.model import Claim, Segments, Unresolved

_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive text under the same claims. `begins` are the claims first met here; `doubt` is why it is unclear."""

    text: str
    claims: tuple[str, ...]
    begins: tuple[str, ...]
    doubt: str | None = None


def paragraphs(text: str, claims: Sequence[Claim], doubts: Sequence[Unresolved] = ()) -> tuple[tuple[Piece, ...], ...]:
    """The text as paragraphs of pieces."""
    met: set[str] = set()
    found = (tuple(_pieces(text, span, claims, doubts, met)) for span in _spans(text))
    return tuple(pieces for pieces in found if pieces)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _pieces(
    text: str, span: tuple[int, int], claims: Sequence[Claim], doubts: Sequence[Unresolved], met: set[str]
) -> Iterator[Piece]:
    start, end = span
    here = [claim for claim in claims if _touches(claim.segments, start, end)]
    unsure = [doubt for doubt in doubts if _touches(doubt.segments, start, end)]
    spans = [*(claim.segments for claim in here), *(doubt.segments for doubt in unsure)]
    cuts = {n for segments in spans for pair in segments for n in pair if start < n < end}
    bounds = sorted({start, end, *cuts})
    for s, e in pairwise(bounds):
        over = tuple(claim.id for claim in here if _touches(claim.segments, s, e))
        begins = tuple(claim for claim in over if claim not in met)
        met.update(begins)
        doubt = next((doubt.reason for doubt in unsure if _touches(doubt.segments, s, e)), None)
        yield Piece(text[s:e], over, begins, doubt)


def _touches(segments: Segments, start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in segments)
