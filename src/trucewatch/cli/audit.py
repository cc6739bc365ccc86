"""`trucewatch audit`: is the history what it was?"""

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import STORE, complain
from trucewatch.cli.options import DB, Db


def command(db: Db = DB) -> None:
    """Check the history's hash chain, and preserved bytes, texts, readings and judgements against it.

    Ends with 3 if anything was changed behind the program's back.

    Example:

        trucewatch audit --db iraq.sqlite
    """
    found = calls.breaks(db)
    for broken in found:
        complain(f"{db}: entry {broken.entry}: {broken.what}" if broken.entry else f"{db}: {broken.what}")
    if found:
        raise typer.Exit(STORE)
    typer.echo(f"{db}: the history holds")
