"""`trucewatch show`: what the database holds."""

from collections.abc import Iterable
from typing import Annotated

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db, Json, JudgedBy, KnownBy, print_json
from trucewatch.errors import NotFound
from trucewatch.model import Ceasefire, Claim, Incident, Inspection

app = typer.Typer(
    help="Show incidents, ceasefires, claims or reports.", no_args_is_help=True, rich_markup_mode="markdown"
)
Id = Annotated[str | None, typer.Argument(help="An id; without it, a table of all.")]


@app.command()
def incidents(
    identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None, json: Json = False
) -> None:
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
        return _print_records(held.incidents, held) if json else show(listing(held.incidents))
    wanted = identifier if known_by or judged_by else calls.moved(db, identifier)
    found = next((one for one in held.incidents if one.id == wanted), None)
    if found is None:
        raise NotFound(f"no incident is called {identifier!r}; 'trucewatch show incidents' lists them")
    if json:
        return _print_record(found, held)
    told = {claim.id: claim for claim in held.claims}
    judged = beside(held.judgements, (found.id, *found.claims))
    return show(incident(found, told), joined(calls.joins(held, found)), *judged)


@app.command()
def ceasefires(
    identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None, json: Json = False
) -> None:
    """List the ceasefires, or show the ledger of one.

    Example:

        trucewatch show ceasefires
    """
    from trucewatch.cli.ledger import matching
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.judgements import beside, named
    from trucewatch.cli.views.ledger import ledger, ledgers

    held = calls.known(db, known_by, judged_by)
    chosen = held.ceasefires if identifier is None else matching(held.ceasefires, identifier)
    if json:
        return _print_records(chosen, held)
    if identifier is None:
        return show(ledgers(chosen))
    return show(*(part for truce in chosen for part in (ledger(truce), *beside(held.judgements, named(truce)))))


@app.command()
def claims(
    identifier: Id = None, db: Db = DB, known_by: KnownBy = None, judged_by: JudgedBy = None, json: Json = False
) -> None:
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
        if json:
            return _print_records(held.claims, held)
        seen = {name: marks(entries) for name, entries in judged(held.judgements).items()}
        return show(listing(held.claims, seen))
    found = next((one for one in held.claims if one.id == identifier), None)
    if found is None:
        raise NotFound(f"no claim is called {identifier!r}; 'trucewatch show claims' lists them")
    return _print_record(found, held) if json else show(claim(found), *beside(held.judgements, (found.id,)))


@app.command()
def reports(db: Db = DB, known_by: KnownBy = None, json: Json = False) -> None:
    """List the reports in order of publication, with the ids that `show report` and `take-down` take.

    Examples:

        trucewatch show reports

        trucewatch show reports --known-by 2021-05-25
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.report import listing
    from trucewatch.model.codec import to_plain

    with calls.view(db) as stored:
        held, told = stored.reports(known_by), stored.claims(known_by=known_by)
    if json:
        return print_json(to_plain(held))
    return show(listing(held, told))


@app.command()
def report(
    identifier: Annotated[str, typer.Argument(help="The report's id.")], db: Db = DB, json: Json = False
) -> None:
    """Show a report's text with the words that carry claims, and what was not understood.

    'trucewatch show reports' lists the ids.

    Example:

        trucewatch show report t5b1c07d2e94a6f38
    """
    from trucewatch.cli.screen import show
    from trucewatch.cli.views.judgements import beside
    from trucewatch.cli.views.report import report as shown
    from trucewatch.cli.views.unresolved import unresolved
    from trucewatch.model.codec import to_plain

    with calls.view(db) as stored:
        found = stored.report(identifier)
        held, doubts = stored.claims(identifier), stored.unresolved(identifier)
    if json:
        return print_json({"report": to_plain(found), "claims": to_plain(held), "unresolved": to_plain(doubts)})
    names = tuple(claim.id for claim in held)
    return show(shown(found, held), unresolved(doubts), *beside(calls.known(db).judgements, names))


def _print_records(records: Iterable[Claim | Incident | Ceasefire], held: Inspection) -> None:
    from trucewatch.publish.judged import plain_records

    print_json(list(plain_records(records, held.judgements)))


def _print_record(record: Claim | Incident, held: Inspection) -> None:
    from trucewatch.publish.judged import plain_records

    print_json(next(plain_records((record,), held.judgements)))
