"""Intervals, pairing, words, floors, pages: against what can be worked by hand."""

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks.bench import TASKS, bootstrap, floors, load, report, run
from benchmarks.bench.assignment import assign
from benchmarks.bench.task import ErrorRow, Score, Task
from benchmarks.bench.wording import alike, overlap, tokens


def test_f1_precision_recall_and_share_of_sums() -> None:
    sums = np.array([3.0, 4.0, 6.0])
    assert bootstrap.f1(sums) == pytest.approx(0.6)
    assert bootstrap.precision(sums) == 0.75
    assert bootstrap.recall(sums) == 0.5
    assert bootstrap.share(np.array([1.0, 4.0])) == 0.25
    assert bootstrap.f1(np.zeros(3)) == 0.0


def test_the_interval_is_that_of_a_binomial_share() -> None:
    """80 of 100 items right: 1.96 · √(.8 · .2 / 100) = .078 to either side."""
    value, low, high = bootstrap.estimate([(1.0, 1.0)] * 80 + [(0.0, 1.0)] * 20, bootstrap.share)
    assert value == 0.8
    assert low == pytest.approx(0.722, abs=0.015)
    assert high == pytest.approx(0.878, abs=0.015)
    assert (value, low, high) == bootstrap.estimate([(1.0, 1.0)] * 80 + [(0.0, 1.0)] * 20, bootstrap.share)


def test_items_that_are_all_right_leave_no_doubt() -> None:
    made = bootstrap.score("t", "m", [(1.0, 1.0, 1.0)] * 7, baseline=0.1)
    assert (made.value, made.low, made.high, made.n, made.baseline) == (1.0, 1.0, 1.0, 7, 0.1)
    assert bootstrap.estimate([], bootstrap.f1) == (0.0, 0.0, 0.0)


def test_pairs_have_the_largest_sum_and_never_gain_nothing() -> None:
    gains = {("x", 1): 3.0, ("x", 2): 2.0, ("y", 1): 2.0}
    assert assign(["x", "y"], [1, 2], lambda a, b: gains.get((a, b), 0.0)) == [(0, 1), (1, 0)]
    assert assign(["x"], [1], lambda a, b: 0.0) == []
    assert assign([], [1], lambda a, b: 1.0) == []


def test_words_are_compared_without_articles_prepositions_and_endings() -> None:
    assert tokens("the Army’s base in Homs") == {"army", "base", "homs"}
    assert overlap("eastern countryside of Homs", "Homs") == 0.5
    assert alike("Dar&#8217;a", "Dar’a")
    assert not alike("western Daraa desert villages", "Daraa")


def test_floors_only_rise(tmp_path: Path) -> None:
    before = {"t": {"m": 0.5, "old": 0.3}}
    scores = [
        Score("t", "m", 0.4, 0, 1, 9),
        Score("t", "new", 0.66667, 0, 1, 9),
        Score("t", "mean_km_x", 700.0, 0, 1, 9),
    ]
    after = floors.raised(scores, before)
    assert after == {"t": {"m": 0.5, "old": 0.3, "new": 0.6666}}
    floors.write(after, tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == after
    assert floors.load(tmp_path / "none.json") == {}


def test_the_gate_names_what_fell() -> None:
    fallen = floors.below([Score("t", "m", 0.4, 0, 1, 9), Score("t", "n", 0.4, 0, 1, 9)], {"t": {"m": 0.41}})
    assert fallen == ["t m: 0.4000 is below the floor 0.4100"]
    assert floors.below([Score("t", "m", 0.40995, 0, 1, 9)], {"t": {"m": 0.41}}) == []


def test_the_document_holds_these_fields_alone() -> None:
    made = report.document([Score("t", "m", 0.5, 0.4, 0.6, 9, None, ((1.0, 2.0),))])
    row = {"task": "t", "metric": "m", "value": 0.5, "low": 0.4, "high": 0.6, "n": 9, "baseline": None}
    assert json.loads(json.dumps(made)) == {"tasks": [row]}


def test_errors_are_counted_by_cause() -> None:
    rows = [ErrorRow("1", "a", "x", "y", "rare"), *(ErrorRow(n, "b\nc", "x", "y", "often") for n in "23")]
    assert report.causes(rows) == [("often", 2), ("rare", 1)]
    page = report.errors_page("t", rows)
    assert page.startswith("# t: 3 errors\n")
    assert "| 2 | often |" in page
    assert "- `2` b c\n  - gold: x\n  - ours: y" in page


def test_the_table_stands_ours_beside_what_others_reach() -> None:
    task = Task("t", "t.jsonl", lambda records, reader: ([], []), published={"m": 0.9})
    shown = report.table(
        [Score("t", "m", 0.5, 0.4, 0.6, 9, 0.1, ((1.0, 2.0, 2.0),))], {"t": task}, {"t": {"m": 0.3}}, {}
    )
    cells = [next(iter(column.cells)) for column in shown.columns]
    assert cells == ["t", "m", "0.500", "0.400 – 0.600", "0.500 / 0.500", "9", "0.100", "0.300", "0.900", "0"]


def test_every_task_is_there_under_its_name() -> None:
    for name in TASKS:
        task = load(name)
        assert task is not None
        assert task.name == name


def test_a_task_without_its_file_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.measure(run.Options(tmp_path, ("headlines",))).scores == []
    assert "headlines_annotated.jsonl is not there" in capsys.readouterr().err


def test_records_say_where_they_are_from_and_may_be_chosen(tmp_path: Path) -> None:
    for name, ids in (("a.jsonl", (1, 2)), ("b.jsonl", (3,))):
        (tmp_path / name).write_text("".join(f'{{"id": {i}}}\n' for i in ids), encoding="utf-8")
    both = Task("t", "a.jsonl", lambda records, reader: ([], []), also=("b.jsonl", "none.jsonl"))
    assert [(r["id"], r["file"]) for r in run.records_of(both, run.Options(tmp_path))] == [
        (1, "a.jsonl"),
        (2, "a.jsonl"),
        (3, "b.jsonl"),
    ]
    odd = Task("t", "a.jsonl", both.run, select=lambda records, held: [r for r in records if r["id"] % 2 != held])
    assert run.records_of(odd, run.Options(tmp_path)) == [{"id": 1}]
    assert run.records_of(odd, run.Options(tmp_path, held=True)) == [{"id": 2}]
