"""Scores of place candidates: a short list of named features, summed. Weights are set by hand, not fitted."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trucewatch.model.reading import Name
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.resolve.context import Context, unit_of

_NEARBY_KM = 150.0
_NEAR_TEXT = 120
_KIND_WORDS: Mapping[str, frozenset[str]] = {
    "admin1": frozenset({"province", "governorate", "state", "region", "oblast"}),
    "admin2": frozenset({"district", "county", "raion"}),
    "city": frozenset({"city", "town", "village", "capital", "port"}),
    "airport": frozenset({"airport", "airfield", "air base", "airbase", "base"}),
    "base": frozenset({"base", "air base", "airbase", "camp", "facility"}),
    "camp": frozenset({"camp"}),
    "crossing": frozenset({"crossing"}),
    "checkpoint": frozenset({"checkpoint"}),
    "airport_site": frozenset({"airport"}),
    "mountain": frozenset({"mount", "mountain"}),
    "neighbourhood": frozenset({"neighbourhood", "neighborhood"}),
    "prison": frozenset({"prison"}),
    "dam": frozenset({"dam"}),
    "valley": frozenset({"valley"}),
    "province": frozenset({"province", "governorate", "region", "state"}),
    "district": frozenset({"district", "county"}),
    "town": frozenset({"city", "town"}),
    "village": frozenset({"village"}),
}


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words around say: kind words, names in a container's position, and where the name stands."""

    words: frozenset[str]
    containers: tuple[Name, ...]
    start: int | None


def best(candidates: Sequence[GazetteerEntry], context: Context, cues: Cues) -> GazetteerEntry:
    """The candidate with the highest score; the index's order (population) decides ties."""
    return max(candidates, key=lambda entry: score(entry, context, cues))


def score(entry: GazetteerEntry, context: Context, cues: Cues) -> float:
    """The sum of all features for one candidate."""
    return sum(
        (
            prior(entry),
            kind_cue(entry, cues),
            container(entry, context, cues),
            country(entry, context),
            near_country(entry, context, cues),
            near_places(entry, context, cues),
            shared_unit(entry, context),
        )
    )


def prior(entry: GazetteerEntry) -> float:
    """How likely a place is meant without context: half a point per power of ten of inhabitants, more for sites."""
    if entry.feature == "site":
        return 4.5
    if entry.feature == "country":
        return 6.5
    inhabitants = 0.6 * math.log10(entry.population + 10)
    return inhabitants - {"city": 0.0, "admin1": 0.9, "admin2": 1.8, "airport": 0.5}[entry.feature]


def kind_cue(entry: GazetteerEntry, cues: Cues) -> float:
    """Three points where a kind word names the candidate's kind."""
    if not cues.words:
        return 0.0
    kinds = _KIND_WORDS.get(entry.detail, frozenset())
    return 3.0 if kinds & cues.words else 0.0


def container(entry: GazetteerEntry, context: Context, cues: Cues) -> float:
    """Four points where a name in a container's position is the candidate's country or admin unit."""
    candidates = {candidate for name in cues.containers for candidate in name.candidates} - {entry.id}
    if f"country:{entry.country}" in candidates or entry.admin1_id in candidates:
        return 4.0
    sites = (context.knowledge.gazetteer.lookup(candidate) for candidate in candidates if candidate.startswith("site:"))
    return 2.0 if any(entry.country in site.countries for site in sites) else 0.0


def country(entry: GazetteerEntry, context: Context) -> float:
    """Up to three points for a country that the report often names, by its share."""
    codes = (entry.country,) if entry.country else entry.countries
    total = sum(context.countries.values())
    count = max((context.countries.get(code, 0) for code in codes), default=0)
    return (1.0 + 2.0 * count / total) if count else 0.0


def near_country(entry: GazetteerEntry, context: Context, cues: Cues) -> float:
    """A point where the candidate's country is named close by in the text."""
    if cues.start is None:
        return 0.0
    near = {code for at, code in context.country_spots if 0 < abs(at - cues.start) <= _NEAR_TEXT}
    return 1.0 if entry.country in near else 0.0


def near_places(entry: GazetteerEntry, context: Context, cues: Cues) -> float:
    """Up to 1.5 points for other places of the report that lie near the candidate."""
    close = 0
    for at, other in context.places:
        if at != cues.start and other.id != entry.id and _kilometres(entry, other) <= _NEARBY_KM:
            close += 1
    return min(1.5, 0.75 * close)


def shared_unit(entry: GazetteerEntry, context: Context) -> float:
    """Up to two points for a province or state in which other names of the report may lie as well."""
    unit = unit_of(entry)
    if entry.feature in ("country", "site") or not unit:
        return 0.0
    return min(2.0, 0.75 * context.units.get(unit, 0.0))


def _kilometres(one: GazetteerEntry, other: GazetteerEntry) -> float:
    """Distance on a flat map, good enough for nearness: 111 km a degree, shortened by the cosine of latitude."""
    east = (one.lon - other.lon) * math.cos(math.radians((one.lat + other.lat) / 2))
    return 111.2 * math.hypot(one.lat - other.lat, east)
