"""`trucewatch demo`: the reports that come with the program, from text to page."""

from pathlib import Path
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT
from trucewatch.cli.options import Out
from trucewatch.errors import NotFound

Reports = Annotated[Path | None, typer.Option(help="Another folder of reports to show it on.")]


def command(out: Out = Path("build/demo"), reports: Reports = None) -> None:
    """Read 73 reports on one truce, show its ledger and the incidents, and write the page.

    Example:

        trucewatch demo
    """
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.answer import answer
    from trucewatch.cli.views.summary import summary, written
    from trucewatch.publish import publish

    db = out / "demo.sqlite"
    with progress() as report:
        done = calls.run([reports or bundled()], db, report)
    inspection = calls.known(db)
    show(*answer(inspection), *summary(done, db), written(publish(inspection, out)))
    if done.rejected:
        raise typer.Exit(SOME_LEFT_OUT)


def bundled() -> Path:
    """The folder of the demo's reports, in a checkout."""
    for folder in (Path.cwd(), *Path(__file__).resolve().parents):
        if (folder / "demo" / "reports").is_dir():
            return folder / "demo" / "reports"
    raise NotFound("the demo's reports are not here; run it in a checkout, or name a folder with --reports")
