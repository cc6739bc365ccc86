"""A voice that goes on over a sentence without a cue."""

import pytest

CARRIED = [
    ("Rebels attacked a mill, the mayor said. One worker was wounded.", "mayor"),
    ("Rebels attacked a mill, according to the mayor. Two houses were damaged.", "mayor"),
    ("Rebels attacked a mill, the mayor said. Another mill was shelled.", "mayor"),
    ("The mayor said rebels attacked mills. In one case, they shot a worker.", "mayor"),
    ("The mayor said rebels attacked a mill. One worker was wounded.", "The Daily Paper"),
    ("Rebels attacked a mill, the mayor said.\n\nOne worker was wounded.", "The Daily Paper"),
    ("Rebels attacked a mill, the mayor said. It rained. One worker was wounded.", "The Daily Paper"),
    ("Rebels attacked a mill, the mayor said. Soldiers shelled the port.", "The Daily Paper"),
    ("Rebels attacked a mill, the mayor said. One worker was wounded, police said.", "police"),
    ("Rebels attacked a mill, the mayor said. In 2014, two workers were wounded there.", "The Daily Paper"),
]


@pytest.mark.parametrize(("text", "speaker"), CARRIED)
def test_whose_word_the_next_sentence_is(text, speaker, claims_of):
    told = claims_of(text)
    assert (len(told), told[-1].speaker.name) == (2, speaker)


LISTS = [
    ("The account came in a tweet from Ian Reed:\n\n- Two soldiers were killed.\n- A mill was shelled.", "Ian Reed"),
    ("The ministry gave this account:\n• Two soldiers were killed.\n• A mill was shelled.", "ministry"),
    ("The ministry gave its account.\n- Two soldiers were killed.\n- A mill was shelled.", "The Daily Paper"),
    ("What we know:\n- Two soldiers were killed.\n- A mill was shelled.", "The Daily Paper"),
]


@pytest.mark.parametrize(("text", "speaker"), LISTS)
def test_the_points_of_a_list_are_told_by_whom_the_line_before_it_names(text, speaker, claims_of):
    assert [c.speaker.name for c in claims_of(text)] == [speaker, speaker]
