"""The one place where commands meet the pipeline and the store. Everything heavy is imported when it is called."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trucewatch.cli.environment import settings
from trucewatch.cli.exits import complain
from trucewatch.errors import RejectedInput, StoreError
from trucewatch.model import Incident, Inspection, Report
from trucewatch.model.reading import Sentence

if TYPE_CHECKING:
    from trucewatch.corroborate import Join
    from trucewatch.judge import Asked
    from trucewatch.model import Judgement, Ruling
    from trucewatch.store import Break, Quarantined, TakenDown, View

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""
PER_REPORT = ("read", "extract", "resolve")
"""Stages that run together, report by report: readings are not stored, so that none can begin without the others."""


class Refused(Protocol):
    """An item that was left out, and why."""

    @property
    def source(self) -> str:
        """The file, line or address."""

    @property
    def reason(self) -> str:
        """What is wrong with it."""


class Summary(Protocol):
    """What a run did."""

    @property
    def new(self) -> int:
        """Reports that were not there before."""

    @property
    def unchanged(self) -> int:
        """Reports that were."""

    @property
    def rejected(self) -> Sequence[Refused]:
        """What was left out."""

    @property
    def warnings(self) -> Sequence[str]:
        """What was remarked on."""


def run(paths: Sequence[Path], db: Path, progress: Progress) -> Summary:
    """The whole pipeline over `paths` into `db`."""
    from trucewatch import pipeline

    return pipeline.run(paths, db, progress, settings())


def run_stage(stage: str, db: Path, progress: Progress) -> None:
    """One stage over what `db` holds: the half over each report on its own, or the half over all of them."""
    from trucewatch import pipeline
    from trucewatch.store import open_store

    store = open_store(existing(db))
    try:
        if stage in PER_REPORT:
            pipeline.read_pending(store, progress, settings())
        else:
            pipeline.project(store, progress, settings())
    finally:
        store.close()


def ingest(paths: Sequence[Path], db: Path, progress: Progress) -> Summary:
    """Take in what `paths` hold, and no more."""
    from trucewatch import pipeline

    return pipeline.ingest(paths, db, progress)


def inspect(
    paths: Sequence[Path], published: date | None = None, outlet: str | None = None
) -> tuple[Inspection, tuple[Refused, ...]]:
    """What the pipeline makes of the given files alone, and what of them was left out; remarks go to standard error."""
    from trucewatch import pipeline
    from trucewatch.ingest import Ingested, Options, Rejected
    from trucewatch.ingest import ingest as take_in

    options = Options(recorded=datetime.now(UTC), outlet=outlet, published=published)
    found = list(take_in(paths, options, stdin=sys.stdin.buffer))
    taken = [item for item in found if isinstance(item, Ingested)]
    for warning in (warning for item in taken for warning in item.warnings):
        complain(f"note: {warning}")
    reports = [item.report for item in taken]
    rejected = tuple(item for item in found if isinstance(item, Rejected))
    if not reports:
        raise RejectedInput("; ".join(f"{item.source}: {item.reason}" for item in rejected) or "no file holds a report")
    return pipeline.inspect(reports, settings=settings()), rejected


def known(db: Path, known_by: date | None = None, judged_by: date | None = None) -> Inspection:
    """What `db` holds; with days, what reports published by the one tell under judgements recorded by the other."""
    from trucewatch import pipeline

    with view(db) as stored:
        if known_by is None and judged_by is None:
            if stored.stale():
                complain(f"{db}: incidents and ceasefires are not up to date; run 'trucewatch corroborate --db {db}'")
            return pipeline.record(stored)
    return recomputed(db, known_by, judged_by=judged_by)[0]


def recomputed(db: Path, *days: date | None, judged_by: date | None = None) -> tuple[Inspection, ...]:
    """What could be known by each of some days, all worked out in one way, so that they can be compared."""
    from trucewatch import pipeline

    with view(db) as stored:
        return tuple(pipeline.known(stored, day, settings(), judged_by) for day in days)


def rulings(db: Path) -> "tuple[Ruling, ...]":
    """How each judgement stands; nothing more is read where there is none."""
    with view(db) as stored:
        there = bool(stored.judgements())
    return known(db).judgements if there else ()


def judge(db: Path, asked: "Asked", progress: Progress) -> "Judgement":
    """Record a judgement and bring incidents and ledgers up to date."""
    from trucewatch import pipeline
    from trucewatch.store import open_store

    store = open_store(existing(db))
    try:
        return pipeline.judge(store, asked, progress, settings())
    finally:
        store.close()


def drafted(db: Path, asked: "Asked") -> "Judgement":
    """The judgement that would be recorded."""
    from trucewatch import pipeline

    with view(db) as stored:
        return pipeline.drafted(stored, asked, settings())


def sentence(report: Report, place: int) -> str:
    """The sentence of a report that holds a code point."""
    from trucewatch.ontology.lexicon import load_lexicon
    from trucewatch.read.en.blocks import split_blocks

    blocks = split_blocks(report.text, load_lexicon("en").abbreviations)
    found = next((block for block in blocks if block.start <= place < block.end), None)
    return " ".join(report.text[found.start : found.end].split()) if found else ""


def joins(held: Inspection, incident: Incident) -> "tuple[Join, ...]":
    """Why the reports of an incident were put together."""
    from trucewatch.corroborate import why_joined
    from trucewatch.ontology.compile import open_knowledge

    chosen = settings()
    knowledge = open_knowledge(chosen.cache, chosen.actors)
    return why_joined(incident, held.counting, held.reports, knowledge.registry)


def sentences(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report, and whether each can hold a claim."""
    from trucewatch.ontology.lexicon import load_lexicon
    from trucewatch.read.en.blocks import split_blocks
    from trucewatch.read.en.gate import build_gate

    lexicon = load_lexicon("en")
    gate = build_gate(lexicon)
    return tuple(
        Sentence(b.start, b.end, b.paragraph, b.heading, gate.passes(report.text[b.start : b.end]))
        for b in split_blocks(report.text, lexicon.abbreviations)
    )


