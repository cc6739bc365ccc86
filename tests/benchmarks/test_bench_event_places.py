"""Event places: sets, the kept fifth, the causes, and two sentences from end to end."""

import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.event_places import SMALL, TASK, held_fifth, is_exact, places_for
from benchmarks.bench.tasks.open_reading import open_reading

SHOT = "In Nablus on Saturday, a man on a motorcycle was shot in a camp."
MET = "Leaders met in Cairo while gunmen attacked a checkpoint in Xarbalu."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("gold", "ours", "exact"),
    [
        ([], [], True),
        ([[3, 9]], [(0, 9)], True),
        ([[3, 9]], [], False),
        ([], [(3, 9)], False),
        ([[3, 9], [12, 15]], [(3, 9)], False),
        ([[3, 9]], [(10, 12)], False),
    ],
)
def test_sets_are_exact_when_each_place_has_its_counterpart(
    gold: list[list[int]], ours: list[tuple[int, int]], exact: bool
) -> None:
    assert is_exact(gold, ours) is exact


def test_a_fifth_is_kept_and_a_small_file_whole() -> None:
    records = [{"text": f"text {n}"} for n in range(SMALL)]
    assert 0.17 * SMALL < len(held_fifth(records)) < 0.23 * SMALL
    assert held_fifth(records[:5]) == records[:5]
    again = held_fifth([*records, records[0]])
    assert [r for r in again if r["text"] == "text 0"] in ([], [records[0], records[0]])


def test_the_place_is_that_of_the_marked_word(reader: Reader) -> None:
    assert places_for(open_reading(SHOT, reader), [[49, 53]]) == [(3, 9)]


def test_a_word_without_a_claim_is_asked_all_the_same(reader: Reader) -> None:
    assert places_for(open_reading(MET, reader), [[8, 11]]) == [(15, 20)]


def test_given_names_are_known_beforehand(reader: Reader) -> None:
    record = {"text": MET, "event": [[34, 42]], "places": [[59, 66]], "source": "test"}
    scores, _ = TASK.run([record], reader)
    found = {score.metric: score.value for score in scores}
    assert found["place_f1_given_names"] == 1.0
    assert found["exact_set_given_names"] == 1.0


def test_what_is_gone_through_is_where(reader: Reader) -> None:
    text = "Soldiers patrolled Goma on Monday."
    assert [text[start:end] for start, end in places_for(open_reading(text, reader), [[9, 18]])] == ["Goma"]
