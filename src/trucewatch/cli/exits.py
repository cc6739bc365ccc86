"""How the program ends: one line on standard error and an exit code, documented in `docs/cli.md`."""

from typing import Any

import typer
from typer.core import TyperGroup

from trucewatch.cli import NOTHING_BEGUN, STOPPED
from trucewatch.errors import BadJudgement, InputError, NotFound, StoreError, TrucewatchError
from trucewatch.publish.wording import printable

SOME_LEFT_OUT, USAGE, STORE, NOT_FOUND, PIPELINE = 1, 2, 3, 4, 5

CODES: tuple[tuple[type[TrucewatchError], int], ...] = (
    (InputError, SOME_LEFT_OUT),
    (StoreError, STORE),
    (NotFound, NOT_FOUND),
    (BadJudgement, USAGE),
    (TrucewatchError, PIPELINE),
)


class Guarded(TyperGroup):
    """Commands whose errors become one line and an exit code."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - typer's own signature
        """Read the arguments; typer would end without a word on a Ctrl-C here."""
        try:
            return super().make_context(*args, **kwargs)
        except KeyboardInterrupt:
            complain(NOTHING_BEGUN)
            raise typer.Exit(STOPPED) from None

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own signature
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TrucewatchError as error:
            complain(str(error))
            raise typer.Exit(code_of(error)) from error
        except KeyboardInterrupt:
            complain("stopped; what was acknowledged is kept, and the same command goes on from there")
            raise typer.Exit(STOPPED) from None


def code_of(error: TrucewatchError) -> int:
    """The exit code of an error."""
    return next(code for kind, code in CODES if isinstance(error, kind))


def complain(line: str) -> None:
    """Write one line to standard error."""
    typer.echo(f"trucewatch: {printable(' '.join(line.split()))}", err=True)
