from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.conftest import MONDAY, Page, corpus, on, struck
from trucewatch.corroborate.blocking import BlockIndex
from trucewatch.corroborate.coreference import acts_told
from trucewatch.corroborate.profile import make_profile


@pytest.mark.parametrize(
    ("time", "compared"),
    [
        (on(MONDAY), True),
        (on(MONDAY + timedelta(days=1)), True),
        (on(MONDAY + timedelta(days=9)), False),
        (on(MONDAY - timedelta(days=20), MONDAY + timedelta(days=20), precision="month"), True),
        (on(MONDAY, start=None), True),
        (on(MONDAY - timedelta(days=800), start=None), False),
    ],
)
def test_what_can_share_a_day_is_compared_once_either_way_round(time, compared):
    one, other = Page("It was struck.", "A"), Page("Rockets struck it.", "B")
    struck(one)
    struck(other, time=time)
    made = corpus(one, other)
    told = [acts_told(made.by_report[page.report.id], made)[0] for page in (one, other)]
    first, second = (make_profile(telling, made) for telling in told)
    for here, there in ((first, second), (second, first)):
        index = BlockIndex(made)
        index.add(here)
        assert index.add(there) == (here,) * compared
        index.discard(here)
        index.discard(there)
        assert not index.add(there)


WORDS = st.sets(st.sampled_from([f"word{letter}" for letter in "abcdefghijklmnop"]), max_size=16)


@given(WORDS, WORDS, st.booleans())
def test_what_shares_words_alone_is_compared_if_these_are_half_of_all(mine, theirs, recalled):
    pages = [Page(" ".join(["struck", *sorted(words)]), outlet) for words, outlet in ((mine, "A"), (theirs, "B"))]
    for page, background in zip(pages, (recalled, False), strict=True):
        page.add("violence.shelling", "struck", time=None if background else on(MONDAY), background=background)
    made = corpus(*pages)
    first, second = (make_profile(acts_told(made.by_report[page.report.id], made)[0], made) for page in pages)
    half = 2 * len(first.words & second.words) >= len(first.words | second.words)
    for here, there in ((first, second), (second, first)):
        index = BlockIndex(made)
        index.add(here)
        assert index.add(there) == (here,) * (half or first.copies == second.copies)
