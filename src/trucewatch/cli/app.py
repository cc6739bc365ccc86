"""The commands, in the order in which `--help` lists them."""

import typer

from trucewatch.cli import (
    corroborate,
    demo,
    explain,
    export,
    extract,
    ingest,
    inspect,
    ledger,
    publish,
    quarantine,
    read,
    resolve,
    run,
    show,
    take_down,
    verify,
)
from trucewatch.cli.exits import Guarded

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

WHOLE, STAGES, LOOK, KEEP = "From reports to answers", "Stage by stage", "Look", "Keep in order"

app.command("run", rich_help_panel=WHOLE)(run.command)
app.command("inspect", rich_help_panel=WHOLE)(inspect.command)
app.command("demo", rich_help_panel=WHOLE)(demo.command)
app.command("ingest", rich_help_panel=STAGES)(ingest.command)
app.command("read", rich_help_panel=STAGES)(read.command)
app.command("extract", rich_help_panel=STAGES)(extract.command)
app.command("resolve", rich_help_panel=STAGES)(resolve.command)
app.command("corroborate", rich_help_panel=STAGES)(corroborate.command)
app.command("ledger", rich_help_panel=STAGES)(ledger.command)
app.command("publish", rich_help_panel=STAGES)(publish.command)
app.add_typer(show.app, name="show", rich_help_panel=LOOK)
app.command("explain", rich_help_panel=LOOK)(explain.command)
app.command("export", rich_help_panel=LOOK)(export.command)
app.command("verify", rich_help_panel=KEEP)(verify.command)
app.command("take-down", rich_help_panel=KEEP)(take_down.command)
app.add_typer(quarantine.app, name="quarantine", rich_help_panel=KEEP)
