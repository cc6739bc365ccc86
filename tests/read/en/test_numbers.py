import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.en.number_table import written
from trucewatch.model.reading import Number
from trucewatch.read.en.numbers import find_numbers, number_lexicon, parse_number


def rows() -> list[tuple[str, str]]:
    with Path(__file__).with_name("numbers.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["text"].replace("\\n", "\n"), row["expected"] or "") for row in table]


@pytest.mark.parametrize(("text", "expected"), rows())
def test_table(text: str, expected: str) -> None:
    assert " ; ".join(written(text, number) for number in find_numbers(text)) == expected


@pytest.mark.parametrize(("words", "best"), [("twenty-one", 21), ("3,000", 3000), ("half a dozen", 6), ("no", None)])
def test_parse_number_reads_one_number(words: str, best: float | None) -> None:
    number = parse_number(words)
    assert (number.best if number else None) == best


@pytest.mark.parametrize("words", ["", "ten men", "three, four and nine", "May 24", "M-16", "rockets"])
def test_parse_number_refuses_the_rest(words: str) -> None:
    assert parse_number(words) is None


WORDS = [*sorted(number_lexicon().words), "at least", "up to", "more than", "some", "fewer than", "tens of thousands"]
FRAGMENTS = st.sampled_from([*WORDS, "24", "2021", "1,000", "2.5", "3 000", "M-16", "10:35", "31st", "rockets"])
NEWS = st.lists(st.tuples(FRAGMENTS, st.sampled_from([" ", " ", " ", "-", ", ", ". ", "\n\n", ""]))).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def check(text: str, number: Number) -> None:
    assert 0 <= number.start < number.end <= len(text)
    assert text[number.start : number.end] == text[number.start : number.end].strip()
    if number.lower is not None and number.upper is not None:
        assert number.lower <= number.upper


@given(text=NEWS | st.text())
def test_spans_and_bounds(text: str) -> None:
    numbers = find_numbers(text)
    for number in numbers:
        check(text, number)
    assert all(one.end <= other.start for one, other in itertools.pairwise(numbers))


@given(value=st.integers(min_value=0, max_value=10**9))
def test_digits_with_separators_keep_their_value(value: int) -> None:
    number = parse_number(f"{value:,}")
    if number is not None:  # four plain digits may be a year
        assert number.best == value
