"""The append-only rows."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """The append-only rows."""
    _documents()
    _versions()
    _texts()
    _reports()
    _claims()
    _attributions()
    _unresolved()
    _links()
    _judgements()
    _quarantine()
    _public_ids()
    _tombstones()
    _stages()
    _history()


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("recorded", sa.String(), nullable=False),
    )


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("document", sa.String(), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
    )
    op.create_index("versions_by_document", "versions", ["document"])


def _texts() -> None:
    op.create_table(
        "texts",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("content", sa.Text()),
    )


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("version", sa.String(), sa.ForeignKey("versions.id"), nullable=False),
        sa.Column("text", sa.String(), sa.ForeignKey("texts.id"), nullable=False),
        sa.Column("known", sa.String(), nullable=False),
        sa.Column("cleaner", sa.String(), nullable=False),
        sa.Column("offsets", sa.Text()),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("recorded", sa.String(), nullable=False),
    )
    op.create_index("reports_by_text", "reports", ["text"])
    op.create_index("reports_once", "reports", ["version", "digest"], unique=True)


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), sa.ForeignKey("texts.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("ended", sa.String()),
    )
    op.create_index("claims_by_text", "claims", ["text"])
    op.create_index("claims_current", "claims", ["id", "text"], unique=True, sqlite_where=sa.text("ended IS NULL"))


def _attributions() -> None:
    op.create_table(
        "attributions",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), sa.ForeignKey("texts.id"), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("ended", sa.String()),
    )
    op.create_index("attributions_by_text", "attributions", ["text"])
    op.create_index(
        "attributions_current", "attributions", ["id", "text"], unique=True, sqlite_where=sa.text("ended IS NULL")
    )


def _unresolved() -> None:
    op.create_table(
        "unresolved",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), sa.ForeignKey("texts.id"), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("ended", sa.String()),
    )
    op.create_index("unresolved_by_text", "unresolved", ["text"])
    op.create_index(
        "unresolved_current", "unresolved", ["id", "text"], unique=True, sqlite_where=sa.text("ended IS NULL")
    )


def _links() -> None:
    op.create_table(
        "links",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
    )
    op.create_index("judgements_by_subject", "judgements", ["subject"])


def _quarantine() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("retried", sa.String()),
    )


def _public_ids() -> None:
    op.create_table(
        "public_ids",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("recorded", sa.String(), nullable=False),
    )


def _tombstones() -> None:
    op.create_table(
        "tombstones",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), sa.ForeignKey("public_ids.id"), nullable=False),
        sa.Column("points_to", sa.String()),
        sa.Column("recorded", sa.String(), nullable=False),
    )


def _stages() -> None:
    op.create_table(
        "stages",
        sa.Column("text", sa.String(), sa.ForeignKey("texts.id"), primary_key=True),
        sa.Column("stage", sa.String(), primary_key=True),
        sa.Column("version", sa.String(), primary_key=True),
        sa.Column("recorded", sa.String(), nullable=False),
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("object", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("recorded", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
    )
    op.create_index("history_by_object", "history", ["object"])
