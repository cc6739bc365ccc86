"""Whether the words around a time say that it lies ahead: 'will meet on Thursday', 'postponed until Tuesday'.

A weekday, or a day or month without a year, is past by default; only words of the future before it in its clause, or
right behind it where it opens the sentence, turn it round; 'Wednesday's ruling' is past. The words are in
`ontology/lexicon/en/times.yml`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from trucewatch.read.en.time_lexicon import time_lexicon

_REACH = 140
"""How far a word of the future reaches, in characters."""
_BREAK = re.compile(r"[.!?;:\n“”\"](?=\s|$)")
_LOOKING_BACK = re.compile(r"\b(?:was|were|had been)\s+$", re.IGNORECASE)
"""'was due to take effect on Thursday' may be told after that Thursday."""
_BY = re.compile(r"\b(?:by|before|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
"""A last day: 'agreed to withdraw by Friday' lies ahead, where 'agreed to it on Friday' does not."""
_OPENING = re.compile(r"[\s“\"]*(?:on|by|in|from|starting)?\s*(?:early|late|next|the)?\s*", re.IGNORECASE)


def lies_ahead(text: str, start: int, end: int) -> bool:
    """Say whether the time at `start` to `end` (code points of `text`) is told of as yet to come."""
    if text[end : end + 2] in {"'s", "’s"}:
        return False
    before = _BREAK.split(text[max(0, start - _REACH) : start])[-1]
    ahead, back = _words("bound" if _BY.search(before) else "ahead"), _words("back")
    marks = [mark for mark in ahead.finditer(before) if not _LOOKING_BACK.search(before, 0, mark.start())]
    if marks:
        return back.search(before, marks[-1].end()) is None
    if not _OPENING.fullmatch(before):
        return False
    behind = _BREAK.split(text[end : end + _REACH])[0]
    first_ahead, first_back = _words("opens").search(behind), back.search(behind)
    return first_ahead is not None and (first_back is None or first_ahead.start() < first_back.start())


@cache
def _words(key: str) -> re.Pattern[str]:
    tense: Mapping[str, Sequence[str]] = time_lexicon().data["tense"]
    longest_first = sorted(tense[key], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
