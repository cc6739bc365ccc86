"""Judgements in plain words."""

import pytest

from tests import factory
from trucewatch.judge.apply import on_record
from trucewatch.judge.fields import WHOLE, read
from trucewatch.publish.judged import said, value

CLAIM = factory.claim(quantities=(factory.quantity(),))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("kind", "violence.attack"),
        ("background", "no"),
        ("reason", "nothing"),
        ("place", "Falluja, IQ"),
        ("time", "4 October 2021"),
        ("roles/actor", "Gunmen"),
        ("roles/mediator", "nothing"),
        ("quantities/0", "3 killed"),
        ("quantities/killed", "3 killed"),
        ("speaker", "The Daily Paper"),
        (WHOLE, "as it stood, violence.attack"),
    ],
)
def test_values(path, words):
    assert value(on_record(read(CLAIM, path))) == words


def test_long_values_are_cut():
    assert value(on_record("x" * 200)) == "x" * 200
    assert len(value(on_record({"name": "x" * 200}))) == 60


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"verdict": "reject"}, "reject c1/place"),
        ({"verdict": "correct", "value": '"a"', "machine": '"b"'}, "correct c1/place: a (the program: b)"),
        ({"verdict": "lock", "value": '"a"', "machine": '"a"'}, "lock c1/place: a"),
        ({"verdict": "merge", "subject": "c1", "other": "c2"}, "merge c1 and c2"),
        ({"verdict": "withdraw", "supersedes": "j0"}, "withdraw j0 (on c1/place)"),
    ],
)
def test_verdicts(changes, words):
    assert said(factory.judgement(**{"subject": "c1/place", **changes})) == words
