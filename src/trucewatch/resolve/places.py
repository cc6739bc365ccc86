"""Places: which of the places of a name is meant, how exactly, and how far around it the doubt reaches."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.model import Place, Segments
from trucewatch.model.reading import Name
from trucewatch.model.vocabulary import PlacePrecision
from trucewatch.ontology.fold import fold
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.resolve.context import Context, entries
from trucewatch.resolve.place_scores import Cues, best

_COMPASS = r"(?:(?:north|south)[- ]?(?:east|west)?|east|west|central|upper|lower)(?:ern|ernmost)?"
_DISTANCE = re.compile(
    r"(?:(?:about|around|some|roughly|nearly|approximately)\s+)?(\d+(?:[.,]\d+)?)[\s-]*(km|kms|kilomet(?:er|re)s?|miles?|mi)\b"
    r"[^.;]{0,30}?\b(?:of|from|outside|away from)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:near|close to|outside|around|vicinity of|outskirts of|suburbs? of|environs of|not far from|adjacent to|"
    r"next to|along|off|surroundings of|countryside of|(?:north|south|east|west)\w*\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b{_COMPASS}(?:\s+(?:part|parts|half|region|suburbs?|outskirts|countryside)\s+of)?\s+$", re.IGNORECASE
)
_OF_A_KIND = re.compile(rf"\b{_COMPASS}\s+\w+\s+(?:of|in)\s+$", re.IGNORECASE)
_RURAL = re.compile(r"\s*(?:'s\s+)?(?:countryside|suburbs|outskirts|hinterland|desert)\b", re.IGNORECASE)
_CUE = re.compile(
    r"\b(province|governorate|state|region|oblast|district|county|raion|city|town|village|capital|base|air ?base|camp|"
    r"airport|airfield|crossing|checkpoint|neighbou?rhood|mount|mountain|port|prison|facility|dam|valley)\b",
    re.IGNORECASE,
)
_KINDS = "city|town|village|province|district|capital|port|base|northern|southern|eastern|western|central"
_LEADS_IN = re.compile(rf"(?:,|\s|\(|in|of|the|a|an|{_KINDS})+")
_LEADS_OUT = re.compile(rf"(?:['’]s|\s|,|of|the|{_KINDS})+")
_GOES_ON = re.compile(rf"(?:,|\s|\(|in|of|near|the|a|an|{_KINDS}|{_COMPASS})+", re.IGNORECASE)
_NEAR_BEHIND = 40
_CONTAINERS = ("place", "country", "nationality")
_MILES = 1.609
_SMALL = 100_000


@dataclass(frozen=True, slots=True)
class _Shift:
    """How the words around a name move or blur it: a distance in km, nearness, or a part of it."""

    km: float | None = None
    near: bool = False
    part: bool = False


def complete_place(place: Place, context: Context) -> Place:
    """The place with what the gazetteer knows of it; unchanged where its name leads nowhere."""
    if place.lat is not None:
        return place
    found = resolve_place(place.name, context, place.segments)
    return found if found is not None else place


def resolve_place(name: str, context: Context, segments: Segments | None = None) -> Place | None:
    """The place that a phrase of the report names ('Taji', '20 km north of Basra', 'eastern Syria'), if any is known.

    `segments` is where the phrase stands; without it the text around is not looked at. The name stays as written.
    """
    before = _before(context, segments)
    whole = entries(_distinct(context.knowledge.names.lookup(_bare(name))), context.knowledge)
    if whole:
        chosen = best(_finer(whole, _bare(name)), context, _cues(name, segments, context))
        return None if _strange(chosen, context) else _made(name, chosen, _shift(before, ""), segments)
    names = context.knowledge.names.find(name)
    core = _core(names, name)
    if not core:
        return _contained(name, context, segments)
    at = core[0].start
    inside = [other for other in names if other.start != at and other.kind in _CONTAINERS]
    cues = _cues(name, segments, context, at, inside)
    chosen = best(entries(core, context.knowledge), context, cues)
    if _strange(chosen, context):
        return None
    return _made(name, chosen, _shift(before + name[:at], name[core[0].end :]), segments)


def _strange(entry: GazetteerEntry, context: Context) -> bool:
    """Whether it is, in a report all in capitals, a small place of a country of which the report tells nothing else.

    There a capital marks no name: what is written so is a surname, a common noun, or a place that no gazetteer has.
    """
    if entry.feature in ("site", "country") or entry.population >= _SMALL or not context.text.isupper():
        return False
    if context.home in (None, entry.country):
        return False
    itself = {name.start for name in context.names if entry.id in name.candidates}
    return not any(code == entry.country and at not in itself for at, code in context.country_spots)


def _contained(name: str, context: Context, segments: Segments | None) -> Place | None:
    """An unlisted place lies in the one that its phrase goes on with: 'Karari district of Omdurman', 'Gaidakot, Nepal'.

    It gets that place's point and extent, never a finer one.
    """
    if not segments:
        return None
    end = segments[-1][1]
    around = [n for n in _distinct(context.names) if end <= n.start <= end + _NEAR_BEHIND]
    behind = [n for n in around if _GOES_ON.fullmatch(context.text[end : n.start])]
    first = [n for n in behind if n.start == behind[0].start]
    if not first:
        return None
    chosen = best(entries(first, context.knowledge), context, _cues(name, ((first[0].start, first[0].end),), context))
    return _made(name, chosen, _Shift(), segments)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|in|at|a)\s+", "", name.strip(), flags=re.IGNORECASE)


def _before(context: Context, segments: Segments | None) -> str:
    return context.text[max(0, segments[0][0] - 40) : segments[0][0]] if segments else ""


def _finer(found: Sequence[GazetteerEntry], name: str) -> Sequence[GazetteerEntry]:
    """'Wales' is a part of the country that also goes by its name: the part, where the name is its own."""
    own = {e.country for e in found if e.feature == "admin1" and fold(e.name) == fold(name)}
    return [e for e in found if not (e.feature == "country" and e.country in own and fold(e.name) != fold(name))]


def _distinct(names: Sequence[Name]) -> tuple[Name, ...]:
    return tuple(name for name in names if name.kind in ("place", "country"))


def _core(names: Sequence[Name], phrase: str) -> tuple[Name, ...]:
    """The names of the span that the phrase is about: its first place, or the one that a possessive leads to."""
    spans = list(dict.fromkeys((name.start, name.end) for name in _distinct(names)))
    fine = [span for span in spans if any(n.kind == "place" and (n.start, n.end) == span for n in names)]
    if not spans:
        return ()
    chosen = (fine or spans)[0]
    if len(fine) > 1 and phrase[chosen[1] : chosen[1] + 2] in ("'s", "’s"):
        chosen = fine[1]
    return tuple(name for name in _distinct(names) if (name.start, name.end) == chosen)


def _cues(phrase: str, segments: Segments | None, context: Context, at: int = 0, inside: Sequence[Name] = ()) -> Cues:
    """The kind words and containers in the phrase and, where it stands in the text, close around it."""
    words = {match[1].lower() for match in _CUE.finditer(phrase)}
    around: list[Name] = []
    if segments:
        start, end = segments[0][0], segments[-1][1]
        after = context.text[end : end + 40]
        before = context.text[max(0, start - 30) : start]
        words.update(match[1].lower() for match in _CUE.finditer(re.split(r"[.;\n]", after)[0][:25]))
        words.update(match[1].lower() for match in _CUE.finditer(re.split(r"[.;\n]", before)[-1][-20:]))
        around = [n for n in context.names if _touches(n, start, end, context.text)]
    return Cues(frozenset(words), (*inside, *around), segments[0][0] + at if segments else None)


def _touches(name: Name, start: int, end: int, text: str) -> bool:
    """Whether a name stands to the span as its container does: 'Basra, a southern city of Iraq', 'Iraq's Anbar'."""
    if name.kind not in _CONTAINERS:
        return False
    if end <= name.start <= end + 60:
        return bool(_LEADS_IN.fullmatch(text[end : name.start]))
    if start - 60 <= name.end <= start:
        return bool(_LEADS_OUT.fullmatch(text[name.end : start]))
    return False


