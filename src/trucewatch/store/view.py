"""The reader in SQL. Nothing here writes."""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, Table, func, select

from trucewatch.errors import NotFound
from trucewatch.model import (
    Actor,
    Attribution,
    Ceasefire,
    Claim,
    Incident,
    Judgement,
    Relation,
    Report,
    Stock,
    Text,
    Unresolved,
    Version,
)
from trucewatch.model.codec import from_plain
from trucewatch.store import history, public_ids
from trucewatch.store import tables as t
from trucewatch.store.base import Break, Quarantined
from trucewatch.store.public_ids import PREFIXES
from trucewatch.store.rows import unpack

Record = TypeVar("Record")
Transaction = Callable[[], AbstractContextManager[Connection]]


class SqlView:
    """Reads rows; see `base.View`."""

    def __init__(self, transaction: Transaction) -> None:
        """Read inside transactions that `transaction` opens."""
        self._transaction = transaction

    def reports(self, known_by: date | None = None) -> tuple[Report, ...]:
        """One report a text, the earliest-published address first to be named, in order of publication."""
        first: dict[str, Report] = {}
        for row in self._rows(_current_reports(known_by)):
            first.setdefault(row.text, _report(row))
        return tuple(first.values())

    def report(self, report_id: str) -> Report:
        """One report, or `NotFound`."""
        return self.appearances(report_id)[0]

    def appearances(self, report_id: str) -> tuple[Report, ...]:
        """Every address under which the text of this report is known."""
        found = tuple(_report(row) for row in self._rows(_current_reports().where(t.reports.c.text == report_id)))
        if not found:
            raise NotFound(f"no report has the id {report_id}")
        return found

    def versions(self, document_id: str) -> tuple[Version, ...]:
        """The versions of a document in the order of their recording."""
        c = t.versions.c
        rows = self._rows(select(t.versions).where(c.document == document_id).order_by(c.recorded, c.id))
        return tuple(_version(row) for row in rows)

    def text(self, version_id: str) -> Text:
        """The clean text of a version with its offsets into the raw."""
        row = next(iter(self._rows(_current_reports().where(t.reports.c.version == version_id))), None)
        if row is None:
            raise NotFound(f"no version has the id {version_id}, or it was taken down")
        offsets = tuple((clean, raw, length) for clean, raw, length in json.loads(row.offsets))
        return Text(row.text, row.version, row.cleaner, row.content, offsets)

    def raw(self, version_id: str) -> bytes | None:
        """The preserved bytes, or None where they were taken down."""
        row = next(iter(self._rows(select(t.versions.c.raw).where(t.versions.c.id == version_id))), None)
        if row is None:
            raise NotFound(f"no version has the id {version_id}")
        raw: bytes | None = row.raw
        return raw

    def warnings(self, report_id: str) -> tuple[str, ...]:
        """What ingestion remarked on a report."""
        rows = self._rows(_current_reports().where(t.reports.c.text == report_id))
        return tuple(dict.fromkeys(warning for row in rows for warning in json.loads(row.warnings)))

    def claims(self, report: str | None = None, known_by: date | None = None) -> tuple[Claim, ...]:
        """The claims of the latest reading of each report."""
        return self._read(t.claims, Claim, report, known_by)

    def attributions(self, report: str | None = None) -> tuple[Attribution, ...]:
        """The attributions of the latest reading of each report."""
        return self._read(t.attributions, Attribution, report)

    def unresolved(self, report: str | None = None) -> tuple[Unresolved, ...]:
        """What readings and later stages did not understand."""
        later = self._projected(t.questions, Unresolved)
        kept = later if report is None else tuple(item for item in later if item.report == report)
        return self._read(t.unresolved, Unresolved, report) + kept

    def incidents(self) -> tuple[Incident, ...]:
        """The incidents as last projected."""
        return self._projected(t.incidents, Incident)

    def ceasefires(self) -> tuple[Ceasefire, ...]:
        """The ceasefires as last projected."""
        return self._projected(t.ceasefires, Ceasefire)

    def relations(self) -> tuple[Relation, ...]:
        """The relations as last projected."""
        return self._projected(t.relations, Relation)

    def stocks(self) -> tuple[Stock, ...]:
        """The stocks as last projected."""
        return self._projected(t.stocks, Stock)

    def actors(self) -> tuple[Actor, ...]:
        """The actors as last projected."""
        return self._projected(t.actors, Actor)

    def links(self) -> tuple[Relation, ...]:
        """The links that stages and people suggested."""
        rows = self._rows(select(t.links.c.body).order_by(t.links.c.recorded, t.links.c.id))
        return tuple(unpack(Relation, row.body) for row in rows)

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """Every judgement in order, or those on a subject and on the statements inside it."""
        c = t.judgements.c
        rows = self._rows(select(c.body).where(c.erased.is_(False)).order_by(c.seq))
        kept = tuple(unpack(Judgement, row.body) for row in rows)
        return kept if subject is None else tuple(row for row in kept if _on(row, subject))

    def quarantine(self, waiting: bool = True) -> tuple[Quarantined, ...]:
        """The bad items, by default only those not yet retried."""
        c = t.quarantine.c
        query = select(t.quarantine).order_by(c.recorded, c.source, c.id)
        rows = self._rows(query.where(c.retried.is_(None)) if waiting else query)
        return tuple(_quarantined(row) for row in rows)

    def pending(self, stage: str, version: str) -> tuple[str, ...]:
        """The ids of the reports that this version of a stage has not done."""
        c = t.stages.c
        done = {row.text for row in self._rows(select(c.text).where(c.stage == stage, c.version == version))}
        rows = self._rows(_current_reports())
        return tuple(dict.fromkeys(row.text for row in rows if row.text not in done))

    def moved(self, public_id: str) -> str:
        """Where a public id points now: itself unless a merge left a tombstone."""
        with self._transaction() as conn:
            return public_ids.follow(conn, public_id)

    def anchors(self) -> Mapping[str, str]:
        """Every public id, tombstones included, with the claim that it is known by."""
        with self._transaction() as conn:
            return {public: claim for kind in PREFIXES for public, claim in public_ids.anchors(conn, kind).items()}

    def basis(self) -> int:
        """The last entry of the history that projections depend on: a report, a reading, a judgement, a take-down."""
        with self._transaction() as conn:
            return history.basis(conn)

    def stale(self) -> bool:
        """Say whether the projections do not yet know of all that they depend on."""
        with self._transaction() as conn:
            return (conn.scalar(select(t.projected.c.basis)) or 0) != history.basis(conn)

    def kept(self, program: str) -> bytes | None:
        """What the run before handed on, if the same program did; None where there is nothing."""
        with self._transaction() as conn:
            body: bytes | None = conn.scalar(select(t.kept.c.body).where(t.kept.c.program == program))
            return body

    def counts(self) -> Mapping[str, int]:
        """How many rows of each kind there are."""
        with self._transaction() as conn:
            return {table.name: conn.scalar(_count(table)) or 0 for table in t.metadata.sorted_tables}

    def verify_history(self) -> list[Break]:
        """Check the hash chain and what it vouches for; no breaks is an empty list."""
        with self._transaction() as conn:
            return history.breaks(conn)

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        with self._transaction() as conn:
            return list(conn.execute(query).all())

    def _read(
        self, table: Table, cls: type[Record], report: str | None, known_by: date | None = None
    ) -> tuple[Record, ...]:
        current = _current_reports(known_by).with_only_columns(t.reports.c.text).order_by(None)
        query = select(table.c.body).where(table.c.text.in_(current), table.c.ended.is_(None)).order_by(table.c.seq)
        rows = self._rows(query if report is None else query.where(table.c.text == report))
        return tuple(unpack(cls, row.body) for row in rows)

    def _projected(self, table: Table, cls: type[Record]) -> tuple[Record, ...]:
        return tuple(unpack(cls, row.body) for row in self._rows(select(table.c.body).order_by(table.c.seq)))


