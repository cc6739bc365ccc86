"""Floors: the scores under which the gate fails, in `benchmarks/floors.json`.

The bench only raises them. A person who lowers one says why in the commit.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.bench.task import Score

FILE = Path(__file__).resolve().parents[1] / "floors.json"
Floors = Mapping[str, Mapping[str, float]]
"""By task, then by metric."""
PLACES = 4
EPSILON = 10**-PLACES
"""Floors are cut, not rounded, to so many places, and a score may lie this far below one: floating point alone."""
LOWER_IS_BETTER = ("mean_km", "auc_error")
"""How the metrics begin that have no floor."""


def load(path: Path = FILE) -> Floors:
    """The pinned floors; none where there is no file yet."""
    if not path.is_file():
        return {}
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def floor_of(score: Score, floors: Floors) -> float | None:
    """The floor of a score."""
    return floors.get(score.task, {}).get(score.metric)


def below(scores: Iterable[Score], floors: Floors) -> list[str]:
    """One line for each score that lies under its floor."""
    found = []
    for score in scores:
        floor = floor_of(score, floors)
        if floor is not None and score.value < floor - EPSILON:
            found.append(f"{score.task} {score.metric}: {score.value:.4f} is below the floor {floor:.4f}")
    return found


def raised(scores: Iterable[Score], floors: Floors) -> dict[str, dict[str, float]]:
    """The floors, each as high as the score where that is higher."""
    new = {task: dict(metrics) for task, metrics in floors.items()}
    for score in scores:
        if score.metric.startswith(LOWER_IS_BETTER):
            continue
        metrics = new.setdefault(score.task, {})
        metrics[score.metric] = max(int(score.value / EPSILON) / 10**PLACES, metrics.get(score.metric, 0.0))
    return new


def write(floors: Floors, path: Path = FILE) -> None:
    """Keep the floors, in order, so that a change shows as one line."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
