"""Persons called like a town: where the name goes, and where it stays."""

import pytest

from trucewatch.model.reading import Name
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en.people import without_people

CASES = [
    ("Conor McGregor left. McGregor laughed.", ["McGregor"], []),
    ("Mayor Curtis spoke in Goma.", ["Curtis", "Goma"], ["Goma"]),
    ("Tracy Jane reported from Boise.", ["Tracy", "Boise"], ["Boise"]),
    ("Holland said so.", ["Holland"], []),
    ("ANTONIO RODRIGUEZ PORTH WAS WOUNDED. PORTH DIED.", ["PORTH"], []),
    ("Tom Holland arrived in Holland. Holland was cold.", ["Holland"], ["Holland", "Holland"]),
    ("Shells hit Sofia Airport.", ["Sofia"], ["Sofia"]),
    ("Rockets hit Goma, Dori and Taji.", ["Goma", "Dori", "Taji"], ["Goma", "Dori", "Taji"]),
    ("Austin wept and left Goma.", ["Austin", "Goma"], ["Goma"]),
    ("Austin is far. They met in Austin.", ["Austin"], ["Austin", "Austin"]),
    ("Goma Brendish and Dori Q. Vale met in Taji.", ["Goma", "Dori", "Taji"], ["Taji"]),
    ("Goma Airport and Dori hospital were hit.", ["Goma", "Dori"], ["Goma", "Dori"]),
    ("Mosul Braces for Heavy Rains", ["Mosul"], ["Mosul"]),
    ("The verdict of the Judge. Goma was quiet.", ["Goma"], ["Goma"]),
    ("Qais al-Qaim spoke. Rockets hit al-Bab.", ["al-Qaim", "al-Bab"], ["al-Bab"]),
    ("Deir al-Bab was hit.", ["al-Bab"], ["al-Bab"]),
    ("Northern al-Bab was hit.", ["al-Bab"], ["al-Bab"]),
    ("Tracy Goma wept. The city of Goma is small. Goma slept.", ["Goma"], ["Goma", "Goma"]),
]


def every(text: str, words: list[str]) -> list[Name]:
    found = {(at, w) for w in words for at in range(len(text)) if text.startswith(w, at)}
    return [Name(at, at + len(word), "place", (f"gn:{word}",)) for at, word in sorted(found)]


@pytest.mark.parametrize(("text", "towns", "kept"), CASES)
def test_only_the_person_goes(text: str, towns: list[str], kept: list[str]) -> None:
    left = without_people(text, every(text, towns), load_lexicon("en"))
    assert [text[name.start : name.end] for name in left] == kept


def test_a_town_before_its_province_is_one() -> None:
    text = "Curtis Jane left Austin, Texas, for Jackson, Miss., as Austin slept."
    towns = every(text, ["Austin", "Jackson", "Curtis"])
    wider = [Name(25, 30, "place", ("adm:1",)), Name(45, 50, "place", ("adm:2",))]
    left = without_people(text, sorted([*towns, *wider], key=lambda name: name.start), load_lexicon("en"))
    assert [text[name.start : name.end] for name in left] == ["Austin", "Texas", "Jackson", "Miss.", "Austin"]


def test_what_may_be_something_else_keeps_its_name() -> None:
    names = [Name(6, 12, "place", ("gn:1",)), Name(6, 12, "actor", ("a",))]
    assert without_people("Mayor Curtis", names, load_lexicon("en")) == tuple(names)
    site = [Name(6, 12, "place", ("site:curtis",))]
    assert without_people("Mayor Curtis", site, load_lexicon("en")) == tuple(site)
