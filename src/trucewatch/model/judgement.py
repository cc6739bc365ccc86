"""Judgement: a person's verdict on a statement, link, merge, split or field. Superseded, never overwritten."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from trucewatch.model.spans import Segments

Verdict = Literal["accept", "reject", "correct", "lock", "merge", "split", "link", "unlink", "note", "withdraw"]
Standing = Literal["in force", "superseded", "withdrawn", "queued"]


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """Where the judged words stand, in the manner of W3C TextQuoteSelector, so that a lost claim can be found again."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The claim that a judged thing is known by, as it was: where its trigger stood, and by which words.

    `item` are the words of the mention or quantity that the field path points to, where it points to one.
    """

    claim: str
    report: str
    document: str
    kind: str
    segments: Segments
    quote: QuoteSelector
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of the append-only history: who decided what about which statement, when and why.

    `subject` is a claim, a statement (`claim/path`), or a public id; `other` is the second of a pair. `anchors` holds
    one anchor for each of them. `value` is the person's value and `machine` the program's at that time, as JSON
    without spans; for an incident or ceasefire it is the list of its claims. `supersedes` names the row that this one
    stands for or withdraws.
    """

    id: str
    subject: str
    verdict: Verdict
    value: str | None
    who: str
    when: datetime
    why: str
    anchors: tuple[Anchor, ...] = ()
    other: str | None = None
    machine: str | None = None
    supersedes: str | None = None

    @property
    def public(self) -> bool:
        """Whether its subject is an incident or a ceasefire, known by one of its claims."""
        return bool(self.anchors) and self.subject.partition("/")[0] != self.anchors[0].claim


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a judgement stands today.

    `ends` are the addresses that its subjects have now. `reason` says why it waits in the queue. `machine` is set
    where the program's value is now another than the person saw and the judgement is the worse for it: a difference.
    """

    judgement: Judgement
    standing: Standing
    ends: tuple[str, ...] = ()
    reason: str | None = None
    machine: str | None = None

    @property
    def differs(self) -> bool:
        """Whether the program now contradicts what the person decided."""
        return self.machine is not None

    @property
    def on(self) -> tuple[str, ...]:
        """The addresses that it is on: a pair of incidents is on their claims, too, a single one on itself alone."""
        row = self.judgement
        named = tuple(filter(None, (row.subject, row.other)))
        return named if row.public and row.other is None else tuple(dict.fromkeys((*self.ends, *named)))
