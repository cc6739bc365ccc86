import pytest

from trucewatch.read.en.apart import find_ending, is_torn

CLAUSE = "A base at the airport in northern Iraq was hit on Wednesday evening by a drone with a load of explosive"
SPOKEN = [
    (f"{CLAUSE}, the interior ministry of the Kurdistan region said.", "ministry"),
    (f"{CLAUSE}, an Iraqi source said on Thursday.", "source"),
    (f"{CLAUSE}, the head of the farmers' movement, Sami Haddad, told reporters.", "head"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_who_speaks_behind_a_clause_is_subject_of_the_saying(text, speaker, trees_of):
    (tree,) = trees_of(text)
    subject, told = tree.root.child("nsubj"), tree.root.child("ccomp")
    assert (subject.text, told.text) == (speaker, "hit")
    assert tree.root.lemma in {"say", "tell"}
    assert [token.i for token in tree.tokens] == list(range(len(tree.tokens)))
    assert all(token.head is token or token in token.head.children for token in tree.tokens)


ENDINGS = [
    ("The rebels attacked the village on Sunday, the army said.", True),
    ("The rebels attacked the village, the army said on Sunday.", True),
    ("On Sunday, the army said.", False),
    ("The rebels attacked the village, and the army said that they fled.", False),
    ("The rebels attacked the village, the army said they had fled.", False),
    ("The army said that the rebels attacked the village.", False),
    ("The rebels attacked the village, the army fled.", False),
    ("The rebels shot a man in the village, a charge the front said.", False),
]


@pytest.mark.parametrize(("text", "ends"), ENDINGS)
def test_an_ending_tells_a_speaker_and_nothing_more(text, ends, trees_of):
    (tree,) = trees_of(text)
    assert (find_ending(tree, {"say"}) is not None) == ends


def test_a_good_parse_is_left_alone(trees_of):
    (tree,) = trees_of("The rebels attacked the village on Sunday, the army said.")
    ending = find_ending(tree, {"say"})
    assert ending is not None
    assert not is_torn(tree, ending)
