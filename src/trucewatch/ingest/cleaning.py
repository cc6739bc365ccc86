"""Decoded text to clean text, with a map back: NFC, plain newlines and spaces, no invisible controls.

Cleaning a clean text changes nothing. `VERSION` goes into every text's record; raise it when the outcome changes.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

VERSION = "1"

_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Joiners carry meaning in Arabic and Indic scripts; anywhere else they only hide words.
_JOINERS = r"(?<![\u0600-\u0fff\ufb50-\ufefc])[\u200c\u200d]+"
_CHARACTERS = re.compile(
    rf"(?P<removed>[{_INVISIBLE}]+|{_JOINERS})|(?P<space>[{_SPACES}])"
    "|(?P<line>\r\n|[\r\x0b\x0c\x85\u2028\u2029])|(?P<lone>[\ud800-\udfff])"
)
_REPLACED = {"removed": "", "space": " ", "line": "\n", "lone": "\ufffd"}
_WORD = re.compile(r"[^ \n]+")
_GAP = re.compile(r" *\n[ \n]*|\A +| +\Z")

Edit = tuple[int, int, str]
Offsets = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text; `offsets` are (clean, decoded, length) of the pieces that are the same in both, ascending."""

    text: str
    offsets: Offsets


def clean(content: str) -> Cleaned:
    """Return the clean text of `content`."""
    cleaned = Cleaned(content, ((0, 0, len(content)),))
    for edits in (_characters, _compositions, _gaps):
        step = _apply(cleaned.text, edits(cleaned.text))
        cleaned = Cleaned(step.text, compose(step.offsets, cleaned.offsets))
    return cleaned


def compose(outer: Offsets, inner: Offsets) -> Offsets:
    """Map clean positions on through a second map: `outer` is clean to words, `inner` is words to raw."""
    pieces: list[tuple[int, int, int]] = []
    behind = 0
    for first, middle, length in outer:
        while behind < len(inner) and inner[behind][0] + inner[behind][2] <= middle:
            behind += 1
        for position, raw, size in map(inner.__getitem__, range(behind, len(inner))):
            if position >= middle + length:
                break
            start, end = max(middle, position), min(middle + length, position + size)
            _extend(pieces, first + start - middle, raw + start - position, end - start)
    return tuple(pieces)


def _extend(pieces: list[tuple[int, int, int]], clean_at: int, raw_at: int, length: int) -> None:
    """Add a piece, joined to the one before where both sides go on without a gap."""
    if not length:
        return
    if pieces:
        before, raw_before, size = pieces[-1]
        if before + size == clean_at and raw_before + size == raw_at:
            pieces[-1] = (before, raw_before, size + length)
            return
    pieces.append((clean_at, raw_at, length))


def _apply(content: str, edits: Iterator[Edit]) -> Cleaned:
    """Make the edits, which come in order and do not overlap; a replacement of the same length is mapped too."""
    out: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length, at = 0, 0
    for start, end, replacement in chain(edits, [(len(content), len(content), "")]):
        _extend(pieces, length, at, start - at)
        length += start - at
        if len(replacement) == end - start:
            _extend(pieces, length, start, end - start)
        length += len(replacement)
        out += content[at:start], replacement
        at = end
    return Cleaned("".join(out), tuple(pieces))


def _characters(content: str) -> Iterator[Edit]:
    for match in _CHARACTERS.finditer(content):
        yield match.start(), match.end(), _REPLACED[match.lastgroup or ""]


def _compositions(content: str) -> Iterator[Edit]:
    if unicodedata.is_normalized("NFC", content):
        return
    for match in _WORD.finditer(content):
        if (composed := unicodedata.normalize("NFC", match[0])) != match[0]:
            yield match.start(), match.end(), composed


def _gaps(content: str) -> Iterator[Edit]:
    for match in _GAP.finditer(content):
        outer = match.start() == 0 or match.end() == len(content)
        yield match.start(), match.end(), "" if outer else "\n" * min(match[0].count("\n"), 2)
