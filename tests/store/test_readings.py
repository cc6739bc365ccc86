from tests import factory
from trucewatch.model import Actor, Relation, Stock
from trucewatch.store import Projections

REPORT = factory.report().id


def test_what_was_read_comes_back(store, add, read):
    add()
    read((factory.claim(quantities=(factory.quantity(),)),))
    view = store.view()
    assert view.claims() == view.claims(report=REPORT) == (factory.claim(quantities=(factory.quantity(),)),)
    assert view.attributions() == (factory.attribution(),)
    assert view.unresolved() == (factory.unresolved(),)
    assert view.claims(report="t404") == ()


def test_reading_again_changes_nothing(store, add, read):
    add()
    read()
    before = store.view().counts()
    read()
    assert store.view().counts() == before


def test_a_later_reading_supersedes_and_keeps_what_it_superseded(store, add, read):
    add()
    read((factory.claim("c1"), factory.claim("c2")))
    read((factory.claim("c1", confidence=0.5), factory.claim("c3")), version="2")
    assert {c.id: c.confidence for c in store.view().claims()} == {"c1": 0.5, "c3": 0.9}
    with store.engine.connect() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM claims").scalar() == 4


def test_a_claim_may_come_back(store, add, read):
    add()
    for claims in ((factory.claim(),), (), (factory.claim(),)):
        read(claims)
    assert store.view().claims() == (factory.claim(),)


def test_stages_tell_what_is_left_to_do(store, add, read):
    add()
    other = add("Another report.", address="https://example.org/other").report
    assert set(store.view().pending("extract", "1")) == {REPORT, other}
    read()
    assert store.view().pending("extract", "1") == (other,)
    assert set(store.view().pending("extract", "2")) == {REPORT, other}
    store.writer().mark_done(other, "extract", "1")
    store.writer().mark_done(other, "extract", "1")
    assert store.view().pending("extract", "1") == ()


def test_projections_are_rewritten_whole(store, add, read):
    add()
    read()
    stock = Stock("the army", None, factory.quantity("personnel", 2500.0), "c1")
    relation = Relation("denies", "c1", "c2", ("c1",))
    actor = Actor("iq-army", "Iraqi Army", (), "state_force", "IQ")
    question = factory.unresolved(what="actor", text="the army", report=None)
    store.writer().replace_projections(
        Projections(
            incidents=(factory.incident("i1"), factory.incident("i2", time=None)),
            ceasefires=(factory.ceasefire(),),
            relations=(relation, relation),
            stocks=(stock,),
            actors=(actor,),
            unresolved=(question,),
        )
    )
    view = store.view()
    assert view.incidents() == (factory.incident("i1"), factory.incident("i2", time=None))
    assert view.ceasefires() == (factory.ceasefire(),)
    assert (view.relations(), view.stocks(), view.actors()) == ((relation, relation), (stock,), (actor,))
    assert view.unresolved() == (factory.unresolved(), question)
    assert view.unresolved(report=REPORT) == (factory.unresolved(),)
    store.writer().replace_projections(Projections(incidents=(factory.incident("i2"),)))
    assert view.incidents() == (factory.incident("i2"),)
    assert view.ceasefires() == ()
    assert view.claims() == (factory.claim(),)


def test_links_are_kept_once_with_who_suggests_them(store):
    link = Relation("corrects", "c1", "c2", ("c1",))
    store.writer().add_links((link, link), "matcher 1")
    store.writer().add_links((link,), "matcher 1")
    store.writer().add_links((link,), "ada")
    assert store.view().links() == (link, link)
