"""Actors that every country has: its government, armed forces, police and parliament, with the names for them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from trucewatch.ontology.registry_rows import ActorEntry, Country

_GOVERNMENT = (
    *("government", "authorities", "officials", "administration", "cabinet", "leadership", "regime", "state"),
    *("foreign ministry", "Foreign Ministry", "Ministry of Foreign Affairs", "interior ministry", "presidency"),
    *("foreign minister", "Prime Minister", "prime minister", "president", "President", "president's office"),
    *("government officials", "diplomats", "embassy", "state television", "state media"),
)
_MILITARY = (
    *("army", "military", "armed forces", "Armed Forces", "forces", "troops", "soldiers", "air force", "Air Force"),
    *("navy", "Navy", "marines", "Army", "defence ministry", "Defence Ministry", "Ministry of Defence"),
    *("defence minister", "general staff", "military command", "jets", "warplanes", "fighter jets", "aircraft"),
    *("drones", "artillery", "special forces", "paratroopers", "ground forces", "government forces", "tanks"),
    *("security forces", "border guards", "coast guard", "military officials", "air defence", "air defences"),
    *("warships", "helicopters", "gunboats", "servicemen", "army officers", "naval forces", "state forces"),
)
_POLICE = ("police", "police force", "police officers", "National Police", "national police", "gendarmerie")
_PARLIAMENT = ("parliament", "Parliament", "lawmakers", "legislature", "parliamentarians", "National Assembly")


def generated_actors(countries: Iterable[Country]) -> Iterator[ActorEntry]:
    """The four bodies of each country, under 'gov:XX', 'mil:XX', 'police:XX' and 'parl:XX'."""
    for country in countries:
        own = f"{country.name}'s"
        yield ActorEntry(
            id=f"gov:{country.iso2}",
            name=f"Government of {country.name}",
            kind="government",
            countries=(country.iso2,),
            sector="GOV",
            aliases=(*_of(country, ("government",)), *_phrases(country, _GOVERNMENT, own), *country.metonyms),
            generated=True,
        )
        yield _force(country, "mil", "Armed Forces", "MIL", _MILITARY)
        yield _force(country, "police", "Police", "COP", _POLICE)
        yield ActorEntry(
            id=f"parl:{country.iso2}",
            name=f"Parliament of {country.name}",
            kind="government",
            countries=(country.iso2,),
            sector="LEG",
            aliases=(*country.parliaments, *_of(country, ("parliament",)), *_phrases(country, _PARLIAMENT, own)),
            generated=True,
        )


def _force(country: Country, prefix: str, noun: str, sector: str, nouns: Sequence[str]) -> ActorEntry:
    return ActorEntry(
        id=f"{prefix}:{country.iso2}",
        name=f"{noun} of {country.name}",
        kind="state_force",
        countries=(country.iso2,),
        sector=sector,
        aliases=(*_of(country, (noun.lower(),)), *_phrases(country, nouns, f"{country.name}'s")),
        generated=True,
    )


def _of(country: Country, nouns: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{noun} of {name}" for noun, name in product(nouns, (country.name, *country.aliases)))


def _phrases(country: Country, nouns: Sequence[str], own: str) -> tuple[str, ...]:
    """'Iraqi army', 'Iraq army', 'Iraq's army': adjective, name or possessive before each noun."""
    heads = dict.fromkeys((*country.adjectives, country.name, own))
    return tuple(f"{head} {noun}" for head, noun in product(heads, nouns))
