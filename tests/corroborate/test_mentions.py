import pytest

from tests.corroborate.conftest import corpus, who
from trucewatch.corroborate import mentions

POLICY = corpus().policy


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("a logistic convoy of the army", "convoy"),
        ("Ain Al-Asad Air Base (AAAB)", "base"),
        ("residential areas, homes", "area"),
        ("the bus", "bus"),
        ("", ""),
    ],
)
def test_the_word_that_a_description_turns_on(text, head):
    assert mentions.head(text) == head


@pytest.mark.parametrize(
    ("one", "other", "worth"),
    [
        (who("the Tarn base"), who("Tarn base"), mentions.SAME),
        (who("the camp", entity="s"), who("Tarn base", entity="s"), mentions.CLASH),
        (who("its fence", entity="s"), who("positions", entity="s"), mentions.AKIN),
        (who("a supply convoy"), who("the convoy"), mentions.ALIKE),
        (who("a supply convoy"), who("the town hall"), mentions.CLASH),
        (who("Xanadian positions", country="XA"), who("Xanadu forces", country="XA"), mentions.AKIN),
        (who("Xanadian positions", country="XA"), who("Xanadian hospital", country="XA"), mentions.AKIN),
        (who("civilians"), who("the market"), None),
    ],
)
def test_agreement_of_two_mentions(one, other, worth):
    assert mentions.agreement([one], [other], POLICY) == worth


def test_silence_says_nothing():
    assert mentions.agreement([], [who("the base")], POLICY) is None


@pytest.mark.parametrize(("text", "nobody"), [("unknown gunmen", True), ("the Red Brigade", False)])
def test_words_that_name_nobody(text, nobody):
    assert mentions.anonymous(who(text), POLICY) is nobody


@pytest.mark.parametrize(
    ("text", "weapon"),
    [("Katyusha rockets", "projectile"), ("two drones", "drone"), ("rocket or drone", None), ("stones", None)],
)
def test_weapon_classes(text, weapon):
    assert mentions.weapon_class(text, POLICY.weapons) == weapon
