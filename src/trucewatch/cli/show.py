"""`trucewatch show`: what the database holds."""

from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db, JudgedBy, KnownBy
from trucewatch.errors import NotFound

app = typer.Typer(
    help="Show incidents, ceasefires, claims or a report.", no_args_is_help=True, rich_markup_mode="markdown"
)
Id = Annotated[str | None, typer.Argument(help="An id; without it, a table of all.")]


@app.command()
def incidents(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None) -> None:
    """List the incidents, or lay the accounts of one side by side and say why its reports were put together.

    Examples:

        trucewatch show incidents

        trucewatch show incidents inc-c5bb2a99ab71
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.incidents import incident, joined, listing
    from trucewatch.cli.views.judgements import beside

    held = calls.known(db, known_by, judged_by)
    if identifier is None:
        return show(listing(held.incidents))
    wanted = identifier if known_by or judged_by else calls.moved(db, identifier)
    found = next((one for one in held.incidents if one.id == wanted), None)
    if found is None:
        raise NotFound(f"no incident is called {identifier!r}; 'trucewatch show incidents' lists them")
    told = {claim.id: claim for claim in held.claims}
    judged = beside(held.judgements, (found.id, *found.claims))
    return show(incident(found, told), joined(calls.joins(held, found)), *judged)


@app.command()
def ceasefires(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None) -> None:
    """List the ceasefires, or show the ledger of one.

    Example:

        trucewatch show ceasefires
    """
    from trucewatch.cli.ledger import matching
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.judgements import beside, named
    from trucewatch.cli.views.ledger import ledger, ledgers

    held = calls.known(db, known_by, judged_by)
    if identifier is None:
        return show(ledgers(held.ceasefires))
    for truce in matching(held.ceasefires, identifier):
        show(ledger(truce), *beside(held.judgements, named(truce)))
    return None


@app.command()
def claims(identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None) -> None:
    """List the claims, or show one with its spans and why it was found.

    Example:

        trucewatch show claims
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.claims import claim, listing
    from trucewatch.cli.views.judgements import beside
    from trucewatch.publish.judged import judged, marks

    held = calls.known(db, known_by, judged_by)
    if identifier is None:
        seen = {name: marks(entries) for name, entries in judged(held.judgements).items()}
        return show(listing(held.claims, seen))
    found = next((one for one in held.claims if one.id == identifier), None)
    if found is None:
        raise NotFound(f"no claim is called {identifier!r}; 'trucewatch show claims' lists them")
    return show(claim(found), *beside(held.judgements, (found.id,)))


@app.command()
def report(identifier: Annotated[str, typer.Argument(help="The report's id.")], db: Db = DB) -> None:
    """Show a report's text with the words that carry claims, and what was not understood.

    Example:

        trucewatch show report t5b1c07d2e94a6f38
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.judgements import beside
    from trucewatch.cli.views.report import report as shown
    from trucewatch.cli.views.unresolved import unresolved

    with calls.view(db) as stored:
        found = stored.report(identifier)
        held, doubts = stored.claims(identifier), stored.unresolved(identifier)
    names = tuple(claim.id for claim in held)
    show(shown(found, held), unresolved(doubts), *beside(calls.known(db).judgements, names))
