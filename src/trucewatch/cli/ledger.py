"""`trucewatch ledger`: claims and incidents to ceasefires."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer
from typer.core import TyperGroup

from trucewatch.cli import calls
from trucewatch.cli.options import DB, AsOf, Db, Json, JudgedBy, KnownBy, day, print_json
from trucewatch.errors import NotFound
from trucewatch.model import Ceasefire, Inspection

if TYPE_CHECKING:
    from trucewatch.publish.tallies import Unit

Name = Annotated[str | None, typer.Argument(help="A ceasefire's id or part of its name; without it, all of them.")]
Since = Annotated[
    date | None,
    typer.Option("--changes", parser=day, metavar="SINCE", help="What moved since the knowledge of that day, and why."),
]


EntryFile = Annotated[Path, typer.Argument(help="The entry: a YAML file.")]
WhichOne = Annotated[str, typer.Argument(help="The ceasefire's id, or part of its name.")]
OutFile = Annotated[Path | None, typer.Option(help="The file to write; without it, standard output.")]


def unit(value: str) -> "Unit":
    """A period as it is typed."""
    from trucewatch.publish.tallies import Unit

    found: Unit | None = next((one for one in get_args(Unit) if one == value), None)
    if found is None:
        raise typer.BadParameter(f"{value!r} is no period; there are {', '.join(get_args(Unit))}")
    return found


By = Annotated[str | None, typer.Option(parser=unit, metavar="PERIOD", help="Count by day, week or month.")]


class WithDefault(TyperGroup):
    """A group whose first command may go without its name: 'ledger october' is 'ledger show october'."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own signature
        """Put the default command before arguments that name none."""
        named = bool(args) and (args[0] in self.commands or args[0] in ("--help", "-h"))
        return super().parse_args(ctx, args if named else ["show", *args])


app = typer.Typer(
    cls=WithDefault,
    help="Show ledgers; take one from a file that a person wrote, or write one to a file.",
    no_args_is_help=False,
    rich_markup_mode="markdown",
)


@app.command()
def show(
    name: Name = None,
    db: Db = DB,
    changes: Since = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    judged_by: JudgedBy = None,
    by: By = None,
    json: Json = False,
) -> None:
    """Show who agreed to what, whether it holds, who broke it and according to whom.

    Without a NAME or a day the ledgers are first brought up to date. --as-of asks what had happened by a day;
    --known-by asks what could be known on it, and works everything out again from the reports published until then.
    --changes sets what is known, now or by --known-by, beside what was known by an earlier day, and quotes the reports
    that made the difference.

    Examples:

        trucewatch ledger

        trucewatch ledger show october --by week   # 'show' may be left out

        trucewatch ledger october --as-of 2021-01-15

        trucewatch ledger october --known-by 2020-11-18

        trucewatch ledger october --changes 2020-11-16 --known-by 2020-11-20
    """
    if changes:
        _changes(name, db, changes, (as_of, known_by, judged_by), json)
        return
    if not (name or as_of or known_by or judged_by):
        _bring_up_to_date(db)
    held = calls.known(db, known_by, judged_by)
    known = _public(db, name) if known_by or judged_by else None
    chosen = matching(held.ceasefires, name, known) if name else held.ceasefires
    _print(chosen, held, as_of, unit(by) if by else None, json, in_full=bool(name))


@app.command("import")
def import_(file: EntryFile, db: Db = DB) -> None:
    """Take in a ceasefire that a person wrote in YAML; reports about it then join it, and never change what is written.

    docs/ledger.md explains the file; 'trucewatch ledger export NAME' writes one to start from.

    Examples:

        trucewatch ledger import hodeidah.yml --db yemen.sqlite
    """
    from trucewatch.cli.screen import progress
    from trucewatch.cli.screen import show as printed
    from trucewatch.cli.views.words import words

    with progress() as report:
        kept = calls.import_entry(file, db, report)
    truce = next((t for t in calls.known(db).ceasefires if t.entered and t.entered.report == kept.id), None)
    name = f"{truce.name}  {truce.id}" if truce else kept.title or kept.id
    printed(words(f"entered: {name}; see 'trucewatch ledger {truce.id if truce else ''}'"))


