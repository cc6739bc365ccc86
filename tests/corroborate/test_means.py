import pytest

from tests.corroborate.conftest import Page, corpus
from trucewatch.corroborate.means import answers, defensive, definite, effect


def one(text: str, trigger: str, **changes):
    page = Page(text)
    page.add(changes.pop("kind", "violence.shelling"), trigger, **changes)
    made = corpus(page)
    return made.claims[0], made


@pytest.mark.parametrize(
    ("weapon", "stops"),
    [
        ("Patriot missiles", True),
        ("the C-RAM system", True),
        ("air defences", True),
        ("missiles", False),
        ("air", False),
    ],
)
def test_weapons_that_stop_others(weapon, stops):
    assert defensive(*one("They were fired.", "fired", roles={"weapon": weapon})) is stops


def test_an_interception_stops_an_attack_whoever_made_it():
    assert defensive(*one("Three were shot down.", "shot down", kind="violence.interception"))


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("The army responded with artillery.", True),
        ("The army responded. Artillery was heard. Then artillery fell.", False),
        ("In retaliation, it used artillery.", True),
        ("The army used artillery.", False),
    ],
)
def test_the_other_side_answers_in_the_same_sentence(text, answered):
    assert answers(*one(text, "artillery")) is answered


def test_a_defence_is_no_answer_of_its_own():
    assert not answers(*one("They responded by firing.", "firing", roles={"weapon": "interceptors"}))


@pytest.mark.parametrize(("weapon", "only"), [({}, True), ({"weapon": "a bomb"}, False)])
def test_an_effect_without_a_weapon(weapon, only):
    assert effect(*one("Two blasts were heard.", "blasts", roles=weapon)) is only


@pytest.mark.parametrize(("text", "known"), [("The attack was condemned.", True), ("An attack followed.", False)])
def test_the_attack_is_one_that_readers_know(text, known):
    assert definite(*one(text, "attack")) is known
