"""Near-copies: the generator draws alike each time, says what it made; the task judges what it says."""

import random
from itertools import combinations

import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks import copies
from benchmarks.near_copies import Pair, make_cases, reorder, sentences, shorten, weave

NAMES = [f"name{n}" for n in range(400)]


def page(seed: int) -> str:
    drawn = random.Random(seed)
    return "\n".join(" ".join(drawn.choices(NAMES, k=12)).capitalize() + "." for _ in range(15))


PAGES = [page(seed) for seed in range(6)]


def test_the_same_seed_makes_the_same_cases() -> None:
    assert make_cases(PAGES, [PAGES[:2]], 1) == make_cases(PAGES, [PAGES[:2]], 1) != make_cases(PAGES, [PAGES[:2]], 2)


def test_each_two_reports_make_copies_and_hard_negatives() -> None:
    made = {pair.made: pair.copy for pair in make_cases(PAGES[:2], [], 1).pairs}
    assert made["woven"]
    negatives = {"sources of a woven copy", "follow-up", "one sentence quoted", "boilerplate"}
    assert {name for name, copy in made.items() if not copy} == negatives
    assert len({name for name, copy in made.items() if copy}) >= 2


def test_reports_of_one_incident_that_share_a_long_run_are_no_case() -> None:
    other = PAGES[1] + "\n" + sentences(PAGES[0])[3] + " and more so that the run is long"
    pairs = make_cases([], [[PAGES[0], other, PAGES[2]]], 1).pairs
    assert [(pair.one, pair.other) for pair in pairs] == [(0, 2), (1, 2)]


@pytest.mark.parametrize("seed", range(5))
def test_changes_invent_no_sentence(seed: int) -> None:
    told, rest = sentences(PAGES[0]), sentences(PAGES[1])
    drawn = random.Random(seed)
    assert set(shorten(told, drawn, {})) <= set(told)
    assert sorted(reorder(told, drawn, {})) == sorted(told)
    woven = set(weave(told, rest, drawn))
    assert woven <= {*told, *rest}
    assert min(len(woven & set(told)), len(woven & set(rest))) >= 3


def test_counts_of_right_found_and_wanted() -> None:
    pairs = [Pair(0, 1, True, "woven"), Pair(0, 2, True, "woven"), Pair(1, 2, False, "follow-up")]
    assert copies.counts(pairs, [True, False, True]) == [(1.0, 1.0, 1.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0)]


def test_copies_from_end_to_end() -> None:
    records = [{"file": copies.REPORTS, "text": text} for text in PAGES]
    records += [{"file": copies.INCIDENTS, "topic": 1, "incident": 1, "text": page(seed)} for seed in (7, 8)]
    scores, _ = copies.TASK.run(records, Reader())
    assert [score.metric for score in scores] == ["near_copy_recall", "near_copy_precision"]
    assert scores[0].value >= 0.9
    assert scores[1].value == 1.0
    assert len(copies.cases_of(records).pairs) == 3 * 8 + len(list(combinations(range(2), 2)))
