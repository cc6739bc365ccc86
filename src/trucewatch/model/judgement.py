"""Judgement: a person's verdict on a statement, link, merge, split or field. Superseded, never overwritten."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verdict = Literal["accept", "reject", "correct", "lock", "merge", "split", "link", "unlink", "note", "withdraw"]


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """Where the judged words stand, in the manner of W3C TextQuoteSelector, so that a lost claim can be found again."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of the append-only history: who decided what about which statement, when and why."""

    id: str
    subject: str
    verdict: Verdict
    value: str | None
    who: str
    when: datetime
    why: str
    quote: QuoteSelector | None = None
    supersedes: str | None = None
