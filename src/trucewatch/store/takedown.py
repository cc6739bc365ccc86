"""Take-down: the words of a document or report are erased; ids, hashes and the history stay, with who and why.

Projections are cleared, as they repeat words of claims; they are rebuilt from what is left.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from trucewatch.errors import NotFound
from trucewatch.model import Judgement, Relation
from trucewatch.store import public_ids
from trucewatch.store import tables as t
from trucewatch.store.base import TakenDown
from trucewatch.store.history import append
from trucewatch.store.rows import digest, pack, unpack

READ = (t.claims, t.attributions, t.unresolved)


def take_down(conn: Connection, subject: str, note: str, recorded: str) -> TakenDown:
    """Erase `subject`, a document id or a report id, inside the caller's transaction."""
    versions = _versions(conn, subject)
    held = set(conn.scalars(select(t.reports.c.text).where(t.reports.c.version.in_(versions))))
    others = conn.execute(
        select(t.reports.c.text, t.versions.c.document)
        .join(t.versions, t.versions.c.id == t.reports.c.version)
        .where(t.reports.c.text.in_(held), t.versions.c.id.not_in(versions), t.versions.c.raw.is_not(None))
    ).all()
    texts = sorted(held - {row.text for row in others})
    _erase_versions(conn, versions)
    claims = _erase_texts(conn, texts)
    for kind in public_ids.PREFIXES:
        public_ids.reanchor(conn, kind, lambda claim: claim not in claims, recorded)
    _clear_projections(conn)
    append(conn, "take_down", subject, digest(note), recorded, note=note)
    return TakenDown(tuple(versions), tuple(texts), len(claims), tuple(sorted({row.document for row in others})))


def _versions(conn: Connection, subject: str) -> Sequence[str]:
    of_document = select(t.versions.c.id).where(t.versions.c.document == subject)
    of_text = select(t.reports.c.version).where(t.reports.c.text == subject)
    found = sorted(set(conn.scalars(of_document)) | set(conn.scalars(of_text)))
    if not found:
        raise NotFound(f"no document or report has the id {subject}")
    return found


def _erase_versions(conn: Connection, versions: Sequence[str]) -> None:
    hashes = select(t.versions.c.sha256).where(t.versions.c.id.in_(versions))
    conn.execute(update(t.quarantine).where(t.quarantine.c.sha256.in_(hashes)).values(raw=None))
    conn.execute(update(t.versions).where(t.versions.c.id.in_(versions)).values(raw=None))
    conn.execute(
        update(t.reports).where(t.reports.c.version.in_(versions)).values(body=None, offsets=None, warnings="[]")
    )


def _erase_texts(conn: Connection, texts: Sequence[str]) -> set[str]:
    """Erase the texts, what was read from them, and what judgements quote from them; the ids of the claims."""
    conn.execute(update(t.texts).where(t.texts.c.id.in_(texts)).values(content=None))
    claims = set(conn.scalars(select(t.claims.c.id).where(t.claims.c.text.in_(texts))))
    for table in READ:
        conn.execute(update(table).where(table.c.text.in_(texts)).values(body=None))
    _erase_judgements(conn, claims, set(texts))
    _erase_links(conn, claims)
    return claims


def _erase_judgements(conn: Connection, claims: set[str], texts: set[str]) -> None:
    """A pair is erased if one of its ends is, as its reason may quote both; an incident, with the claim it goes by."""
    c = t.judgements.c
    for row in conn.execute(select(c.seq, c.body).where(c.erased.is_(False))).all():
        judged = unpack(Judgement, row.body)
        ends = {judged.subject.split("/", 1)[0], *(anchor.claim for anchor in judged.anchors)}
        if ends & claims or any(anchor.report in texts for anchor in judged.anchors):
            conn.execute(update(t.judgements).where(c.seq == row.seq).values(body="", erased=True))


def _erase_links(conn: Connection, claims: set[str]) -> None:
    """Links keep their ends; a note beside them may quote."""
    c = t.links.c
    for row in conn.execute(select(c.id, c.body)).all():
        link = unpack(Relation, row.body)
        ends = (link.source, link.target, *link.claims)
        if link.note and any(end.split("/", 1)[0] in claims for end in ends):
            conn.execute(update(t.links).where(c.id == row.id).values(body=pack(replace(link, note=None))))


def _clear_projections(conn: Connection) -> None:
    for table in t.PROJECTIONS:
        conn.execute(delete(table))
