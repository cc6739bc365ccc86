import pytest

from tests.extract.told import retold, told

NOBODY = ("claims_responsibility", "negated")
CASES = [
    ("No group has claimed responsibility.", [told("violence.attack", "claimed responsibility", *NOBODY)]),
    ("No one has claimed the attack.", [told("violence.attack", "claimed … attack", *NOBODY)]),
    (
        "Responsibility has not been claimed by anyone.",
        [told("violence.attack", "Responsibility … claimed", *NOBODY)],
    ),
    (
        "There was no claim of responsibility for the rebels' deed.",
        [told("violence.attack", "was … claim … responsibility", *NOBODY)],
    ),
    (
        "The Brigades claimed the operation as their own.",
        [told("violence.attack", "claimed … operation", "claims_responsibility", by="Brigades", actor="Brigades")],
    ),
    (
        "The rebels said they were responsible.",
        [told("violence.attack", "said … responsible", "claims_responsibility", by="rebels", actor="rebels")],
    ),
    (
        "The rebels were behind the attack on the depot.",
        [told("violence.attack", "attack", actor="rebels", target="depot")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_an_act_is_claimed_by_its_doer_or_by_nobody(claims_of, sentence, expected):
    assert retold(claims_of(sentence), expected) == expected


DISOWNED = [
    "The army said it had not carried out any strikes.",
    "The army said it was not behind the attack.",
    "The army said it had neither planned nor carried out the attack.",
]


@pytest.mark.parametrize("text", DISOWNED)
def test_an_own_act_that_was_not_done_is_no_claim_of_responsibility(text, claims_of):
    (claim,) = claims_of(text)
    assert (claim.stance, claim.polarity, claim.speaker.name) == ("asserts", "negated", "army")


NO_PART = ["The army said it was not responsible for the attack.", "The army distanced itself from the attack."]


@pytest.mark.parametrize("text", NO_PART)
def test_who_keeps_away_from_an_act_had_no_part_in_it(text, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, claim.stance, claim.speaker.name) == ("position.involvement", "denies", "army")
