from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.conftest import TUESDAY, Page
from trucewatch.corroborate.copies import CopyIndex, alike, fingerprints, shingles
from trucewatch.corroborate.policy import load_policy

COPIES = load_policy().copies
STORY = " ".join(f"word{number}" for number in range(80))
QUOTED = " ".join(f"word{number}" for number in range(20)) + " " + " ".join(f"own{number}" for number in range(60))
PART = " ".join(f"word{number}" for number in range(40)) + " " + " ".join(f"own{number}" for number in range(60))


def linked(one: Page, other: Page) -> bool:
    index = CopyIndex(COPIES)
    index.add(one.report)
    return index.add(other.report) == {one.report.id} == index.links(other.report.id)


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        (STORY + " and a line of its own", True),
        (STORY.replace("word40", "changed"), True),
        (STORY[: len(STORY) // 2], True),
        (PART, True),
        (QUOTED, False),
        (" ".join(f"other{number}" for number in range(80)), False),
        ("word1 word2 word3", False),
    ],
)
def test_near_duplicates_and_texts_that_share_a_good_part_are_linked(text, copied):
    assert linked(Page(STORY, "A"), Page(text, "B")) is copied
    assert linked(Page(text, "B"), Page(STORY, "A")) is copied


def test_a_text_weeks_later_is_no_copy_and_one_without_a_day_may_be():
    late = Page(STORY, "B", TUESDAY + timedelta(days=COPIES.days + 1))
    assert not linked(Page(STORY, "A"), late)
    index = CopyIndex(COPIES)
    index.add(Page(STORY, "A").report)
    assert index.add(replace(late.report, published=None))


@given(st.integers(0, 60), st.integers(-30, 30))
def test_a_copy_is_found_wherever_the_days_lie(start, apart):
    one, other = (
        Page(STORY, outlet, TUESDAY + timedelta(days=day)) for outlet, day in (("A", start), ("B", start + apart))
    )
    assert linked(one, other) is (abs(apart) <= COPIES.days)


def test_versions_of_one_document_are_linked():
    assert linked(Page("Three died.", "A", document="d1"), Page("Nobody was there at all.", "A", document="d1"))
    assert not linked(Page("Three died.", "A"), Page("Nobody was there at all.", "A"))


def test_the_order_in_which_texts_come_changes_no_link():
    pages = [Page(text, "A") for text in (STORY, STORY[:300], PART, QUOTED)]
    found = set()
    for order in permutations(pages):
        index = CopyIndex(COPIES)
        for page in order:
            index.add(page.report)
        found.add(frozenset((page.report.id, index.links(page.report.id)) for page in pages))
    assert len(found) == 1


WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 12))
def test_a_short_text_in_a_long_one_is_linked_whichever_comes_first(before, after, length):
    short, ahead, behind = (
        " ".join(f"{word}{number}" for number in range(count))
        for word, count in (("run", length), ("ahead", before), ("behind", after))
    )
    pages = [Page(short, "A"), Page(f"{ahead} {short} {behind}", "B")]
    found = []
    for first, second in (pages, pages[::-1]):
        index = CopyIndex(COPIES)
        index.add(first.report)
        found.append(index.add(second.report) != frozenset())
    assert found[0] == found[1]


@given(WORDS, WORDS, WORDS, WORDS, st.lists(st.integers(0, 99), min_size=11, max_size=11))
def test_a_long_run_of_words_leaves_a_common_fingerprint(before, after, ahead, behind, run):
    shared = [f"run{number}" for number in run]
    one, other = (" ".join([*first, *shared, *last]) for first, last in ((before, after), (ahead, behind)))
    assert fingerprints(one, COPIES) & fingerprints(other, COPIES)


@given(st.text(alphabet="ab é", max_size=60))
def test_fingerprints_are_the_least_shingles_of_every_window(text):
    words = text.split()
    runs = [" ".join(words[at : at + COPIES.shingle]) for at in range(max(1, len(words) - COPIES.shingle + 1))]
    hashes = [next(iter(shingles(run, COPIES.shingle))) for run in runs]
    spans = range(max(1, len(hashes) - COPIES.window + 1))
    assert fingerprints(text, COPIES) == {min(hashes[at : at + COPIES.window]) for at in spans}


@given(st.text(), st.text())
def test_being_alike_is_symmetric(one, other):
    first, second = shingles(one, COPIES.shingle), shingles(other, COPIES.shingle)
    assert alike(first, second, COPIES) == alike(second, first, COPIES)
    assert alike(first, first, COPIES)
