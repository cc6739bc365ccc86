import pytest

from tests.extract.told import retold, told

CASES = [
    ("Three soldiers were killed.", [told("harm.casualties", "killed", victim="soldiers", killed="3")]),
    (
        "Twelve people died in the stampede at the camp in Cox's Bazar.",
        [told("harm.casualties", "died", victim="people", killed="12")],
    ),
    (
        "At least 20 miners were wounded and four killed near Kolwezi.",
        [
            told("harm.casualties", "wounded", victim="miners", injured="20+"),
            told("harm.casualties", "killed", victim="miners", killed="4"),
        ],
    ),
    (
        "The blast left two dead and eight wounded.",
        [told("violence.explosive_device", "blast", killed="2", injured="8")],
    ),
    ("No injuries were reported.", [told("harm.casualties", "injuries", injured="zero_reported")]),
    ("There were no casualties.", [told("harm.casualties", "casualties", casualties="zero_reported")]),
    ("There was no word on casualties.", [told("harm.casualties", "casualties", casualties="none_known")]),
    ("The number of deaths is unknown.", [told("harm.casualties", "deaths", killed="unknown")]),
    (
        "The army lost six men in the fighting.",
        [told("harm.casualties", "lost", victim="men", killed="6")],
    ),
    ("The death toll rose to 45.", [told("harm.casualties", "toll", killed="45")]),
    ("Among the dead were three children.", [told("harm.casualties", "dead", victim="children", killed="3")]),
    (
        "Dozens of villagers were injured, a doctor in Sittwe said.",
        [told("harm.casualties", "injured", by="doctor", victim="Dozens of villagers", injured="24+")],
    ),
    (
        "A shell damaged a bakery.",
        [told("harm.damage", "damaged", weapon="shell", target="bakery")],
    ),
    ("Militiamen burned down 40 huts.", [told("harm.damage", "burned down", actor="Militiamen", target="huts")]),
    ("Damage to the bridge was being assessed.", [told("harm.damage", "Damage assessed", "ongoing", target="bridge")]),
    (
        "The offensive displaced 9,000 people.",
        [told("harm.displacement", "displaced", victim="people", displaced="9000")],
    ),
    (
        "More than 500 families fled the fighting in Ituri.",
        [told("harm.displacement", "fled", victim="families", displaced="500+")],
    ),
    ("Fighters looted the hospital.", [told("harm.looting", "looted", actor="Fighters", target="hospital")]),
    (
        "A shell killed a mother and wounded her two sons.",
        [
            told("violence.shelling", "killed", weapon="shell", victim="mother", killed="1", munitions="1"),
            told("violence.shelling", "wounded", weapon="shell", victim="her two sons", injured="2"),
        ],
    ),
    (
        "Twenty rebels and a civilian were killed.",
        [told("harm.casualties", "killed", victim="rebels | civilian", killed="20 | 1")],
    ),
    ("Nobody was hurt.", [told("harm.casualties", "hurt", "negated")]),
    ("Flames destroyed two houses during a storm in Kansas.", []),
    ("Forty houses were destroyed.", [told("harm.damage", "destroyed", target="houses")]),
    (
        "No deaths were caused by the mortar, a fireman said.",
        [told("harm.casualties", "deaths", by="fireman", killed="zero_reported")],
    ),
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
        [told("harm.casualties", "wounded", victim="nurses", injured="some")],
    ),
    (
        "Hospital staff said five of the wounded had died.",
        [told("harm.casualties", "died", by="Hospital staff", victim="wounded", killed="5")],
    ),
    (
        "Ten thousand people have been displaced since June.",
        [told("harm.displacement", "displaced", victim="people", displaced="10000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
