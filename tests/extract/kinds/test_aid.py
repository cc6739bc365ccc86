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
    (
        "Rebels halted aid convoys to Tigray.",
        [told("aid.blocked", "halted", actor="Rebels", topic="aid convoys", beneficiary="Tigray")],
    ),
    (
        "Medical supplies were blocked by soldiers.",
        [told("aid.blocked", "blocked", actor="soldiers", topic="Medical supplies")],
    ),
    (
        "The Red Crescent distributed relief supplies in Derna.",
        [told("aid.access", "distributed", actor="Red Crescent", topic="relief supplies")],
    ),
    (
        "If the militia blocks aid, the camp will starve.",
        [told("aid.blocked", "blocks", "hypothetical", actor="militia", topic="aid")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


MOVED = [
    ("Two relief trucks were turned back by armed men.", "aid.blocked", {"vehicles": 2}),
    ("A convoy of 28 lorries with food arrived in Bor.", "aid.access", {"vehicles": 28}),
    ("Soldiers held up three trucks of the Red Cross.", "aid.blocked", {"vehicles": 3}),
]


@pytest.mark.parametrize(("text", "kind", "counts"), MOVED)
def test_vehicles_of_aid_are_counted(text, kind, counts, claims_of):
    (claim,) = (claim for claim in claims_of(text) if claim.family == "aid")
    assert (claim.kind, {q.of: q.best for q in claim.quantities}) == (kind, counts)


@pytest.mark.parametrize("text", ["Soldiers held up three trucks with beer.", "The army convoy arrived in Bor."])
def test_other_vehicles_are_no_aid(text, claims_of):
    assert [claim for claim in claims_of(text) if claim.family == "aid" and claim.kind == "aid.blocked"] == []
