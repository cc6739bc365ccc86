import pytest

from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en.beside import with_those_beside
from trucewatch.read.en.blocks import split_blocks

SHOT = "Rebels shot at a ferry."
CASES = [
    (f"{SHOT} The movement denied involvement.", [True, True]),
    (f"{SHOT} The ministry said none of its men had been there.", [True, True]),
    (f"{SHOT} The ministry called the story a fabrication.", [True, True]),
    (f"{SHOT} The weather was fine. The movement denied involvement.", [True, False, False]),
    ("The weather was fine. The movement denied involvement.", [False, False]),
    ("The truce began at noon. It expired on Saturday. The weather was fine. Boats sailed.", [True, True, True, False]),
    ("The truce began at noon.\n\nBoats sailed.", [True, False]),
    (f'"{SHOT}" Alawee said.', [True, True]),
    (f"The governor spoke in Paris. He said rebels shot at a ferry. {SHOT}", [True, True, True]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_read_beside_a_sentence_that_tells_something(text, expected):
    lexicon = load_lexicon()
    blocks = split_blocks(text, lexicon.abbreviations)
    passed = ["shot" in text[b.start : b.end] or "truce" in text[b.start : b.end] for b in blocks]
    assert with_those_beside(text, blocks, passed, lexicon) == expected
