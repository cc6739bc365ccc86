import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The command put its own losses at three soldiers.",
        [told("harm.casualties", "put losses", by="command", victim="soldiers", killed="3")],
    ),
    (
        "The ministry gave the number of dead as five.",
        [told("harm.casualties", "gave number", by="ministry", killed="5")],
    ),
    ("The mayor put the number of pupils at five.", []),
    (
        "Paramedics treated fifteen people for light wounds.",
        [told("harm.casualties", "treated", victim="people", injured="15")],
    ),
    ("The club admitted five members.", []),
    ("The rescuers recovered 11 bodies.", [told("harm.casualties", "bodies", killed="11")]),
    (
        "The report mentioned one wounded soldier.",
        [told("harm.casualties", "soldier", victim="wounded soldier", injured="1")],
    ),
    (
        "The mayor regretted the death of three children in the raid.",
        [told("harm.casualties", "death", victim="children", killed="3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
