"""The command: it finds the bench in a checkout, and says so where there is none."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from benchmarks.bench import floors, run
from benchmarks.bench.task import Score
from trucewatch.cli import bench as command_file
from trucewatch.cli.app import app

runner = CliRunner()


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[run.Options]:
    """A bench that measures one score without reading anything."""
    asked: list[run.Options] = []

    def measure(options: run.Options) -> run.Results:
        asked.append(options)
        return run.Results([Score("axes", "claim_f1", 0.5, 0.4, 0.6, 9)], {}, {}, [])

    monkeypatch.setattr(run, "measure", measure)
    monkeypatch.setattr(floors.load, "__defaults__", (tmp_path / "floors.json",))
    monkeypatch.setattr(floors.write, "__defaults__", (tmp_path / "floors.json",))
    return asked


def test_json_and_options(measured: list[run.Options], tmp_path: Path) -> None:
    given = ["bench", "--data", str(tmp_path), "--task", "axes", "--json", "--held", "--limit", "3"]
    ended = runner.invoke(app, given)
    assert ended.exit_code == 0, ended.output
    assert json.loads(ended.stdout)["tasks"][0]["metric"] == "claim_f1"
    assert measured == [run.Options(tmp_path, ("axes",), json=True, held=True, limit=3)]


def test_the_gate_fails_below_a_floor(measured: list[run.Options], tmp_path: Path) -> None:
    given: list[Any] = ["bench", "--data", str(tmp_path), "--json"]
    assert runner.invoke(app, [*given, "--gate"]).exit_code == 0
    (tmp_path / "floors.json").write_text('{"axes": {"claim_f1": 0.6}}', encoding="utf-8")
    assert runner.invoke(app, [*given, "--gate"]).exit_code == 1
    assert runner.invoke(app, given).exit_code == 0


def test_floors_are_raised_on_request_alone(measured: list[run.Options], tmp_path: Path) -> None:
    runner.invoke(app, ["bench", "--data", str(tmp_path), "--json"])
    assert not (tmp_path / "floors.json").exists()
    runner.invoke(app, ["bench", "--data", str(tmp_path), "--json", "--raise-floors"])
    assert floors.load(tmp_path / "floors.json") == {"axes": {"claim_f1": 0.5}}


def test_unknown_tasks_and_folders_are_named(tmp_path: Path) -> None:
    assert runner.invoke(app, ["bench", "--task", "nix", "--data", str(tmp_path)]).exit_code == 4
    assert runner.invoke(app, ["bench", "--data", str(tmp_path / "none")]).exit_code == 4


def test_without_a_checkout_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command_file, "__file__", str(tmp_path / "bench.py"))
    monkeypatch.chdir(tmp_path)
    ended = runner.invoke(app, ["bench"])
    assert ended.exit_code == 4
    assert "comes with a checkout" in ended.output
