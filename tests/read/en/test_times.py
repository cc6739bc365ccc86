import csv
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.en.time_table import written, written_duration
from trucewatch.model.time import Time
from trucewatch.read.en.time_lexicon import time_lexicon
from trucewatch.read.en.times import find_durations, find_times

PUBLISHED = date(2021, 5, 25)


def rows() -> list[tuple[str, str, str]]:
    with Path(__file__).with_name("times.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["published"], row["text"].replace("\\n", "\n"), row["expected"] or "") for row in table]


@pytest.mark.parametrize(("published", "text", "expected"), rows())
def test_table(published: str, text: str, expected: str) -> None:
    found = find_times(text, date.fromisoformat(published) if published else None)
    assert " ; ".join(written(time) for time in found) == expected


DURATIONS = [
    ("the seven-month negotiation process", "seven-month = 213.062 213.062 213.062"),
    ("a two-month truce", "two-month = 60.875 60.875 60.875"),
    ("a 72-hour ceasefire", "72-hour = 3 3 3"),
    ("for two weeks", "two weeks = 14 14 14"),
    ("for more than two weeks", "more than two weeks = 14 14 -"),
    ("for at least three days", "at least three days = 3 3 -"),
    ("for up to 10 days", "up to 10 days = 10 - 10"),
    ("two to three weeks", "two to three weeks = - 14 21"),
    ("after weeks of fighting", "weeks = - 14 90"),
    ("a year and a half", "a year and a half = 547.875 547.875 547.875"),
    ("two and a half years", "two and a half years = 913.125 913.125 913.125"),
    ("would last 30 days", "30 days = 30 30 30"),
    ("in the last 30 days", ""),
    ("lasted 5 1/2 hours", "5 1/2 hours = 0.2292 0.2292 0.2292"),
    ("a weeklong pause", "weeklong = 7 7 7"),
    ("a day-long battle", "day-long = 1 1 1"),
    ("a dozen years", "a dozen years = 4383 4383 4383"),
    ("twenty-one days", "twenty-one days = 21 21 21"),
    ("several weeks", "several weeks = - 21 63"),
    ("a 20-year-old man", ""),
    ("aged 20 years old", ""),
    ("two weeks ago", ""),
    ("three attacks a day", ""),
    ("24 hours a day", ""),
]


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations(text: str, expected: str) -> None:
    assert " ; ".join(written_duration(text, found) for found in find_durations(text)) == expected


def test_feasts_come_from_the_registry() -> None:
    (time,) = find_times("The truce was to last through Eid al-Fitr.", PUBLISHED)
    assert time.end is not None
    assert date(2021, 5, 12) <= (time.end[0] or date.max) <= date(2021, 5, 14)
    assert find_times("He lent support.", PUBLISHED) == ()


def check(text: str, time: Time) -> None:
    ((start, end),) = time.segments or ((-1, -1),)
    assert 0 <= start < end <= len(text)
    assert text[start:end] == time.text
    for days in (time.start, time.end):
        if days and days[0] and days[1]:
            assert days[0] <= days[1]


WORDS = sorted(time_lexicon().words) + [word.title() for word in time_lexicon().words]
FRAGMENTS = st.sampled_from(
    [*WORDS, "24", "2021", "1,000", "10:35", "31st", "1990s", "24/5/2021", "2021-02-30", "rebels"]
)
NEWS = st.lists(st.tuples(FRAGMENTS, st.sampled_from([" ", " ", " ", "-", ", ", ". ", "\n\n", ""]))).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@given(text=NEWS | st.text(), published=st.none() | st.dates())
def test_spans_and_bounds(text: str, published: date | None) -> None:
    for time in find_times(text, published):
        check(text, time)
    for found in find_durations(text):
        assert 0 <= found.start < found.end <= len(text)
        assert (found.days_lower or 0) <= (found.days_upper if found.days_upper is not None else float("inf"))


def test_long_report_is_read_in_milliseconds() -> None:
    text = " ".join(text for _, text, _ in rows())
    find_times(text, PUBLISHED)
    start = perf_counter()
    find_times(text, PUBLISHED)
    assert perf_counter() - start < 0.1  # 823 words of nothing but time expressions take some 7 ms
