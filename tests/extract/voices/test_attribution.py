import pytest

from trucewatch.extract.voices.attribution import attribution_of, speaker_of
from trucewatch.model.spans import covers, cut

SPEAKERS = [
    ("Rebels attacked a mill.", [(None, ("The Daily Paper",))]),
    ("Rebels attacked a mill, the mayor said.", [("mayor", ("The Daily Paper", "mayor"))]),
    (
        "The minister said that the army believes that rebels attacked a mill.",
        [("army", ("The Daily Paper", "minister", "army"))],
    ),
    (
        "“Rebels attacked a mill,” the mayor said. “They burned down the market.”",
        [("mayor", ("The Daily Paper", "mayor")), ("mayor", ("The Daily Paper", "mayor"))],
    ),
    (
        "Rebels attacked a mill, the mayor said. Soldiers shelled the market.",
        [("mayor", ("The Daily Paper", "mayor")), (None, ("The Daily Paper",))],
    ),
    (
        "Rebels attacked a mill, according to villagers.",
        [("villagers", ("The Daily Paper", "villagers"))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text, expected, claims_of):
    found = [(None if c.speaker.is_outlet else c.speaker.name, c.speaker.chain) for c in claims_of(text)]
    assert found == expected


MEDIA = [
    ("In a statement, the army said rebels attacked a mill.", "statement"),
    ("The mayor wrote in a tweet that rebels had attacked a mill.", "tweet"),
    ("The mayor told a radio station that rebels had attacked a mill.", None),
    ("The mayor said rebels had attacked a mill.", None),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_media(text, medium, voices_of):
    (voice,) = voices_of(text)
    assert attribution_of(voice).medium == medium


def test_nested_voices_have_parents(voices_of):
    outer, inner = voices_of("The minister said that the army denied that rebels attacked a mill.")
    assert (outer.parent, inner.parent) == (None, outer)
    assert attribution_of(inner).parent == outer.id
    assert covers(outer.content, inner.content)
    assert speaker_of(inner, None).chain == ("the outlet", "minister", "army")


def test_a_quotation_over_two_sentences_is_one_voice(voices_of):
    text = "“Rebels attacked a mill. They shelled the market,” the mayor said."
    (voice,) = voices_of(text)
    assert cut(text, voice.content).startswith("Rebels attacked a mill. They shelled the market")


def test_ids_differ_and_stay(voices_of):
    text = "A general said rebels attacked a mill. A baker said that rebels attacked a mill."
    first, again = ([voice.id for voice in voices_of(text)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 2


HEADINGS = [
    ("Five killed in raid on market: police", "police"),
    ("Five killed in raid on market - police", "police"),
    ("Army spokesman: five rebels killed in raid", "Army spokesman"),
    ("Five killed in raid on market", "The Daily Paper"),
]


@pytest.mark.parametrize(("heading", "speaker"), HEADINGS)
def test_a_heading_may_name_its_source(heading, speaker, claims_of):
    first = claims_of(f"{heading}\n\nThe port was quiet.")[0]
    assert first.speaker.name == speaker


SOURCES = [
    ("The survey found that rebels had attacked a mill.", "survey", ["that rebels had attacked a mill"]),
    ("Most of the people said rebels had attacked a mill.", "Most of the people", ["rebels had attacked a mill"]),
    ("The campaign suggested that rebels had attacked a mill.", "campaign", ["that rebels had attacked a mill"]),
    (
        "Kevin Hecht, a border expert, said rebels had attacked a mill.",
        "Kevin Hecht, a border expert",
        ["rebels had attacked a mill"],
    ),
    (
        "A villager who had fled the town said rebels had attacked a mill.",
        "villager who had fled the town",
        ["rebels had attacked a mill"],
    ),
    ("The letter accusing rebels of attacks arrived.", "letter", ["rebels of attacks"]),
    (
        "“I think rebels attacked the mill of the town,” Dolan said.",
        "Dolan",
        ["I think rebels attacked the mill of the town,"],
    ),
    ("“Did rebels attack the mill of the town?” Dolan said.", "Dolan", ["Did rebels attack the mill of the town?"]),
    ("He said:\n“Rebels attacked the mill of the town.”", "He", ["Rebels attacked the mill of the town."]),
]


@pytest.mark.parametrize(("text", "source", "content"), SOURCES)
def test_who_says_what(text, source, content, voices_of):
    said = [attribution_of(voice) for voice in voices_of(text)]
    assert [(one.source.text, [text[s:e] for s, e in one.content]) for one in said if one.source] == [(source, content)]


def test_doubled_single_marks_are_quotation_marks(voices_of):
    text = "''Rebels attacked the mill of the town,'' Dolan said. ''Mr. Kane saw it, and many others saw it too.''"
    (voice,) = voices_of(text)
    assert cut(text, voice.content).endswith("many others saw it too.")
