"""Attribution: overlap by words, pairs, causes, the trivial answer, and one text from end to end."""

import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.attribution import TASK, overlap, pair_counts, pairs
from benchmarks.bench.tasks.attribution_causes import misses
from benchmarks.bench.tasks.attribution_parts import Said, gold_said, our_said
from benchmarks.bench.tasks.attribution_trivial import next_to_say
from benchmarks.bench.tasks.open_reading import open_reading

TEXT = "The army said rebels fired rockets at the base. Residents denounced the shelling."
GOLD = {
    "id": "d1",
    "text": TEXT,
    "attributions": [
        {"source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 46]]},
        {"source": [[48, 57]], "cue": [[58, 67]], "content": [[68, 80]]},
    ],
}


def said(source: set[int], cue: set[int], content: set[int], head: set[int]) -> Said:
    return Said(frozenset(source), frozenset(cue), frozenset(content), frozenset(head))


def test_overlap_counts_the_words_of_a_role_over_the_document() -> None:
    ours = [said({1}, {2}, {3, 4, 5}, {1})]
    gold = gold_said(GOLD)
    assert overlap("source", gold, ours) == (1, 1, 3)
    assert overlap("cue", gold, ours) == (1, 1, 2)
    assert overlap("content", gold, ours) == (3, 3, 8)


@pytest.mark.parametrize(
    ("ours", "right"),
    [
        (said({1}, {2}, {3, 4, 5}, {1}), 1),
        (said({1}, {2}, {3, 4}, {1}), 0),
        (said({0, 1, 9}, {2}, {3, 4, 5, 6, 7, 8}, {9}), 0),
    ],
)
def test_a_pair_needs_the_sources_head_and_half_of_the_content(ours: Said, right: int) -> None:
    assert pair_counts(gold_said(GOLD), [ours]) == (right, 1, 2)


def test_one_of_ours_pairs_with_one_of_the_gold() -> None:
    gold = [said({0}, {1}, {2, 3}, {0}), said({0}, {4}, {2, 3}, {0})]
    assert len(pairs(gold, [said({0}, {1}, {2, 3}, {0})])) == 1


def test_what_has_no_source_is_no_pair() -> None:
    assert pair_counts([said(set(), {1}, {2}, set())], [said(set(), {1}, {2}, set())]) == (0, 0, 0)


def test_the_trivial_answer_takes_capitals_next_to_the_cue() -> None:
    found = next_to_say("Ann Lee said it rained. It was so, according to Bob.")
    assert [(sorted(s.source), sorted(s.cue), sorted(s.content)) for s in found] == [
        ([0, 1], [2], [3, 4]),
        ([10], [8, 9], [5, 6, 7]),
    ]


def test_a_miss_says_what_lacks() -> None:
    gold = gold_said(GOLD)
    whys = [row.why for row in misses(GOLD, gold, [said({9}, {2}, {3, 4, 5}, {9})], [])]
    assert whys == ["source: another", "cue: in the lexicon, not taken"]


def test_a_text_from_end_to_end() -> None:
    scores, errors = TASK.run([GOLD], Reader())
    found = {score.metric: score for score in scores}
    assert set(found) == {"source_f1", "cue_f1", "content_f1", "pair_f1"}
    assert found["pair_f1"].value == 1.0
    assert not errors


def test_of_a_relative_clause_the_source_is_its_pronoun() -> None:
    text = "They met an envoy who said that the army shelled the base."
    (found,) = our_said(open_reading(text, Reader()))
    assert sorted(found.source) == sorted(found.head) == [4]
