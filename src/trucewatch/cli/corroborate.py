"""`trucewatch corroborate`: claims to incidents."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Gather claims into incidents, lay accounts side by side, and grade them.

    Incidents are made anew from claims and judgements each time.

    Example:

        trucewatch corroborate --db iraq.sqlite
    """
    calls.run_stage("corroborate", db)
