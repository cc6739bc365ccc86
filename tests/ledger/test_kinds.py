"""How formal, how many-sided, how wide."""

import pytest

from tests.ledger.conftest import FRONT, RED, US, body, on, paper, tell
from trucewatch.ledger import update_ledger

RIVAL, THIRD = body("Rival", "rival"), body("Third", "third")
KINDS = [
    ("ceasefire.holding", "an unofficial cease-fire", {"party": FRONT}, ("informal", "unknown", "unknown")),
    ("ceasefire.holding", "unofficial reports on the truce", {"party": FRONT}, ("unknown", "unknown", "unknown")),
    ("ceasefire.announced", "a humanitarian truce", {"party": FRONT}, ("declared", "unilateral", "humanitarian")),
    (
        "ceasefire.announced",
        "an Eid ceasefire",
        {"party": FRONT, "counterpart": US},
        ("declared", "unilateral", "holiday"),
    ),
    (
        "ceasefire.agreed",
        "a nationwide, lasting ceasefire",
        {"party": (RIVAL, US)},
        ("declared", "bilateral", "general"),
    ),
    ("ceasefire.signed", "a local truce", {"party": (RIVAL, US, THIRD)}, ("written", "multilateral", "local")),
    ("ceasefire.signed", "signed", {"party": RIVAL, "counterpart": US}, ("written", "bilateral", "unknown")),
    ("ceasefire.announced", "a mutual ceasefire", {"party": FRONT}, ("declared", "bilateral", "unknown")),
    ("ceasefire.agreed", "agreed among themselves", {"party": (FRONT, RED)}, ("declared", "unilateral", "unknown")),
]


@pytest.mark.parametrize(("kind", "text", "roles", "expected"), KINDS)
def test_kind(kind, text, roles, expected, registry):
    claim = tell(kind, "r1", text=text, time=on("2020-10-10"), **roles)
    (truce,) = update_ledger([claim], [], [paper("r1", "2020-10-11")], registry).ceasefires
    assert (truce.kind.formality, truce.kind.lateral, truce.kind.scope) == expected


def test_the_extension_of_what_one_side_declared_is_its_own():
    declared = tell("ceasefire.declared_unilaterally", "r1", party=RIVAL, time=on("2020-10-10"))
    extended = tell("ceasefire.extended", "r1", party=RIVAL, counterpart=US, at=50)
    (truce,) = update_ledger([declared, extended], [], [paper("r1", "2020-10-11")]).ceasefires
    assert truce.kind.lateral == "unilateral"
