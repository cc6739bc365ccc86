import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en.blocks import split_blocks

ABBREVIATIONS = load_lexicon().abbreviations


def cut(text: str) -> list[str]:
    return [text[b.start : b.end] for b in split_blocks(text, ABBREVIATIONS)]


SENTENCES = [
    ("Rebels fled. Soldiers came.", ["Rebels fled.", "Soldiers came."]),
    ("Did rebels flee? They did! “We saw it.” He left.", ["Did rebels flee?", "They did!", "“We saw it.”", "He left."]),
    ("Gen. Amadou Diallo spoke. He left.", ["Gen. Amadou Diallo spoke.", "He left."]),
    ("Mr. Okafor and Dr. Silva met Lt. Col. Ruiz.", ["Mr. Okafor and Dr. Silva met Lt. Col. Ruiz."]),
    ("The U.S. Army left. It was late.", ["The U.S. Army left.", "It was late."]),
    ("It came from the U.S. The army left.", ["It came from the U.S.", "The army left."]),
    ("It began at 5 a.m. Monday in Lomé.", ["It began at 5 a.m. Monday in Lomé."]),
    ("J. K. Mensah spoke.", ["J. K. Mensah spoke."]),
    ("About 2.5 million fled.", ["About 2.5 million fled."]),
    ("They waited… and then fled.", ["They waited… and then fled."]),
    ("Rebels fled (soldiers said). Others stayed.", ["Rebels fled (soldiers said).", "Others stayed."]),
    ("One\nTwo.\n\nThree. Four.", ["One", "Two.", "Three.", "Four."]),
    ("   ", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert cut(text) == expected


DATELINES = [
    "IMPHAL, September 7: ",
    "QUETTA: ",
    "DAKAR, Nov. 18 (Newswire) – ",
    "LIMA — ",
    "Bamako -- ",
    "NEW DELHI (Newswire) - ",
    "Sahel News / ",
    "PORT MORESBY, Papua New Guinea — ",
    "UPDATE 2 - ",
    "March 3, 2031 (Newswire) – ",
    "(Newswire) -- ",
    "LIMA, March 3 (Newswire) ",
    "LIMA, March 3. /NEWSWIRE/. ",
    "LIMA (Newswire / Dispatch - 3rd March, 2031) ",
    "LIMA, 3 MAR 31 (NEWSWIRE) -- ",
    "QUITO (ECUADOR), 3 MARCH 2031 (NEWSWIRE) -- ",
    "Quito, March 3, 2031 (Newswire) – ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_no_part_of_the_sentence(dateline):
    sentence = "Gunmen attacked a village in the hills on Sunday."
    assert cut(dateline + sentence) == [sentence]


@pytest.mark.parametrize("text", ["The army - and its allies - fled from the town on Sunday."])
def test_a_dash_later_in_the_sentence_makes_no_dateline(text):
    assert cut(text) == [text]


WRAPPED = """The rebels attacked the village at dawn, burned the granary and took the
cattle of three families, a herder who had fled across the river to the
next town said on Sunday. Soldiers came hours later, when the fires had
gone out and the last of the villagers had already left for the hills.

A second village was attacked in the evening by men on motorcycles who
fired into the air.
"""


def test_hard_wrapped_lines_are_one_paragraph():
    blocks = split_blocks(WRAPPED, ABBREVIATIONS)
    assert [b.paragraph for b in blocks] == [0, 0, 1]
    assert [WRAPPED[b.start : b.end].split("\n")[0][:12] for b in blocks] == [
        "The rebels a",
        "Soldiers cam",
        "A second vil",
    ]
    assert not any(b.heading for b in blocks)


def test_paragraphs_are_counted_over_blank_lines():
    text = "One fled. Two fled.\n\nThree fled.\nFour fled."
    assert [b.paragraph for b in split_blocks(text, ABBREVIATIONS)] == [0, 0, 1, 2]


HEADINGS = [
    ("Rebels attack village", True),
    ("Rebels attack village.", False),
    ("“Rebels attack village”", False),
    ("He asked:", False),
    ("Rebels " * 30, False),
]


@pytest.mark.parametrize(("line", "heading"), HEADINGS)
def test_headings_are_short_and_end_without_a_full_stop(line, heading):
    assert [b.heading for b in split_blocks(line, ABBREVIATIONS)] == [heading]


@example("111111111111 : A")
@given(st.text("ab .!?\n\t“”\"'()—-ABU1:", max_size=200))
def test_blocks_are_in_order_apart_and_hold_all_but_space(text):
    blocks = split_blocks(text, ABBREVIATIONS)
    assert all(0 <= b.start < b.end <= len(text) for b in blocks)
    assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() for b in blocks)
