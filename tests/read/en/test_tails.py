import pytest

from trucewatch.read.en.tails import find_tails

STATES = {"killed", "dead", "wounded"}
SPANS = [
    ("Army shells village , two civilians killed", {4}, [(0, 3), (4, 7)]),
    ("Bombs explode in market , at least 12 dead , 30 wounded .", {7, 10}, [(0, 4), (5, 9), (10, 12)]),
    ("Gunmen fire on bus ; 3 killed and 4 wounded", {5, 8}, [(0, 4), (5, 7), (8, 10)]),
    ("One was caught , two killed", {4}, []),
    ("Rebels left two dead and three wounded", {2, 5}, []),
    ("Twelve people were killed", {0}, []),
    ("Rebels attacked , killed three , villagers said", {4}, []),
    ("Army , two killed", {2}, []),
]


@pytest.mark.parametrize(("text", "counts", "spans"), SPANS)
def test_outcomes_that_end_a_sentence(text, counts, spans):
    assert find_tails(text.split(), counts, STATES) == spans


PARTED = [
    ("Army shells a village near Goma, two civilians killed", "shells", ["killed"]),
    ("Two bombs explode in Goma, at least 12 dead, dozens wounded", "explode", ["dead", "wounded"]),
    ("The army said rebels attacked a base near Goma, two soldiers wounded", "attacked", ["wounded"]),
]


@pytest.mark.parametrize(("text", "verb", "outcomes"), PARTED)
def test_outcomes_hang_on_the_clause_as_trees_of_their_own(text, verb, outcomes, trees_of):
    (tree,) = trees_of(text)
    hung = [t for t in tree.tokens if t.dep == "parataxis"]
    assert [t.text for t in hung] == outcomes
    assert {t.head.text for t in hung} == {verb}
    assert [t.i for t in tree.tokens] == list(range(len(tree.tokens)))
    assert [t for t in tree.tokens if t.head is t] == [tree.root]
    assert all(t.head is t or t in t.head.children for t in tree.tokens)
