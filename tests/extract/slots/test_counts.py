import pytest

from tests.extract.told import figure
from tests.extract.trees import AMBUSH, scene, tree
from trucewatch.extract.slots.counts import group_of, is_vague_plural, none_stated, number_of, quantity, vague
from trucewatch.model.reading import Number

TWO = Number(26, 29, 2, None, None)


def test_by_hand():
    one = scene(tree(AMBUSH), (TWO,))
    patrols, truck, bridge = (one.tree.tokens[i] for i in (5, 8, 11))
    assert number_of(patrols, one) is TWO
    assert number_of(truck, one) is None
    found = quantity("vehicles", patrols, one)
    assert found is not None
    assert (found.best, found.lower, found.upper, found.text) == (2, 2, 2, "two patrols")
    single = quantity("vehicles", bridge, one)
    assert single is not None
    assert (single.best, single.text, single.segments) == (1, "bridge", ((57, 63),))


@pytest.mark.parametrize(("status", "best"), [("zero_reported", 0), ("none_known", None), ("unknown", None)])
def test_unknown_is_not_zero(status, best):
    one = scene(tree(AMBUSH))
    found = none_stated("killed", one.tree.tokens[5], one, status)
    assert (found.status, found.best, found.lower, found.upper) == (status, best, best, best)


FIGURES = [
    ("Three soldiers were killed.", "soldiers", "3", "Three soldiers"),
    ("A soldier was killed.", "soldier", "1", "soldier"),
    ("More than 40 soldiers were killed.", "soldiers", "40+", "More than 40 soldiers"),
    ("At least twelve monks were killed.", "monks", "12+", "At least twelve monks"),
    ("Up to 15 miners were killed.", "miners", "-15", "Up to 15 miners"),
    ("Between 20 and 30 herders were killed.", "herders", "20-30", "Between 20 and 30 herders"),
    ("About 200 rebels were killed.", "rebels", "200", "About 200 rebels"),
    ("Dozens of rebels were killed.", "rebels", "24+", "Dozens of rebels"),
    ("1,500 rebels were killed.", "rebels", "1500", "1,500 rebels"),
    ("Three of the rebels were killed.", "rebels", "3", "Three of the rebels"),
    ("A 26-year-old teacher was killed.", "teacher", "1", "26-year-old teacher"),
    ("THREE 15 YEAR OLD PUPILS WERE KILLED.", "PUPILS", "3", "THREE 15 YEAR OLD PUPILS"),
    ("Two 4-month-old twins were killed.", "twins", "2", "Two 4-month-old twins"),
    ("Four Kenyan police officers were killed.", "officers", "4", "Four Kenyan police officers"),
]


@pytest.mark.parametrize(("text", "noun", "wanted", "words"), FIGURES)
def test_quantity(text, noun, wanted, words, scenes_of):
    (one,) = scenes_of(text)
    found = quantity("killed", next(t for t in one.tree.tokens if t.text == noun), one)
    assert found is not None
    assert (figure(found), found.text) == (wanted, words)
    assert "".join(text[start:end] for start, end in found.segments) == words


def test_a_rough_figure_says_so(scenes_of):
    (one,) = scenes_of("About 200 rebels were killed.")
    found = quantity("killed", next(t for t in one.tree.tokens if t.text == "rebels"), one)
    assert found is not None
    assert found.approximate


@pytest.mark.parametrize("text", ["The women were killed.", "Women were killed.", "The woman was killed."])
def test_no_number_no_quantity(text, scenes_of):
    (one,) = scenes_of(text)
    assert quantity("killed", next(t for t in one.tree.tokens if t.lemma == "woman"), one) is None


def test_vague_words_are_kept_without_a_figure(scenes_of):
    (one,) = scenes_of("A series of attacks was reported.")
    token = next(t for t in one.tree.tokens if t.lemma == "attack")
    assert is_vague_plural(token)
    found = vague("attacks", token, one)
    assert (found.best, found.lower, found.upper, found.text) == (None, None, None, "series of attacks")


GROUPS = [
    ("Three civilians were killed.", "civilians", "civilians"),
    ("Two Iraqi soldiers were killed.", "soldiers", "Iraqi soldiers"),
    ("Three people were killed.", "people", None),
    ("Nine were killed.", "Nine", None),
]


@pytest.mark.parametrize(("text", "noun", "wanted"), GROUPS)
def test_group(text, noun, wanted, scenes_of):
    (one,) = scenes_of(text)
    assert group_of(next(t for t in one.tree.tokens if t.text == noun), one) == wanted


TOGETHER = [
    ("A sniper killed a farmer and his wife.", ["2"]),
    ("A sniper killed a priest, a nun and a driver.", ["3"]),
    ("A sniper killed two monks and a farmer.", ["2", "1"]),
    ("A sniper killed a farmer.", ["1"]),
]


@pytest.mark.parametrize(("text", "figures"), TOGETHER)
def test_persons_named_one_by_one_are_counted_together(text, figures, claims_of):
    (claim,) = claims_of(text)
    assert [figure(q) for q in claim.quantities] == figures
