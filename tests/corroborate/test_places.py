import pytest

from tests.corroborate.conftest import land, site
from trucewatch.corroborate import places
from trucewatch.corroborate.policy import load_policy

PLACES = load_policy().places


def town(name: str, lat: float = 10.0, lon: float = 20.0, **changes):
    return site(name, lat, lon, precision="town", radius_km=8.0, **changes)


@pytest.mark.parametrize(
    ("one", "other", "can_be_one"),
    [
        (site(), None, True),
        (site(), site(gazetteer_id="g:other", lat=10.02), True),
        (site(), site("Far base", 10.5), False),
        (site(), site("Tarn base", country="XB", gazetteer_id=None), False),
        (site(), land(), True),
        (site(country="XB"), land(), False),
        (town("Lum"), site(admin1="North", lat=12.0), False),
        (site(admin1="N"), site("N", precision="province", admin1="N", lat=14.0, gazetteer_id="p"), True),
        (site(lat=None), town("Elsewhere"), False),
        (site("Kelmara", lat=None, gazetteer_id=None), town("Elsewhere"), True),
        (site("Kelmara", lat=None, gazetteer_id=None), site("Drenova", lat=None, gazetteer_id=None), False),
        (site("a village", lat=None, gazetteer_id=None), site("Drenova", lat=None, gazetteer_id=None), True),
        (site(lat=None, gazetteer_id=None), site(gazetteer_id=None), True),
    ],
)
def test_whether_two_places_can_be_one(one, other, can_be_one):
    assert places.compatible(one, other, PLACES) is can_be_one


def test_distance_is_the_great_circle():
    berlin, paris = site(lat=52.52, lon=13.405), site(lat=48.8566, lon=2.3522)
    assert places.distance_km(berlin, paris) == pytest.approx(878, abs=2)


def test_agreement_is_worth_what_the_coarser_says():
    assert places.agreement(site(), land(), PLACES) < places.agreement(site(), town("Tarn"), PLACES)


def test_a_name_listed_nowhere_agrees_with_itself_alone():
    kelmara = site("Kelmara", lat=None, gazetteer_id=None)
    assert places.agreement(kelmara, town("Elsewhere"), PLACES) == 0
    assert places.agreement(kelmara, kelmara, PLACES) > 0
    assert not places.same(
        site("a village", lat=None, gazetteer_id=None), site("a village", lat=None, gazetteer_id=None)
    )


def test_apart_keeps_to_the_stated_doubt():
    assert places.apart(site(), site("Next base", 10.1))
    assert not places.apart(site(), town("Tarn", 10.05))
    assert places.apart(site(), site(country="XB"))
