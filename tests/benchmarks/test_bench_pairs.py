"""Pairs: what a score rests on, and some pairs from end to end."""

import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.pairs import TASK, compare, headline, tell


def side(words: str, day: str = "2017-03-01", outlet: str = "SOHR") -> dict[str, str]:
    return {"outlet": outlet, "date": day, "headline": words}


STRIKE = side("Air strike kills five civilians in Raqqa")
AGAIN = side("Air strike kills five civilians in Raqqa", outlet="Reuters")
ELSEWHERE = side("Rebels shell a market in Damascus, killing two", "2017-05-01")
CALM = side("Children return to school")
SAME = {"a": STRIKE, "b": AGAIN, "same_event": True}
OTHER = {"a": STRIKE, "b": ELSEWHERE, "same_event": False}
SILENT = {"a": STRIKE, "b": CALM, "same_event": False}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_a_score_says_what_it_rests_on(reader: Reader) -> None:
    told = tell([SAME, OTHER, SILENT], reader)
    assert compare(headline(STRIKE), headline(AGAIN), told).by == "match"
    apart = compare(headline(STRIKE), headline(ELSEWHERE), told)
    assert apart.by == "kept apart by day"
    assert apart.score < compare(headline(STRIKE), headline(AGAIN), told).score
    assert compare(headline(STRIKE), headline(CALM), told).by == "one tells nothing"


def test_pairs_from_end_to_end(reader: Reader) -> None:
    scores, _ = TASK.run([SAME, OTHER, SILENT], reader)
    assert [(score.metric, score.value, score.baseline) for score in scores] == [("average_precision", 1.0, 1.0)]
