"""`trucewatch read`: reports to readings."""

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Read every report that is not read yet and tell whether the language pipeline is fit for it.

    Readings are never stored: `extract` reads again what it needs.

    Example:

        trucewatch read --db iraq.sqlite
    """
    calls.run_stage("read", db)
