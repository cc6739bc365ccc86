"""Matrix, marks, figure, map and coverage: what the page and the terminal are built from."""

from dataclasses import replace
from datetime import date

from tests import factory
from tests.publish.samples import CLAIMS, CONVOY, NOWHERE, ONE, ROCKETS, SARDA, SERIES, TRUCE, TWO
from trucewatch.model import Unresolved
from trucewatch.publish.coverage import coverage
from trucewatch.publish.figure import figure
from trucewatch.publish.map_ import draw
from trucewatch.publish.marks import paragraphs
from trucewatch.publish.matrix import matrix

TIMES = {claim.id: claim.time for claim in CLAIMS}


def test_voices_stand_side_by_side_and_only_what_differs_is_contested():
    laid = matrix(ROCKETS)
    assert [voice.name for voice in laid.voices] == ["The Daily Paper", "Col. Lee Hart"]
    assert [(row.attribute, row.contested) for row in laid.rows] == [
        ("munitions", True),
        ("injured", False),
        ("casualties", False),
    ]
    assert [len(cell) for cell in laid.rows[0].cells] == [2, 1]


def test_unnamed_sources_of_two_reports_are_two_voices():
    source = factory.speaker("a security source", is_outlet=False)
    accounts = tuple(factory.account(speaker=source, statements=(f"{c}/quantities/0",)) for c in ("c1", "c6"))
    incident = replace(ROCKETS, accounts=accounts)
    assert len(matrix(incident, {"c1": "t1", "c6": "t2"}).voices) == 2
    assert len(matrix(incident, {"c1": "t1", "c6": "t1"}).voices) == 1


def test_pieces_make_the_text_again_and_each_claim_begins_once():
    doubt = Unresolved("place", "Sarda base", ((160, 190),), "two of them")
    cut = paragraphs(ONE.text, CLAIMS[:5], (doubt,))
    assert "\n\n".join("".join(piece.text for piece in pieces) for pieces in cut) == ONE.text
    begins = [claim for pieces in cut for piece in pieces for claim in piece.begins]
    assert begins == ["c1", "c2", "c3", "c4", "c5"]
    assert any(piece.doubt for pieces in cut for piece in pieces)


def test_overlapping_and_discontinuous_claims_are_cut_at_every_bound():
    text = "abcdefgh"
    one = replace(CLAIMS[0], id="x", segments=((0, 4), (6, 8)))
    other = replace(CLAIMS[0], id="y", segments=((2, 6),))
    (pieces,) = paragraphs(text, (one, other))
    assert [(piece.text, piece.claims) for piece in pieces] == [
        ("ab", ("x",)),
        ("cd", ("x", "y")),
        ("ef", ("y",)),
        ("gh", ("x",)),
    ]


def test_the_drawing_has_strips_for_states_and_lanes_for_acts():
    drawn = figure(TRUCE, TIMES)
    assert drawn is not None
    assert [lane.name for lane in drawn.lanes if lane.strip] == ["assessed state", "Coordination Commission"]
    assert {"violations", "legal acts"} <= {lane.name for lane in drawn.lanes}
    marks = [mark for lane in drawn.lanes for mark in lane.marks]
    assert all(0 < mark.x <= mark.x + mark.width <= drawn.width + 1 for mark in marks)
    assert {mark.open for mark in marks} == {"", "before"}


def test_without_a_date_nothing_is_drawn():
    undated = replace(TRUCE, acts=(), history=(), negotiations=(), legal_acts=(), violations=(), obligations=())
    assert figure(undated, {}) is None


def test_one_place_is_one_area_and_no_coordinates_are_made_up():
    drawn = draw([ROCKETS, replace(CONVOY, place=replace(SARDA, segments=((1, 2),))), SERIES])
    assert [len(area.incidents) for area in drawn.areas] == [2]
    assert [name for name, _ in drawn.off] == [NOWHERE.name]
    x, y, width, height = drawn.view
    assert x < drawn.areas[0].x < x + width
    assert y < drawn.areas[0].y < y + height
    assert "Iraq" in {outline.name for outline in drawn.outlines if outline.at}


def test_far_north_and_around_the_world_still_draw():
    poles = [replace(CONVOY, place=replace(SARDA, lat=lat, lon=lon)) for lat, lon in ((89.9, 179.9), (-89.9, -179.9))]
    assert len(draw(poles).areas) == 2


def test_coverage_counts_reports_and_those_without_a_day():
    counted = coverage([ONE, TWO, replace(ONE, id="t3", published=None)])
    assert counted.days == (date(2021, 5, 25), date(2021, 5, 26))
    assert counted.outlets[0] == ("The Daily Paper", (1, 0), 2)
    assert (counted.undated, counted.most) == (1, 1)


def test_a_whole_country_does_not_set_the_view_and_names_do_not_cover_each_other():
    country = replace(SARDA, name="Farland", lat=40.0, lon=-100.0, precision="country", radius_km=2000.0)
    beside = replace(SARDA, name="Sarda gate", lat=33.791)
    drawn = draw([replace(CONVOY, place=place) for place in (SARDA, beside, country)])
    assert drawn.view[0] > 0
    assert [area.label for area in drawn.areas].count(True) == 2
