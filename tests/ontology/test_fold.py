"""One written form for the many spellings of a name."""

import pytest

from trucewatch.ontology.fold import fold, fold_text

SAME = [
    ("Al Qā'im", "al-Qaim"),
    ("Ayn al-Asad", "Ain Al Asad"),
    ("Sana’a", "Sanaa"),
    ("ar-Raqqa", "Al-Raqqah"),
    ("Ash Shaddadi", "al-Shaddadi"),
    ("U.S.", "US"),
    ("Popular Mobilisation Forces", "Popular Mobilization Forces"),
    ("the Sahel", "Sahel"),
    ("Kurdistan Workers' Party", "Kurdistan Workers Party"),
    ("Liptako–Gourma", "Liptako Gourma"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_names_stay_apart_over_commas_and_paragraphs() -> None:
    assert fold("New, York") != fold("New York")
    assert fold("New\n\nYork") != fold("New York")


def test_ends_lead_back_to_the_text() -> None:
    text = "In Sana’a's   U.S. embassy"
    folded = fold_text(text)
    assert {text[token.start : token.end]: token.folded for _, token in folded.starts}["U.S."] == "us"
    assert folded.ends[folded.text.index("us") + 2] == text.index(" embassy")
