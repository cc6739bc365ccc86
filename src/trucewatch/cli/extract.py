"""`trucewatch extract`: readings to claims."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Find who says what in every report that this version has not read.

    Claims that are no longer found are ended, not erased.

    Example:

        trucewatch extract --db iraq.sqlite
    """
    calls.run_stage("extract", db)
