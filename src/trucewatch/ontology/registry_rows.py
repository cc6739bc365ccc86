"""The registry's rows: actors, leaders, outlets, countries and sites, typed. Made from tables by `registry_tables`."""

from dataclasses import dataclass
from datetime import date

from trucewatch.model.vocabulary import ActorKind, PlacePrecision


@dataclass(frozen=True, slots=True)
class Membership:
    """Belonging to, or being continued by, another entry. Bounds are first and last days; None is open."""

    parent: str
    start: date | None = None
    end: date | None = None

    def holds(self, day: date | None) -> bool:
        """Say whether it holds on `day`; an unknown day counts as held."""
        return within(day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """A body that acts: its names in scripts, countries (ISO 3166 alpha-2), dated memberships, and years active."""

    id: str
    name: str
    kind: ActorKind
    countries: tuple[str, ...]
    sector: str | None
    aliases: tuple[str, ...]
    member_of: tuple[Membership, ...] = ()
    successors: tuple[Membership, ...] = ()
    start: date | None = None
    end: date | None = None
    source: str = ""
    checked: date | None = None
    generated: bool = False

    @property
    def country(self) -> str | None:
        """The country it is first listed under."""
        return self.countries[0] if self.countries else None

    def active(self, day: date | None) -> bool:
        """Say whether it existed on `day`; an unknown day counts as yes."""
        return within(day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in an office of a body (actor id or country) for a time."""

    id: str
    name: str
    aliases: tuple[str, ...]
    office: str
    body: str | None
    country: str | None
    start: date | None
    end: date | None
    source: str = ""

    def in_office(self, day: date | None) -> bool:
        """Say whether the person held the office on `day`; an unknown day counts as yes."""
        return within(day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A medium: where it is, whose it is, what it is, and the languages (ISO 639-1) it publishes in."""

    id: str
    name: str
    aliases: tuple[str, ...]
    domain: str | None
    country: str | None
    owner: str | None
    affiliation: str | None
    kind: str | None
    scale: str | None
    languages: tuple[str, ...]
    source: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with the words for it, its people, its capital and its government's metonyms."""

    iso2: str
    iso3: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    nationals: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]
    parliaments: tuple[str, ...]
    lat: float
    lon: float
    region: str


@dataclass(frozen=True, slots=True)
class Site:
    """A curated place that gazetteers lack: a base, camp, crossing, named region. `radius_km`: its extent or doubt."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    countries: tuple[str, ...]
    admin1: str | None
    lat: float
    lon: float
    precision: PlacePrecision
    radius_km: float
    source: str = ""
    checked: date | None = None
    position_checked: bool = False


def within(day: date | None, start: date | None, end: date | None) -> bool:
    """Say whether `day` lies between the bounds, both included; an unknown day or bound does not exclude."""
    if day is None:
        return True
    return (start is None or start <= day) and (end is None or day <= end)
