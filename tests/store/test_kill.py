"""`kill -9` at any moment loses no acknowledged report and duplicates none."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import factory
from tests.store.keep_reports import main
from trucewatch.store import open_store

ROOT = Path(__file__).parents[2]
REPORTS = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("reports")
    for number in range(REPORTS):
        (made / f"{number:02}.txt").write_text(f"---\npublished: 2021-10-04\n---\n{factory.TEXT} Report {number}.")
    (made / "empty.txt").touch()
    return made


@pytest.fixture(scope="module")
def undisturbed(folder, tmp_path_factory):
    database = tmp_path_factory.mktemp("undisturbed") / "watch.db"
    main(str(database), str(folder))
    return rows(database)


def rows(database):
    with sqlite3.connect(database) as conn:
        tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = {table: sorted(map(repr, conn.execute(f"SELECT * FROM {table}"))) for table in tables}
    conn.close()
    return found


@pytest.mark.parametrize(("acknowledged", "pause"), [(0, 0.002), (1, 0), (7, 0.001), (11, 0.004), (23, 0.02)])
def test_killed_between_and_within_reports(folder, undisturbed, tmp_path, acknowledged, pause):
    database = tmp_path / "watch.db"
    command = [sys.executable, "-m", "tests.store.keep_reports", str(database), str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        child.stdin.write("\n" * (acknowledged + 1))
        child.stdin.flush()
        kept = [child.stdout.readline().strip() for _ in range(acknowledged)]
        time.sleep(pause)
        child.kill()
    store = open_store(database)
    there = {claim.report for claim in store.view().claims()}
    assert set(kept) <= there
    assert len(there) <= acknowledged + 1 < REPORTS
    assert store.view().verify_history() == []
    store.close()
    main(str(database), str(folder))
    assert rows(database) == undisturbed
