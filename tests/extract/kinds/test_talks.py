import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Talks between the government and the rebels began in Oslo.",
        [told("talks.held", "Talks", party="government | rebels")],
    ),
    (
        "Ethiopia held talks with Tigrayan leaders in Nairobi.",
        [told("talks.held", "talks", party="Ethiopia", counterpart="Tigrayan leaders")],
    ),
    (
        "Negotiations between the two armies collapsed.",
        [told("talks.failed", "Negotiations collapsed", party="armies")],
    ),
    (
        "The junta refused talks with the opposition.",
        [told("talks.refused", "refused talks", party="junta", counterpart="opposition")],
    ),
    (
        "Qatar offered to mediate between the factions.",
        [told("talks.mediation_offered", "offered mediate", "proposes", "hypothetical", by="Qatar", mediator="Qatar")],
    ),
    (
        "The parties reached an agreement on prisoners.",
        [told("agreement.reached", "reached agreement", party="parties")],
    ),
    (
        "The government and the MILF signed a peace deal in Manila.",
        [told("agreement.signed", "signed deal", party="government | MILF")],
    ),
    (
        "A peace accord was signed by the president and the guerrillas in Bogota.",
        [told("agreement.signed", "accord signed", party="president | guerrillas")],
    ),
    ("No deal was reached.", [told("talks.failed", "deal reached")]),
    (
        "Hamas violated the Doha agreement.",
        [told("agreement.broken", "violated agreement", party="Hamas")],
    ),
    (
        "The warlord broke the agreement within days.",
        [told("agreement.broken", "broke agreement", party="warlord")],
    ),
    (
        "Armenia and Azerbaijan will hold talks next week.",
        [told("talks.held", "talks", "planned", party="Armenia | Azerbaijan")],
    ),
    ("The minister talks about football on the radio.", []),
    (
        "The peace talks broke down over land.",
        [told("talks.failed", "talks broke")],
    ),
    (
        "The agreement has been violated by the militia.",
        [told("agreement.broken", "agreement violated", party="militia")],
    ),
    (
        "A deal was not reached in Kampala.",
        [told("talks.failed", "deal reached")],
    ),
]

STUCK = [
    "The rebels announced that the talks had come to a dead end.",
    "Talks between the junta and the rebels reached an impasse.",
    "The officers have stopped talking to the rebels.",
]


@pytest.mark.parametrize("text", STUCK)
def test_talks_that_stick(text, claims_of):
    assert [c.kind for c in claims_of(text) if c.family == "talks"] in (["talks.failed"], ["talks.refused"])


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
