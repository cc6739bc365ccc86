"""`trucewatch judgements`: what was judged, what the program now contradicts, and what waits for a person."""

from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db

On = Annotated[str | None, typer.Argument(help="Those on this claim, statement, incident or ceasefire alone.")]
Differences = Annotated[bool, typer.Option("--differences", help="Those that the program now contradicts.")]
Queue = Annotated[bool, typer.Option("--queue", help="Those whose words were not found again, or that contradict.")]
Everything = Annotated[bool, typer.Option("--all", help="The superseded and the withdrawn as well.")]


def command(
    subject: On = None,
    db: Db = DB,
    differences: Differences = False,
    queue: Queue = False,
    everything: Everything = False,
) -> None:
    """List the judgements that are in force, with who made them, when and why.

    --differences: the program has another value now than the one that was locked or accepted. --queue: after a
    re-run the words judged could not be found again, or later judgements rule it out.

    Examples:

        trucewatch judgements

        trucewatch judgements c264a3f020979 --all

        trucewatch judgements --differences
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.judgements import listing
    from trucewatch.judge.log import about

    rulings = calls.known(db).judgements
    if subject is not None:
        rulings = tuple(ruling for ruling in rulings if about(ruling, subject))
    if differences or queue:
        rulings = tuple(r for r in rulings if (differences and r.differs) or (queue and r.standing == "queued"))
    elif not everything:
        rulings = tuple(
            r for r in rulings if r.standing in ("in force", "queued") and r.judgement.verdict != "withdraw"
        )
    show(listing(rulings))
