"""Options that several commands share, spelt and explained once."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer


def day(value: str) -> date:
    """A day as it is typed: 2021-05-25."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no day; write it like {datetime.now():%Y-%m-%d}") from error


def print_json(value: object) -> None:
    """Write plain values to standard output as JSON, whatever characters reports hold."""
    from json import dumps

    document = dumps(value, ensure_ascii=False, indent=1)
    sys.stdout.buffer.write(document.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.flush()


Json = Annotated[bool, typer.Option("--json", help="JSON, with the fields of docs/inspect.schema.json.")]
Db = Annotated[Path, typer.Option(envvar="TRUCEWATCH_DB", help="The database file.", show_default=True)]
Paths = Annotated[
    list[Path], typer.Argument(help="Files or folders: text, HTML pages, JSON lines; - is standard input.")
]
AsOf = Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="As things stood in the world on DAY.")]
KnownBy = Annotated[
    date | None, typer.Option(parser=day, metavar="DAY", help="From reports published by the end of DAY alone.")
]
JudgedBy = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DAY", help="Under judgements recorded by the end of DAY (UTC) alone."),
]
Published = Annotated[
    date | None, typer.Option(parser=day, metavar="DAY", help="The day of publication, whatever the files say.")
]
Out = Annotated[Path, typer.Option(help="The folder to write to; made if it is not there.")]

DB = Path("trucewatch.sqlite")
