"""Places by id and by name, and the compiled files they come from."""

import time

import pytest

from trucewatch.errors import NotFound
from trucewatch.ontology.compile import Knowledge, open_knowledge


def test_lookup_by_each_kind_of_id(knowledge: Knowledge) -> None:
    basra = knowledge.gazetteer.lookup("gn:99532")
    assert (basra.country, basra.admin1, basra.feature, basra.precision) == ("IQ", "Basra", "city", "town")
    assert knowledge.gazetteer.lookup("adm:99592").feature == "admin1"
    assert knowledge.gazetteer.lookup("air:orbi").country == "IQ"
    assert knowledge.gazetteer.lookup("site:ain-al-assad-air-base").detail == "base"
    assert knowledge.gazetteer.lookup("country:IQ").radius_km > 300


@pytest.mark.parametrize(("country", "point"), [("RU", (60.0, 100.0)), ("BR", (-10.0, -55.0)), ("SO", (6.0, 48.0))])
def test_a_country_lies_where_geonames_has_it(knowledge: Knowledge, country: str, point: tuple[float, float]) -> None:
    """One source for cities and countries: points of others lie hundreds of kilometres off where a country is wide."""
    entry = knowledge.gazetteer.lookup(f"country:{country}")
    assert (entry.lat, entry.lon) == point


def test_search_is_by_any_spelling_biggest_first(knowledge: Knowledge) -> None:
    for spelling in ("Basra", "al-Basrah", "BASRA", "البصرة"):
        assert "gn:99532" in [entry.id for entry in knowledge.gazetteer.search(spelling)][:2]


def test_unknown_id_is_named(knowledge: Knowledge) -> None:
    with pytest.raises(NotFound, match="gn:1x"):
        knowledge.gazetteer.lookup("gn:1x")


def test_opens_quickly_when_compiled(knowledge: Knowledge) -> None:
    """Opening takes some 0.08 s; the bound leaves room for a busy machine."""
    began = time.perf_counter()
    open_knowledge()
    assert time.perf_counter() - began < 1.0
    assert len(knowledge.gazetteer) > 250_000
