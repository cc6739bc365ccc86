"""`trucewatch take-down`: erase a report's words, keep its hashes and history."""

import getpass
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.exits import complain
from trucewatch.cli.options import DB, Db
from trucewatch.publish.wording import several

Subject = Annotated[str, typer.Argument(help="The id of a report or of a document.")]
Why = Annotated[str, typer.Option(help="The reason; it is written into the history.")]
Who = Annotated[str | None, typer.Option(help="Who asks for it; by default the user of this machine.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask back.")]


def command(subject: Subject, why: Why, db: Db = DB, who: Who = None, yes: Yes = False) -> None:
    """Erase the words of a report and of all claims from it. This cannot be undone.

    Its hashes and the history stay, and it will not be taken in again. Afterwards run `trucewatch corroborate`.

    Example:

        trucewatch take-down t5b1c07d2e94a6f38 --why "names a minor"
    """
    if not yes:
        typer.confirm(f"Erase the words of {subject} from {db} for good?", abort=True, err=True)
    done = calls.take_down(db, subject, who or getpass.getuser(), why)
    typer.echo(f"erased: {several(len(done.texts), 'text')}, {several(done.claims, 'claim')}; the history keeps that")
    for address in done.elsewhere:
        complain(f"the same text stays under document {address}; take that down too if it must go")
