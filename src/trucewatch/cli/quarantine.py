"""`trucewatch quarantine`: what was left out, and trying it again."""

from pathlib import Path
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT, complain
from trucewatch.cli.options import DB, Db
from trucewatch.errors import NotFound

app = typer.Typer(help="List what was left out, or try it again.", no_args_is_help=True, rich_markup_mode="markdown")
Ids = Annotated[list[str] | None, typer.Argument(help="Ids from the list; without any, all that wait.")]
All = Annotated[bool, typer.Option("--all", help="Those tried again as well.")]


@app.command("list")
def list_(db: Db = DB, everything: All = False) -> None:
    """List the items that made no report, each with its reason.

    Example:

        trucewatch quarantine list
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.summary import quarantine

    show(quarantine(calls.quarantined(db, waiting=not everything)))


@app.command()
def retry(identifiers: Ids = None, db: Db = DB) -> None:
    """Run the files of items again, as they are now on the disk.

    Example:

        trucewatch quarantine retry q5b1c07d2e94a6f38
    """
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.summary import summary

    waiting = calls.quarantined(db)
    if missing := set(identifiers or ()) - {item.id for item in waiting}:
        raise NotFound(f"nothing in quarantine is called {min(missing)!r}; 'trucewatch quarantine list' lists all")
    chosen = [item for item in waiting if not identifiers or item.id in identifiers]
    there = [item for item in chosen if Path(item.source).exists()]
    for item in chosen:
        if item not in there:
            complain(f"{item.source}: no such file now; stays in quarantine")
    if not there:
        raise typer.Exit(SOME_LEFT_OUT if chosen else 0)
    with progress() as report:
        done = calls.retry(db, there, report)
    show(*summary(done, db))
    if done.rejected or len(there) < len(chosen):
        raise typer.Exit(SOME_LEFT_OUT)
