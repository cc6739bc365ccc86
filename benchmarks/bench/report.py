"""What the bench shows: a table, JSON, and a page of errors for each task."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from rich.table import Table

from benchmarks.bench.bootstrap import precision, recall
from benchmarks.bench.floors import Floors, floor_of
from benchmarks.bench.task import ErrorRow, Score, Task

COLUMNS = ("task", "metric", "ours", "95 %", "P / R", "n", "trivial", "floor", "published", "sentences/s")
SHOWN = 40
"""Errors printed of each cause."""


def table(scores: Sequence[Score], tasks: Mapping[str, Task], floors: Floors, rates: Mapping[str, float]) -> Table:
    """All scores beside what is trivial, what is pinned and what others reach."""
    shown = Table(*COLUMNS)
    for score in scores:
        best = tasks[score.task].published.get(score.metric)
        shown.add_row(
            score.task,
            score.metric,
            _figure(score.value),
            f"{_figure(score.low)} – {_figure(score.high)}",
            _halves(score),
            str(score.n),
            _figure(score.baseline),
            _figure(floor_of(score, floors)),
            _figure(best),
            f"{rates.get(score.task, 0):,.0f}",
        )
    return shown


def document(scores: Sequence[Score]) -> dict[str, Any]:
    """The scores as one JSON object."""
    names = ("task", "metric", "value", "low", "high", "n", "baseline")
    return {"tasks": [{name: getattr(score, name) for name in names} for score in scores]}


def causes(errors: Sequence[ErrorRow]) -> list[tuple[str, int]]:
    """Each cause with how many errors it has, the most frequent first."""
    return Counter(error.why for error in errors).most_common()


def errors_page(task: str, errors: Sequence[ErrorRow]) -> str:
    """A page: the causes with their counts, then the errors of each."""
    lines = [f"# {task}: {len(errors)} errors", "", "| count | cause |", "|---|---|"]
    lines += [f"| {count} | {_cell(why)} |" for why, count in causes(errors)]
    for why, count in causes(errors):
        lines += ["", f"## {why} ({count})", ""]
        lines += [_shown(error) for error in errors if error.why == why][:SHOWN]
    return "\n".join(lines) + "\n"


def _shown(error: ErrorRow) -> str:
    text = " ".join(error.text.split())
    return f"- `{error.item}` {text}\n  - gold: {error.gold}\n  - ours: {error.ours}"


def _halves(score: Score) -> str:
    """Precision and recall, where the counts are (right, found, gold)."""
    if not score.per_item or len(score.per_item[0]) != 3:
        return ""
    sums = np.asarray(score.per_item, dtype=np.float64).sum(axis=0)
    return f"{_figure(float(precision(sums)))} / {_figure(float(recall(sums)))}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