@app.command()
def export(name: WhichOne, db: Db = DB, out: OutFile = None) -> None:
    """Write a ceasefire as YAML that a person can correct, complete and take in again.

    Examples:

        trucewatch ledger export october > october.yml

        trucewatch ledger export cf-0545cb76b9ed --out october.yml
    """
    from trucewatch.ledger import entry_file
    from trucewatch.publish.files import write_whole

    held = calls.known(db)
    chosen = matching(held.ceasefires, name)
    if len(chosen) > 1:
        raise NotFound(f"{name!r} fits {len(chosen)} ceasefires: {', '.join(t.id for t in chosen)}; give one id")
    last = max((report.published.day for report in held.reports if report.published), default=date.min)
    content = entry_file(chosen[0], {c.id: c for c in held.claims}, {r.id: r for r in held.reports}, last)
    if out is None:
        typer.echo(content, nl=False)
    else:
        write_whole(out, [content])


def matching(truces: tuple[Ceasefire, ...], name: str, known: Ceasefire | None = None) -> tuple[Ceasefire, ...]:
    """The ceasefire of this id, or those with this in their names; `known` is what has that id in the database."""
    from trucewatch.ledger import same_ceasefire

    exact = tuple(truce for truce in truces if truce.id == name)
    same = same_ceasefire(known, truces) if known and not exact else None
    found = exact or ((same,) if same else tuple(t for t in truces if name.casefold() in t.name.casefold()))
    if not found:
        raise NotFound(f"no ceasefire is called {name!r}; 'trucewatch ledger' lists them")
    return found


def _bring_up_to_date(db: Path) -> None:
    from trucewatch.cli.screen import progress

    with progress() as report:
        calls.run_stage("ledger", db, report)


def _print(
    truces: Sequence[Ceasefire], held: Inspection, as_of: date | None, by: "Unit | None", json: bool, in_full: bool
) -> None:
    """Each ledger in full, or one line for each; as it stood on the day of `as_of`."""
    from trucewatch.cli.screen import show as printed
    from trucewatch.cli.views.judgements import beside, named
    from trucewatch.cli.views.ledger import ledger, ledgers
    from trucewatch.ledger import as_of as stood
    from trucewatch.publish.judged import plain_records

    shown = tuple(stood(truce, as_of) for truce in truces) if as_of else tuple(truces)
    if json:
        print_json(list(plain_records(shown, held.judgements)))
    elif not in_full:
        printed(ledgers(shown))
    else:
        parts = ((ledger(t, as_of, held.reports, by), *beside(held.judgements, named(t))) for t in shown)
        printed(*(part for one in parts for part in one))


def _public(db: Path, name: str | None) -> Ceasefire | None:
    """What has this public id now, so that it can be found again among what was known on another day."""
    return next((truce for truce in calls.known(db).ceasefires if truce.id == name), None)


def _changes(
    name: str | None, db: Path, since: date, days: tuple[date | None, date | None, date | None], json: bool
) -> None:
    """What moved; `days` are the day in the world, that of knowledge and that of judgement."""
    from trucewatch.cli.screen import show as printed
    from trucewatch.cli.views.changes import changes
    from trucewatch.ledger import as_of as stood
    from trucewatch.ledger import changes_since
    from trucewatch.model.codec import to_plain

    as_of, known_by, judged_by = days
    if known_by and known_by < since:
        raise typer.BadParameter(
            f"{known_by} is before {since}; ask for a later day of knowledge", param_hint="--known-by"
        )
    before, after = calls.recomputed(db, since, known_by, judged_by=judged_by)
    truces = [tuple(stood(t, as_of) if as_of else t for t in one.ceasefires) for one in (before, after)]
    found = changes_since(*truces)
    if name:
        both = (*after.ceasefires, *before.ceasefires)
        ids = {truce.id for truce in matching(both, name, _public(db, name))}
        found = tuple(change for change in found if change.ceasefire in ids)
    if json:
        return print_json(to_plain(found))
    return printed(*changes(found, after, since, known_by))
