import pytest

from tests.extract.trees import AMBUSH, tree, words
from trucewatch.extract.grammar.clause import clause_segments, clause_tokens
from trucewatch.extract.scene import Draft


def test_the_clause_of_a_whole_sentence_by_hand():
    root = tree(AMBUSH).root
    tokens = clause_tokens(Draft("violence.attack", [root], root, "by hand"))
    assert words(tokens) == "Armed rebels ambushed the two patrols and a truck near a bridge"
    assert clause_segments(tokens) == ((0, 63),)


CASES = [
    ("Rebels attacked the mill.", ["Rebels attacked the mill"]),
    ("The army said that rebels attacked the mill.", ["rebels attacked the mill"]),
    ("Rebels attacked the mill, the army said.", ["Rebels attacked the mill"]),
    (
        "Rebels attacked the mill and the army shelled the market.",
        ["Rebels attacked the mill", "the army shelled the market"],
    ),
    ("The baker, who is ill, attacked the mayor.", ["The baker attacked the mayor"]),
    ("Soldiers slept after an attack on the mill.", ["an attack on the mill"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clause(text, expected, claims_of):
    found = claims_of(text)
    assert [" ".join(text[s:e].strip(" ,") for s, e in c.segments) for c in found] == expected
