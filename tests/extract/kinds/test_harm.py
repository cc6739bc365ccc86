import pytest

from tests.extract.told import retold, told

CASES = [
    ("Fire at the camp, 12 dead", [told("harm.casualties", "dead", victim="12", killed="12")]),
    (
        "Thirty people were killed, including 12 members of the police and gunmen loyal to them.",
        [told("harm.casualties", "killed", victim="people | members of the police | gunmen", killed="30 | 12")],
    ),
    (
        "Civilian casualties were reported in Kassala.",
        [told("harm.casualties", "casualties", victim="Civilian")],
    ),
    ("Three soldiers were killed.", [told("harm.casualties", "killed", victim="soldiers", killed="3")]),
    (
        "Twelve people died in the stampede at the camp in Cox's Bazar.",
        [told("harm.casualties", "died", victim="people", killed="12")],
    ),
    ("There was no word on casualties.", [told("harm.casualties", "casualties", casualties="none_known")]),
    ("Two villagers suffered minor injuries.", [told("harm.casualties", "injuries", victim="villagers", injured="2")]),
    (
        "The toll of the blast in Sittwe has reached two dead and 13 injured.",
        [
            told("harm.casualties", "dead", killed="2"),
            told("harm.casualties", "injured", victim="13", injured="13"),
        ],
    ),
    ("The death toll rose to 45.", [told("harm.casualties", "toll", killed="45")]),
    (
        "Dozens of villagers were injured, a doctor in Sittwe said.",
        [told("harm.casualties", "injured", by="doctor", victim="Dozens of villagers", injured="24+")],
    ),
    (
        "A shell damaged a bakery.",
        [told("harm.damage", "damaged", weapon="shell", target="bakery")],
    ),
    ("Militiamen burned down 40 huts.", [told("harm.damage", "burned down", actor="Militiamen", target="huts")]),
    ("Fighters looted the hospital.", [told("harm.looting", "looted", actor="Fighters", target="hospital")]),
    (
        "Twenty rebels and a civilian were killed.",
        [told("harm.casualties", "killed", victim="rebels | civilian", killed="20 | 1")],
    ),
    ("Forty houses were destroyed.", [told("harm.damage", "destroyed", target="houses")]),
    (
        "Up to 30 fishermen drowned or were injured off Tripoli.",
        [told("harm.casualties", "injured", victim="fishermen", injured="-30")],
    ),
    (
        "Between 15 and 20 herders were killed in Plateau state.",
        [told("harm.casualties", "killed", victim="herders", killed="15-20")],
    ),
    (
        "Several nurses were wounded.",
        [told("harm.casualties", "wounded", victim="Several nurses", injured="2+")],
    ),
    (
        "Hospital staff said five of the wounded had died.",
        [told("harm.casualties", "died", by="Hospital staff", victim="five of the wounded", killed="5")],
    ),
    (
        "Ten thousand people have been displaced since June.",
        [told("harm.displacement", "displaced", victim="people", displaced="10000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


COUNTS = [
    ("48 people were killed in Goma on Friday, including eight soldiers.", {("killed", 48, None), ("killed", 8, 0)}),
    ("The blast in Goma claimed the lives of 70 people.", {("killed", 70, None)}),
    ("Rebels killed and injured 12 civilians in Goma.", {("casualties", 12, None)}),
    ("Child killed in air strike on Goma", {("killed", 1, None)}),
    ("An attack on Goma left 16 people dead.", {("killed", 16, None)}),
    ("Shelling of Goma raised the death toll to 69, including 20 women.", {("killed", 69, None), ("killed", 20, 0)}),
    ("Five people were killed and nine were wounded in Goma.", {("killed", 5, None), ("injured", 9, None)}),
    ("Rebels killed the police in Goma.", set()),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text, expected, claims_of):
    hurt = {"killed", "injured", "casualties"}
    counted = {(q.of, q.best, q.part_of) for claim in claims_of(text) for q in claim.quantities if q.of in hurt}
    assert counted == expected


HURT = [
    ("No civilian was harmed.", "injured", 0),
    ("Two soldiers embraced martyrdom.", "killed", 2),
    ("Two farmers lost limbs in the blast.", "injured", 2),
    ("An army trooper sustained splinter injuries.", "injured", 1),
    ("The army won the hill at the cost of four lives.", "killed", 4),
    ("The unrest has left 175 killed since May.", "killed", 175),
    ("Some 680,000 people remain displaced.", "displaced", 680000),
    ("The flood of shells left 3,000 people homeless.", "displaced", 3000),
]


@pytest.mark.parametrize(("text", "of", "best"), HURT)
def test_other_words_for_being_hurt(text, of, best, claims_of):
    (claim,) = (claim for claim in claims_of(text) if claim.family == "harm")
    assert [(q.of, q.best) for q in claim.quantities] == [(of, best)]


def test_who_is_led_away_is_taken(claims_of):
    (claim,) = claims_of("Armed youths led away 19 children.")
    assert (claim.kind, [(q.of, q.best) for q in claim.quantities]) == ("violence.abduction", [("detained", 19)])


MADE_OFF = [
    ("Rebels made off with four road workers.", "violence.abduction", {"detained": 4}),
    ("Rebels made off with two lorries full of grain.", "harm.looting", {}),
]


@pytest.mark.parametrize(("text", "kind", "counts"), MADE_OFF)
def test_people_made_off_with_are_abducted_and_things_looted(text, kind, counts, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, {q.of: q.best for q in claim.quantities}) == (kind, counts)


WITNESSES = [("Neighbours saw three bodies.", "Neighbours"), ("Police found three bodies.", None)]


@pytest.mark.parametrize(("text", "speaker"), WITNESSES)
def test_whose_word_it_is_what_he_saw(text, speaker, claims_of):
    (claim,) = claims_of(text)
    assert (None if claim.speaker.is_outlet else claim.speaker.name) == speaker


def test_who_is_missing_is_counted(claims_of):
    counts = [(q.of, q.best) for c in claims_of("Eleven soldiers were missing after an ambush.") for q in c.quantities]
    assert counts == [("missing", 11)]


def test_casualties_that_are_avoided_are_none(claims_of):
    assert [c for c in claims_of("The army withdrew to avoid civilian casualties.") if c.family == "harm"] == []
