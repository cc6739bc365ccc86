"""One seed's draw: every actor, place, number, weekday and month that stands in for one of the founding report."""

from calendar import day_name, month_name
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.founding import swap_pools as pools
from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.ontology.registry_rows import ActorEntry, Country

NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
LANDS = ("desert", "highlands", "plains", "steppe", "mountains")
COMPASS = ("northern", "southern", "eastern", "western")


@dataclass(frozen=True)
class People:
    """Countries, bodies and persons."""

    host: Country
    foreign: Country
    third: Country
    authority: ActorEntry
    authority_names: tuple[str, str]
    commission: ActorEntry
    committee: ActorEntry
    group: str
    president: str
    general: str
    commander: str
    colonel: str


@dataclass(frozen=True)
class Places:
    """The base, the town, and the words for where they are."""

    base: pools.Base
    town: GazetteerEntry
    town_lies: str
    land: str


@dataclass(frozen=True)
class Figures:
    """Numbers that agree with one another as the report's do."""

    rockets: int
    inside: int
    round: int
    attacks: int
    foreigners: int
    soldiers: int
    share: int


@dataclass(frozen=True)
class Days:
    """Dates that agree with one another as the report's do. Months are their first days."""

    published: date
    attack: date
    start: date
    months: int
    resolution: date
    routine_till: date

    @property
    def weekday(self) -> str:
        """The weekday of the attacks."""
        return day_name[self.attack.weekday()]


@dataclass(frozen=True)
class Draw:
    """All that one seed draws."""

    people: People
    places: Places
    figures: Figures
    days: Days


def draw(seed: int, knowledge: Knowledge) -> Draw:
    """The draw of a seed: the same for the same registry and gazetteer."""
    rng = Random(seed)
    registry = knowledge.registry
    bases = [base for base in pools.bases(registry) if pools.towns(base.site.countries[0], knowledge)]
    hosts = sorted({base.site.countries[0] for base in bases})
    host = registry.countries[rng.choice(hosts)]
    base = rng.choice([base for base in bases if base.site.countries[0] == host.iso2])
    town = rng.choice(pools.towns(host.iso2, knowledge))
    land = f"{rng.choice(COMPASS)} {rng.choice(LANDS)}"
    places = Places(base, town, pools.compass(town, host), land)
    return Draw(_people(host, knowledge, rng), places, _figures(rng), _days(rng))


def _people(host: Country, knowledge: Knowledge, rng: Random) -> People:
    registry = knowledge.registry
    leader, president = rng.choice([row for row in pools.presidents(registry) if row[0].country != host.iso2])
    foreign = registry.countries[str(leader.country)]
    taken = (host.iso2, foreign.iso2)
    third = rng.choice([country for country in pools.led(registry) if country.iso2 not in taken])
    umbrellas = pools.umbrellas(registry)
    authority = rng.choice([one for one in umbrellas if pools.acronym(one)])
    commission, committee = pools.distinct([one for one in umbrellas if one.id != authority.id], 2, rng)
    names = pools.acronym(authority)
    commander = rng.choice(pools.commanders(registry))
    return People(
        host=host,
        foreign=foreign,
        third=third,
        authority=authority,
        authority_names=names or ("", ""),
        commission=commission,
        committee=committee,
        group=rng.choice([name for name in pools.groups(registry) if names is None or name != names[0]]),
        president=president,
        general=rng.choice(pools.surnames(registry)),
        commander=commander.name,
        colonel=pools.some_person(foreign.iso2, registry, rng),
    )


def _figures(rng: Random) -> Figures:
    """'More than L of about T' is a little more than the stated share."""
    rockets = rng.randint(4, 9)
    foreigners = rng.randrange(2000, 12001, 500)
    share = rng.choice((55, 60, 65, 70, 75, 80, 85))
    soldiers = -(-foreigners * (share + 2) // 10000) * 100
    return Figures(
        rockets=rockets,
        inside=rng.randint(1, 2),
        round=rng.randint(1, 3),
        attacks=rng.choice((2, 3, 5, 6, 7, 8, 9)),
        foreigners=foreigners,
        soldiers=soldiers,
        share=share,
    )


def _days(rng: Random) -> Days:
    published = date(2012, 1, 10) + timedelta(days=rng.randrange(13 * 365))
    months = rng.randint(3, 11)
    start = back(published, months)
    return Days(
        published=published,
        attack=published - timedelta(days=rng.randint(1, 3)),
        start=start,
        months=months,
        resolution=back(start, rng.randint(2, 9)),
        routine_till=back(published, rng.randint(6, 10)),
    )


def back(day: date, months: int) -> date:
    """The first day of the month so many months before that of `day`."""
    ordinal = day.year * 12 + day.month - 1 - months
    return date(ordinal // 12, ordinal % 12 + 1, 1)


def month(day: date) -> str:
    """'October 2020'."""
    return f"{month_name[day.month]} {day.year}"
