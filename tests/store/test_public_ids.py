from dataclasses import replace

import pytest

from tests import factory
from trucewatch.store import Projections


@pytest.fixture
def mint(store):
    return lambda *groups: store.writer().mint_ids("incident", [list(group) for group in groups])


def test_an_id_is_minted_once(mint):
    assert mint("ab", "c") == mint("ab", "c")


def test_order_of_groups_does_not_matter(mint):
    one, two = mint("ab", "c")
    assert mint("c", "ab") == (two, one)


def test_a_group_keeps_its_id_when_it_grows_or_an_earlier_claim_turns_up(mint):
    (minted,) = mint("b")
    assert mint("bc") == mint("ab") == (minted,)


def test_a_merge_keeps_the_older_id_and_leaves_a_tombstone(store, mint):
    older, younger = mint("a", "b")
    assert mint("ba") == (older,)
    assert store.view().moved(younger) == older
    assert store.view().moved(older) == older


def test_a_split_gives_the_id_back(store, mint):
    older, younger = mint("a", "b")
    mint("ab")
    assert mint("a", "b") == (older, younger)
    assert store.view().moved(younger) == younger


def test_a_split_off_group_gets_a_new_id(mint):
    (minted,) = mint("ab")
    kept, new = mint("a", "b")
    assert kept == minted
    assert new != minted


def test_groups_that_share_claims_have_ids_of_their_own_every_time(mint):
    groups = ("ab", "ac", "a", "b")
    assert len(set(mint(*groups))) == 4
    assert mint(*groups) == mint(*groups)


def test_kinds_do_not_mix(store):
    writer = store.writer()
    assert writer.mint_ids("incident", [["a"]]) != writer.mint_ids("ceasefire", [["a"]])


def test_a_group_needs_a_claim(mint):
    with pytest.raises(ValueError, match="without claims"):
        mint("")


def test_minting_is_in_the_history(store, mint):
    mint("a", "b")
    mint("ab")
    assert store.view().verify_history() == []
    assert store.view().counts()["history"] == 3


def test_of_ids_minted_together_the_older_is_that_of_the_group_told_first(mint):
    first, second = mint("z", "a")
    assert mint("za") == (first,)
    assert second != first


def test_an_id_outlives_the_claim_that_it_was_minted_from(store, mint):
    (public,) = mint("abc")
    store.writer().replace_projections(Projections(incidents=(factory.incident(public, claims=("a", "b", "c")),)))
    assert mint("bc", "d")[0] == public
    assert store.view().anchors()[public] == "b"
    assert mint("abc", "d")[0] == public
    assert store.view().verify_history() == []


def test_a_merged_incident_keeps_the_older_id_though_its_anchor_is_gone(store, mint):
    older, younger = mint("ab", "c")
    store.writer().replace_projections(
        Projections(incidents=(factory.incident(older, claims=("a", "b")), factory.incident(younger, claims=("c",))))
    )
    assert mint("bc") == (older,)
    assert store.view().moved(younger) == older


def test_an_id_of_which_nothing_is_left_is_given_back_with_its_claim(store, mint):
    (public,) = mint("a")
    store.writer().replace_projections(Projections(incidents=(factory.incident(public, claims=("a",)),)))
    assert mint("b") != (public,)
    assert mint("a", "b")[0] == public


def test_a_ceasefire_goes_by_what_is_left_of_its_acts(store):
    (public,) = store.writer().mint_ids("ceasefire", [["c1", "c2"]])
    acts = tuple(replace(act, claims=("c1", "c2")) for act in factory.ceasefire().acts[:1])
    store.writer().replace_projections(Projections(ceasefires=(factory.ceasefire(public, acts=acts),)))
    assert store.writer().mint_ids("ceasefire", [["c2"]]) == (public,)


def test_an_id_outlives_the_report_that_it_was_minted_from(store, mint, add, read):
    add()
    read((factory.claim("c1"),))
    (public,) = mint(["c1", "c2"])
    store.writer().replace_projections(Projections(incidents=(factory.incident(public, claims=("c1", "c2")),)))
    store.take_down(factory.report().id, "ada", "asked")
    assert mint(["c2"]) == (public,)
    assert store.view().verify_history() == []
