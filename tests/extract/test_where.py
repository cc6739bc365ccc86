import pytest

CASES = [
    ("Rebels attacked a mill in Goma.", "Goma"),
    ("Rebels attacked Goma.", "Goma"),
    ("In Quetta, a bomb exploded outside a bank.", "Quetta"),
    ("Gunmen opened fire near Apatzingan.", "Apatzingan"),
    ("The attack on the airport of Entebbe was reported.", "Entebbe"),
    ("Two soldiers were killed in Donetsk.", "Donetsk"),
    ("The army in Kinshasa said rebels attacked a mill in Goma.", "Goma"),
    ("Rebels attacked a mill in Goma, officials in Kinshasa said.", "Goma"),
    ("Rebels attacked a mill.", None),
    ("Militants attacked a mosque in the town of Dori in Burkina Faso.", "Dori"),
    ("Rebels attacked a mill in Chad.", "Chad"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_place(text, expected, claims_of):
    found = claims_of(text)
    assert len(found) == 1
    where = found[0].place
    assert where is None if expected is None else where is not None and where.name.endswith(expected)
    assert all(text[s:e] == c.place.name for c in found if c.place for s, e in c.place.segments)


def test_each_of_two_acts_has_its_own_place(claims_of):
    text = "Rebels attacked a mill in Goma and soldiers shelled a market in Bukavu."
    assert {c.kind: c.place and c.place.name for c in claims_of(text)} == {
        "violence.attack": "Goma",
        "violence.shelling": "Bukavu",
    }


def test_a_place_of_another_paragraph_is_not_taken(claims_of):
    first, second = claims_of("Rebels attacked a mill in Goma.\n\nSoldiers shelled a market.")
    assert first.place is not None
    assert second.place is None
