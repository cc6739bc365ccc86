"""The table of facts, as lines: for people and for logs."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from tests.founding.document import FactRow


def table(rows: Iterable[FactRow]) -> Table:
    """The rows as a table, with what is missing marked."""
    shown = Table("fact", "what", "", "how", show_lines=False)
    for one in rows:
        shown.add_row(one.id, one.what[:70], "found" if one.found else "MISSING", one.how[:110])
    return shown


def printed(rows: Iterable[FactRow], width: int = 200) -> None:
    """Print the table."""
    Console(width=width).print(table(rows))
