"""Reading and writing a claim's fields: what is read and written back changes nothing; a removal leaves the rest."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests import factory
from tests.judge.conftest import BASE
from trucewatch.errors import NotFound
from trucewatch.judge.fields import WHOLE, addresses, is_item, known_address, read, removable, written
from trucewatch.model import Mention

GROUPS = ("roles/actor", "roles/target", "quantities/killed", "quantities/injured")


@pytest.mark.parametrize("path", [*addresses(BASE), WHOLE, *GROUPS])
def test_what_is_read_can_be_written_back(path):
    assert written(BASE, path, read(BASE, path)) == BASE


@given(factory.claims)
def test_any_claim_can_be_read_and_written_whole(claim):
    again = written(claim, WHOLE, read(claim, WHOLE))
    assert read(again, WHOLE) == read(claim, WHOLE)
    assert (again.id, again.segments, again.confidence) == (claim.id, claim.segments, claim.confidence)


@pytest.mark.parametrize(
    ("path", "known"),
    [
        ("", True),
        ("place", True),
        ("kind", True),
        ("roles/actor", True),
        ("roles/actor/0", True),
        ("quantities/killed", True),
        ("quantities/3", True),
        ("roles", False),
        ("roles/baker", False),
        ("roles/actor/first", False),
        ("quantities/baked", False),
        ("quantities/killed/0", False),
        ("confidence", False),
        ("place/name", False),
        ("segments", False),
    ],
)
def test_what_is_an_address(path, known):
    assert known_address(path) is known


@pytest.mark.parametrize(
    ("path", "so"), [("place", True), ("roles/actor/0", True), ("kind", False), ("speaker", False)]
)
def test_what_a_claim_can_lose(path, so):
    assert removable(path) is so


@pytest.mark.parametrize("path", ["roles/actor/7", "roles/mediator/0", "quantities/2"])
def test_an_item_that_is_not_there_is_named_with_those_that_are(path):
    with pytest.raises(NotFound, match=r"quantities/0"):
        read(BASE, path)


def test_no_span_is_read():
    assert "segments" not in str(read(BASE, WHOLE))


@pytest.mark.parametrize("path", [path for path in addresses(BASE) if removable(path)])
def test_a_removal_leaves_the_rest(path):
    left = written(BASE, path, None)
    before, after = addresses(BASE), addresses(left)
    assert len(after) == len(before) - 1
    assert {p for p in after if not is_item(p)} == {p for p in before if not is_item(p)} - {path}


def test_a_part_still_points_to_its_whole():
    two = replace(BASE, quantities=(factory.quantity("munitions", 4.0), *BASE.quantities))
    two = replace(two, quantities=(*two.quantities[:2], replace(two.quantities[2], part_of=1)))
    assert written(two, "quantities/0", None).quantities[1].part_of == 0
    assert written(two, "quantities/1", None).quantities[1].part_of is None
    four = read(two, "quantities/killed")
    assert written(two, "quantities/killed", [{**four[0], "best": 4.0}]).quantities[2].part_of == 1
    assert written(two, "quantities/0", {**read(two, "quantities/0"), "best": 5.0}).quantities[2].part_of == 1


def test_a_count_that_was_not_there_is_added_last():
    added = written(BASE, "quantities/displaced", [{**read(BASE, "quantities/0"), "of": "displaced"}])
    assert [q.of for q in added.quantities] == ["killed", "injured", "displaced"]


def test_a_corrected_mention_stands_where_the_old_one_did():
    named = {**read(BASE, "roles/actor/0"), "text": "the Red Brigade", "entity": "red"}
    assert written(BASE, "roles/actor/0", named).roles["actor"] == (
        Mention("the Red Brigade", BASE.roles["actor"][0].segments, entity="red"),
    )
    assert written(BASE, "roles/mediator", [named]).roles["mediator"][0].segments == BASE.trigger.segments


def test_a_corrected_kind_has_its_own_codes():
    shelled = written(BASE, "kind", "violence.shelling")
    assert shelled.kind == "violence.shelling"
    assert "Shelling" in shelled.types.acled
