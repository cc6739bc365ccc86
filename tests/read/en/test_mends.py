import pytest


def _token(tree, word):
    return next(t for t in tree.tokens if t.text == word)


HEADS = [
    ("A blast killed four, bringing to 12 the number of dead.", "12", "to", "pobj"),
    ("A blast killed four, bringing to 12 the number of dead.", "number", "bringing", "dobj"),
    ("The raid raises to about 300 the number of those who were killed since May.", "number", "raises", "dobj"),
    ("Shelling renewed and raised the number of casualties to about 30 in Goma.", "in", "raised", "prep"),
    ("Army general, four guards killed in Goma", "guards", "general", "conj"),
    ("Gunmen killed a priest, a nun and a driver in Jos.", "nun", "priest", "conj"),
    ("Gunmen killed an old man, a woman and her daughter.", "woman", "man", "conj"),
    ("Army general, four guards killed in Goma", "killed", "general", "acl"),
]


@pytest.mark.parametrize(("text", "word", "head", "dep"), HEADS)
def test_what_a_word_hangs_on(text, word, head, dep, trees_of):
    (tree,) = trees_of(text)
    token = _token(tree, word)
    assert (token.head.text, token.dep) == (head, dep)
    assert token in token.head.children


def test_an_apposition_that_names_the_first_stays_one(trees_of):
    (tree,) = trees_of("The patrol, four soldiers killed in Goma, was buried.")
    assert _token(tree, "soldiers").dep == "appos"


def test_a_gerund_coordinated_with_a_noun_is_a_noun(trees_of):
    (tree,) = trees_of("Bombardment and shelling renewed on Monday.")
    assert (_token(tree, "shelling").pos, _token(tree, "shelling").lemma) == ("NOUN", "shelling")


def test_a_figure_may_end_a_sentence(trees_of):
    (tree,) = trees_of("Officials moved to Room 12")
    assert tree.tokens[-1].text == "12"
