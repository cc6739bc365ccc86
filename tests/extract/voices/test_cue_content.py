"""What a verb of saying reports, where no clause of its own tells."""

import pytest

from tests.extract.voices.test_cues import told
from trucewatch.extract.voices.cues import find_cues

CASES = [
    ("The ministry put the death toll at 12.", [("put", "asserts", "ministry", "the death toll … 12")]),
    ("The soldiers put the ten bombs at the gate.", []),
    ("The mayor counted five rockets.", [("counted", "asserts", "mayor", "five rockets")]),
    ("The mayor counted rockets.", []),
    ("The mayor spoke of five rockets.", [("spoke", "asserts", "mayor", "five rockets")]),
    (
        "That was how the mayor described the attack on Goma.",
        [("described", "asserts", "mayor", "That … how the mayor … the attack on Goma")],
    ),
    (
        "Rebels attacked Goma, the army said, adding that soldiers had shelled the market.",
        [
            ("said", "asserts", "army", "Rebels attacked Goma"),
            ("adding", "asserts", "army", "that soldiers had shelled the market"),
        ],
    ),
    (
        "Rebels attacked Goma, the army said, but the mayor denied that the market was shelled.",
        [
            ("said", "asserts", "army", "Rebels attacked Goma"),
            ("denied", "denies", "mayor", "that the market was shelled"),
        ],
    ),
    ("After rebels attacked Goma, the army shelled the market.", []),
    (
        "The bishop praised the rebels for the attack on Goma.",
        [("praised", "asserts", "bishop", "the rebels for the attack on Goma")],
    ),
    ("The mayor apologized for the attack.", [("apologized", "asserts", "mayor", "the attack")]),
    ("The survey showed support for the attack.", [("showed", "asserts", "survey", "support for the attack")]),
    ("The rebels showed courage in the attack.", []),
    ("The mayor hoped that the truce would hold.", [("hoped", "asserts", "mayor", "that the truce would hold")]),
    ("The rebels continued to shell Goma.", []),
    (
        "The mayor is calling for the army to stop the attacks.",
        [("calling", "demands", "mayor", "for the army to stop the attacks")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_contents(text, expected, scenes_of):
    (scene,) = scenes_of(text)
    assert told(scene) == expected


def test_a_clause_that_the_parser_hangs_on_the_medium_is_what_is_told(scenes_of):
    (cue,) = [
        cue
        for scene in scenes_of("Hamas boasted in a message that its fighters had carried out the raid.")
        for cue in find_cues(scene)
    ]
    assert cue.source is not None
    assert cue.source.text == "Hamas"
    assert cue.content
