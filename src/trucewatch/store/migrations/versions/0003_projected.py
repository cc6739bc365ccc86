"""Up to which entry of the history the projections are, so that a run that was cut short is noticed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Up to which entry of the history the projections are."""
    op.create_table("projected", sa.Column("basis", sa.Integer(), primary_key=True, autoincrement=False))
