"""`trucewatch run`: everything, from reports to ledger."""

import typer

from trucewatch.cli import STOPPED, calls
from trucewatch.cli.exits import SOME_LEFT_OUT, complain
from trucewatch.cli.options import DB, Db, Paths


def command(paths: Paths, db: Db = DB) -> None:
    """Take in reports and bring claims, incidents and ledgers up to date.

    A second run over the same files changes nothing. What cannot be read is left out, named, and kept in quarantine.

    Examples:

        trucewatch run reports/

        trucewatch run monday.jsonl page.html --db iraq.sqlite
    """
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.judgements import open_questions
    from trucewatch.cli.views.summary import summary

    try:
        with progress() as report:
            done = calls.run(paths, db, report)
    except KeyboardInterrupt:
        complain(f"stopped; every report acknowledged so far is kept in {db}; the same command goes on from there")
        raise typer.Exit(STOPPED) from None
    show(*summary(done, db), *open_questions(calls.rulings(db)))
    if done.rejected:
        raise typer.Exit(SOME_LEFT_OUT)
