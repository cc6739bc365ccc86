"""The fast part of the quality gate: the tasks that take seconds stand at their floors."""

import pytest

from benchmarks.bench import floors, load
from benchmarks.bench.run import DATA, Options, measure, path_of

FAST = ("axes", "headlines", "calibration", "case2021", "plover", "timex", "grouping")


@pytest.mark.parametrize("name", FAST)
def test_a_fast_task_stands_at_its_floors(name: str) -> None:
    task = load(name)
    assert task is not None
    if not path_of(task, DATA).is_file():
        pytest.skip(f"{task.file} is gold data that is kept beside the checkout, and is not here")
    found = measure(Options(tasks=(name,)))
    assert found.scores
    assert [*floors.below(found.scores, floors.load()), *found.failures] == []
