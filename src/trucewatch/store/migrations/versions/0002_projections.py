"""The projections, which can be computed again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """The projections, which can be computed again."""
    _incidents()
    _ceasefires()
    _relations()
    _stocks()
    _actors()
    _questions()


def _incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("earliest", sa.String()),
        sa.Column("latest", sa.String()),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _ceasefires() -> None:
    op.create_table(
        "ceasefires",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _relations() -> None:
    op.create_table(
        "relations",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _stocks() -> None:
    op.create_table(
        "stocks",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _actors() -> None:
    op.create_table(
        "actors",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("entity", sa.String(), nullable=False, unique=True),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("text", sa.String()),
        sa.Column("body", sa.Text(), nullable=False),
    )
