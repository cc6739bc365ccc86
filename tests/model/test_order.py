"""One order of claims for all stages, whatever order they came in."""

from dataclasses import replace

import pytest

from tests import factory
from trucewatch.model import Published, Report, Trigger
from trucewatch.model.order import by_id, each_once, in_order, position, published


def report(report_id: str, day: str | None, outlet: str | None = "A") -> Report:
    told = Published(day, "day", "front matter") if day else None
    return replace(factory.report(), id=report_id, published=told, outlet=outlet)


def claim(claim_id: str, report_id: str, start: int):
    trigger = Trigger("struck", ((start, start + 6),))
    return factory.claim(claim_id, report=report_id, trigger=trigger)


def test_claims_come_by_day_then_report_then_place_then_id_and_undated_last():
    reports = by_id([report("t1", "2031-03-04"), report("t2", "2031-03-03"), report("t3", None)])
    told = [
        claim("c5", "t3", 0),
        claim("c4", "t1", 9),
        claim("c3", "t1", 2),
        claim("c2", "t2", 5),
        claim("c1", "t2", 5),
    ]
    assert [one.id for one in in_order(told, reports)] == ["c1", "c2", "c3", "c4", "c5"]
    assert in_order(reversed(told), reports) == in_order(told, reports)


def test_of_several_addresses_of_one_text_the_earliest_counts_whatever_came_first():
    early, late = report("t1", "2031-03-03", "Early"), report("t1", "2031-03-04", "Late")
    assert by_id([early, late]) == by_id([late, early]) == {"t1": early}


def test_of_claims_with_one_id_one_counts_whatever_came_first():
    one, other = claim("c1", "t1", 0), claim("c1", "t2", 0)
    assert each_once([one, other]) == each_once([other, one]) == {"c1": other}


@pytest.mark.parametrize(("segments", "at"), [(((7, 13),), 7), ((), 3)])
def test_a_claim_stands_at_its_trigger_or_else_where_it_begins(segments, at):
    placed = factory.claim("c1", trigger=Trigger("struck", segments), segments=((3, 20),))
    assert position(placed) == at


def test_what_has_no_day_has_none():
    assert published(None) is None
    assert published(report("t1", None)) is None
