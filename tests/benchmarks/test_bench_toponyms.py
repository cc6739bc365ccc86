"""Toponyms: distances, counts of a report, what is accepted as a place, and one report from end to end."""

import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.distances import FARTHEST_KM, great_circle, off
from benchmarks.bench.tasks.open_reading import open_reading
from benchmarks.bench.tasks.toponyms import TASK, compare
from benchmarks.bench.tasks.toponyms_found import Located, accepted, most_populous

TEXT = "Shells fell on Aleppo, Syria, said Paris Hilton."
ALEPPO = {"start": 15, "end": 21, "phrase": "Aleppo", "type": "Literal", "lat": 36.2, "lon": 37.16}
SYRIA = {"start": 23, "end": 28, "phrase": "Syria", "type": "Literal", "lat": None, "lon": None}
RECORD = {"id": "GWN-t", "corpus": "GWN", "text": TEXT, "toponyms": [ALEPPO, SYRIA]}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_a_degree_on_the_equator_is_111_km_and_antipodes_are_half_round() -> None:
    assert great_circle((0, 0), (0, 1)) == pytest.approx(111.19, abs=0.01)
    assert great_circle((0, 0), (0, 180)) == pytest.approx(20_015, abs=1)
    assert great_circle((48.8566, 2.3522), (51.5074, -0.1278)) == pytest.approx(343.6, abs=1)


def test_what_is_placed_nowhere_is_as_wrong_as_can_be() -> None:
    assert off(ALEPPO, None, None) == FARTHEST_KM


def test_a_report_counts_mentions_and_the_distances_of_those_with_coordinates() -> None:
    found = [Located(15, 21, 36.2, 37.16), Located(23, 28, 35.0, 38.0), Located(35, 40, 48.9, 2.4)]
    document = compare(RECORD, found)
    assert document.detection == (2, 3, 2)
    assert (document.placed, document.distances, document.near) == (1, (0.0,), 1)


def test_a_place_of_the_wrong_side_of_the_world_is_not_near() -> None:
    assert compare(RECORD, [Located(15, 21, 0.0, 0.0)]).near == 0


def test_towns_and_countries_are_accepted(reader: Reader) -> None:
    spans = accepted(open_reading(TEXT, reader))
    assert spans[:2] == [(15, 21), (23, 28)]


ACCEPTED = [
    ("The US dollar fell.", []),
    ("They crossed the US border.", ["US"]),
    ("They met in Haifa Street.", ["Haifa Street"]),
    ("A car burned on Olvenna Street.", ["Olvenna Street"]),
    ("The Olvenna department spoke.", []),
    ("Senator Ann Doe, R-Boston, spoke.", ["Boston"]),
    ("He lives in the Aleppo area.", ["Aleppo"]),
]


@pytest.mark.parametrize(("text", "places"), ACCEPTED)
def test_accepted_are_names_that_stand_as_places_each_once(text: str, places: list[str], reader: Reader) -> None:
    assert [text[start:end] for start, end in accepted(open_reading(text, reader))] == places


def test_the_trivial_answer_takes_every_name_with_the_most_inhabitants(reader: Reader) -> None:
    found = {(one.start, one.end): one for one in most_populous("He flew to Paris.", reader.knowledge)}
    assert found[11, 16].lat == pytest.approx(48.85, abs=0.1)


def test_a_report_from_end_to_end(reader: Reader) -> None:
    scores, errors = TASK.run([RECORD], reader)
    found = {score.metric: score for score in scores}
    assert found["acc161_gwn"].value == found["acc161_all_both"].value == 1.0
    assert found["mean_km_gwn"].value < 20
    assert not any("lgl" in metric for metric in found)
    assert not any(row.why.startswith("missed") for row in errors)
