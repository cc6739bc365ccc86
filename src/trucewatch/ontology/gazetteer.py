"""The gazetteer: places by id and by name, read straight from compiled, memory-mapped flat arrays.

`entries.bin` holds fixed-size records, `strings.bin` the names and ids they point to, `ids.marisa` the number of each
id, `places.marisa` the entry numbers of each folded name. Curated sites and countries come from the registry's rows.
"""

import json
import math
import mmap
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import marisa_trie

from trucewatch.errors import NotFound
from trucewatch.model.vocabulary import PlacePrecision
from trucewatch.ontology.fold import fold
from trucewatch.ontology.registry_rows import Country, Site

FeatureKind = Literal["city", "admin1", "admin2", "airport", "country", "site"]
FEATURES: tuple[FeatureKind, ...] = ("city", "admin1", "admin2", "airport", "country", "site")
PRECISIONS: tuple[PlacePrecision, ...] = ("town", "province", "district", "facility")

RECORD = struct.Struct("<BB2sIHIHiiddIf")
"""feature, precision, country, name (offset, length), id (offset, length), admin1, admin2, lat, lon, population, km."""

NAME = struct.Struct("<BBI")
"""What a name is (a code of `names.WHATS`), how it may be written (a code of `names.CASES`), its number."""


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A place: WGS 84 degrees, inhabitants (0 unknown), and the radius in km of its extent or doubt.

    `detail` is a site's own kind ('base', 'crossing', …); for other places it repeats `feature`.
    """

    id: str
    name: str
    country: str | None
    lat: float
    lon: float
    feature: FeatureKind
    precision: PlacePrecision
    radius_km: float
    population: int = 0
    admin1: str | None = None
    admin2: str | None = None
    admin1_id: str | None = None
    detail: str = ""
    countries: tuple[str, ...] = ()


class Gazetteer:
    """Places by id and name. Ids: 'gn:<geonames id>', 'adm:<geonames id>', 'site:<id>', 'air:<icao>', 'country:XX'."""

    def __init__(self, folder: Path, curated: Iterable[GazetteerEntry], names: Mapping[str, tuple[str, ...]]) -> None:
        """Open the compiled `folder`; `curated` entries and their folded `names` are added to it."""
        self._records = _mapped(folder / "entries.bin")
        self._strings = _mapped(folder / "strings.bin")
        self._ids: Any = marisa_trie.RecordTrie("<I").mmap(str(folder / "ids.marisa"))
        self._names: Any = marisa_trie.BytesTrie().mmap(str(folder / "places.marisa"))
        self._curated = {entry.id: entry for entry in curated}
        self._curated_names = names

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._records) // RECORD.size + len(self._curated)

    def lookup(self, gazetteer_id: str) -> GazetteerEntry:
        """The place of that id. Raises NotFound."""
        if gazetteer_id in self._curated:
            return self._curated[gazetteer_id]
        numbers = self._ids.get(gazetteer_id)
        if not numbers:
            raise NotFound(f"no place has the id '{gazetteer_id}'; search by name for the right one")
        return self.entry(numbers[0][0])

    def search(self, name: str) -> tuple[GazetteerEntry, ...]:
        """The places of that name, however it is spelt: sites and countries, then cities and units by population."""
        key = fold(name)
        curated = [self._curated[place] for place in self._curated_names.get(key, ())]
        numbers = sorted(NAME.unpack(payload)[2] for payload in self._names.get(key, ()))
        return (*curated, *(self.entry(number) for number in dict.fromkeys(numbers)))

    def id_of(self, number: int) -> str:
        """The id of a compiled entry."""
        record = RECORD.unpack_from(self._records, number * RECORD.size)
        return self._string(record[5], record[6])

    def entry(self, number: int) -> GazetteerEntry:
        """A compiled entry by its number, which is what the names' payload holds."""
        kind, precision, country, at, size, id_at, id_size, adm1, adm2, lat, lon, population, radius = (
            RECORD.unpack_from(self._records, number * RECORD.size)
        )
        return GazetteerEntry(
            id=self._string(id_at, id_size),
            name=self._string(at, size),
            country=country.decode().strip("\0") or None,
            lat=lat,
            lon=lon,
            feature=FEATURES[kind],
            precision=PRECISIONS[precision],
            radius_km=round(radius, 1),
            population=population,
            admin1=self._name(adm1),
            admin2=self._name(adm2),
            admin1_id=self.id_of(adm1) if adm1 >= 0 else None,
            detail=FEATURES[kind],
        )

    def _name(self, number: int) -> str | None:
        if number < 0:
            return None
        record = RECORD.unpack_from(self._records, number * RECORD.size)
        return self._string(record[3], record[4])

    def _string(self, at: int, size: int) -> str:
        return self._strings[at : at + size].decode()


def curated_entries(
    sites: Iterable[Site], countries: Iterable[Country], areas: Mapping[str, float]
) -> Iterator[GazetteerEntry]:
    """Sites and countries as places; a country's radius is that of a disc of its area (km²)."""
    for site in sites:
        country = site.countries[0] if len(site.countries) == 1 else None
        yield GazetteerEntry(
            id=f"site:{site.id}",
            name=site.name,
            country=country,
            lat=site.lat,
            lon=site.lon,
            feature="site",
            precision=site.precision,
            radius_km=site.radius_km,
            admin1=site.admin1,
            detail=site.kind,
            countries=site.countries,
        )
    for row in countries:
        yield GazetteerEntry(
            id=f"country:{row.iso2}",
            name=row.name,
            country=row.iso2,
            lat=row.lat,
            lon=row.lon,
            feature="country",
            precision="country",
            radius_km=round(math.sqrt(areas.get(row.iso2, 1000.0) / math.pi), 0),
            detail="country",
            countries=(row.iso2,),
        )


def read_areas(folder: Path) -> dict[str, float]:
    """The countries' areas in km², from the compiled folder."""
    areas: dict[str, float] = json.loads((folder / "areas.json").read_text(encoding="utf-8"))
    return areas


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
