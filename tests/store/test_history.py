from dataclasses import replace

import pytest

from tests import factory
from trucewatch.errors import NotFound, StoreError
from trucewatch.model import Relation
from trucewatch.store import Projections

QUOTED = (factory.anchor(),)


@pytest.fixture
def full(store, add, read):
    add()
    read()
    store.writer().add_judgement(factory.judgement(anchors=QUOTED))
    store.writer().replace_projections(Projections(incidents=(factory.incident(),)))
    return store


def tamper(store, statement):
    with store.engine.begin() as conn:
        conn.exec_driver_sql(statement)
    return [broken.what for broken in store.view().verify_history()]


def test_an_honest_history_has_no_breaks(full):
    assert full.view().verify_history() == []
    assert full.view().counts()["history"] == 4


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE history SET recorded = '2020' WHERE seq = 2", "was changed: report"),
        ("DELETE FROM history WHERE seq = 2", "entries before 3 are gone"),
        ("DELETE FROM history WHERE seq = 4", "judgement j1 has no entry"),
        ("UPDATE history SET previous = hash WHERE seq = 3", "does not follow on"),
        ("UPDATE versions SET raw = x'00'", "is not the bytes that were recorded"),
        ("UPDATE judgements SET body = replace(body, 'not them', 'them')", "judgement j1 was changed"),
        ("DELETE FROM judgements", "judgement j1 is gone"),
        ("UPDATE texts SET content = replace(content, 'base', 'school')", "is not the words that were recorded"),
        ("UPDATE claims SET body = replace(body, 'asserts', 'denies')", "was changed"),
        ("DELETE FROM claims", "is not what was recorded"),
    ],
)
def test_tampering_shows(full, statement, what):
    assert any(what in found for found in tamper(full, statement))


def test_judgements_are_never_overwritten(full):
    full.writer().add_judgement(factory.judgement(anchors=QUOTED))
    with pytest.raises(StoreError, match="says something else"):
        full.writer().add_judgement(factory.judgement(verdict="accept"))
    assert full.view().judgements("c1") == (factory.judgement(anchors=QUOTED),)
    assert full.view().judgements("c") == ()


def test_taking_a_report_down(full, path, add):
    report = factory.report()
    full.writer().add_links((Relation("denies", "c1", "c2", (), note="Gunmen"),), "ada")
    done = full.take_down(report.id, "ada", "asked by the family")
    view = full.view()
    assert (done.texts, done.claims, done.elsewhere) == ((report.id,), 1, ())
    assert (view.reports(), view.claims(), view.incidents(), view.judgements()) == ((), (), (), ())
    assert view.raw(done.versions[0]) is None
    assert view.verify_history() == []
    assert view.counts()["claims"] == 1
    assert add().status == "taken_down"
    with pytest.raises(NotFound, match="was taken down"):
        full.writer().mark_done(report.id, "extract", "1")


def test_no_word_is_left_in_the_file(full, path):
    full.take_down(factory.report().id, "ada", "asked by the family")
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Gunmen" not in left
    assert b"attacked the base" not in left
    assert b"asked by the family" in left


def test_a_taken_down_document_stays_out_and_copies_elsewhere_are_named(full, add):
    copy = add(address="https://example.net/copy")
    document = factory.report(document=factory.document().id).document
    done = full.take_down(document, "ada", "asked")
    assert done.texts == ()
    assert done.elsewhere == (factory.document("https://example.net/copy").id,)
    assert [r.url for r in full.view().appearances(copy.report)] == ["https://example.net/copy"]
    assert add(factory.TEXT + " More.").status == "taken_down"


def test_what_is_not_there_cannot_be_taken_down(full):
    with pytest.raises(NotFound, match="t404"):
        full.take_down("t404", "ada", "asked")


def test_the_note_of_a_take_down_is_vouched_for(full):
    full.take_down(factory.report().id, "ada", "asked")
    assert any("another note" in found for found in tamper(full, "UPDATE history SET note = 'x' WHERE note <> ''"))


def test_other_bytes_of_the_same_text_stay_out(full, add):
    full.take_down(factory.report().id, "ada", "asked")
    assert add(address="https://example.net/new", raw=b"other bytes").status == "taken_down"
    assert replace(add(), version="").status == "taken_down"
