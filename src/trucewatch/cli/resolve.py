"""`trucewatch resolve`: claims to actors, places and dates."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Link mentions to actors, places and dates in the reports that are kept but not yet read.

    Reads, extracts and resolves, report by report: readings are never stored, so that `read`, `extract` and
    `resolve` do this work together. A second time there is nothing left to do.

    Example:

        trucewatch resolve --db iraq.sqlite
    """
    from trucewatch.cli.screen import progress

    with progress() as report:
        calls.run_stage("resolve", db, report)
