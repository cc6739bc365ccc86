import pytest

KINDS = [
    ("Two soldiers were killed in the battles of western Kassala.", ["violence.armed_clash"]),
    ("Two soldiers were killed by shelling of the rebel forces.", ["violence.shelling"]),
    ("The army killed and wounded 12 farmers by rocket shelling.", ["violence.shelling"]),
    ("The largest massacre in months leaves 80 casualties in Goma.", ["violence.killing"]),
    ("A rocket attack on a base killed two soldiers.", ["violence.shelling"]),
    ("The base was targeted in a rocket attack.", ["violence.shelling"]),
    ("Three soldiers were killed in an ambush.", ["violence.attack"]),
    ("Three soldiers were killed.", ["harm.casualties"]),
    ("Rebels killed three soldiers.", ["violence.killing"]),
    ("Rebels attacked a base, killing three soldiers and wounding five.", ["violence.attack"]),
    ("Rebels attacked a base. Three soldiers were killed.", ["violence.attack", "harm.casualties"]),
    ("Rebels violated the ceasefire.", ["ceasefire.violation_alleged"]),
    ("Mortar fire killed a farmer.", ["violence.shelling"]),
    ("The bridge was shelled in the invasion.", ["violence.shelling"]),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_one_predication_makes_one_claim(text, expected, claims_of):
    assert [c.kind for c in claims_of(text)] == expected


def test_harm_told_with_an_act_is_counted_there(claims_of):
    (claim,) = claims_of("Rebels attacked a base, killing three soldiers and wounding five civilians.")
    assert {q.of: q.best for q in claim.quantities} == {"killed": 3, "injured": 5}


BEHIND = [
    ("Army shells village near Goma, two civilians killed", {"killed": 2}),
    ("Bomb explodes in Goma, 12 dead, 30 wounded", {"killed": 12, "injured": 30}),
    ("A car bomb exploded near a market, with three people killed.", {"killed": 3}),
    ("Soldiers fired on the crowd and two people were killed.", {"killed": 2}),
]


@pytest.mark.parametrize(("text", "figures"), BEHIND)
def test_a_bare_outcome_behind_an_act_is_counted_there(text, figures, claims_of):
    (claim,) = claims_of(text)
    assert {q.of: q.best for q in claim.quantities if q.of != "munitions"} == figures


def test_an_outcome_with_a_cause_of_its_own_is_not(claims_of):
    acts = claims_of("Rebels attacked a base and two people were killed in a blast in Goma.")
    assert {c.kind: [q.best for q in c.quantities] for c in acts} == {
        "violence.attack": [],
        "violence.explosive_device": [2],
    }


def test_an_act_that_is_only_aimed_at_is_part_of_the_aim(claims_of):
    assert [c.kind for c in claims_of("The militia wants to attack the army.")] == ["position.aim"]


def test_a_joint_figure_stands_on_both_acts_and_says_so(claims_of):
    first, second = claims_of("Twenty people were killed in air strikes and shelling in Goma.")
    killed = [[q.qualifier for q in claim.quantities if q.of == "killed"] for claim in (first, second)]
    assert killed == [[None], ["jointly"]]


def test_who_wounds_in_an_attack_made_it(claims_of):
    (claim,) = claims_of("Nationalist guerrillas wounded two soldiers in a bomb attack.")
    assert [m.text for m in claim.mentions("actor")] == ["Nationalist guerrillas"]


def test_a_pronoun_adds_nothing_to_those_who_are_named(claims_of):
    (claim,) = claims_of("Rebels shelled it, killing two farmers.")
    assert [m.text for m in claim.mentions("target")] == ["farmers"]
