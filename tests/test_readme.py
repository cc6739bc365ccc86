"""The README: its example runs, its blocks show what the program prints, its commands exist."""

import os
import re
import subprocess
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.source import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = spec_from_file_location("refresh_readme", ROOT / "tools" / "refresh_readme.py")
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_example_runs(refresh: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    (tmp_path / "demo").symlink_to(ROOT / "demo")
    monkeypatch.chdir(tmp_path)
    exec(compile(refresh.example(README), "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "violence.shelling Ain al-Assad contested on count" in printed
    assert (tmp_path / "truce.sqlite").is_file()


@pytest.mark.long
def test_the_output_shown_is_what_is_printed(refresh: ModuleType):
    assert refresh.refreshed(README) == README, "run: python tools/refresh_readme.py"


def test_no_block_is_empty():
    blocks = re.findall(r"<!-- output of .*?-->\n```text\n(.*?)```", README, re.S)
    assert len(blocks) == 3
    assert all(block.strip() for block in blocks)


def test_the_commands_named_exist():
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z-]+)", README))
    assert {"setup", "demo"} <= named
    assert [target for target in named if not re.search(rf"^{target}:", make, re.M)] == []
    from trucewatch.cli.app import app

    commands = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}
    assert set(re.findall(r"\btrucewatch ([a-z]+)\b", README.split("## From Python")[0])) - commands == set()


def test_part_takes_from_one_line_to_another(refresh: ModuleType):
    output = "a\nfirst  \n  \nb\n\nlast\nz\n"
    assert refresh.part(output, "first") == "first\n\nb\n"
    assert refresh.part(output, "first", "z") == "first\n\nb\n\nlast\n"
    with pytest.raises(ValueError, match="nowhere"):
        refresh.part(output, "nowhere")


@pytest.mark.parametrize("script", [".ci/run", "tools/install.sh"])
def test_scripts_are_executable_and_well_formed(script: str):
    path = ROOT / script
    assert os.access(path, os.X_OK)
    subprocess.run(["bash", "-n", str(path)], check=True)
