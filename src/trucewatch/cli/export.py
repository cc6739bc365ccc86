"""`trucewatch export`: tables for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db, JudgedBy, KnownBy, Out

Format = Annotated[list[str], typer.Option("--format", help="jsonl, csv or html; may be given several times.")]


def command(
    form: Format, db: Db = DB, out: Out = Path("build/export"), known_by: KnownBy = None, judged_by: JudgedBy = None
) -> None:
    """Write claims, incidents and ceasefires in one form. docs/publish.md explains every column.

    Examples:

        trucewatch export --format csv --out build/export

        trucewatch export --format jsonl --known-by 2021-05-25
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.summary import written
    from trucewatch.publish import EXPORTS, publish

    names = [export.name for export in EXPORTS]
    if unknown := [name for name in form if name not in names]:
        raise typer.BadParameter(f"{unknown[0]!r} is none of {', '.join(names)}", param_hint="--format")
    show(written(publish(calls.known(db, known_by, judged_by), out, tuple(form))))
