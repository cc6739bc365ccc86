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
class Duration:
    """A length of time: its span, and days as the words give them; None where a bound is open or no figure is given."""

    start: int
    end: int
    days_best: float | None
    days_lower: float | None
    days_upper: float | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: code points of the text, its paragraph's number, and whether the gate let it through."""

    start: int
    end: int
    paragraph: int
    heading: bool
    relevant: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read. `syntax` holds the trees (model.syntax.Tree) of the sentences that the gate let through."""

    report: Report
    syntax: tuple[Any, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[Time, ...]
    durations: tuple[Duration, ...]
    numbers: tuple[Number, ...]
