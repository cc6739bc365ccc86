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


OTHER_WORDS = [
    "called the report baseless",
    "said the report was false",
    "described the claims as lies",
    "dismissed the finding as invented",
    "said these were lies",
]


@pytest.mark.parametrize("words", OTHER_WORDS)
def test_what_is_called_untrue_is_denied(words, claims_of):
    denials = [c for c in claims_of(f"{ACCUSED}. The army {words}.") if c.stance == "denies"]
    assert [(c.kind, c.speaker.name) for c in denials] == [("violence.shelling", "army")]


ABSENT = [
    ("The ADF denied that any of its men had been near the market.", 1),
    ("The ADF said none of its units had been active there.", 1),
    ("The ADF said some of its units had been active there.", 0),
]


@pytest.mark.parametrize(("text", "denials"), ABSENT)
def test_whose_people_were_not_there_had_no_part(text, denials, claims_of):
    found = [c for c in claims_of(f"Gunmen shelled a market in Omdurman. {text}") if c.stance == "denies"]
    assert [(c.kind, c.speaker.name) for c in found] == [("position.involvement", "ADF")] * denials


def test_a_charge_that_names_no_act_is_denied_with_whom_it_names(claims_of):
    text = "A camp was shelled on Monday, the army said, blaming the RSF. The RSF rejected that."
    denial = next(c for c in claims_of(text) if c.stance == "denies")
    assert [m.text for m in denial.mentions("accused")] == ["RSF"]


def test_an_act_called_a_breach_is_denied_as_the_act(claims_of):
    charge = "The army said a drone had bombed its post and denounced the attack as a breach of the truce."
    text = f"{charge} The RSF denied it."
    assert [c.kind for c in claims_of(text) if c.stance == "denies"] == ["violence.drone_strike"]
