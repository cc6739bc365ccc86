"""The command line: one file a command, named after the stages.

Comes in: arguments and, for `--db`, the variable TRUCEWATCH_DB. Goes out: tables and files; errors on standard error.
Never here: work that a stage or the pipeline does; `calls.py` is the only file that calls them.
"""

import sys

STOPPED = 130
NOTHING_BEGUN = "stopped while loading; nothing was begun, nothing is changed"


def main() -> None:
    """Run the program; the entry point of the `trucewatch` command.

    Loading the commands takes a few tenths of a second, in which Ctrl-C may come as well.
    """
    try:
        from typer.main import get_command

        from trucewatch.cli.app import app

        command = get_command(app)
    except KeyboardInterrupt:
        sys.stderr.write(f"trucewatch: {NOTHING_BEGUN}\n")
        sys.exit(STOPPED)
    command()
