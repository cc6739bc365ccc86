"""The common interface of all tasks: what is handed in, and what comes out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.bench.reader import Reader

Record = dict[str, Any]
"""One line of a task file, as JSON gives it."""


@dataclass(frozen=True, slots=True)
class Score:
    """A metric over a task's records. `low` and `high` bound its 95 % bootstrap interval.

    `n` is how many cases the metric is over: gold units of an F1, cases decided of a share. `baseline` is what
    something trivial reaches, None where nothing trivial is of interest. `per_item` holds the counts of each item,
    which is what resampling draws from.
    """

    task: str
    metric: str
    value: float
    low: float
    high: float
    n: int
    baseline: float | None = None
    per_item: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """Something that we got wrong. `why` is the cause in few words: rows with the same one are counted together."""

    item: str
    text: str
    gold: str
    ours: str
    why: str


Outcome = tuple[list[Score], list[ErrorRow]]
Run = Callable[[Sequence[Record], Reader], Outcome]
Select = Callable[[Sequence[Record], bool], list[Record]]
"""Chooses among the records of a file; the flag asks for the held half."""


@dataclass(frozen=True, slots=True)
class Task:
    """A corpus and how to score it.

    `file` lies in the data folder, or in `folder`. `also` names further files whose records are handed on too; every
    record then says under "file" where it is from. `published` holds, by metric, the best figure others report.
    """

    name: str
    file: str
    run: Run
    folder: Path | None = None
    also: tuple[str, ...] = ()
    select: Select | None = None
    published: Mapping[str, float] = field(default_factory=dict)
