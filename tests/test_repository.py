"""What must hold for the files of the repository, whatever they say: pinned, parsable, small, and from nowhere."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.source import ROOT

FOLDERS = ("src", "tests", "docs", "tools", "benchmarks", "demo", ".ci")
NOT_OURS = {"__pycache__"}
MEGABYTE = 1_000_000


def _files() -> Iterator[Path]:
    yield from (path for path in sorted(ROOT.iterdir()) if path.is_file())
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and not NOT_OURS & set(path.parts):
                yield path


FILES = tuple(_files())


def _with(*suffixes: str) -> list[Path]:
    return [path for path in FILES if path.suffix in suffixes]


def _label(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_pin_has_its_hashes():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\S)", lock.strip())
    assert len(pins) > 50
    assert [pin.split("\n")[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_the_lock_names_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.findall(r".*(?:://|--index|--find-links).*", lock) == []


def test_the_lock_pins_what_is_asked_for():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    pinned = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    asked = [line for name in ("requirements.in", "requirements-dev.in") for line in _lines(ROOT / name)]
    wanted = {re.split(r"[<>=\[ ;]", line)[0].lower() for line in asked if not line.startswith("-r")}
    assert wanted - pinned == set(), "run: make lock"


def _lines(path: Path) -> list[str]:
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


FOREIGN_WORDS = {
    "a place to come back to": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
    "a path of one machine": re.compile(r"(?<![\w.:/])/(?:work|root|home|Users)/\w"),
    "the host of a package registry": re.compile(r"pypi\.org|pythonhosted|npmjs|crates\.io"),
}


@pytest.mark.parametrize("what", FOREIGN_WORDS)
def test_no_file_contains(what: str):
    found = []
    for path in FILES:
        if path == Path(__file__):
            continue
        name, text = _label(path), path.read_text(encoding="utf-8", errors="replace")
        found += [f"{name}: {match.group()}" for match in FOREIGN_WORDS[what].finditer(text)][:3]
    assert found == []


def test_every_text_file_is_utf8_and_ends_its_last_line():
    bad = []
    for path in _with(".py", ".md", ".yml", ".tsv", ".toml", ".in", ".sh", ".txt", ".css", ".js", ".j2"):
        raw = path.read_bytes()
        if raw and (not raw.endswith(b"\n") or raw.decode("utf-8").endswith("\n\n") or b"\r\n" in raw):
            bad.append(_label(path))
    odd_on_purpose = [name for name in bad if name.startswith(("demo/reports/", "tests/ingest/"))]
    assert [name for name in bad if name not in odd_on_purpose] == []


def test_the_repository_is_small():
    sizes = {_label(path): path.stat().st_size for path in FILES}
    assert sum(sizes.values()) < 60 * MEGABYTE
    assert {name: size for name, size in sizes.items() if size > 10 * MEGABYTE} == {}


@pytest.mark.parametrize("path", _with(".tsv"), ids=_label)
def test_every_table_has_full_rows(path: Path):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 1
    assert [n for n, row in enumerate(rows, 1) if row and not row[0].startswith("#") and len(row) != len(rows[0])] == []


@pytest.mark.parametrize("path", _with(".yml", ".yaml"), ids=_label)
def test_every_yaml_file_parses(path: Path):
    assert yaml.safe_load(path.read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize("path", _with(".json", ".jsonl"), ids=_label)
def test_every_json_file_parses(path: Path):
    text = path.read_text(encoding="utf-8")
    for piece in text.splitlines() if path.suffix == ".jsonl" else [text]:
        json.loads(piece)


def test_links_between_pages_lead_somewhere():
    broken = []
    for page in _with(".md"):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
                broken.append(f"{_label(page)}: {target}")
    assert broken == []


def test_the_index_lists_every_page():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = [str(p.relative_to(ROOT / "docs")) for p in (ROOT / "docs").rglob("*.md") if p.name != "index.md"]
    assert [page for page in pages if f"({page})" not in index] == []


def test_the_licence_is_the_one_declared():
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n")[0]
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
