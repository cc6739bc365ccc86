import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Rebel leaders held talks with Kenyan mediators.",
        [told("talks.held", "talks", party="Rebel leaders", mediator="Kenyan mediators")],
    ),
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

HELD = [
    ("A joint committee of the two sides met in Shire.", "talks.held", ["joint committee of the two sides"]),
    (
        "The Joint Security Commission held a meeting with the rebels on Sunday.",
        "talks.held",
        ["Joint Security Commission"],
    ),
    ("Commanders of the two sides are meeting in Nairobi.", "talks.held", ["Commanders of the two sides"]),
    ("The delegations sat down in Juba.", "talks.held", ["delegations"]),
    (
        "The deal came out of talks that went on for days between the rebels and the army.",
        "talks.held",
        ["rebels", "army"],
    ),
    ("The government will not negotiate with the rebels.", "talks.refused", ["government"]),
    ("The talks in Doha made no headway.", "talks.failed", []),
    ("The commander of the army and the leader of the rebels signed a declaration.", "agreement.signed", None),
]


@pytest.mark.parametrize(("text", "kind", "parties"), HELD)
def test_who_sits_at_the_table(text, kind, parties, claims_of):
    (claim,) = [c for c in claims_of(text) if c.family in {"talks", "agreement"}]
    assert claim.kind == kind
    assert parties is None or [m.text for m in claim.mentions("party")] == parties


STUCK = [
    ("The rebels announced that the talks had come to a dead end.", "talks.failed"),
    ("Talks between the junta and the rebels reached an impasse.", "talks.failed"),
    ("The officers have stopped talking to the rebels.", "talks.refused"),
]


@pytest.mark.parametrize(("text", "kind"), STUCK)
def test_talks_that_stick(text, kind, claims_of):
    assert [c.kind for c in claims_of(text) if c.family == "talks"] == [kind]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
