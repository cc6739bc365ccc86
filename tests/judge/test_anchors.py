"""A claim whose id is gone is found again by its words, or is said to be lost and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from tests.judge.conftest import BASE, CLAIMS, CONVOY, REPORT, TEXT, moved
from trucewatch.judge.anchors import Lost, find, make_anchor, make_ground, places_of
from trucewatch.model import QuoteSelector

ANCHOR = make_anchor(BASE, REPORT, "")
ACTOR = make_anchor(BASE, REPORT, "roles/actor/0")
CLEANED = factory.report(TEXT.replace(" near Falluja", ",  near\nFalluja,"))
"""The same version under another cleaner: another text, another id, the same document."""


def found(anchor, claims, reports=(REPORT,), path="", exactly=True):
    return find(anchor, path, make_ground(claims, reports), exactly=exactly)


def test_a_claim_that_is_there_is_itself():
    assert found(ANCHOR, CLAIMS) == "cbase"
    assert found(ANCHOR, CLAIMS, path="place") == "cbase/place"


def test_a_claim_with_another_id_is_found_by_its_words():
    again = replace(BASE, id="cnew", trigger=replace(BASE.trigger, text="attacked the", segments=((7, 19),)))
    assert found(ANCHOR, (again, CONVOY)) == "cnew"
    assert found(ANCHOR, (again, CONVOY), path="time") == "cnew/time"


def test_of_words_that_stand_twice_those_in_the_same_surroundings_are_meant():
    assert places_of(ANCHOR.quote, TEXT) == BASE.trigger.segments
    assert places_of(make_anchor(CONVOY, REPORT, "").quote, TEXT) == CONVOY.trigger.segments


def test_another_text_of_the_same_document_is_looked_through():
    again = moved(CLEANED, BASE, "cnew")
    assert found(ANCHOR, (again,), (CLEANED,)) == "cnew"
    elsewhere = replace(CLEANED, document="dother")
    assert isinstance(found(ANCHOR, (again,), (elsewhere,)), Lost)


def test_words_that_are_gone_are_lost():
    rewritten = factory.report("Nothing happened near Falluja.")
    assert "“attacked” are in no version" in found(ANCHOR, (), (rewritten,)).reason
    assert "no version of document" in found(ANCHOR, (), ()).reason


@pytest.mark.parametrize(
    ("changes", "exactly", "address"),
    [
        ({"kind": "violence.shelling"}, False, "cnew"),
        ({"kind": "violence.shelling"}, True, None),
        ({"kind": "talks.held"}, False, None),
    ],
)
def test_a_verdict_on_a_claim_as_such_does_not_go_over_to_another_kind(changes, exactly, address):
    again = replace(BASE, id="cnew", **changes)
    result = found(ANCHOR, (again,), exactly=exactly)
    assert result == address if address else "attacked" in result.reason


def test_a_claim_that_stood_beside_the_lost_one_is_not_taken_for_it():
    beside = replace(BASE, id="csecond")
    assert "carries no claim" in found(ANCHOR, (beside,)).reason


def test_two_that_fit_are_for_a_person_to_choose():
    wide = replace(BASE.trigger, segments=((0, 15),))
    one, other = replace(BASE, id="c1", trigger=wide), replace(BASE, id="c2", trigger=wide)
    assert "2 claims: c1, c2" in found(ANCHOR, (one, other)).reason


@pytest.mark.parametrize(
    ("actors", "address"),
    [
        (("Gunmen", "Others"), "cbase/roles/actor/0"),
        (("Others", "Gunmen"), "cbase/roles/actor/1"),
        (("Others",), None),
        (("Others", "Gunmen", "Gunmen"), None),
        ((), None),
    ],
)
def test_an_item_keeps_to_its_words(actors, address):
    claim = replace(BASE, roles={"actor": tuple(map(factory.mention, actors))})
    result = found(ACTOR, (claim,), path="roles/actor/0")
    assert result == address if address else "“Gunmen”" in result.reason


@given(st.text(max_size=40), st.text(min_size=1, max_size=10), st.text(max_size=40))
def test_a_quote_is_found_where_it_was_cut(before, exact, after):
    text = f"{before}{exact}{after}"
    quote = QuoteSelector(exact, before[-32:], after[:32])
    spans = places_of(quote, text)
    assert all("".join(text[start:end].split()) == "".join(exact.split()) for start, end in spans)
    assert bool(spans) == bool(exact.split())
