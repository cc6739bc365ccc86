"""Public ids that go by another claim since the one that they were minted from was gone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Public ids that go by another claim."""
    op.create_table(
        "reanchored",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(), sa.ForeignKey("public_ids.id"), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("recorded", sa.String(), nullable=False),
    )
