import pytest

from tests.extract.told import Told, retold, told

ACCUSED = "The RSF accused the army of shelling a market in Omdurman on Sunday"
CHARGE = told("violence.shelling", "shelling", "alleges", by="RSF", actor="army", target="market", accused="army")


COMMENT = told("position.comment", "not deny", "negated", actor="army", topic="accusation")


def _denied(trigger: str, **rest: str) -> Told:
    return told("violence.shelling", trigger, "denies", by="army", actor="army", target="market", **rest)


CASES = [
    (f"{ACCUSED}. The army denied the accusation.", [CHARGE, _denied("denied … accusation", accused="army")]),
    (f"{ACCUSED}. The army denied it.", [CHARGE, _denied("denied it", accused="army")]),
    (
        f"{ACCUSED}. The mayor said nothing. The army rejected the claim.",
        [CHARGE, _denied("rejected … claim", accused="army")],
    ),
    (f"{ACCUSED}, a charge the army denied.", [CHARGE, _denied("charge … denied")]),
    (f"{ACCUSED}. The army did not deny the accusation.", [CHARGE, COMMENT]),
    ("The bank denied the claim.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_denial_takes_up_the_charge_told_last(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


def test_denial_stands_at_the_place_of_its_charge(claims_of):
    places = [claim.place.name for claim in claims_of(f"{ACCUSED}. The army denied the accusation.") if claim.place]
    assert places == ["Omdurman", "Omdurman"]
