"""Reading: the linguistic view of a report's text. Never stored; only `read/` and `extract/` open its syntax."""

from dataclasses import dataclass
from typing import Any, Literal

from trucewatch.model.report import Report
from trucewatch.model.time import Time

NameKind = Literal["actor", "place", "country", "person", "nationality", "outlet"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text: its code points, what it may be, and the registry or gazetteer ids it may mean.

    `candidates` are ids, best first as the index orders them; disambiguation is `resolve`'s work.
    """

    start: int
    end: int
    kind: NameKind
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks left out: [start, end). `open_end` if the closing mark is missing."""

    start: int
    end: int
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral or number word: its span and value, with bounds where words give them ('dozens', '20 to 30')."""

    start: int
    end: int
    best: float | None
    lower: float | None
    upper: float | None
    open_below: bool = False
    open_above: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: code points of the text, its token range in the syntax, and whether the gate let it through."""

    start: int
    end: int
    first_token: int
    end_token: int
    relevant: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read. `syntax` is the parser's own document (a spaCy `Doc`), opaque to everyone but read and extract."""

    report: Report
    syntax: Any
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[Time, ...]
    numbers: tuple[Number, ...]
