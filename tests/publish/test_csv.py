import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.publish.samples import CLAIMS, EMPTY, JUDGED, WHOLE
from trucewatch.publish import cells, csv_, csv_ledger

LEDGER = (*csv_ledger.ACTS, *csv_ledger.ACCOUNTS, *csv_ledger.OBLIGATIONS, *csv_ledger.VIOLATIONS, *csv_ledger.COUNTS)
DOCS = Path(__file__).parents[2] / "docs" / "publish.md"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def tables(tmp_path):
    return {path.stem: rows(path) for path in csv_.write(WHOLE, tmp_path)}


def test_a_claim_is_one_row_with_its_report_spans_and_speaker(tables):
    row = next(row for row in tables["claims"] if row["claim"] == "c3")
    assert (row["outlet"], row["published"], row["kind"]) == ("The Daily Paper", "2021-05-25", "violence.shelling")
    assert (row["speaker"], row["speaker_is_outlet"], row["speaker_medium"]) == ("Col. Lee Hart", "false", "tweet")
    assert re.fullmatch(r"\d+:\d+", row["spans"])
    assert row["quantities"] == "munitions=1 | injured=0"
    assert row["part_of_day"] == "early_hours"


def test_unknown_is_empty_and_zero_is_zero(tables):
    accounts = {(row["attribute"], row["speaker"]): row for row in tables["incidents"]}
    zero, silent = accounts["injured", "Col. Lee Hart"], accounts["casualties", "The Daily Paper"]
    assert (zero["value"], zero["status"]) == ("0", "zero_reported")
    assert (silent["value"], silent["status"]) == ("", "none_known")


def test_an_incident_without_accounts_keeps_its_row(tables):
    assert [row["attribute"] for row in tables["incidents"] if row["incident"] == "i2"] == [""]


def test_only_the_disputed_count_is_contested(tables):
    marks = {(row["attribute"], row["contested"]) for row in tables["incidents"] if row["attribute"]}
    assert ("munitions", "true") in marks
    assert ("casualties", "false") in marks


def test_acts_tell_who_did_and_who_said(tables):
    ended = next(row for row in tables["ceasefires_acts"] if row["act"] == "terminated")
    assert (ended["by"], ended["speaker"], ended["reason"]) == (
        "Coordination Commission",
        "Coordination Commission",
        "no timetable",
    )
    assert (ended["start_earliest"], ended["start_latest"]) == ("", "2021-05-25")


def test_accounts_of_a_ceasefire_keep_who_gives_what(tables):
    given = [(row["attribute"], row["lower"], row["upper"], row["contested"]) for row in tables["ceasefires_accounts"]]
    assert given == [
        ("start", "2020-10-01", "2020-10-31", "false"),
        ("length", "60", "", "false"),
        ("mediators", "", "", "false"),
        ("end", "", "2021-05-25", "true"),
        ("end", "2021-05-26", "2021-05-26", "true"),
    ]


def test_an_obligation_has_its_days_and_who_says_what_became_of_it(tables):
    (row,) = tables["obligations"]
    assert (row["due_earliest"], row["due_latest"], row["status"]) == ("2021-05-27", "2021-05-31", "disputed")
    assert (row["said_done"], row["said_not_done"]) == ("Col. Lee Hart", "Coordination Commission")


def test_a_violation_has_what_when_and_where(tables):
    row = tables["violations"][0]
    assert (row["status"], row["accused"], row["kind"], row["start_earliest"], row["place"]) == (
        "apparent",
        "Coordination Commission",
        "violence.shelling",
        "2021-05-24",
        "Sarda base",
    )


def test_violations_are_counted_beside_what_was_read(tables):
    months = [row for row in tables["violation_counts"] if row["unit"] == "month"]
    assert [row["from"] for row in months] == [f"2020-{m}-01" for m in (10, 11, 12)] + [
        f"2021-0{m}-01" for m in range(1, 6)
    ] + [""]
    quiet, last, stray = months[0], months[-2], months[-1]
    assert (quiet["apparent"], quiet["reports_read"], quiet["accused"]) == ("0", "0", "")
    assert (last["apparent"], last["reports_read"], last["outlets_read"]) == ("1", "2", "2")
    assert (last["accused"], last["kind"], last["place"]) == ("Coordination Commission", "shelling", "Sarda base")
    assert (stray["alleged"], stray["reports_read"]) == ("1", "")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(tmp_path, start):
    hostile = replace(CLAIMS[0], text=start + "|cmd", reason=start)
    path = csv_.write(replace(EMPTY, claims=(hostile,)), tmp_path)[0]
    (row,) = rows(path)
    assert row["text"] == "'" + start + "|cmd"
    assert row["reason"] == "'" + start


def test_what_was_judged_is_a_column_without_names(tmp_path):
    claims, _, incidents, *_ = csv_.write(JUDGED, tmp_path)
    assert [row["judged"] for row in rows(claims)][:3] == ["reject", "correct reason", ""]
    assert {row["judged"] for row in rows(incidents) if row["incident"] == "i1"} == {"accept"}
    assert "ada" not in claims.read_text(encoding="utf-8")


def test_a_negative_number_stays_a_number():
    assert cells.guarded(-0.5) == -0.5
    assert cells.guarded(3.0) == 3


def test_every_column_is_documented():
    documented = set(re.findall(r"`([a-z_0-9]+)`", DOCS.read_text(encoding="utf-8")))
    columns = {*csv_.CLAIMS, *csv_.QUANTITIES, *csv_.INCIDENTS, *LEDGER}
    assert {column for column in columns if not column.endswith("_entities")} <= documented
