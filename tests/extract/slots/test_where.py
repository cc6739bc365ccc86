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
    ("The army shelled the Goma countryside.", "Goma countryside"),
    ("Warplanes bombed Kelmara town on Monday.", "Kelmara town"),
    ("Troops advanced in Drenova camp.", "Drenova camp"),
    ("The army shelled Kelmara.", "Kelmara"),
    ("Gunmen attacked the hamlet of Kelmara.", "Kelmara"),
    ("A soldier was shot dead as he rode through Donetsk.", "Donetsk"),
    ("Shells hit a village near the front.", "village"),
    ("The rebels shelled the outskirts of the capital.", "outskirts of the capital"),
    ("The rebels shelled the capital.", None),
    ("Bombardment renewed and raised the number of casualties to 80 in Goma.", "Goma"),
    ("In the hills of Masisi… Rebels shoot a farmer", "Masisi"),
    ("In Goma, police said that two soldiers had been shot dead.", "Goma"),
    ("The attack, according to Washington, killed ten people.", None),
    ("Gunmen attacked a mill in the Darfur town of Kelmara.", "Kelmara"),
    ("Police shot a driver dead near the Gaza Strip village of Kelmara.", "Kelmara"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_place(text, expected, claims_of):
    found = claims_of(text)
    assert len(found) == 1
    where = found[0].place
    assert where is None if expected is None else where is not None and where.name.endswith(expected)
    assert all(text[s:e] == c.place.name for c in found if c.place for s, e in c.place.segments)


THERE = [
    ("Rebels held Goma. Two farmers were shot dead there.", "Goma"),
    ("Rebels held Goma.\n\nTwo farmers were shot dead there.", None),
    ("The mayor reported heavy gunfire near Goma.", "Goma"),
    ("The mayor reported heavy gunfire near Kelmara.", "Kelmara"),
    ("A clerk at Balad air base north of Goma was hurt when rockets struck it.", "Balad air base"),
]


@pytest.mark.parametrize(("text", "expected"), THERE)
def test_where_there_is_and_what_is_reported(text, expected, claims_of):
    claim = next(c for c in claims_of(text) if c.family == "violence")
    assert (claim.place.name if claim.place else None) == expected


def test_each_of_two_acts_has_its_own_place(claims_of):
    text = "Rebels attacked a mill in Goma and soldiers shelled a market in Bukavu."
    assert {c.kind: c.place and c.place.name for c in claims_of(text)} == {
        "violence.attack": "Goma",
        "violence.shelling": "Bukavu",
    }


def test_the_last_of_coordinated_verbs_places_them_all(claims_of):
    text = "Soldiers killed 22 people and wounded 40 others at Goma."
    assert [claim.place and claim.place.name for claim in claims_of(text)] == ["Goma", "Goma"]


RESULTS = [
    ("A bomb hit a bus in northern Chad on Sunday, killing six people and wounding nine.", "northern Chad"),
    ("A bomber detonated his vest, killing a trader in Goma.", "Goma"),
    ("A guard shot and killed two men after a quarrel at their camp in Goma.", "Goma"),
    ("A judge was shot and killed in southern Chad on Monday.", "southern Chad"),
]


@pytest.mark.parametrize(("text", "expected"), RESULTS)
def test_an_act_and_its_result_have_one_place(text, expected, claims_of):
    found = claims_of(text)
    assert found
    assert {claim.place and claim.place.name for claim in found} == {expected}


def test_who_is_captured_somewhere_is_no_place(claims_of):
    places = [claim.place and claim.place.name for claim in claims_of("Goma was captured in Nairobi on Monday.")]
    assert places == ["Nairobi"]


def test_the_label_of_a_headline_places_it(claims_of):
    assert [claim.place and claim.place.name for claim in claims_of("Chad: Air raid kills ten")] == ["Chad"]


def test_a_place_of_another_paragraph_is_not_taken(claims_of):
    first, second = claims_of("Rebels attacked a mill in Goma.\n\nSoldiers shelled a market.")
    assert first.place is not None
    assert second.place is None


def test_the_villages_of_a_place_are_there(claims_of):
    text = "Rebels attacked a base in Masisi and warplanes bombed its villages and towns."
    assert [c.place and c.place.name for c in claims_of(text)] == ["Masisi", "Masisi"]
