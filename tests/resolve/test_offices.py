import pytest

from tests import factory
from tests.resolve.texts import reading
from trucewatch.model import Attribution, Mention
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve import resolve

CASES = [
    ("a spokesman for the army, Sami Haddad", "mil:YE"),
    ("Sami Haddad, a spokesman for the Houthis", "houthis"),
    ("army spokesman Sami Haddad", "mil:YE"),
    ("the head of the Houthis, Sami Haddad", "houthis"),
    ("Foreign Minister Sami Haddad", "gov:YE"),
    ("the Yemeni ambassador, Sami Haddad", "gov:YE"),
    ("the governor of Taiz, Sami Haddad", "gov:YE"),
    ("Taiz governor Sami Haddad", "gov:YE"),
    ("the special envoy, Sami Haddad", None),
    ("Sami Haddad, a farmer", None),
    ("a local health official", None),
]


@pytest.mark.parametrize(("source", "body"), CASES)
def test_for_whom_somebody_speaks(source: str, body: str | None, knowledge: Knowledge) -> None:
    text = f"Shells fell in Yemen. The rocket hit a mill in Yemen, {source} said."
    start = text.index(source)
    words = Mention(source, ((start, start + len(source)),))
    span = ((22, 51),)
    said = Attribution("a1", "r", words, None, span, "asserts")
    claim = factory.claim(speaker=factory.speaker("Sami Haddad", attribution="a1"))
    (found,) = resolve([claim], [said], reading(text, knowledge), knowledge).claims
    assert found.speaker.body == body
