"""The terminal: consoles that read no markup into foreign text, and a bar for long work."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Report = Callable[[str, int, int], None]


_UNBOUND = 1000
"""Columns of what is no terminal: a pipe or file takes whole lines."""


def show(*parts: RenderableType) -> None:
    """Print parts one below the other; into a pipe or file without a break, unless COLUMNS asks for a width."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(highlight=False, markup=False, width=_UNBOUND)
    for part in parts:
        console.print(part)


@contextmanager
def progress() -> Iterator[Report]:
    """A bar for each stage on standard error; gone when the work is done. Yields `report(stage, done, total)`."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bars:
        tasks = {task.description: task.id for task in bars.tasks}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield report