def import_entry(path: Path, db: Path, progress: Progress) -> Report:
    """Keep a ledger entry that a person wrote."""
    from trucewatch import pipeline

    return pipeline.import_entry(path, db, progress, settings())


def take_down(db: Path, subject: str, who: str, why: str) -> "TakenDown":
    """Erase the words of a report or document."""
    from trucewatch.store import open_store

    store = open_store(existing(db))
    try:
        return store.take_down(subject, who, why)
    finally:
        store.close()


def moved(db: Path, public_id: str) -> str:
    """Where an incident's id points now that it may have been merged into another."""
    with view(db) as stored:
        return stored.moved(public_id)


def breaks(db: Path) -> "list[Break]":
    """Where the history is not what it was."""
    with view(db) as stored:
        return stored.verify_history()


def quarantined(db: Path, waiting: bool = True) -> "tuple[Quarantined, ...]":
    """The items that were left out."""
    with view(db) as stored:
        return stored.quarantine(waiting)


def retry(db: Path, items: "Sequence[Quarantined]", progress: Progress) -> Summary:
    """Run the files of quarantined items again; those that are left out for the same reason stay waiting."""
    from trucewatch.store import open_store

    summary = run([Path(item.source) for item in items], db, progress)
    store = open_store(db)
    try:
        again = {(item.source, item.reason) for item in summary.rejected}
        for item in items:
            if (item.source, item.reason) not in again:
                store.writer().retried(item.id)
    finally:
        store.close()
    return summary


@contextmanager
def view(db: Path) -> "Iterator[View]":
    """A reader of an existing database."""
    from trucewatch.store import open_store

    store = open_store(existing(db))
    try:
        yield store.view()
    finally:
        store.close()


def existing(db: Path) -> Path:
    """The path, if a database is there: looking must not make one."""
    if not db.is_file():
        raise StoreError(f"{db}: there is no database; make one with 'trucewatch run REPORTS --db {db}'")
    return db