def _shift(before: str, after: str) -> _Shift:
    distance = _DISTANCE.search(before)
    if distance and re.fullmatch(r"\s*(?:the\s+)?(?:\w+\s+){0,3}(?:of\s+)?", before[distance.end() :]):
        factor = _MILES if distance[2].lower().startswith("mi") else 1.0
        return _Shift(km=float(distance[1].replace(",", ".")) * factor)
    if _NEAR.search(before):
        return _Shift(near=True)
    part = _PART.search(before) or _OF_A_KIND.search(before) or _RURAL.match(after)
    return _Shift(part=part is not None)


def _made(name: str, entry: GazetteerEntry, shift: _Shift, segments: Segments | None) -> Place:
    precision, radius = _extent(entry, shift)
    return Place(
        name=name,
        country=entry.country,
        lat=round(entry.lat, 5),
        lon=round(entry.lon, 5),
        precision=precision,
        radius_km=radius,
        gazetteer_id=entry.id,
        admin1=entry.admin1,
        admin2=entry.admin2,
        segments=segments,
    )


def _extent(entry: GazetteerEntry, shift: _Shift) -> tuple[PlacePrecision, float]:
    """Precision class and radius: the point stays where it is, the radius grows to cover what is meant."""
    wide = entry.precision in ("country", "province", "region")
    if shift.km is not None:
        return "near_town", math.ceil(shift.km + entry.radius_km)
    if shift.near and not wide:
        return "near_town", max(10.0, 2 * entry.radius_km)
    if shift.part and wide:
        return "region", round(entry.radius_km * (0.9 if entry.feature == "country" else 0.8))
    if shift.part and entry.precision == "town":
        return "near_town", max(10.0, 2 * entry.radius_km)
    return entry.precision, entry.radius_km
