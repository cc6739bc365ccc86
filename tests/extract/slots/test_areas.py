import pytest

AREAS = [
    ("The army regained control of the valley and 200 sq km of desert.", [200]),
    ("Rebels captured a town and some 30 square miles around it.", [77.7]),
    ("The militia seized the port and 5 km2 of land.", [5]),
    ("Rebels captured the town, 20 km from Goma.", []),
]


@pytest.mark.parametrize(("text", "found"), AREAS)
def test_areas_in_square_kilometres(text, found, claims_of):
    (claim,) = claims_of(text)
    assert [pytest.approx(q.best) for q in claim.quantities if q.of == "area_km2"] == found
