"""The whole way over a folder of reports, again and again: nothing doubled or lost, what was taken down stays so."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import factory
from tests.inbox import AMBUSH, RAISED, REPORTS, write
from trucewatch import pipeline
from trucewatch.api import inspect, open_database
from trucewatch.errors import RejectedInput, UnreadableInput
from trucewatch.ontology.compile import Knowledge
from trucewatch.pipeline import RunSummary
from trucewatch.settings import Settings
from trucewatch.store import SqliteStore, open_store


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "watch.db"


def run(folder: Path, db: Path) -> RunSummary:
    return pipeline.run([folder], db, silent)


def silent(stage: str, done: int, total: int) -> None:
    pass


@pytest.fixture
def store(inbox: Path, db: Path) -> Iterator[SqliteStore]:
    """The database after a first run."""
    assert run(inbox, db).new == len(REPORTS)
    opened = open_store(db)
    yield opened
    opened.close()


def state(store: SqliteStore) -> tuple[object, ...]:
    view = store.view()
    parts = (view.reports, view.claims, view.attributions, view.incidents, view.ceasefires, view.relations, view.actors)
    return (dict(view.counts()), *(part() for part in parts))


def test_a_run_makes_claims_incidents_and_a_ledger(store):
    view = store.view()
    assert {claim.report for claim in view.claims()} == {report.id for report in view.reports()}
    assert view.incidents()
    assert view.ceasefires()
    assert view.pending("extract", pipeline.EXTRACTOR) == ()
    assert view.verify_history() == []


def test_a_second_run_changes_nothing(store, inbox, db):
    before = state(store)
    summary = run(inbox, db)
    assert (summary.new, summary.unchanged, summary.rejected) == (0, len(REPORTS), ())
    assert state(store) == before


def test_projecting_again_keeps_the_public_ids(store):
    before = state(store)
    pipeline.project(store, silent, Settings())
    assert state(store) == before


def test_reports_one_by_one_lead_to_the_same_claims_as_all_at_once(store, inbox, tmp_path):
    one_by_one = tmp_path / "slow.db"
    for path in sorted(inbox.iterdir(), reverse=True):
        assert pipeline.run([path], one_by_one, silent).new == 1
    with open_database(one_by_one) as slow:
        assert {c.id for c in slow.claims()} == {c.id for c in store.view().claims()}
        assert {i.claims for i in slow.incidents()} == {i.claims for i in store.view().incidents()}


def test_a_new_version_of_a_document_is_read_and_the_old_one_kept(store, inbox, db):
    published, url, _ = REPORTS["ambush"]
    write(inbox, "ambush", published, url, RAISED)
    summary = run(inbox, db)
    assert (summary.new, summary.unchanged) == (1, len(REPORTS) - 1)
    view = store.view()
    versions = [r for r in view.reports() if r.url == url]
    assert {r.text for r in versions} == {AMBUSH, RAISED}
    assert len({r.document for r in versions}) == 1
    counts = [q.best for c in view.claims() for q in c.quantities if q.of == "killed"]
    assert sorted(filter(None, counts)) == [3, 5]


def test_two_versions_of_one_document_are_one_origin(store, inbox, db):
    published, url, _ = REPORTS["ambush"]
    before = len(store.view().incidents())
    write(inbox, "ambush", published, url, RAISED)
    run(inbox, db)
    after = store.view().incidents()
    assert len(after) == before
    assert {incident.origins for incident in after} == {1}


def test_the_same_text_under_another_name_is_a_copy(store, inbox, db):
    before = store.view().counts()["claims"]
    published, _, text = REPORTS["truce"]
    write(inbox, "copy", published, "https://example.net/copy", text)
    run(inbox, db)
    assert store.view().counts()["claims"] == before
    assert len(store.view().reports()) == len(REPORTS)


def test_what_was_taken_down_is_gone_and_stays_gone(store, inbox, db):
    report = next(r for r in store.view().reports() if r.text == AMBUSH)
    gone = {c.id for c in store.view().claims(report=report.id)}
    assert gone
    store.take_down(report.id, "ada", "names a minor")
    assert store.view().incidents() == ()
    pipeline.project(store, silent, Settings())
    for _ in range(2):
        view = store.view()
        assert AMBUSH not in {r.text for r in view.reports()}
        assert not gone & {c.id for c in view.claims()}
        assert not gone & {c for incident in view.incidents() for c in incident.claims}
        assert view.ceasefires()
        assert view.verify_history() == []
        assert run(inbox, db).new == 0


DAYS = [
    ("2021-10-04", set()),
    ("2021-10-05", {"ambush"}),
    ("2021-10-07", {"ambush", "truce"}),
    ("2021-12-31", set(REPORTS)),
]


@pytest.mark.parametrize(("day", "known"), DAYS)
def test_what_was_known_by_a_day(day, known, store, db):
    with open_database(db) as opened:
        texts = {REPORTS[name][2] for name in known}
        assert {r.text for r in opened.reports(day)} == texts
        inspection = opened.inspection(day)
        assert {r.text for r in inspection.reports} == texts
        assert {c.report for c in inspection.claims} == {c.report for c in opened.claims(day)}
        assert bool(inspection.ceasefires) == ("truce" in known)


def test_known_by_today_is_all_there_is(store, db):
    with open_database(db) as opened:
        now, later = opened.inspection(), opened.inspection("2030-01-01")
    assert {c.id for c in now.claims} == {c.id for c in later.claims}
    assert {i.claims for i in now.incidents} == {i.claims for i in later.incidents}


def test_what_cannot_be_taken_in_does_not_stop_the_rest(inbox, db):
    (inbox / "empty.txt").write_text("", encoding="utf-8")
    (inbox / "noise.txt").write_bytes(bytes(range(256)) * 8)
    summary = run(inbox, db)
    assert summary.new >= len(REPORTS)
    assert {Path(r.source).name for r in summary.rejected} >= {"empty.txt"}
    opened = open_store(db)
    assert opened.view().claims()
    opened.close()


def test_a_report_in_a_language_without_a_reader_is_listed_unread(knowledge: Knowledge):
    report = factory.report(AMBUSH, language="fr")
    found = pipeline.understand(report, knowledge, Settings())
    assert (found.claims, found.attributions) == ((), ())
    assert [u.what for u in found.unresolved] == ["report"]
    assert "'fr'" in found.unresolved[0].reason


def test_inspecting_keeps_nothing_and_agrees_with_a_run(store, knowledge: Knowledge):
    reports = store.view().reports()
    inspection = pipeline.inspect(reports, knowledge)
    assert {c.id for c in inspection.claims} == {c.id for c in store.view().claims()}
    assert {i.claims for i in inspection.incidents} == {i.claims for i in store.view().incidents()}


def test_a_report_comes_from_standard_input(db, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(AMBUSH.encode())))
    assert run(Path("-"), db).new == 1


def test_what_is_said_of_a_speaker_hides_nothing_of_him():
    plain = inspect("Shells hit Goma, the Iraqi army said.", published="2021-05-27")
    told = inspect("Shells hit Goma, the Iraqi army, a big one, said.", published="2021-05-27")
    assert told.claims[0].speaker.entity == plain.claims[0].speaker.entity == "mil:IQ"
    assert told.attributions[0].source.text == "Iraqi army, a big one"


ENTRY = """\
trucewatch: ledger-entry/1
name: Chad truce
aliases: [Abeche accord]
written: {by: Ada, on: 2021-10-20}
source: {title: Text of the accord, published: 2021-10-01}
parties: [[Chad], [Boko Haram]]
start: 2021-10-02
"""


def test_an_entry_is_kept_once_linked_and_joined_by_reports(tmp_path: Path, db: Path) -> None:
    path = tmp_path / "chad.yml"
    path.write_text(ENTRY, encoding="utf-8")
    kept = pipeline.import_entry(path, db, silent)
    assert pipeline.import_entry(path, db, silent).id == kept.id
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    told = "Boko Haram fighters broke the Abeche accord on Monday, the army of Chad said."
    write(inbox, "broken", "2021-10-12", "https://example.org/accord", told)
    run(inbox, db)
    with open_database(db) as held:
        (truce,) = held.ledger("Chad truce")
        assert truce.entered is not None
        assert (truce.entered.by, truce.in_force_from.earliest.isoformat()) == ("Ada", "2021-10-02")
        assert truce.parties == (("Government of Chad",), ("Boko Haram",))
        assert [(v.status, v.accused) for v in truce.violations] == [("alleged", "Boko Haram")]
        assert [report.entered for report in held.reports()] == [True, False]
        assert held.ceasefires(known_by="2021-09-30") == ()


def test_an_entry_that_is_older_than_the_kept_one_is_refused(tmp_path: Path, db: Path) -> None:
    path = tmp_path / "chad.yml"
    path.write_text(ENTRY, encoding="utf-8")
    pipeline.import_entry(path, db, silent)
    path.write_text(ENTRY.replace("2021-10-02", "2021-10-03"), encoding="utf-8")
    with pytest.raises(RejectedInput, match="put a later day under written"):
        pipeline.import_entry(path, db, silent)
    with pytest.raises(UnreadableInput, match=r"none\.yml"):
        pipeline.import_entry(tmp_path / "none.yml", db, silent)
    with open_database(db) as held:
        assert len(held.reports()) == 1


def test_a_run_goes_on_from_what_the_last_one_kept(store, inbox, db, monkeypatch):
    always = Settings(keep_from=0)
    pipeline.project(store, silent, always)
    broken = inbox / "broken.txt"
    broken.write_text(broken.read_text(encoding="utf-8") + "Two soldiers were killed.\n", encoding="utf-8")
    monkeypatch.setattr(pipeline, "Corroborator", lambda *_: pytest.fail("begun anew"))
    assert pipeline.run([inbox], db, silent, always).new == 1
    found = store.view().incidents()
    assert {i.claims for i in pipeline.known(store.view(), None, always).incidents} == {i.claims for i in found}
    pipeline.project(store, silent, Settings())
    assert store.view().incidents() == found


def test_what_is_kept_is_written_anew_only_where_much_is_new(store, monkeypatch):
    always, written = Settings(keep_from=0), []
    dumped = pipeline.dumped
    monkeypatch.setattr(pipeline, "dumped", lambda *given: written.append(given) or dumped(*given))
    for _ in range(2):
        pipeline.project(store, silent, always)
    assert len(written) == 1
    pipeline.project(store, silent, Settings())
    assert len(written) == 1
