"""`trucewatch show`: what the database holds."""

from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db, Json, KnownBy, print_json
from trucewatch.errors import NotFound

app = typer.Typer(
    help="Show incidents, ceasefires, claims or a report.", no_args_is_help=True, rich_markup_mode="markdown"
)
Id = Annotated[str | None, typer.Argument(help="An id; without it, a table of all.")]


@app.command()
def incidents(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, json: Json = False) -> None:
    """List the incidents, or lay the accounts of one side by side.

    Examples:

        trucewatch show incidents

        trucewatch show incidents inc-c5bb2a99ab71
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.incidents import incident, listing

    held = calls.known(db, known_by)
    if identifier is None:
        return _printed(held.incidents) if json else show(listing(held.incidents))
    found = next((one for one in held.incidents if one.id == identifier), None)
    if found is None:
        raise NotFound(f"no incident is called {identifier!r}; 'trucewatch show incidents' lists them")
    return _printed(found) if json else show(incident(found, {claim.id: claim for claim in held.claims}))


@app.command()
def ceasefires(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, json: Json = False) -> None:
    """List the ceasefires, or show the ledger of one.

    Example:

        trucewatch show ceasefires
    """
    from trucewatch.cli.ledger import matching
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.ledger import ledger, ledgers

    found = calls.known(db, known_by).ceasefires
    chosen = found if identifier is None else matching(found, identifier)
    if json:
        return _printed(chosen)
    return show(ledgers(chosen)) if identifier is None else show(*map(ledger, chosen))


@app.command()
def claims(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, json: Json = False) -> None:
    """List the claims, or show one with its spans and why it was found.

    Example:

        trucewatch show claims
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.claims import claim, listing

    held = calls.known(db, known_by).claims
    if identifier is None:
        return _printed(held) if json else show(listing(held))
    found = next((one for one in held if one.id == identifier), None)
    if found is None:
        raise NotFound(f"no claim is called {identifier!r}; 'trucewatch show claims' lists them")
    return _printed(found) if json else show(claim(found))


@app.command()
def report(
    identifier: Annotated[str, typer.Argument(help="The report's id.")], db: Db = DB, json: Json = False
) -> None:
    """Show a report's text with the words that carry claims, and what was not understood.

    Example:

        trucewatch show report t5b1c07d2e94a6f38
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.report import report as shown
    from trucewatch.cli.views.unresolved import unresolved
    from trucewatch.model.codec import to_plain

    with calls.view(db) as stored:
        found = stored.report(identifier)
        held, doubts = stored.claims(identifier), stored.unresolved(identifier)
    if json:
        return print_json({"report": to_plain(found), "claims": to_plain(held), "unresolved": to_plain(doubts)})
    return show(shown(found, held), unresolved(doubts))


def _printed(records: object) -> None:
    from trucewatch.model.codec import to_plain

    print_json(to_plain(records))
