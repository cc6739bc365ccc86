"""The library's front door: days as people write them, errors that say what to do, a database that closes."""

from datetime import date
from pathlib import Path

import pytest

import trucewatch
from trucewatch.errors import NotFound, RejectedInput, StoreError

ROOT = Path(__file__).parents[1]
TEXT = "Three rockets hit the Ain al-Assad air base on Monday, residents said."
TRUCE = ROOT / "demo" / "reports" / "r00.txt"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory):
    with trucewatch.open(tmp_path_factory.mktemp("api") / "truce.sqlite") as opened:
        opened.run(TRUCE)
        yield opened


@pytest.mark.parametrize("published", ["2021-05-25", date(2021, 5, 25)])
def test_a_day_may_be_words_or_a_date(published: str | date):
    report = trucewatch.inspect(TEXT, published=published, outlet="The Daily Paper").reports[0]
    assert report.published is not None
    assert (report.published.day, report.outlet) == (date(2021, 5, 25), "The Daily Paper")


def test_inspecting_finds_the_claims_of_a_text():
    found = trucewatch.inspect(TEXT, published="2021-05-25")
    assert "violence.shelling" in {claim.kind for claim in found.claims}
    assert len(found.incidents) == 1


def test_front_matter_is_read():
    found = trucewatch.inspect(f"---\noutlet: The Daily Paper\npublished: 2021-05-25\n---\n\n{TEXT}\n")
    assert found.reports[0].outlet == "The Daily Paper"
    assert found.reports[0].text == TEXT


@pytest.mark.parametrize("text", ["", "   \n\n"])
def test_a_text_without_words_is_rejected(text: str):
    with pytest.raises(RejectedInput, match="no report"):
        trucewatch.inspect(text)


def test_a_day_that_is_none_is_a_value_error():
    with pytest.raises(ValueError, match="yesterday"):
        trucewatch.inspect(TEXT, published="yesterday")


def test_a_second_run_adds_nothing(db: trucewatch.Database):
    summary = db.run(str(TRUCE))
    assert (summary.new, summary.unchanged) == (0, 1)


def test_ingesting_keeps_a_report_unread(tmp_path: Path):
    with trucewatch.open(str(tmp_path / "new.sqlite")) as opened:
        assert opened.ingest([TRUCE]).new == 1
        assert (len(opened.reports()), opened.claims()) == (1, ())
        opened.run()
        assert opened.claims()


def test_progress_is_told(tmp_path: Path):
    told: list[str] = []
    with trucewatch.open(tmp_path / "new.sqlite") as opened:
        opened.run([TRUCE], progress=lambda stage, done, total: told.append(stage))
    assert {"ingest", "read"} <= set(told)


def test_all_that_was_made_is_there(db: trucewatch.Database):
    assert [report.outlet for report in db.reports()] == ["Al-Sarira"]
    assert {claim.report for claim in db.claims()} == {db.reports()[0].id}
    assert db.incidents() == db.inspection().incidents
    assert db.ceasefires() == db.ledger()


def test_nothing_was_known_before_it_was_published(db: trucewatch.Database):
    assert db.reports(known_by="2021-05-24") == ()
    assert db.claims(known_by="2021-05-24") == ()
    assert db.incidents(known_by="2021-05-24") == ()
    assert db.ceasefires(known_by="2021-05-25") != ()


def test_the_ledger_as_of_a_day_before_anything_holds_no_acts(db: trucewatch.Database):
    assert db.ledger()[0].acts
    assert [truce.acts for truce in db.ledger(as_of="2019-01-01")] == [() for _ in db.ledger()]


def test_a_ceasefire_is_found_by_id_or_by_part_of_its_name(db: trucewatch.Database):
    truce = db.ceasefires()[0]
    assert db.ledger(truce.id) == (truce,)
    assert truce in db.ledger("CEASEFIRE")


def test_an_unknown_ceasefire_is_named_in_the_error(db: trucewatch.Database):
    with pytest.raises(NotFound, match="atlantis"):
        db.ledger("atlantis")


def test_a_closed_database_says_so(tmp_path: Path):
    opened = trucewatch.open(tmp_path / "new.sqlite")
    opened.close()
    opened.close()
    for use in (opened.reports, opened.incidents, opened.run):
        with pytest.raises(StoreError, match="closed"):
            use()
