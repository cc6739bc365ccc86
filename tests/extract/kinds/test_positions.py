import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The army did not respond to a request for comment on the attack.",
        [told("position.comment", "respond", "declines_comment", by="army", actor="army")],
    ),
    (
        "There was no immediate comment from the rebels about the strike.",
        [told("position.comment", "comment", "declines_comment", by="rebels", actor="rebels")],
    ),
    (
        "The militia said it had nothing to do with the bombing.",
        [told("position.involvement", "nothing", "denies", by="militia", actor="it", topic="bombing")],
    ),
    (
        "The guerrillas want to overthrow the government.",
        [told("position.aim", "want", "ongoing", actor="guerrillas", topic="government")],
    ),
    (
        "The president condemned the attack on the church.",
        [told("position.comment", "condemned", by="president", actor="president", topic="attack")],
    ),
    (
        "The attacks could prompt the government to declare an emergency.",
        [told("position.comment", "could prompt", "predicts", "hypothetical", actor="government", topic="attacks")],
    ),
    (
        "Burmese rebels seek to expel the army.",
        [told("position.aim", "seek", "ongoing", actor="Burmese rebels", topic="army")],
    ),
    (
        "The coalition refused to comment on the raid.",
        [told("position.comment", "comment", "declines_comment", by="coalition", actor="coalition")],
    ),
    (
        "The army was not involved in the killings.",
        [told("position.involvement", "involved", "denies", actor="army", topic="killings")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


UNSAID = ["The army would not say whether it had fired.", "The army declined to say if it had fired."]


@pytest.mark.parametrize("text", UNSAID)
def test_what_somebody_will_not_say_is_no_comment(text, claims_of):
    found = [c for c in claims_of(text) if c.kind == "position.comment"]
    assert [(c.stance, c.speaker.name) for c in found] == [("declines_comment", "army")]


VOWS = [
    ("The army vowed to attack the rebels.", "violence.attack", "threatens", "planned"),
    ("The army vowed to drive the occupiers out.", "position.aim", "asserts", "ongoing"),
    ("The rebels swore that they had attacked the base.", "violence.attack", "claims_responsibility", "happened"),
]


@pytest.mark.parametrize(("text", "kind", "stance", "actuality"), VOWS)
def test_what_is_vowed_to_be_done_and_what_is_sworn_to_be_so(text, kind, stance, actuality, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, claim.stance, claim.actuality) == (kind, stance, actuality)


NO_PART = [
    ("The group on Tuesday rejected any connection with the attacks.", "group", ["group"]),
    ("Involvement by Shiite militias was denied by the party.", "party", ["Shiite militias"]),
    ("The group denied knowledge of the raid.", "group", ["group"]),
    ("The group has denied any link to the raid.", "group", ["group"]),
]


@pytest.mark.parametrize(("text", "speaker", "actors"), NO_PART)
def test_who_had_no_part_in_whose_word(text, speaker, actors, claims_of):
    claim = next(c for c in claims_of(text) if c.kind == "position.involvement")
    told = (claim.stance, claim.actuality, claim.speaker.name, [m.text for m in claim.mentions("actor")])
    assert told == ("denies", "happened", speaker, actors)


def test_not_to_know_is_not_to_deny(claims_of):
    assert [c for c in claims_of("The group has no knowledge of who did it.") if c.kind == "position.involvement"] == []
