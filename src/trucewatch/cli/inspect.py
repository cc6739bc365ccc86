"""`trucewatch inspect`: what the whole pipeline makes of the given files alone."""

from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT, complain
from trucewatch.cli.options import Paths, Published, print_json

Outlet = Annotated[str | None, typer.Option(help="The outlet, whatever the files say.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object, as docs/inspect.schema.json has it.")]


def command(files: Paths, published: Published = None, outlet: Outlet = None, json: Json = False) -> None:
    """Read files and show all that is in them, keeping nothing.

    Examples:

        trucewatch inspect report.txt

        trucewatch inspect page.html --published 2021-05-25 --outlet Al-Sarira --json | jq .incidents
    """
    inspection, rejected = calls.inspect(files, published, outlet)
    for item in rejected:
        complain(f"{item.source}: {item.reason}; left out")
    if json:
        from trucewatch.model.codec import inspection_document

        print_json(inspection_document(inspection))
    else:
        from trucewatch.cli.screen import show
        from trucewatch.cli.views.answer import answer

        show(*answer(inspection))
    if rejected:
        raise typer.Exit(SOME_LEFT_OUT)