def _current_reports(known_by: date | None = None) -> Select[Any]:
    """The latest metadata of each version whose words are still there, the earliest known first."""
    r = t.reports.c
    latest = select(func.max(r.seq)).group_by(r.version)
    query = (
        select(t.reports, t.texts.c.content)
        .join(t.texts, t.texts.c.id == r.text)
        .where(r.seq.in_(latest), r.body.is_not(None))
        .order_by(r.known, r.version)
    )
    return query if known_by is None else query.where(r.known <= known_by.isoformat())


def _on(row: Judgement, subject: str) -> bool:
    """Say whether a row is on a subject, or on a statement inside it, as the first or the second of a pair."""
    return any(name == subject or name.startswith(f"{subject}/") for name in (row.subject, row.other) if name)


def _count(table: Table) -> Select[Any]:
    query = select(func.count()).select_from(table)
    return query.where(table.c.ended.is_(None)) if "ended" in table.c else query


def _report(row: Row[Any]) -> Report:
    return from_plain(Report, {**json.loads(row.body), "text": row.content})


def _version(row: Row[Any]) -> Version:
    recorded = datetime.fromisoformat(row.recorded)
    return Version(row.id, row.document, row.sha256, row.source, row.media_type, recorded)


def _quarantined(row: Row[Any]) -> Quarantined:
    retried = datetime.fromisoformat(row.retried) if row.retried else None
    return Quarantined(row.id, row.source, row.reason, datetime.fromisoformat(row.recorded), row.raw, retried)
