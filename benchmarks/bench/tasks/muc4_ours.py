"""Our incidents as MUC-4 would fill its templates."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from benchmarks.bench.tasks.muc4_gold import ROLES, Interval, plain
from benchmarks.bench.tasks.muc4_perpetrators import confidence_of, sole_group
from benchmarks.bench.tasks.muc4_slots import filled
from benchmarks.bench.tasks.muc4_victims import name_of, number_of
from trucewatch.model import Actor, Claim, Incident, Inspection, Mention, Place
from trucewatch.model.vocabulary import Role
from trucewatch.resolve.heads import strip_determiner

Lands = Callable[[str | None], frozenset[str]]
Aliases = Callable[[str], Sequence[str]]
Listed = Callable[[str], str | None]
TYPES: Mapping[str, str] = {
    "violence.explosive_device": "bombing",
    "violence.suicide_bombing": "bombing",
    "violence.abduction": "kidnapping",
    "harm.looting": "robbery",
}
"""MUC-4's incident types; other violence is an attack. Its guidelines leave out war between armed sides,
and what has no target."""
NOT_INCIDENTS = frozenset(
    ["violence.armed_clash", "violence.interception", "violence.air_strike", "harm.casualties", "harm.displacement"]
)
_HIT: tuple[Role, ...] = ("target", "victim")
_NUMBER = re.compile(
    r"^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|approximately|at least)\s+"
)
_WAR = re.compile(r"\b(?:invasion|offensive|war)s?\b", re.IGNORECASE)
_FIRE = re.compile(r"\b(?:burn|torch|arson|set fire|set on fire|ablaze)", re.IGNORECASE)
_DIRECTION = re.compile(r"^(?:(?:north|south|east|west|central)\w*|downtown|city of|town of|city|department)\s+")
_SORT = re.compile(
    r"\s+(?:city|town|department|province|neighborhood|municipality|district|village|area|zone|region|sector)$"
)

_RECENT, _LONG = timedelta(days=30), timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Template:
    """An incident of ours. An entity is the set of ways in which it is named; `confidence` is by organisation.

    `place` is the finest name, `within` the country and the province around it: the gold's slot is such a chain too.
    """

    type: str
    roles: dict[str, list[frozenset[str]]]
    days: Interval | None = None
    place: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    confidence: tuple[str, ...] = ()
    victims: int | None = None


@dataclass(frozen=True, slots=True)
class World:
    """What the program knows beside the inspection: further names of a registry entry, those of a country, a gazetteer
    entry's own; and the report's country, the place of last resort."""

    aliases: Aliases
    lands: Lands
    listed: Listed
    home: str | None = None


def templates_of(inspection: Inspection, text: str, world: World) -> list[Template]:
    """A template for each incident that MUC-4 would have one for."""
    claims = {claim.id: claim for claim in inspection.claims}
    found = []
    for incident in inspection.incidents:
        told = [claims[name] for name in incident.claims if name in claims]
        kind = type_of(told)
        aimed = any(claim.mentions(role) for claim in told for role in _HIT)
        if kind and aimed and not incident.aggregate and not _stale(incident, inspection):
            made = _with_group(_template(kind, incident, told, world.aliases), told, inspection.actors, world.aliases)
            place = _place(incident.place, text, world)
            found.append(replace(made, place=place or world.lands(world.home), within=_around(incident.place, world)))
    return found


def _with_group(made: Template, claims: Sequence[Claim], actors: Sequence[Actor], aliases: Aliases) -> Template:
    """The template, and the one armed group of the report where it names no organisation but tells of guerrillas."""
    sole = None if made.roles["PerpOrg"] else sole_group(claims, actors)
    if sole is None:
        return made
    group, level = sole
    names = frozenset(map(plain, (group.name, *group.aliases, *aliases(group.entity))))
    return replace(made, roles=made.roles | {"PerpOrg": [names]}, confidence=(level,))


def _stale(incident: Incident, inspection: Inspection) -> bool:
    """MUC-4 leaves out what happened more than two months before the report, and what went on for longer."""
    days = [report.published.day for report in inspection.reports if report.published and report.published.day]
    time = incident.time
    if time is None or time.latest is None or not days:
        return False
    return days[0] - time.latest > _LONG or (time.earliest is not None and time.latest - time.earliest > _LONG)


def _around(place: Place | None, world: World) -> frozenset[str]:
    """The names of what a place lies in: its country, else the report's, and its province."""
    country = place.country if place is not None else None
    province = {plain(place.admin1)} if place is not None and place.admin1 else set()
    return world.lands(country or world.home) | province


def type_of(claims: Sequence[Claim]) -> str | None:
    """The type that most claims of an incident have; None where none of them is an incident to MUC-4."""
    counted = Counter(kind for claim in claims if (kind := _type(claim)))
    return counted.most_common(1)[0][0] if counted else None


def _type(claim: Claim) -> str | None:
    if claim.kind == "harm.damage":
        return "arson" if _FIRE.search(claim.trigger.text) else None
    if _WAR.search(claim.trigger.text) or claim.kind in NOT_INCIDENTS or claim.family not in ("violence", "harm"):
        return None
    return TYPES.get(claim.kind, "attack")


def _template(kind: str, incident: Incident, claims: Sequence[Claim], aliases: Aliases) -> Template:
    roles: dict[str, list[Mention]] = {role: [] for role in ROLES}
    for claim in claims:
        for slot, mention in filled(claim):
            roles[slot].append(mention)
    entities = {
        slot: _entities(mentions, aliases if slot == "PerpOrg" else no_aliases) for slot, mentions in roles.items()
    }
    named = [name for names in entities["Victim"].values() if (name := name_of(names))]
    return Template(
        type=kind,
        roles={slot: list(found.values()) for slot, found in entities.items()} | {"Victim": named},
        days=_days(incident),
        confidence=tuple(confidence_of(key, claims) for key in entities["PerpOrg"]),
        victims=number_of(claims),
    )


def no_aliases(entity: str) -> Sequence[str]:
    """Nobody is called anything else."""
    return ()


def _entities(mentions: Iterable[Mention], aliases: Aliases) -> dict[str, frozenset[str]]:
    """Mentions by entity, each with its words, with and without numeral and determiner, and its known names."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        words = plain(mention.text)
        bare = strip_determiner(words)
        names = {words, bare, _NUMBER.sub("", words), _NUMBER.sub("", bare), *map(plain, aliases(mention.entity or ""))}
        found.setdefault(mention.entity or words, set()).update(names)
    return {key: frozenset(words) for key, words in found.items()}


def _days(incident: Incident) -> Interval | None:
    """The days of an incident; what nothing dates is news of the month up to the report ('- 04 MAY 90' in the gold)."""
    time = incident.time
    if time is None or time.latest is None:
        return None
    if time.earliest is None and time.basis == "publication":
        return time.latest - _RECENT, time.latest
    return (time.earliest, time.latest) if time.earliest else None


def _place(place: Place | None, text: str, world: World) -> frozenset[str]:
    """The ways to name a place: as claimed, as written, without what sort of place it is, and as the gazetteer does."""
    if place is None:
        return frozenset()
    listed = world.listed(place.gazetteer_id) if place.gazetteer_id else None
    names = {plain(place.name), *(plain(text[start:end]) for start, end in place.segments or ())}
    bare = {_SORT.sub("", _DIRECTION.sub("", name)) for name in names}
    return frozenset(names | bare | ({plain(listed)} if listed else set()))
