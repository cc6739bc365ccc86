"""Time expressions: overlap and value, the trivial answer, and the causes."""

from datetime import date

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.timex import TASK, counts, plain
from benchmarks.timex import timex

TEXT = "The bomb went off on Friday. Talks had begun in 1997 and lasted two weeks."
RECORD = {
    "id": "d1",
    "dct": "1998-08-10",
    "text": TEXT,
    "timexes": [
        {"start": 21, "end": 27, "type": "DATE", "value": "1998-08-07"},
        {"start": 48, "end": 52, "type": "DATE", "value": "1997"},
        {"start": 64, "end": 73, "type": "DURATION", "value": "P2W"},
    ],
}


def test_overlap_is_enough_for_relaxed_and_the_value_must_be_equal() -> None:
    found = [(18, 27, "DATE", "1998-08-14"), (48, 52, "DATE", "1997")]
    assert counts(RECORD, found) == ((2, 2, 3), (1, 2, 3))


def test_the_trivial_answer_dates_days_back_and_takes_years() -> None:
    assert [row[3] for row in plain(TEXT + " It rained yesterday.", date(1998, 8, 10))] == [
        "1998-08-07",
        "1997",
        "1998-08-09",
    ]


def test_the_notation_of_periods_and_lengths() -> None:
    text = "From 1994 to 1997 he spent 5 1/2 hours there, in the coming years and within two weeks of the attack."
    assert [(text[start:end], kind, value) for start, end, kind, value in timex(text, date(1998, 8, 10))] == [
        ("1994", "DATE", "1994"),
        ("1997", "DATE", "1997"),
        ("5 1/2 hours", "DURATION", "PT5H30M"),
        ("the coming years", "DURATION", "PXY"),
        ("within two weeks", "DURATION", "P2W"),
    ]


def test_a_report_from_end_to_end() -> None:
    scores, errors = TASK.run([RECORD], Reader())
    assert [(score.metric, score.value) for score in scores] == [("relaxed_f1", 1.0), ("value_f1", 1.0)]
    assert [score.baseline for score in scores] == [0.8, 0.8]
    assert not errors


def test_a_wrong_value_says_how_it_is_wrong() -> None:
    later = {**RECORD, "timexes": [{"start": 21, "end": 27, "type": "DATE", "value": "1998-08-14"}]}
    _, errors = TASK.run([later], Reader())
    assert [row.why for row in errors] == ["value: a week before", "not in the gold: DATE", "not in the gold: DURATION"]
