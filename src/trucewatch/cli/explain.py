"""`trucewatch explain`: sentence by sentence, what was found and why."""

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import SOME_LEFT_OUT, complain
from trucewatch.cli.options import Paths, Published


def command(files: Paths, published: Published = None) -> None:
    """Go through files sentence by sentence: the claims in each and what found them, what was not understood and why.

    Example:

        trucewatch explain report.txt
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.explain import explanation

    inspection, rejected = calls.inspect(files, published)
    for report in inspection.reports:
        show(explanation(inspection, report, calls.sentences(report)))
    for item in rejected:
        complain(f"{item.source}: {item.reason}; left out")
    if rejected:
        raise typer.Exit(SOME_LEFT_OUT)
