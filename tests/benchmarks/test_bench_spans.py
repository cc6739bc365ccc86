"""Words under spans, and pairing by overlap."""

from benchmarks.bench.tasks.spans import Words, paired, touch

TEXT = "“We won,” Ann said."


def test_words_are_numbered_and_punctuation_is_none() -> None:
    words = Words(TEXT)
    assert words.covered([(0, 9)]) == {0, 1}
    assert words.covered([(8, 13)]) == {2}
    assert words.covered([(11, 12), (14, 18)]) == {2, 3}
    assert words.covered([(7, 9)]) == frozenset()


def test_numbers_go_back_to_spans_with_neighbours_joined() -> None:
    assert Words(TEXT).spans({0, 1, 3}) == [(1, 7), (14, 18)]
    assert Words(TEXT).spans(()) == []


def test_spans_that_only_meet_do_not_touch() -> None:
    assert touch((0, 3), (2, 5))
    assert not touch((0, 3), (3, 5))


def test_pairing_is_one_to_one_by_the_largest_overlap() -> None:
    assert paired([(0, 10), (20, 30)], [(9, 21), (0, 8)]) == {0: 1, 1: 0}
    assert paired([(0, 4)], [(5, 9)]) == {}
