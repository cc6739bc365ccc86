"""What one run hands to the next so that only what changed is worked out anew; a projection, like what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """What one run hands to the next."""
    op.create_table(
        "kept",
        sa.Column("program", sa.String(), primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
