"""`trucewatch resolve`: claims to actors, places and dates."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Link mentions to actors, places and dates.

    What several entries answer to stays open and is listed as not understood.

    Example:

        trucewatch resolve --db iraq.sqlite
    """
    calls.run_stage("resolve", db)
