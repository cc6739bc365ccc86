"""Quotations: what stands between quotation marks, over sentences and paragraphs."""

import re

from trucewatch.model.reading import Quotation

_MARKS = re.compile("[“”«»„]|(?<![\\w])[\"‘]|\"|(?<=[.,!?;:])’(?=\\s|$)|''|``")
_PAIRS = {"“": "”", "«": "»", "„": "”", '"': '"', "‘": "’", "``": "''"}
_LIMIT = 4000


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Find quotations, outermost only. A paragraph that opens anew with a mark continues the one before it.

    A mark never closed ends at its paragraph's end, and says so (`open_end`). Code points; ends exclusive.
    """
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text):
        mark = match.group()
        if opened is None:
            if mark == "''" and text[: match.start()][-1:] in {"", " ", "\n", "("}:
                opened = (match.end(), "''")
            elif mark in _PAIRS:
                opened = (match.end(), _PAIRS[mark])
        elif mark == opened[1] or (mark == "’" and opened[1] == "’"):
            found.append(Quotation(opened[0], match.start()))
            opened = None
        elif mark in _PAIRS and _new_paragraph(text, opened[0], match.start()):
            found.append(_unclosed(text, opened[0], match.start()))
            opened = (match.end(), _PAIRS[mark])
    if opened is not None:
        found.append(_unclosed(text, opened[0], len(text)))
    return tuple(q for q in found if 0 < q.end - q.start < _LIMIT)


def _new_paragraph(text: str, start: int, mark: int) -> bool:
    return "\n" in text[start:mark] and not text[:mark].rstrip(" ").rpartition("\n")[2].strip()


def _unclosed(text: str, start: int, stop: int) -> Quotation:
    end = text.find("\n", start, stop)
    return Quotation(start, stop if end < 0 else end, open_end=True)
