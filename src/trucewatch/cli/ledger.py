"""`trucewatch ledger`: claims and incidents to ceasefires."""

from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, AsOf, Db, JudgedBy, KnownBy
from trucewatch.errors import NotFound
from trucewatch.model import Ceasefire

Name = Annotated[str | None, typer.Argument(help="A ceasefire's id or part of its name; without it, all of them.")]


def command(
    name: Name = None, db: Db = DB, as_of: AsOf = None, known_by: KnownBy = None, judged_by: JudgedBy = None
) -> None:
    """Show who agreed to what, whether it holds, who broke it and according to whom.

    Without a NAME or a day the ledgers are first brought up to date. --as-of asks what had happened by a day;
    --known-by asks what could be known on it, and works everything out again from the reports published until then.

    Examples:

        trucewatch ledger

        trucewatch ledger october --as-of 2021-01-15

        trucewatch ledger october --known-by 2020-11-18
    """
    from trucewatch.cli.as_of import as_of as stood
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.ledger import ledger, ledgers

    if not (name or as_of or known_by or judged_by):
        with progress() as report:
            calls.run_stage("ledger", db, report)
    found = calls.known(db, known_by, judged_by).ceasefires
    chosen = matching(found, name) if name else found
    if as_of:
        chosen = tuple(stood(truce, as_of) for truce in chosen)
    show(*[ledger(truce, as_of) for truce in chosen] if name else [ledgers(chosen)])


def matching(truces: tuple[Ceasefire, ...], name: str) -> tuple[Ceasefire, ...]:
    """The ceasefire of this id, or those with this in their names."""
    exact = tuple(truce for truce in truces if truce.id == name)
    found = exact or tuple(truce for truce in truces if name.casefold() in truce.name.casefold())
    if not found:
        raise NotFound(f"no ceasefire is called {name!r}; 'trucewatch ledger' lists them")
    return found
