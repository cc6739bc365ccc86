from dataclasses import replace

import pytest

from tests.corroborate.conftest import Page
from trucewatch.corroborate.copies import copy_groups
from trucewatch.corroborate.policy import load_policy

COPIES = load_policy().copies
STORY = " ".join(f"word{number}" for number in range(80))


def grouped(one: Page, other: Page, copies=COPIES) -> bool:
    groups = copy_groups([one.report, other.report], copies)
    return groups[one.report.id] == groups[other.report.id]


@pytest.mark.parametrize("policy", [COPIES, replace(COPIES, exact_up_to=1)], ids=["exact", "minhash"])
@pytest.mark.parametrize(
    ("text", "copied"),
    [
        (STORY + " and a line of its own", True),
        (STORY.replace("word40", "changed"), True),
        (" ".join(f"other{number}" for number in range(80)), False),
        ("word1 word2 word3", False),
    ],
)
def test_near_duplicates_are_one(text, copied, policy):
    assert grouped(Page(STORY, "A"), Page(text, "B"), policy) is copied


def test_a_shortened_copy_is_one():
    assert grouped(Page(STORY, "A"), Page(STORY[: len(STORY) // 2], "B"))


def test_versions_of_one_document_are_one():
    assert grouped(Page("Three died.", "A", document="d1"), Page("Nobody was there at all.", "A", document="d1"))
    assert not grouped(Page("Three died.", "A"), Page("Nobody was there at all.", "A"))
