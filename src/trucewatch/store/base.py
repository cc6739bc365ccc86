"""What a store is, whatever holds it: a `Writer` that adds, a `View` that reads, and the rows that only stores have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol

from trucewatch.model import (
    Actor,
    Attribution,
    Ceasefire,
    Claim,
    Document,
    Incident,
    Judgement,
    Relation,
    Report,
    Stock,
    Text,
    Unresolved,
    Version,
)
from trucewatch.store.projections import Projections

AddedStatus = Literal["new", "changed", "revised", "copy", "duplicate", "taken_down"]
PublicKind = Literal["incident", "ceasefire"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report that was handed in.

    `new`: an unknown address; `changed`: another version of a known document; `revised`: the same version with other
    metadata or another clean text; `copy`: a new address whose text is known; `duplicate`: all of it was there;
    `taken_down`: it was taken down before and stays out.
    """

    status: AddedStatus
    report: str
    version: str


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A bad item, kept with its reason until it is retried."""

    id: str
    source: str
    reason: str
    when: datetime
    raw: bytes | None = None
    retried: datetime | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the history, or what it vouches for, is not what it was."""

    entry: int | None
    what: str


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What a take-down erased. `elsewhere` are other addresses that carry the same text and stay."""

    versions: tuple[str, ...]
    texts: tuple[str, ...]
    claims: int
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migrated:
    """An older database was brought up to date, after a copy was laid beside it."""

    before: str
    after: str
    backup: Path


class View(Protocol):
    """Reads. `known_by` asks for what was published (or, undated, recorded) by the end of that day."""

    def reports(self, known_by: date | None = None) -> tuple[Report, ...]:
        """One report a text, the earliest-published address first to be named, in order of publication."""

    def report(self, report_id: str) -> Report:
        """One report, or `NotFound`."""

    def appearances(self, report_id: str) -> tuple[Report, ...]:
        """Every address under which the text of this report is known."""

    def versions(self, document_id: str) -> tuple[Version, ...]:
        """The versions of a document in the order of their recording."""

    def text(self, version_id: str) -> Text:
        """The clean text of a version with its offsets into the raw."""

    def raw(self, version_id: str) -> bytes | None:
        """The preserved bytes, or None where they were taken down."""

    def warnings(self, report_id: str) -> tuple[str, ...]:
        """What ingestion remarked on a report."""

    def claims(self, report: str | None = None, known_by: date | None = None) -> tuple[Claim, ...]:
        """The claims of the latest reading of each report."""

    def attributions(self, report: str | None = None) -> tuple[Attribution, ...]:
        """The attributions of the latest reading of each report."""

    def unresolved(self, report: str | None = None) -> tuple[Unresolved, ...]:
        """What readings and later stages did not understand."""

    def incidents(self) -> tuple[Incident, ...]:
        """The incidents as last projected."""

    def ceasefires(self) -> tuple[Ceasefire, ...]:
        """The ceasefires as last projected."""

    def relations(self) -> tuple[Relation, ...]:
        """The relations as last projected."""

    def stocks(self) -> tuple[Stock, ...]:
        """The stocks as last projected."""

    def actors(self) -> tuple[Actor, ...]:
        """The actors as last projected."""

    def links(self) -> tuple[Relation, ...]:
        """The links that stages and people suggested."""

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """Every judgement in order, or those on a subject and on the statements inside it."""

    def quarantine(self, waiting: bool = True) -> tuple[Quarantined, ...]:
        """The bad items, by default only those not yet retried."""

    def pending(self, stage: str, version: str) -> tuple[str, ...]:
        """The ids of the reports that this version of a stage has not done."""

    def moved(self, public_id: str) -> str:
        """Where a public id points now: itself unless a merge left a tombstone."""

    def anchors(self) -> Mapping[str, str]:
        """Every public id, tombstones included, with the claim that it is known by."""

    def basis(self) -> int:
        """The last entry of the history that projections depend on: a report, a reading, a judgement, a take-down."""

    def stale(self) -> bool:
        """Say whether the projections do not yet know of all that they depend on."""

    def kept(self, program: str) -> bytes | None:
        """What the run before handed on, if the same program did; None where there is nothing."""

    def counts(self) -> Mapping[str, int]:
        """How many rows of each kind there are."""

    def verify_history(self) -> list[Break]:
        """Check the hash chain and what it vouches for; no breaks is an empty list."""


class Writer(Protocol):
    """Adds. Every call is one transaction: when it returns, the work is on the disk; when it raises, nothing is."""

    def add_report(
        self,
        raw: bytes,
        document: Document,
        version: Version,
        text: Text,
        report: Report,
        *,
        warnings: Sequence[str] = (),
    ) -> Added:
        """Keep a report with its raw bytes. Handing it in twice keeps it once."""

    def add_reading_results(
        self,
        report_id: str,
        attributions: Sequence[Attribution],
        claims: Sequence[Claim],
        unresolved: Sequence[Unresolved],
        *,
        version: str,
    ) -> None:
        """Keep what `version` of the extractor found in a report, and end what it no longer finds."""

    def mark_done(self, report_id: str, stage: str, version: str) -> None:
        """Note that a stage is through with a report."""

    def replace_projections(
        self, new: Projections, *, kept: tuple[str, bytes] | None = None, basis: int | None = None
    ) -> bool:
        """Clear all projections and write these, in one transaction.

        `kept` is a program and what it hands on to its next run; without it, what is kept already stays.

        With `basis`, what the view said before the projections were worked out, nothing is written if the history has
        gone on since; the answer says whether they were written.
        """

    def quarantine(self, source: str, reason: str, raw: bytes | None = None) -> str:
        """Keep a bad item and return its id; the same item with the same reason is kept once."""

    def retried(self, item_id: str) -> None:
        """Note that a quarantined item was tried again."""

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a judgement. One that is there already must be the same."""

    def add_links(self, links: Sequence[Relation], by: str) -> None:
        """Append links with who suggests them."""

    def mint_ids(self, kind: PublicKind, groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
        """Return a public id for each group of claim ids, earliest-known claim first. See docs/store.md."""


class Store(Protocol):
    """A place where reports and what was made of them are kept."""

    def view(self) -> View:
        """A reader of what is committed."""

    def writer(self) -> Writer:
        """A writer."""

    def take_down(self, subject: str, who: str, why: str) -> TakenDown:
        """Erase a document's or report's words; keep ids, hashes and history, and clear the projections."""

    def close(self) -> None:
        """Let go of the files."""
