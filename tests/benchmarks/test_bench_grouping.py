"""Grouping: B³ on the paper's example, groups from incidents and copies, linkage over words."""

import numpy as np
import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.grouping import TASK, b_cubed, harmonic
from benchmarks.bench.tasks.tfidf import clusters, cosine, vectors


def means(gold: list[str], ours: list[str]) -> tuple[float, float]:
    counts = np.asarray(b_cubed(gold, ours)).sum(axis=0)
    return float(counts[0] / counts[2]), float(counts[1] / counts[2])


def test_b_cubed_of_the_paper() -> None:
    """Bagga & Baldwin 1998: chains of 5, 2 and 5; joining the 2 and a 5 has P 0.76, joining the 5s 0.58; R is 1."""
    gold = list("aaaaabbccccc")
    assert means(gold, list("aaaaabbbbbbb")) == (pytest.approx(0.762, abs=0.001), 1.0)
    assert means(gold, list("aaaaabbaaaaa")) == (pytest.approx(7 / 12), 1.0)


def test_f1_is_harmonic_over_the_means() -> None:
    assert harmonic(np.array([3.0, 2.0, 4.0])) == pytest.approx(2 * 0.75 * 0.5 / 1.25)
    assert harmonic(np.array([0.0, 0.0, 4.0])) == 0.0


def test_cosine_of_texts() -> None:
    one, same, other = vectors(["Rebels shell Homs", "rebels SHELL homs", "Talks in Vienna"])
    assert cosine(one, same) == pytest.approx(1.0)
    assert cosine(one, other) == 0.0


def test_average_linkage_joins_down_to_the_least_cosine() -> None:
    found = clusters(vectors(["a b c", "a b d", "x y z", "x y w"]), 0.2)
    assert found[0] == found[1] != found[2] == found[3]
    assert clusters(vectors(["alone"]), 0.2) == [0]


def test_reports_from_end_to_end() -> None:
    records = [{"id": f"{n}", "topic": 1, "incident": f"i{n}", "text": f"Nothing {n} here."} for n in range(3)]
    scores, errors = TASK.run(records, Reader())
    assert {score.metric: score.value for score in scores} == {"b3_f1": 1.0, "b3_precision": 1.0, "b3_recall": 1.0}
    assert not errors
