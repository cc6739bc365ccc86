"""`trucewatch corroborate`: claims to incidents."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Gather claims into incidents, lay accounts side by side, and grade them.

    Incidents and ledgers are made anew, together, from the claims and judgements that are kept.

    Example:

        trucewatch corroborate --db iraq.sqlite
    """
    from trucewatch.cli.screen import progress

    with progress() as report:
        calls.run_stage("corroborate", db, report)
