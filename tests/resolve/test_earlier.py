"""Mentions that mean somebody told of before."""

import pytest

from tests.resolve.test_places import context
from trucewatch.model import Mention
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve.actors import resolve_mention
from trucewatch.resolve.earlier import Known

CASES = [
    ("Kataib Hezbollah", "Kataib Hezbollah fired. The group withdrew.", "group", "kataib-hezbollah"),
    ("Kataib Hezbollah", "Kataib Hezbollah fired, said that militias did it.", "militias", "local:r1:militias"),
    ("Kataib Hezbollah", "Kataib Hezbollah fired. Some militias did too.", "militias", "local:r1:militias"),
    ("Ansar Allah", "Ansar Allah spoke. The Allah office.", "Allah office", "local:r1:alla-office"),
    ("a soldier", "It hit a soldier of ours. The army fired.", "army", "local:r1:army"),
    (
        "Iraqi Resistance Coordination Commission",
        "The Iraqi Resistance Coordination Commission met. The Commission spoke.",
        "Commission",
        "iraqi-resistance-coordination-commission",
    ),
    (
        "Iraqi Resistance Coordination Commission",
        "The Iraqi Resistance Coordination Commission met. A statement by the Commission spoke.",
        "statement by the Commission",
        "iraqi-resistance-coordination-commission",
    ),
    (
        "Kataib Hezbollah",
        "Kataib Hezbollah fired. The group's media office.",
        "group's media office",
        "kataib-hezbollah",
    ),
    (
        "Kataib Hezbollah",
        "Kataib Hezbollah fired. A spokesman of the group.",
        "spokesman of the group",
        "local:r1:spokesman-of-the-group",
    ),
    ("Qais al-Khazali", "Qais al-Khazali spoke. The general spoke.", "general", "local:r1:general"),
    ("Qais al-Khazali", "Qais al-Khazali spoke. The leader spoke.", "leader", "person:qais-al-khazali"),
]


@pytest.mark.parametrize(("first", "text", "second", "entity"), CASES)
def test_means(first: str, text: str, second: str, entity: str, knowledge: Knowledge) -> None:
    about = context(text, knowledge)
    spans = [(text.rindex(words), text.rindex(words) + len(words)) for words in (first, second)]
    before = resolve_mention(Mention(first, (spans[0],)), about)
    after = resolve_mention(Mention(second, (spans[1],)), about, (Known(*spans[0], before),))
    assert after.entity == entity


@pytest.mark.parametrize("word", ["it", "They", "one"])
def test_a_pronoun_alone_is_nobody(word: str, knowledge: Knowledge) -> None:
    assert resolve_mention(Mention(word, ()), context("", knowledge)).entity is None


def test_whom_the_report_names_elsewhere_is_meant(knowledge: Knowledge) -> None:
    found = resolve_mention(Mention("It", (), name="Kataib Hezbollah"), context("", knowledge))
    assert (found.text, found.entity) == ("It", "kataib-hezbollah")


@pytest.mark.parametrize("words", ["Iraqi militia leaders", "Syrian opposition officials"])
def test_a_country_owns_no_militia(words: str, knowledge: Knowledge) -> None:
    assert (resolve_mention(Mention(words, ()), context("", knowledge)).entity or "").startswith("local:")
