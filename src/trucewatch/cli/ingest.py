"""`trucewatch ingest`: the world to reports."""

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT
from trucewatch.cli.options import DB, Db, Paths


def command(paths: Paths, db: Db = DB) -> None:
    """Keep reports with their raw bytes, and read nothing yet.

    Example:

        trucewatch ingest reports/ --db iraq.sqlite
    """
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.summary import summary

    with progress() as report:
        done = calls.ingest(paths, db, report)
    show(*summary(done, db))
    if done.rejected:
        raise typer.Exit(SOME_LEFT_OUT)
