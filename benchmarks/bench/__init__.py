"""The bench: every task of the data folder with the field's own metrics, intervals, baselines and pinned floors.

    trucewatch bench [--data DIR] [--task NAME …] [--json] [--gate]

Measures only: the program imports nothing of it; its command looks for it in a checkout. `TASKS` names the tasks in the
order of the table; each is a file of `tasks/` that exports TASK.
"""

from importlib import import_module
from importlib.util import find_spec

from benchmarks.bench.task import Task

TASKS = (
    "headlines",
    "calibration",
    "axes",
    "gate",
    "plover",
    "case2021",
    "muc4",
    "toponyms",
    "timex",
    "attribution",
    "event_places",
    "copies",
    "grouping",
    "pairs",
)


def load(name: str) -> Task | None:
    """The task of that name; None where this checkout has no such file."""
    module = f"{__name__}.tasks.{name}"
    if find_spec(module) is None:
        return None
    task: Task = import_module(module).TASK
    return task
