"""Which names a text holds, and how they may be written."""

import pytest

from trucewatch.ontology.compile import Knowledge

FOUND = [
    ("fighting near al-Qa'im", "al-Qa'im", "place"),
    ("They took Tall Afar.", "Tall Afar", "place"),
    ("They took Tal Afar.", "Tal Afar", "place"),
    ("at Ayn al Asad air base", "Ayn al Asad", "place"),
    ("The U.S. said", "U.S.", "country"),
    ("said ISIS's men", "ISIS", "actor"),
    ("TALIBAN TAKE KABUL", "TALIBAN", "actor"),
    ("TALIBAN TAKE KABUL", "KABUL", "place"),
    ("US LEAVES KABUL", "US", "country"),
    ("the Iraqi army fled", "Iraqi army", "actor"),
    ("a Turkish man", "Turkish", "nationality"),
    ("في بغداد", "بغداد", "place"),
    ("a man of Severn, Md., was held", "Md.", "place"),
    ("from Taos, N.M., to Basra", "N.M.", "place"),
    ("Sen. Ann Doe (R-Ky.) left", "Ky.", "place"),
    ("Rockets hit Deir ez-Zor today", "Deir ez-Zor", "place"),
    ("Rockets hit Ras al-Ayn today", "Ras al-Ayn", "place"),
]


@pytest.mark.parametrize(("text", "words", "kind"), FOUND)
def test_finds(text: str, words: str, kind: str, knowledge: Knowledge) -> None:
    assert (words, kind) in {(text[name.start : name.end], name.kind) for name in knowledge.names.find(text)}


NOT_FOUND = [
    "the target was hit",
    "the taliban of my youth",
    "Police and Military said the Best Reading was Most Of it.",
    "On Monday in March, General David Mohammed said",
    "it is us who pay",
    "Four men fled",
    "Miss. Doe lost her Mass. there",
    "the Wash machine",
    "They fled to Xaarat al-Numan",
    "THEY TOLD US OF IT. " + "NOBODY CAME AFTER THAT AND WE WERE LEFT THERE. " * 5,
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_finds_nothing(text: str, knowledge: Knowledge) -> None:
    assert [text[name.start : name.end] for name in knowledge.names.find(text)] == []


def test_longest_wins_and_kinds_share_a_span(knowledge: Knowledge) -> None:
    names = knowledge.names.find("Kyiv said")
    assert [(name.kind, name.candidates[0]) for name in names] == [("place", "gn:703448"), ("actor", "gov:UA")]


def test_starts_limit_where_a_name_may_begin(knowledge: Knowledge) -> None:
    text = "Iraq and Syria"
    assert [name.start for name in knowledge.names.find(text, [9])] == [9]


def test_a_short_form_in_brackets_belongs_to_the_name(knowledge: Knowledge) -> None:
    text = "The Balochistan Liberation Army (BLA) accepted it."
    assert [text[name.start : name.end] for name in knowledge.names.find(text)] == ["Balochistan Liberation Army (BLA)"]


def test_an_outlet_is_written_with_all_its_capitals(knowledge: Knowledge) -> None:
    """'visited Russia today' is no outlet."""
    assert [n.kind for n in knowledge.names.find("The envoy visited Russia today.")] == ["country"]
    assert "outlet" in {n.kind for n in knowledge.names.find("He told Russia Today.")}
