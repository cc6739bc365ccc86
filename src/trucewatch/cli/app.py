"""The commands, in the order in which `--help` lists them."""

from typing import Annotated

import typer

from trucewatch.cli.audit import command as audit
from trucewatch.cli.bench import command as bench
from trucewatch.cli.corroborate import command as corroborate
from trucewatch.cli.demo import command as demo
from trucewatch.cli.exits import Guarded
from trucewatch.cli.explain import command as explain
from trucewatch.cli.export import command as export
from trucewatch.cli.extract import command as extract
from trucewatch.cli.ingest import command as ingest
from trucewatch.cli.inspect import command as inspect
from trucewatch.cli.judge import command as judge
from trucewatch.cli.judgements import command as judgements
from trucewatch.cli.ledger import app as ledger
from trucewatch.cli.publish import command as publish
from trucewatch.cli.quarantine import app as quarantine
from trucewatch.cli.read import command as read
from trucewatch.cli.resolve import command as resolve
from trucewatch.cli.run import command as run
from trucewatch.cli.show import app as show
from trucewatch.cli.take_down import command as take_down

ABOUT = """Read news reports of armed conflict; keep who says what, and the ledger of each ceasefire.

Start with `trucewatch demo`, then `trucewatch run REPORTS` and `trucewatch show incidents`.
Every command answers to --help with examples. Exit codes: 0 done, 1 some input was left out, 2 wrong usage,
3 database or output file, 4 nothing of that name, 5 language pipeline or ontology, 130 stopped by Ctrl-C.
"""

app = typer.Typer(
    name="trucewatch",
    help=ABOUT,
    cls=Guarded,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"trucewatch {version('trucewatch')}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Show the version and exit.", is_eager=True, callback=_show_version)
]


@app.callback(help=ABOUT)
def about(version: Version = False) -> None:
    """Take the options that stand before any command."""


WHOLE, STAGES, LOOK, KEEP = "From reports to answers", "Stage by stage", "Look", "Keep in order"
JUDGE = "Decide"

app.command("run", rich_help_panel=WHOLE)(run)
app.command("inspect", rich_help_panel=WHOLE)(inspect)
app.command("demo", rich_help_panel=WHOLE)(demo)
app.command("ingest", rich_help_panel=STAGES)(ingest)
app.command("read", rich_help_panel=STAGES)(read)
app.command("extract", rich_help_panel=STAGES)(extract)
app.command("resolve", rich_help_panel=STAGES)(resolve)
app.command("corroborate", rich_help_panel=STAGES)(corroborate)
app.add_typer(ledger, name="ledger", rich_help_panel=STAGES)
app.command("publish", rich_help_panel=STAGES)(publish)
app.add_typer(show, name="show", rich_help_panel=LOOK)
app.command("explain", rich_help_panel=LOOK)(explain)
app.command("export", rich_help_panel=LOOK)(export)
app.command("judge", rich_help_panel=JUDGE)(judge)
app.command("judgements", rich_help_panel=JUDGE)(judgements)
app.command("bench", rich_help_panel=KEEP)(bench)
app.command("audit", rich_help_panel=KEEP)(audit)
app.command("take-down", rich_help_panel=KEEP)(take_down)
app.add_typer(quarantine, name="quarantine", rich_help_panel=KEEP)
