import pytest

from tests import factory
from trucewatch.model.syntax import Token, Tree
from trucewatch.ontology.compile import Knowledge
from trucewatch.read import READERS, read
from trucewatch.settings import PIPELINE

NEWS = "Gunmen attacked a police station in Maiduguri on Monday."
OTHER = "The museum shows ceramics from June."


@pytest.fixture
def reading_of(knowledge: Knowledge):
    def read_text(text, **changes):
        return read(factory.report(text, **changes), knowledge.names, PIPELINE)

    return read_text


def test_a_reader_is_chosen_by_language():
    assert set(READERS) == {"en"}


@pytest.mark.parametrize("language", ["fr", "ar", "", "EN"])
def test_a_language_without_a_reader_is_not_read(language, reading_of):
    assert reading_of(NEWS, language=language) is None


@pytest.mark.parametrize("text", [OTHER, f"{OTHER}\n\n{OTHER}", "Museum shows ceramics", "…", "1 2 3"])
def test_the_gate_closes_on_other_news(text, reading_of):
    reading = reading_of(text)
    assert (reading.syntax, reading.names, reading.quotations, reading.times, reading.numbers) == ((),) * 5
    assert reading.sentences
    assert not any(sentence.relevant for sentence in reading.sentences)


def test_only_sentences_that_pass_are_parsed(reading_of):
    reading = reading_of(f"{OTHER} {NEWS} {OTHER}\n\n{NEWS}")
    assert [s.relevant for s in reading.sentences] == [False, True, False, True]
    assert [(t.start, t.end) for t in reading.syntax] == [(s.start, s.end) for s in reading.sentences if s.relevant]
    assert [(t.index, t.paragraph) for t in reading.syntax] == [(0, 0), (1, 1)]


def test_a_reading_holds_what_the_text_says(reading_of):
    text = f"“{NEWS[:-1]},” an officer said. Three people died in the 12-hour siege."
    reading = reading_of(text)
    assert [text[q.start : q.end] for q in reading.quotations] == [
        "Gunmen attacked a police station in Maiduguri on Monday,"
    ]
    assert [time.text for time in reading.times] == ["Monday"]
    assert [text[d.start : d.end] for d in reading.durations] == ["12-hour"]
    assert "Maiduguri" in {text[n.start : n.end] for n in reading.names}
    assert 3 in {n.best for n in reading.numbers}


def test_without_a_day_of_publication_weekdays_have_no_date(reading_of):
    reading = reading_of(NEWS, published=None)
    assert [day for time in reading.times for bound in (time.start, time.end) for day in bound or () if day] == []


def test_no_parser_object_leaves_the_reader(reading_of):
    reading = reading_of(NEWS)
    assert {type(tree) for tree in reading.syntax} == {Tree}
    assert {type(token) for tree in reading.syntax for token in tree.tokens} == {Token}


def test_what_follows_a_ceasefires_name_is_read(reading_of):
    reading = reading_of("The rebels signed a truce. It expired on Saturday. Rain fell. The museum is open.")
    assert [s.relevant for s in reading.sentences] == [True, True, True, False]


@pytest.mark.parametrize(("behind", "opens"), [("The rebels, he said, attacked a mill.", True), (NEWS, False)])
def test_whom_a_pronoun_behind_means_is_read(behind, opens, reading_of):
    reading = reading_of(f"The governor gave another account. {behind}")
    assert [s.relevant for s in reading.sentences] == [opens, True]


def test_a_pronoun_in_the_next_paragraph_opens_nothing(reading_of):
    reading = reading_of("The governor gave another account.\n\nThe rebels, he said, attacked a mill.")
    assert [s.relevant for s in reading.sentences] == [False, True]
