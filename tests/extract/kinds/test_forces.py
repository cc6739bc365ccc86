import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Unions called for the army's return to barracks.",
        [told("force.withdrawal", "return barracks", "demands", "hypothetical", by="Unions", actor="army")],
    ),
    ("The rebels withdrew from the agreement.", []),
    (
        "Russia withdrew its troops from Kherson.",
        [told("force.withdrawal", "withdrew", actor="Russia", target="its troops")],
    ),
    (
        "The rebels pulled back from the airport.",
        [told("force.withdrawal", "pulled back", actor="rebels")],
    ),
    (
        "Tanks were massed along the frontier by the junta.",
        [told("force.buildup", "massed", actor="junta", target="Tanks")],
    ),
    (
        "About 2,000 peacekeepers are stationed in Abyei.",
        [told("force.presence", "peacekeepers", "ongoing", actor="peacekeepers", personnel="2000")],
    ),
    (
        "The force comprises more than 900 soldiers.",
        [told("force.presence", "soldiers", "ongoing", actor="force", personnel="900+")],
    ),
    (
        "The battalion split from the army.",
        [told("force.split", "split", party="battalion")],
    ),
    (
        "France will withdraw 300 soldiers from Niger, the general said.",
        [
            told(
                "force.withdrawal",
                "withdraw",
                "planned",
                by="general",
                actor="France",
                target="soldiers",
                personnel="300",
            )
        ],
    ),
    (
        "Sixty percent of the troops are in the north.",
        [told("force.presence", "percent", "ongoing", actor="troops", share="0.6")],
    ),
    ("He withdrew money from the bank.", []),
    (
        "The junta has 12,000 soldiers in the delta.",
        [told("force.presence", "soldiers", "ongoing", actor="junta", personnel="12000")],
    ),
    (
        "Islamist fighters marched on Timbuktu.",
        [told("force.movement", "marched", actor="Islamist fighters")],
    ),
    (
        "The navy did not withdraw from the strait.",
        [told("force.withdrawal", "withdraw", "negated", actor="navy")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


STANDING = [
    ("Some 600 American soldiers are staying to guard the wells.", "force.presence", "ongoing"),
    ("Moscow declared that the withdrawal was complete.", "force.withdrawal", "happened"),
]


@pytest.mark.parametrize(("text", "kind", "actuality"), STANDING)
def test_who_stays_and_how_far_a_withdrawal_has_come(text, kind, actuality, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, claim.actuality) == (kind, actuality)
