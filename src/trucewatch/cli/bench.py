"""`trucewatch bench`: every task measured against its gold, in a checkout."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from trucewatch.errors import NotFound

Data = Annotated[
    Path | None,
    typer.Option(help="The folder of task files; without it, shared/data beside the checkout.", show_default=False),
]
Tasks = Annotated[list[str] | None, typer.Option("--task", help="This task only; may be given again.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object instead of the table.")]
Gate = Annotated[bool, typer.Option("--gate", help="End with 1 where a score is below its floor.")]
Raise = Annotated[bool, typer.Option("--raise-floors", help="Pin the scores that are above their floors.")]
Held = Annotated[bool, typer.Option("--held", help="The held half of our own corpora: scores alone, no errors.")]
Limit = Annotated[int | None, typer.Option(min=1, help="The first records of each task only.", show_default=False)]


def command(
    data: Data = None,
    task: Tasks = None,
    json: Json = False,
    gate: Gate = False,
    raise_floors: Raise = False,
    held: Held = False,
    limit: Limit = None,
) -> None:
    """Score the program on gold data: a table beside trivial baselines, pinned floors and published figures.

    The bench is part of a checkout and not of the installed package; most gold data lies outside both, and a task
    whose file is not there is left out. What is wrong, with its cause, is written to build/bench.

    Examples:

        trucewatch bench --task headlines

        trucewatch bench --data ../shared/data --gate
    """
    bench = _bench()
    tasks = tuple(task or ())
    if unknown := set(tasks) - set(bench.TASKS):
        raise NotFound(f"no task is called {min(unknown)!r}; there are {', '.join(bench.TASKS)}")
    folder = data or bench.DATA
    if data is not None and not folder.is_dir():
        raise NotFound(f"{folder}: there is no such folder; name the folder of task files with --data")
    options = bench.Options(folder, tasks, json, gate, raise_floors, held, limit)
    if code := bench.bench(options):
        raise typer.Exit(code)


def _bench() -> Any:  # noqa: ANN401 - a module that only a checkout has
    """The bench of the checkout that this program runs from, or that one stands in."""
    for folder in (*Path(__file__).resolve().parents, Path.cwd()):
        if (folder / "benchmarks" / "bench" / "run.py").is_file():
            sys.path.insert(0, str(folder))
            return import_module("benchmarks.bench.run")
    raise NotFound("the bench is not here: it comes with a checkout and not with the installed package")
