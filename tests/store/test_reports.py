from dataclasses import replace
from datetime import date

import pytest

from tests import factory
from tests.store.conftest import ADDRESS
from trucewatch.errors import NotFound, StoreError

MORE = factory.TEXT + " A fourth died later."


def test_a_report_comes_back_whole(store, add):
    added = add(warnings=("base.txt: repaired",))
    view = store.view()
    assert added.status == "new"
    assert view.report(added.report) == view.reports()[0]
    assert view.report(added.report).text == factory.TEXT
    assert view.text(added.version).offsets == ((0, 0, len(factory.TEXT)),)
    assert view.raw(added.version) == factory.TEXT.encode()
    assert view.warnings(added.report) == ("base.txt: repaired",)


def test_a_duplicate_is_kept_once(store, add):
    first = add()
    before = store.view().counts()
    again = add()
    assert again == replace(first, status="duplicate")
    assert store.view().counts() == before


def test_a_changed_version_of_a_known_document(store, add):
    first, second = add(), add(MORE)
    assert second.status == "changed"
    document = factory.document(ADDRESS).id
    assert {v.id for v in store.view().versions(document)} == {first.version, second.version}
    assert {r.document for r in store.view().reports()} == {document}
    assert store.view().counts()["documents"] == 1


def test_the_same_text_under_another_address(store, add):
    first, copy = add(), add(address="https://example.net/copy", outlet="Wire")
    assert copy.status == "copy"
    assert copy.report == first.report
    assert len(store.view().reports()) == 1
    assert {r.outlet for r in store.view().appearances(first.report)} == {"The Daily Paper", "Wire"}


def test_the_earliest_appearance_speaks_for_the_text(store, add):
    add(published=factory.published(date(2021, 10, 6)))
    add(address="https://example.net/copy", outlet="Wire", published=factory.published(date(2021, 10, 5)))
    assert store.view().reports()[0].outlet == "Wire"


def test_better_metadata_revise_a_version(store, add):
    add(published=None)
    revised = add()
    assert revised.status == "revised"
    assert [r.published for r in store.view().reports()] == [factory.published()]
    assert add(published=None).status == "duplicate"
    assert store.view().reports()[0].published == factory.published()


def test_a_better_cleaner_replaces_the_text_of_a_version(store, add, read):
    raw = b"<p>page</p>"
    add(raw=raw)
    read()
    assert add(MORE, raw=raw).status == "revised"
    assert [r.text for r in store.view().reports()] == [MORE]
    assert store.view().claims() == ()


def test_known_by(store, add, read):
    add()
    add(MORE, address="https://example.org/later", published=factory.published(date(2021, 10, 9)))
    add("An undated report.", address="https://example.org/undated", published=None)
    read()
    view = store.view()
    assert [r.text for r in view.reports(known_by=date(2021, 10, 4))] == [factory.TEXT]
    assert len(view.reports(known_by=factory.NOON.date())) == 2
    assert len(view.reports()) == 3
    assert view.claims(known_by=date(2021, 10, 3)) == ()
    assert view.claims(known_by=date(2021, 10, 4)) == (factory.claim(),)


def test_unknown_ids(store, add):
    with pytest.raises(NotFound, match="t404"):
        store.view().report("t404")
    with pytest.raises(NotFound, match="v404"):
        store.view().raw("v404")
    with pytest.raises(NotFound, match="v404"):
        store.view().text("v404")
    with pytest.raises(NotFound, match="q404"):
        store.writer().retried("q404")
    with pytest.raises(NotFound, match="t404"):
        store.writer().mark_done("t404", "extract", "1")


def test_bytes_must_be_those_of_the_version(store):
    report, version = factory.report(), factory.version()
    from trucewatch.model import Text

    text = Text(report.id, version.id, "1", report.text)
    with pytest.raises(StoreError, match="not those of version"):
        store.writer().add_report(b"other", factory.document(), version, text, report)


def test_quarantine_keeps_an_item_once_until_it_is_retried(store):
    writer, view = store.writer(), store.view()
    item = writer.quarantine("a.txt", "empty", b"")
    assert writer.quarantine("a.txt", "empty", b"") == item
    assert [(q.source, q.reason, q.raw) for q in view.quarantine()] == [("a.txt", "empty", b"")]
    writer.retried(item)
    assert view.quarantine() == ()
    assert view.quarantine(waiting=False)[0].retried == factory.NOON
