import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Trucks delivered food aid to Gaza.",
        [told("aid.access", "delivered", actor="Trucks", topic="food aid", beneficiary="Gaza")],
    ),
    (
        "The militia blocked humanitarian aid to villagers.",
        [told("aid.blocked", "blocked", actor="militia", topic="humanitarian aid", beneficiary="villagers")],
    ),
    (
        "The junta allowed aid convoys into Rakhine.",
        [told("aid.access", "allowed", actor="junta", topic="aid convoys")],
    ),
    ("The goalkeeper blocked the shot.", []),
    (
        "Soldiers obstructed relief supplies for the camp.",
        [told("aid.blocked", "obstructed", actor="Soldiers", topic="relief supplies", beneficiary="camp")],
    ),
    (
        "The agency suspended aid to Karenni refugees.",
        [told("aid.blocked", "suspended", actor="agency", topic="aid", beneficiary="Karenni refugees")],
    ),
    (
        "The general denied blocking aid to the valley.",
        [told("aid.blocked", "blocking", "denies", by="general", actor="general", topic="aid", beneficiary="valley")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
