"""The command line: one file a command, named after the stages.

Comes in: arguments and, for `--db`, the variable TRUCEWATCH_DB. Goes out: tables and files; errors on standard error.
Never here: work that a stage or the pipeline does; `calls.py` is the only file that calls them.
"""


def main() -> None:
    """Run the program; the entry point of the `trucewatch` command."""
    from trucewatch.cli.app import app

    app()
