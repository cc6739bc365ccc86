"""How a report is kept: one address, its versions, their clean text and metadata; nothing is stored twice."""

import json
from datetime import date

from sqlalchemy import Connection, insert, select

from trucewatch.model import Document, Report, Text, Version
from trucewatch.model.codec import to_plain
from trucewatch.store import tables as t
from trucewatch.store.base import Added, AddedStatus
from trucewatch.store.history import append
from trucewatch.store.rows import digest, stamp


def keep(
    conn: Connection,
    raw: bytes,
    document: Document,
    version: Version,
    text: Text,
    report: Report,
    warnings: tuple[str, ...],
) -> Added:
    """Store what is not there yet, inside the caller's transaction, and say what the report was."""
    status = _status(conn, document, version, report)
    recorded = stamp(version.recorded)
    if status in ("new", "copy"):
        conn.execute(insert(t.documents).values(id=document.id, address=document.address, recorded=recorded))
    if status in ("new", "copy", "changed"):
        _add_version(conn, raw, version, recorded)
    if status not in ("duplicate", "taken_down"):
        _add_report(conn, version, text, report, warnings)
    return Added(status, report.id, version.id)


def report_body(report: Report) -> str:
    """The report's metadata as JSON; the text is kept once, apart."""
    plain = {name: value for name, value in to_plain(report).items() if name != "text"}
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def known_day(report: Report, recorded: date) -> date:
    """The day from which the report counts as known: of publication, else of recording."""
    return report.published.day if report.published else recorded


def _status(conn: Connection, document: Document, version: Version, report: Report) -> AddedStatus:
    if _taken_down(conn, document.id):
        return "taken_down"
    words = conn.execute(select(t.texts.c.content).where(t.texts.c.id == report.id)).one_or_none()
    if words is not None and words.content is None:
        return "taken_down"
    kept = conn.execute(select(t.versions.c.raw.is_(None)).where(t.versions.c.id == version.id)).one_or_none()
    if kept is not None and kept[0]:
        return "taken_down"
    if kept is not None:
        return "duplicate" if _has_report(conn, version.id, digest(report_body(report))) else "revised"
    if conn.scalar(select(t.documents.c.id).where(t.documents.c.id == document.id)):
        return "changed"
    return "new" if words is None else "copy"


def _taken_down(conn: Connection, document_id: str) -> bool:
    c = t.history.c
    return conn.scalar(select(c.seq).where(c.object == document_id, c.kind == "take_down").limit(1)) is not None


def _has_report(conn: Connection, version_id: str, body_digest: str) -> bool:
    c = t.reports.c
    return conn.scalar(select(c.seq).where(c.version == version_id, c.digest == body_digest)) is not None


def _add_version(conn: Connection, raw: bytes, version: Version, recorded: str) -> None:
    conn.execute(
        insert(t.versions).values(
            id=version.id,
            document=version.document,
            sha256=version.sha256,
            source=version.source,
            media_type=version.media_type,
            recorded=recorded,
            raw=raw,
        )
    )
    append(conn, "version", version.id, version.sha256, recorded)


def _add_report(conn: Connection, version: Version, text: Text, report: Report, warnings: tuple[str, ...]) -> None:
    recorded = stamp(version.recorded)
    if not conn.scalar(select(t.texts.c.id).where(t.texts.c.id == report.id)):
        conn.execute(insert(t.texts).values(id=report.id, content=report.text))
    body = report_body(report)
    conn.execute(
        insert(t.reports).values(
            version=version.id,
            text=report.id,
            known=known_day(report, version.recorded.date()).isoformat(),
            cleaner=text.cleaner,
            offsets=json.dumps(text.offsets, separators=(",", ":")),
            warnings=json.dumps(warnings, ensure_ascii=False),
            digest=digest(body),
            body=body,
            recorded=recorded,
        )
    )
    append(conn, "report", report.id, digest(body), recorded)
