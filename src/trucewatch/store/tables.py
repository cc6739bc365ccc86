"""The tables, once. Migrations build them; a test holds the two equal.

Append-only: documents, versions, texts, reports, claims, attributions, links, judgements, quarantine, public ids,
tombstones, history, stages. A row that a later reading no longer finds is *ended*, not deleted. Projections
(incidents, ceasefires, relations, stocks, actors, and the entry of the history that they go up to) are cleared and
rewritten. Bodies are records as JSON; the columns
beside them are what queries ask for. Days and times are ISO 8601 text. A null raw, content or body was taken down.
"""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, text

metadata = MetaData()


def _seq() -> Column[int]:
    return Column("seq", Integer, primary_key=True, autoincrement=True)


def _read(name: str, *columns: Column[Any]) -> Table:
    """A table of what one reading of a text found; `ended` is set when a later reading no longer finds the row."""
    return Table(
        name,
        metadata,
        _seq(),
        Column("id", String, nullable=False),
        Column("text", String, ForeignKey("texts.id"), nullable=False),
        *columns,
        Column("digest", String, nullable=False),
        Column("body", Text),
        Column("recorded", String, nullable=False),
        Column("ended", String),
        Index(f"{name}_by_text", "text"),
        Index(f"{name}_current", "id", "text", unique=True, sqlite_where=text("ended IS NULL")),
    )


def _projection(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, _seq(), *columns, Column("body", Text, nullable=False))


documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("address", String, nullable=False),
    Column("recorded", String, nullable=False),
)
versions = Table(
    "versions",
    metadata,
    Column("id", String, primary_key=True),
    Column("document", String, ForeignKey("documents.id"), nullable=False),
    Column("sha256", String, nullable=False),
    Column("source", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("recorded", String, nullable=False),
    Column("raw", LargeBinary),
    Index("versions_by_document", "document"),
)
texts = Table(
    "texts",
    metadata,
    Column("id", String, primary_key=True),
    Column("content", Text),
)
reports = Table(
    "reports",
    metadata,
    _seq(),
    Column("version", String, ForeignKey("versions.id"), nullable=False),
    Column("text", String, ForeignKey("texts.id"), nullable=False),
    Column("known", String, nullable=False),
    Column("cleaner", String, nullable=False),
    Column("offsets", Text),
    Column("warnings", Text, nullable=False),
    Column("digest", String, nullable=False),
    Column("body", Text),
    Column("recorded", String, nullable=False),
    Index("reports_by_text", "text"),
    Index("reports_once", "version", "digest", unique=True),
)
claims = _read(
    "claims",
    Column("kind", String, nullable=False),
    Column("stance", String, nullable=False),
)
attributions = _read("attributions")
unresolved = _read("unresolved")
links = Table(
    "links",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("source", String, nullable=False),
    Column("target", String, nullable=False),
    Column("by", String, nullable=False),
    Column("recorded", String, nullable=False),
    Column("body", Text, nullable=False),
)
judgements = Table(
    "judgements",
    metadata,
    _seq(),
    Column("id", String, nullable=False, unique=True),
    Column("subject", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("erased", Boolean, nullable=False, default=False),
    Index("judgements_by_subject", "subject"),
)
quarantine = Table(
    "quarantine",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("raw", LargeBinary),
    Column("recorded", String, nullable=False),
    Column("retried", String),
)
public_ids = Table(
    "public_ids",
    metadata,
    _seq(),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("anchor", String, nullable=False),
    Column("recorded", String, nullable=False),
)
reanchored = Table(
    "reanchored",
    metadata,
    _seq(),
    Column("id", String, ForeignKey("public_ids.id"), nullable=False),
    Column("anchor", String, nullable=False),
    Column("recorded", String, nullable=False),
)
tombstones = Table(
    "tombstones",
    metadata,
    _seq(),
    Column("id", String, ForeignKey("public_ids.id"), nullable=False),
    Column("points_to", String),
    Column("recorded", String, nullable=False),
)
stages = Table(
    "stages",
    metadata,
    Column("text", String, ForeignKey("texts.id"), primary_key=True),
    Column("stage", String, primary_key=True),
    Column("version", String, primary_key=True),
    Column("recorded", String, nullable=False),
)
history = Table(
    "history",
    metadata,
    _seq(),
    Column("kind", String, nullable=False),
    Column("object", String, nullable=False),
    Column("content", String, nullable=False),
    Column("note", Text),
    Column("recorded", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    Index("history_by_object", "object"),
)
incidents = _projection(
    "incidents",
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("earliest", String),
    Column("latest", String),
)
ceasefires = _projection(
    "ceasefires", Column("id", String, nullable=False, unique=True), Column("state", String, nullable=False)
)
relations = _projection("relations", Column("source", String, nullable=False), Column("target", String, nullable=False))
stocks = _projection("stocks", Column("claim", String, nullable=False))
actors = _projection("actors", Column("entity", String, nullable=False, unique=True))
questions = _projection("questions", Column("text", String))
projected = Table("projected", metadata, Column("basis", Integer, primary_key=True, autoincrement=False))
kept = Table("kept", metadata, Column("program", String, primary_key=True), Column("body", LargeBinary, nullable=False))

PROJECTIONS = (incidents, ceasefires, relations, stocks, actors, questions, projected, kept)
