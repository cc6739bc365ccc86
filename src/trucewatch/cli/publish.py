"""`trucewatch publish`: store to files."""

from pathlib import Path

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db, JudgedBy, KnownBy, Out


def command(
    db: Db = DB, out: Out = Path("build/publish"), known_by: KnownBy = None, judged_by: JudgedBy = None
) -> None:
    """Write the page and all tables: what a reader without this program needs.

    The page is one file; it asks the network for nothing and reads without scripts.

    Example:

        trucewatch publish --out build/publish
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.summary import written
    from trucewatch.publish import publish

    show(written(publish(calls.known(db, known_by, judged_by), out)))
