import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.read.en.quotations import find_quotations

CASES = [
    ("“We fled,” she said.", ["We fled,"]),
    ('"We fled," she said.', ["We fled,"]),
    ("«We fled», she said.", ["We fled"]),
    ("``We fled,'' she said.", ["We fled,"]),
    ("‘We fled,’ she said.", ["We fled,"]),
    ("“We fled,” she said. “They burned it.”", ["We fled,", "They burned it."]),
    ("“He said ‘stop’ and left,” she said.", ["He said ‘stop’ and left,"]),
    ("The army’s base and the rebels’ camp burned.", []),
    ("Rock 'n' roll isn't news.", []),
    ("The “Martyrs Front” fled.", ["Martyrs Front"]),
    ("“We fled. They burned it,” she said.", ["We fled. They burned it,"]),
    ("She fled.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text, expected):
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_a_paragraph_that_opens_anew_goes_on():
    text = "“We fled.\n\n“They burned it,” she said."
    first, second = find_quotations(text)
    assert (text[first.start : first.end], first.open_end) == ("We fled.", True)
    assert (text[second.start : second.end], second.open_end) == ("They burned it,", False)


def test_a_mark_never_closed_ends_with_its_paragraph():
    text = "“We fled, she said.\nThe village burned."
    (only,) = find_quotations(text)
    assert (text[only.start : only.end], only.open_end) == ("We fled, she said.", True)


@given(st.text("ab “”\"'‘’«».,\n`", max_size=120))
def test_quotations_are_in_order_apart_and_inside(text):
    found = find_quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
