import pytest

from tests.extract.trees import AMBUSH, RAID, scene, tree, words
from trucewatch.extract.grammar.nouns import (
    classes,
    conjuncts,
    extent,
    is_definite,
    is_place,
    mention,
    modifiers,
    through,
)
from trucewatch.ontology.lexicon import load_lexicon


def test_by_hand():
    tokens = tree(AMBUSH).tokens
    assert words(conjuncts(tokens[5])) == "patrols truck"
    assert words(modifiers(tokens[1])) == "Armed"
    assert words(extent(tokens[1])) == "Armed rebels"
    assert words(extent(tokens[5])) == "patrols"
    assert [is_definite(tokens[i]) for i in (5, 8)] == [True, False]


def test_a_mention_is_cut_from_the_text_without_article_and_number():
    parsed = tree(AMBUSH)
    found = mention(parsed.tokens[5], scene(parsed).text)
    assert (found.text, found.segments) == ("patrols", ((30, 37),))


def test_the_noun_that_matters_stands_behind_of():
    parsed = tree(RAID)
    assert through(parsed.tokens[4], load_lexicon()).text == "base"
    assert through(parsed.tokens[7], load_lexicon()).text == "base"


CLASSES = [
    ("Rebels attacked.", "Rebels", {"force"}),
    ("Rockets hit the barracks.", "Rockets", {"munition"}),
    ("Rockets hit the airport.", "airport", {"facility"}),
    ("Jets bombed the port.", "Jets", {"aircraft"}),
    ("A spokesman announced a truce.", "spokesman", {"authority"}),
    ("Somali troops attacked Jilib.", "troops", {"force", "actor"}),
    ("Somali troops attacked Jilib.", "Jilib", {"place"}),
    ("Hezbollah attacked a village.", "Hezbollah", {"actor", "force"}),
    ("Gunmen attacked Brazil.", "Brazil", {"place", "actor"}),
    ("They attacked a village.", "They", {"force"}),
    ("The village was attacked by him.", "him", {"person"}),
]


@pytest.mark.parametrize(("text", "word", "wanted"), CLASSES)
def test_classes(text, word, wanted, scenes_of):
    (one,) = scenes_of(text)
    token = next(t for t in one.tree.tokens if t.text == word)
    assert wanted <= classes(token, one.lexicon)


MENTIONS = [
    ("The heavily armed rebels attacked.", "rebels", "heavily armed rebels"),
    ("Two Nigerian army bases were attacked.", "bases", "Nigerian army bases"),
    ("Rebels attacked the port of Beira.", "port", "port of Beira"),
    ("Rebels attacked the governor's convoy.", "convoy", "governor's convoy"),
    ("Rebels, who were drunk, attacked.", "Rebels", "Rebels"),
    ("The militia attacked Puerto Asís.", "militia", "militia"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), MENTIONS)
def test_mentions(text, word, wanted, scenes_of):
    (one,) = scenes_of(text)
    token = next(t for t in one.tree.tokens if t.text == word)
    found = mention(token, text)
    assert found.text == wanted
    assert text[found.segments[0][0] : found.segments[0][1]] == wanted


PLACES = [
    ("Rebels attacked in Goma.", "Goma", True),
    ("Kyiv said that the attack was over.", "Kyiv", False),
    ("An attack in Kyiv was reported.", "Kyiv", True),
    ("Rebels attacked.", "Rebels", False),
]


@pytest.mark.parametrize(("text", "word", "wanted"), PLACES)
def test_a_capital_that_acts_is_no_place(text, word, wanted, scenes_of):
    (one,) = scenes_of(text)
    assert is_place(next(t for t in one.tree.tokens if t.text == word)) is wanted
