"""The writer in SQL. Each method is one transaction."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from trucewatch.errors import NotFound, StoreError
from trucewatch.model import (
    Attribution,
    Claim,
    Document,
    Judgement,
    Relation,
    Report,
    Text,
    Unresolved,
    Version,
)
from trucewatch.store import history, projections, public_ids
from trucewatch.store import tables as t
from trucewatch.store.arrivals import keep
from trucewatch.store.base import Added, PublicKind
from trucewatch.store.history import append
from trucewatch.store.projections import Projections
from trucewatch.store.rows import digest, pack, stamp

Transaction = Callable[[], AbstractContextManager[Connection]]
READING = "extract"
"""The stage that `add_reading_results` marks as done."""


class SqlWriter:
    """Adds rows; see `base.Writer`."""

    def __init__(self, transaction: Transaction, clock: Callable[[], datetime]) -> None:
        """Write inside transactions that `transaction` opens, with the time of `clock`."""
        self._transaction = transaction
        self._clock = clock

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
        if digest(raw) != version.sha256:
            raise StoreError(f"{version.source}: the bytes are not those of version {version.id}")
        with self._transaction() as conn:
            return keep(conn, raw, document, version, text, report, tuple(warnings))

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
        now = self._now()
        rows = (
            (t.attributions, [_row(a, a.id) for a in attributions]),
            (t.claims, [_row(c, c.id, kind=c.kind, stance=c.stance) for c in claims]),
            (t.unresolved, [_row(u, digest(pack(u))[:16]) for u in unresolved]),
        )
        with self._transaction() as conn:
            _require_text(conn, report_id)
            changed = [_supersede(conn, table, report_id, found, now) for table, found in rows]
            if any(changed):
                bodies = sorted(row["digest"] for _, found in rows for row in found)
                append(conn, "reading", report_id, digest("\n".join(bodies)), now)
            _mark(conn, report_id, READING, version, now)

    def mark_done(self, report_id: str, stage: str, version: str) -> None:
        """Note that a stage is through with a report."""
        with self._transaction() as conn:
            _require_text(conn, report_id)
            _mark(conn, report_id, stage, version, self._now())

    def replace_projections(
        self, new: Projections, *, kept: tuple[str, bytes] | None = None, basis: int | None = None
    ) -> bool:
        """Clear all projections and write these, unless the history has gone on since `basis`; see `base.Writer`."""
        rows = (
            (t.incidents, projections.incident_rows(new.incidents)),
            (t.ceasefires, projections.ceasefire_rows(new.ceasefires)),
            (t.relations, projections.relation_rows(new.relations)),
            (t.stocks, projections.stock_rows(new.stocks)),
            (t.actors, projections.actor_rows(new.actors)),
            (t.questions, projections.question_rows(new.unresolved)),
            *([(t.kept, [{"program": kept[0], "body": kept[1]}])] if kept else []),
        )
        with self._transaction() as conn:
            now = history.basis(conn)
            if basis is not None and basis != now:
                return False
            for table, held in (*rows, (t.projected, [{"basis": now}])):
                conn.execute(delete(table))
                _insert(conn, table, held)
        return True

    def quarantine(self, source: str, reason: str, raw: bytes | None = None) -> str:
        """Keep a bad item and return its id; the same item with the same reason is kept once."""
        sha256 = digest(raw or b"")
        item = "q" + digest(f"{source}\n{reason}\n{sha256}")[:16]
        values = {"id": item, "source": source, "reason": reason, "sha256": sha256, "raw": raw, "recorded": self._now()}
        with self._transaction() as conn:
            if not conn.scalar(select(t.quarantine.c.id).where(t.quarantine.c.id == item)):
                conn.execute(insert(t.quarantine).values(**values))
        return item

    def retried(self, item_id: str) -> None:
        """Note that a quarantined item was tried again."""
        with self._transaction() as conn:
            done = conn.execute(update(t.quarantine).where(t.quarantine.c.id == item_id).values(retried=self._now()))
            if not done.rowcount:
                raise NotFound(f"nothing in quarantine has the id {item_id}")

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a judgement. One that is there already must be the same."""
        body = pack(judgement)
        with self._transaction() as conn:
            known = conn.scalar(select(t.judgements.c.digest).where(t.judgements.c.id == judgement.id))
            if known == digest(body):
                return
            if known is not None:
                raise StoreError(f"judgement {judgement.id} is there already and says something else; give a new id")
            values = {"id": judgement.id, "subject": judgement.subject, "digest": digest(body), "body": body}
            conn.execute(insert(t.judgements).values(**values, erased=False))
            append(conn, "judgement", judgement.id, digest(body), self._now())

    def add_links(self, links: Sequence[Relation], by: str) -> None:
        """Append links with who suggests them."""
        now = self._now()
        with self._transaction() as conn:
            known = set(conn.scalars(select(t.links.c.id)))
            rows = {row["id"]: row for row in (_link(link, by, now) for link in links)}
            _insert(conn, t.links, [row for link_id, row in rows.items() if link_id not in known])

    def mint_ids(self, kind: PublicKind, groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
        """Return a public id for each group of claim ids, earliest-known claim first."""
        with self._transaction() as conn:
            return public_ids.mint(conn, kind, groups, self._now())

    def _now(self) -> str:
        return stamp(self._clock())


def _row(record: object, row_id: str, **columns: str) -> dict[str, Any]:
    body = pack(record)
    return {"id": row_id, "digest": digest(body), "body": body, **columns}


def _link(link: Relation, by: str, now: str) -> dict[str, Any]:
    body = pack(link)
    link_id = "l" + digest(f"{by}\n{body}")[:16]
    ends = {"type": link.type, "source": link.source, "target": link.target}
    return {"id": link_id, **ends, "by": by, "recorded": now, "body": body}


def _insert(conn: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    if found := list(rows):
        conn.execute(insert(table), found)


def _require_text(conn: Connection, report_id: str) -> None:
    row = conn.execute(select(t.texts.c.content).where(t.texts.c.id == report_id)).one_or_none()
    if row is None or row.content is None:
        raise NotFound(f"no report has the id {report_id}" if row is None else f"report {report_id} was taken down")


def _mark(conn: Connection, report_id: str, stage: str, version: str, now: str) -> None:
    c = t.stages.c
    where = (c.text == report_id, c.stage == stage, c.version == version)
    if not conn.scalar(select(c.text).where(*where)):
        conn.execute(insert(t.stages).values(text=report_id, stage=stage, version=version, recorded=now))


def _supersede(conn: Connection, table: Table, report_id: str, found: list[dict[str, Any]], now: str) -> bool:
    """End the current rows that `found` does not repeat, add the new ones, and say whether anything changed."""
    current = conn.execute(
        select(table.c.seq, table.c.id, table.c.digest).where(table.c.text == report_id, table.c.ended.is_(None))
    ).all()
    wanted = {(row["id"], row["digest"]): row for row in found}
    stale = [row.seq for row in current if (row.id, row.digest) not in wanted]
    fresh = wanted.keys() - {(row.id, row.digest) for row in current}
    if stale:
        conn.execute(update(table).where(table.c.seq.in_(stale)).values(ended=now))
    _insert(conn, table, [{**row, "text": report_id, "recorded": now} for pair, row in wanted.items() if pair in fresh])
    return bool(stale or fresh)
