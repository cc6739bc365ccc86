"""Paragraphs and sentences of a text by typography alone, before anything is parsed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[)\]»”’\"']*(?=\s)|[。؟]")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_TAIL = re.compile(r"(?:\s[-–—]|:|,)\s+(?=(?:[A-Z][\w.’'-]*|[a-z]+)(?: [\w.’'-]+){0,3}$)(?<!,\s)")
_FRONT = re.compile(r"((?:[A-Z][\w.’'-]*|[a-z]+)(?: [\w.’'-]+){0,3}):\s+")
"""In a heading: '… - police', '…: monitors', and 'Army spokesman: …'."""
_DATELINE = re.compile(
    r"(?:[A-Z][\w.’'-]*(?:[ ,/]+[A-Z][\w.’'-]*){0,4}(?: \([^()\n]{2,40}\)(?=,))?"
    r"(?:, ?(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][A-Za-z]{2,8}\.?(?: (?:19|20)?\d{2})?))?"
    r"(?: ?\([^()\n]{2,40}\))? ?(?:[–—]|--|-(?= )) ?"
    r"|(?:UPDATE|CORRECTED|CORRECTION|WRAPUP|EXCLUSIVE|RPT|FACTBOX|BREAKING|URGENT) ?\d{0,2} ?[-:–—] ?"
    r"|(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? )?\([^()\n]{2,40}\) ?(?:[–—]|--|-(?= )) ?"
    r"|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?, ?[A-Z][a-z]{2,8}\.? \d{1,2}"
    r"(?:\. ?/[A-Z-]+/\.?| ?\([^()\n]{2,40}\)) (?=[A-Z“\"])"
    r"|[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]{2,}){0,2} \([^()\n]{2,60}\) (?=[A-Z“\"])"
    r"|[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]{2,}){0,3}, ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?) ?: "
    r"|[A-Z][A-Z.’'-]{3,}(?: [A-Z.’'-]{2,}){0,2}: (?=[A-Z“\"])"
    r"|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?/ )"
)
"""'BAGHDAD, Nov. 18 (Reuters) –', 'ERBIL —', 'Shafaq News /': where and by whom a paragraph was filed."""
_OPENER = "“‘\"'«([—–-"


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence by its code points, with its paragraph's number and whether the paragraph looks like a heading."""

    start: int
    end: int
    paragraph: int
    heading: bool


def split_blocks(text: str, abbreviations: frozenset[str]) -> tuple[Block, ...]:
    """Cut `text` into sentences, paragraph by paragraph. `abbreviations` are lower-case, without the last full stop."""
    blocks: list[Block] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        heading = _is_heading(text[start:end])
        cuts = [part for s, e in _sentences(text, start, end, abbreviations) for part in _told_by(text, s, e, heading)]
        blocks.extend(Block(s, e, number, heading) for s, e in cuts)
    return tuple(blocks)


def _told_by(text: str, start: int, end: int, heading: bool) -> list[tuple[int, int]]:
    """'Five killed in raid - police', 'Army: five killed': a heading and whose word it is, apart."""
    tail = _TAIL.search(text, start, end) if heading else None
    if tail is not None and tail.start() - start > 12:
        return [_strip(text, start, tail.start()), (tail.end(), end)]
    front = _FRONT.match(text, start, end) if heading else None
    if front is not None and end - front.end() > 12:
        return [(start, front.end(1)), (front.end(), end)]
    return [(start, end)]


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    """Lines are paragraphs, unless the text is hard-wrapped: then blank lines and indents part them."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    if not _is_wrapped(text, lines):
        return [_strip(text, s, e) for s, e in lines if text[s:e].strip()]
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if not text[start:end].strip():
            continue
        gap = text[joined[-1][1] : start] if joined else ""
        if joined and gap.count("\n") == 1 and not text[start:end].startswith(("  ", "\t")):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [_strip(text, s, e) for s, e in joined]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Hard-wrapped copy has many lines of one length that end in mid-sentence."""
    lengths = [e - s for s, e in lines if text[s:e].strip()]
    if len(lengths) < 4 or not 40 <= median(lengths) <= 90:
        return False
    broken = sum(1 for s, e in lines if text[s:e].strip() and text[s:e].rstrip()[-1] not in '.!?:”"')
    return broken > len(lengths) / 2


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_heading(paragraph: str) -> bool:
    """A short line without a full stop at its end."""
    return len(paragraph) < 200 and paragraph[-1:] not in '.!?:;,”"’)…' and "\n" not in paragraph


def _sentences(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterable[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    dateline = _DATELINE.match(text, start, min(end, start + 80))
    if dateline and (dateline.end() >= end - 20 or _is_aside(text, dateline.end(), end)):
        dateline = None
    begin = start = dateline.end() if dateline else start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match.start(), match.end(), end, abbreviations):
            found.append(_strip(text, begin, match.end()))
            begin = match.end()
    if text[begin:end].strip():
        found.append(_strip(text, begin, end))
    return found


def _is_aside(text: str, start: int, end: int) -> bool:
    """'Rebels — many of them — fled': a second dash in the sentence closes an aside that the first one opened."""
    stop = text.find(". ", start, end)
    return re.search(r" [–—] ", text[start : stop if stop > 0 else end]) is not None and text[start].islower()


def _ends_sentence(text: str, mark: int, after: int, end: int, abbreviations: frozenset[str]) -> bool:
    """A mark ends a sentence when what follows can start one and what stands before is no abbreviation."""
    rest = text[after:end].lstrip()
    if not rest:
        return True
    first = rest.lstrip(_OPENER)[:1]
    if not first or first.islower():
        return False
    if text[mark] != "." or after - mark > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, mark - 24), mark)
    word = before.group().lower().lstrip("'’") if before else ""
    if len(word) == 1 and word.isalpha():
        return False
    if "." in word:
        return not first.isdigit() and _starts_plainly(rest)
    return word not in abbreviations


def _starts_plainly(rest: str) -> bool:
    """After 'U.S.' or 'a.m.' only an article or a pronoun starts a new sentence for sure."""
    return rest.split(None, 1)[0] in {"The", "A", "An", "It", "He", "She", "They", "In", "But", "On", "At", "This"}
