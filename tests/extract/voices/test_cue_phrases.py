"""Cues that are no verbs of saying."""

import pytest

from tests.extract.voices.test_cues import told
from trucewatch.extract.voices.cues import find_cues

CASES = [
    (
        "Seven rockets hit Goma, and two people were hurt, according to the mayor.",
        [("according to", "asserts", "mayor", "Seven rockets hit Goma, and two people were hurt")],
    ),
    (
        "According to the mayor, seven rockets hit Goma and two people were hurt.",
        [("According to", "asserts", "mayor", "seven rockets hit Goma and two people were hurt")],
    ),
    (
        "The army said rebels attacked Goma, and soldiers shelled the market, according to the mayor.",
        [
            ("said", "asserts", "army", "rebels attacked Goma"),
            ("according to", "asserts", "mayor", "soldiers shelled the market"),
        ],
    ),
    ("In the mayor's words, rebels attacked Goma.", [("In words", "asserts", "mayor", "rebels attacked Goma")]),
    ("By the army's count, ten rockets hit Goma.", [("By count", "asserts", "army", "ten rockets hit Goma")]),
    (
        "In the view of the mayor, rebels attacked Goma.",
        [("In view", "asserts", "mayor", "rebels attacked Goma")],
    ),
    (
        "Rebels attacked Goma; according to the mayor, soldiers shelled the market.",
        [("according to", "asserts", "mayor", "soldiers shelled the market")],
    ),
    (
        "The raid killed a guard and, according to neighbours, two women.",
        [("according to", "asserts", "neighbours", "two women")],
    ),
    ("By this newspaper's count, ten rockets hit Goma.", []),
    ("In the eastern town, rebels attacked a mill.", []),
    (
        "A different number of attacks came from the mayor.",
        [("came from", "asserts", "mayor", "A different number of attacks")],
    ),
    (
        "The army's account of the attack came in a tweet from Col. Ian Reed.",
        [("came from", "asserts", "Reed", "The army's account of the attack")],
    ),
    ("The attack came from the sea.", []),
    ("The war divides people in a new poll.", [("in", "asserts", "poll", "The war divides people")]),
    ("Most people fled the war in a new car.", []),
    (
        "Citing a military source, the agency said rebels attacked Goma.",
        [
            ("Citing", "asserts", "source", "rebels attacked Goma"),
            ("said", "asserts", "agency", "rebels attacked Goma"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cue_phrases(text, expected, scenes_of):
    (scene,) = scenes_of(text)
    assert told(scene) == expected


def test_who_is_cited_speaks_inside_the_other(voices_of):
    inner, outer = voices_of("Citing a military source, the agency said rebels attacked Goma.")
    assert (inner.parent, outer.parent) == (outer, None)


FIGURES = [
    ("A priest spoke of seven dead.", ["priest"]),
    ("The mayor talked of 20 wounded.", ["mayor"]),
    ("The mayor spoke of peace in a week.", []),
    ("The mayor did not speak of seven dead.", []),
]


@pytest.mark.parametrize(("text", "sources"), FIGURES)
def test_who_tells_of_a_number_gives_it(text, sources, scenes_of):
    found = [cue for scene in scenes_of(text) for cue in find_cues(scene)]
    assert [cue.source.text for cue in found if cue.source is not None] == sources
