import pytest

from tests.extract.trees import AMBUSH, HIT, RAID, tree, words
from trucewatch.extract.grammar.arguments import arguments, is_passive


def test_active_by_hand():
    read = arguments(tree(AMBUSH).root)
    assert (words(read.subject), words(read.object), read.passive) == ("rebels", "patrols truck", False)
    assert {prep: words(tokens) for prep, tokens in read.preps.items()} == {"near": "bridge"}


def test_passive_by_hand():
    read = arguments(tree(HIT).root)
    assert (words(read.subject), words(read.object), read.passive) == ("jets guns", "Camps", True)


def test_noun_by_hand():
    read = arguments(tree(RAID).root)
    assert (words(read.modifiers), words(read.preps["on"])) == ("rebel", "vicinity")
    assert (read.subject, read.object, read.poss) == ((), (), ())


CONSTRUCTIONS = [
    ("Gunmen attacked the camp.", "attacked", "Gunmen", "camp"),
    ("The camp was attacked by gunmen.", "attacked", "gunmen", "camp"),
    ("The camp was attacked.", "attacked", "", "camp"),
    ("The gunmen who attacked the camp fled.", "attacked", "gunmen", "camp"),
    ("The camp attacked by gunmen is empty.", "attacked", "gunmen", "camp"),
    ("Gunmen and bandits attacked the camp and the mill.", "attacked", "Gunmen bandits", "camp mill"),
    ("Gunmen attacked the camp and burned the mill.", "burned", "Gunmen", "mill"),
    ("Gunmen entered the town, attacking the camp.", "attacking", "Gunmen", "camp"),
    ("Gunmen plan to attack the camp.", "attack", "Gunmen", "camp"),
    ("The colonel ordered soldiers to attack the camp.", "attack", "soldiers", "camp"),
    ("Gunmen have been attacking the camp for days.", "attacking", "Gunmen", "camp"),
    ("The camp has been attacked and looted by gunmen.", "looted", "gunmen", "camp"),
    ("The militia gave the army 48 hours to leave the town.", "leave", "army", "town"),
    ("The junta has given rebels a week to leave the town.", "leave", "rebels", "town"),
    ("The rebels set the government a deadline of Friday to release the men.", "release", "government", "men"),
]


@pytest.mark.parametrize(("text", "verb", "subject", "thing"), CONSTRUCTIONS)
def test_logical_arguments_do_not_depend_on_the_construction(text, verb, subject, thing, scenes_of):
    (scene,) = scenes_of(text)
    head = next(t for t in scene.tree.tokens if t.text == verb)
    read = arguments(head)
    assert (words(read.subject), words(read.object)) == (subject, thing)


PASSIVES = [
    ("The camp was attacked by gunmen.", "attacked", True),
    ("The camp, attacked twice, is empty.", "attacked", True),
    ("Gunmen attacked the camp.", "attacked", False),
    ("Gunmen had attacked the camp.", "attacked", False),
    ("The village was attacked and burned.", "burned", True),
    ("Gunmen were attacking the camp.", "attacking", False),
]


@pytest.mark.parametrize(("text", "verb", "passive"), PASSIVES)
def test_passive(text, verb, passive, scenes_of):
    (scene,) = scenes_of(text)
    assert is_passive(next(t for t in scene.tree.tokens if t.text == verb)) is passive


NOUNS = [
    ("An attack by gunmen on a camp was reported.", "attack", {"by": "gunmen", "on": "camp"}),
    ("The attack against a camp was reported.", "attack", {"against": "camp"}),
    ("A battle between soldiers and gunmen was reported.", "battle", {"between": "soldiers gunmen"}),
]


@pytest.mark.parametrize(("text", "noun", "preps"), NOUNS)
def test_nouns_have_their_roles_by_preposition(text, noun, preps, scenes_of):
    (scene,) = scenes_of(text)
    read = arguments(next(t for t in scene.tree.tokens if t.text == noun))
    assert {prep: words(tokens) for prep, tokens in read.preps.items()} == preps


def test_the_sides_of_a_clash_may_stand_behind_its_place(claims_of):
    (claim,) = claims_of("Clashes in the desert between rebels and soldiers continued near Goma.")
    assert {mention.text for mention in claim.mentions("actor")} == {"rebels", "soldiers"}


def test_who_is_called_on_is_to_do_it(claims_of):
    (claim,) = (c for c in claims_of("The mayor called on all sides to respect the truce.") if c.family == "ceasefire")
    assert [m.text for m in claim.mentions("party")] == ["sides"]
