import pytest

from trucewatch.read.en.plain import in_plain_words

NOUNS, COUNTING = {"shelling", "bombing"}, {"at", "two"}
WORDS = [
    ("shelling targets villages", "shelling hits villages"),
    ("jets target a camp", "jets hit a camp"),
    ("new targets hit", "new targets hit"),
    ("an attack in its countryside leaves at least 16 dead", "an attack in its countryside left at least 16 dead"),
    ("a bomb leaves 2 soldiers injured", "a bomb left 2 soldiers injured"),
    ("the convoy leaves Goma", "the convoy leaves Goma"),
    ("Renewed shelling kills two", "Renewed bombardment kills two"),
    ("Ended shelling 3 villages", "Ended shelling 3 villages"),
    ("Army shelling kills two", "Army shelling kills two"),
]


@pytest.mark.parametrize(("text", "plain"), WORDS)
def test_words_with_one_reading(text, plain):
    assert in_plain_words(text.split(), NOUNS, COUNTING) == plain.split()


def test_the_tree_has_the_words_of_the_report(trees_of):
    (tree,) = trees_of("Renewed shelling kills two in Goma")
    assert [(t.text, t.lemma) for t in tree.tokens[1:3]] == [("shelling", "shelling"), ("kills", "kill")]
    assert tree.root.text == "kills"
