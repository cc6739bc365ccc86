"""`trucewatch explain`: sentence by sentence, what was found and why."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT, complain
from trucewatch.cli.options import Paths, Published

Judged = Annotated[Path | None, typer.Option("--db", help="Show the judgements that this database has on the claims.")]


def command(files: Paths, published: Published = None, db: Judged = None) -> None:
    """Go through files sentence by sentence: the claims in each and what found them, what was not understood and why.

    Examples:

        trucewatch explain report.txt

        trucewatch explain report.txt --db iraq.sqlite
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.explain import explanation

    inspection, rejected = calls.inspect(files, published)
    if db is not None:
        inspection = replace(inspection, judgements=calls.known(db).judgements)
    for report in inspection.reports:
        show(explanation(inspection, report, calls.sentences(report)))
    for item in rejected:
        complain(f"{item.source}: {item.reason}; left out")
    if rejected:
        raise typer.Exit(SOME_LEFT_OUT)
