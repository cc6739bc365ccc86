"""Running the bench: load, score, write the errors, show, gate.

python -m benchmarks.bench.run [--data DIR] [--task NAME …] [--json] [--gate] [--raise-floors] [--held] [--limit N]
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from rich.console import Console

from benchmarks.bench import TASKS, floors, load, report
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import Outcome, Record, Score, Task

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
ERRORS = ROOT / "build" / "bench"


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for. `limit` takes the first records of each task only; `held` the half nobody tunes to."""

    data: Path = DATA
    tasks: tuple[str, ...] = ()
    json: bool = False
    gate: bool = False
    raise_floors: bool = False
    held: bool = False
    limit: int | None = None


@dataclass(slots=True)
class Results:
    """All scores, the tasks they are of, how many sentences a second each task read, and where the program failed."""

    scores: list[Score] = field(default_factory=list)
    tasks: dict[str, Task] = field(default_factory=dict)
    rates: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


def bench(options: Options) -> int:
    """Measure what is asked for and show it; 1 where the gate fails, else 0."""
    results = measure(options)
    if options.json:
        print(json.dumps(report.document(results.scores), indent=1))
    else:
        shown = report.table(results.scores, results.tasks, floors.load(), results.rates)
        Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 160).print(shown)
    pinned = floors.load()
    if options.raise_floors:
        floors.write(floors.raised(results.scores, pinned))
    fallen = [*floors.below(results.scores, pinned), *results.failures]
    for line in fallen if options.gate else results.failures:
        _say(line)
    return 1 if options.gate and fallen else 0


def measure(options: Options) -> Results:
    """Score every task that is asked for and whose file is there."""
    results, reader = Results(), Reader()
    for name in options.tasks or TASKS:
        task = load(name)
        if task is None:
            _say(f"{name}: no such task in this checkout")
        elif not path_of(task, options.data).is_file():
            _say(f"{name}: {path_of(task, options.data)} is not there; left out")
        else:
            _add(results, task, options, reader)
    results.failures = list(dict.fromkeys(reader.failures))
    return results


def _add(results: Results, task: Task, options: Options, reader: Reader) -> None:
    records = records_of(task, options)
    read, start = reader.sentences, perf_counter()
    scores, errors = _outcome(task, records, reader)
    seconds = perf_counter() - start
    results.tasks[task.name] = task
    results.scores += scores
    results.rates[task.name] = (reader.sentences - read) / seconds
    _say(f"{task.name}: {len(records)} records, {seconds:.0f} s")
    if not options.held:
        ERRORS.mkdir(parents=True, exist_ok=True)
        (ERRORS / f"{task.name}.errors.md").write_text(report.errors_page(task.name, errors), encoding="utf-8")


def _outcome(task: Task, records: Sequence[Record], reader: Reader) -> Outcome:
    return task.run(records, reader) if records else ([], [])


def path_of(task: Task, data: Path) -> Path:
    """Where the task's records are."""
    return (task.folder or data) / task.file


def records_of(task: Task, options: Options) -> list[Record]:
    """The records to score."""
    records = _read(path_of(task, options.data), task)
    for name in task.also:
        if (options.data / name).is_file():
            records += _read(options.data / name, task)
    if task.select is not None:
        records = task.select(records, options.held)
    return records[: options.limit]


def _read(path: Path, task: Task) -> list[Record]:
    with path.open(encoding="utf-8") as lines:
        records: list[Record] = [json.loads(line) for line in lines if line.strip()]
    return [{**record, "file": path.name} for record in records] if task.also else records


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    """Parse arguments, run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of task files")
    parser.add_argument("--task", action="append", choices=TASKS, help="this task only; may be given again")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    parser.add_argument("--gate", action="store_true", help="fail where a score is below its floor")
    parser.add_argument("--raise-floors", action="store_true", help="pin the scores that are above their floors")
    parser.add_argument("--held", action="store_true", help="the held half of our own corpora: scores alone")
    parser.add_argument("--limit", type=int, help="the first records of each task only")
    given = parser.parse_args(arguments)
    return bench(
        Options(
            given.data, tuple(given.task or ()), given.json, given.gate, given.raise_floors, given.held, given.limit
        )
    )


if __name__ == "__main__":
    sys.exit(main())
