"""Projections know up to where they go: a run that was cut short shows, and of two writers the last knows of all."""

from tests import factory
from trucewatch.store import Projections


def test_an_empty_store_is_up_to_date(store):
    assert (store.view().stale(), store.view().basis()) == (False, 0)


def test_what_projections_depend_on_makes_them_stale(store, add, read):
    view, writer = store.view(), store.writer()
    steps = (add, read, lambda: writer.add_judgement(factory.judgement()))
    for step in steps:
        step()
        assert view.stale()
        assert writer.replace_projections(Projections(incidents=(factory.incident(),)))
        assert not view.stale()
    writer.mint_ids("incident", [["c1"]])
    writer.mark_done(factory.report().id, "extract", "2")
    assert not view.stale()
    store.take_down(factory.report().id, "ada", "asked")
    assert view.stale()


def test_projections_worked_out_from_less_are_not_written(store, add):
    add()
    basis = store.view().basis()
    store.writer().add_judgement(factory.judgement())
    assert not store.writer().replace_projections(Projections(incidents=(factory.incident(),)), basis=basis)
    assert store.view().incidents() == ()
    assert store.writer().replace_projections(Projections(incidents=(factory.incident(),)), basis=store.view().basis())
    assert store.view().incidents() == (factory.incident(),)


def test_every_public_id_has_its_anchor(store):
    first, second = store.writer().mint_ids("incident", [["c1", "c2"], ["c3"]])
    assert store.view().anchors() == {first: "c1", second: "c3"}
    store.writer().mint_ids("incident", [["c1", "c2", "c3"]])
    assert store.view().anchors() == {first: "c1", second: "c3"}


def test_judgements_are_found_by_either_end(store):
    pair = factory.judgement("j2", subject="c1", other="inc-2", verdict="merge")
    store.writer().add_judgement(pair)
    view = store.view()
    assert view.judgements("c1") == view.judgements("inc-2") == (pair,)
    assert view.judgements("inc") == ()


def test_what_a_run_keeps_is_for_its_own_program_and_goes_with_the_projections(store, add):
    add()
    view, writer = store.view(), store.writer()
    assert view.kept("program") is None
    writer.replace_projections(Projections(), kept=("program", b"words"))
    assert (view.kept("program"), view.kept("another")) == (b"words", None)
    writer.replace_projections(Projections(), kept=("program", b"other words"))
    assert view.kept("program") == b"other words"
    store.take_down(factory.report().id, "ada", "asked")
    assert view.kept("program") is None
