"""The append-only history: each entry hashes what it is about and the entry before it.

It covers hashes, never contents, so that words can be erased and the chain still holds.
"""

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, insert, select

from trucewatch.store import tables as t
from trucewatch.store.base import Break
from trucewatch.store.rows import digest

GENESIS = "0" * 64
SOURCES = ("version", "report", "reading", "judgement", "take_down")
"""Kinds of entries that projections depend on; ids and tombstones only follow from them."""
_READ = (t.claims, t.attributions, t.unresolved)


def append(conn: Connection, kind: str, subject: str, content: str, recorded: str, *, note: str | None = None) -> None:
    """Add an entry at the end of the chain, inside the caller's transaction."""
    last = conn.scalar(select(t.history.c.hash).order_by(t.history.c.seq.desc()).limit(1)) or GENESIS
    conn.execute(
        insert(t.history).values(
            kind=kind,
            object=subject,
            content=content,
            note=note,
            recorded=recorded,
            previous=last,
            hash=_hash(last, kind, subject, content, recorded),
        )
    )


def breaks(conn: Connection) -> list[Break]:
    """Return where the chain, the preserved bytes, the texts, what was read in them, or the judgements are not what the
    history says."""
    return [*_chain(conn), *_versions(conn), *_texts(conn), *_readings(conn), *_judgements(conn)]


def basis(conn: Connection) -> int:
    """Return the last entry that projections depend on, 0 where there is none."""
    c = t.history.c
    return conn.scalar(select(func.max(c.seq)).where(c.kind.in_(SOURCES))) or 0


def _hash(previous: str, kind: str, subject: str, content: str, recorded: str) -> str:
    return digest("\n".join((previous, kind, subject, content, recorded)))


def _chain(conn: Connection) -> Iterator[Break]:
    previous = GENESIS
    for number, row in enumerate(conn.execute(select(t.history).order_by(t.history.c.seq)), start=1):
        if row.seq != number:
            yield Break(row.seq, f"entries before {row.seq} are gone")
            return
        if row.previous != previous:
            yield Break(row.seq, "does not follow on the entry before it")
        if row.hash != _hash(row.previous, row.kind, row.object, row.content, row.recorded):
            yield Break(row.seq, f"was changed: {row.kind} {row.object}")
        if row.note is not None and digest(row.note) != row.content:
            yield Break(row.seq, f"has another note than the one that was written: {row.kind} {row.object}")
        previous = row.hash


def _entries(conn: Connection, kind: str) -> dict[str, Any]:
    c = t.history.c
    found = conn.execute(select(c.seq, c.object, c.content).where(c.kind == kind))
    return {row.object: row for row in found}


def _versions(conn: Connection) -> Iterator[Break]:
    entries = _entries(conn, "version")
    c = t.versions.c
    for row in conn.execute(select(c.id, c.sha256, c.raw).execution_options(yield_per=50)):
        entry = entries.pop(row.id, None)
        if entry is None:
            yield Break(None, f"version {row.id} has no entry")
        elif entry.content != row.sha256 or (row.raw is not None and sha256(row.raw).hexdigest() != row.sha256):
            yield Break(entry.seq, f"version {row.id} is not the bytes that were recorded")
    yield from (Break(entry.seq, f"version {subject} is gone") for subject, entry in entries.items())


def _judgements(conn: Connection) -> Iterator[Break]:
    entries = _entries(conn, "judgement")
    c = t.judgements.c
    for row in conn.execute(select(c.id, c.digest, c.body, c.erased)):
        entry = entries.pop(row.id, None)
        if entry is None:
            yield Break(None, f"judgement {row.id} has no entry")
        elif entry.content != row.digest or (not row.erased and digest(row.body) != row.digest):
            yield Break(entry.seq, f"judgement {row.id} was changed")
    yield from (Break(entry.seq, f"judgement {subject} is gone") for subject, entry in entries.items())


def _texts(conn: Connection) -> Iterator[Break]:
    """A text's id is made of its words."""
    c = t.texts.c
    for row in conn.execute(select(c.id, c.content).where(c.content.is_not(None)).execution_options(yield_per=50)):
        if row.id != "t" + digest(row.content)[:16]:
            yield Break(None, f"text {row.id} is not the words that were recorded")


def _readings(conn: Connection) -> Iterator[Break]:
    """The last reading of a text vouches for the digests of all that it found."""
    found: dict[str, list[str]] = defaultdict(list)
    for table in _READ:
        c = table.c
        for row in conn.execute(select(c.id, c.text, c.digest, c.body, c.ended)):
            if row.body is not None and digest(row.body) != row.digest:
                yield Break(None, f"{table.name}: {row.id} was changed")
            if row.ended is None:
                found[row.text].append(row.digest)
    for subject, entry in _entries(conn, "reading").items():
        if entry.content != digest("\n".join(sorted(found[subject]))):
            yield Break(entry.seq, f"what was read in {subject} is not what was recorded")
