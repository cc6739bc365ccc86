"""Values: what a person types for a field, as the plain value that the record keeps. Nothing is guessed: where a name
means several things, the error lists them and the person chooses."""

import re
from difflib import get_close_matches
from math import inf
from typing import Any, cast, get_args

from trucewatch.errors import BadJudgement
from trucewatch.judge.days import time_of
from trucewatch.judge.fields import Plain, is_item, parts
from trucewatch.model import Mention, Place, Quantity, Speaker
from trucewatch.model.codec import to_plain
from trucewatch.model.vocabulary import Actuality, Counted, Kind, PlacePrecision, Polarity, Stance
from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.fold import fold
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.ontology.registry import Registry

CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "stance": get_args(Stance),
    "polarity": get_args(Polarity),
    "actuality": get_args(Actuality),
}
OUTLET = "outlet"
"""What stands for the report's own voice, as the speaker."""
_POINT = re.compile(
    r"(?P<lat>-?\d+(?:\.\d+)?)\s*,\s*(?P<lon>-?\d+(?:\.\d+)?)(?:\s*\+-\s*(?P<km>\d+(?:\.\d+)?)\s*km)?"
    r"\s+(?P<name>.+?)(?:\s*,\s*(?P<country>[A-Z]{2}))?"
)
_PRECISE: tuple[tuple[float, PlacePrecision], ...] = (
    *((1.0, "exact"), (10.0, "town"), (50.0, "near_town"), (inf, "region")),
)
"""The precision of a point by the most kilometres of its radius."""
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|\.\.|–)\s*(\d+(?:\.\d+)?)")
_AT_LEAST = re.compile(r"(?:at least|over|more than|>=?)\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*\+")
_AT_MOST = re.compile(r"(?:at most|up to|under|<=?)\s*(\d+(?:\.\d+)?)")
_ABSENT = {"none": "zero_reported", "none known": "none_known", "unknown": "unknown"}
_SHOWN = 6


def parse(path: str, words: str, knowledge: Knowledge) -> Plain:
    """The plain value of a field from a person's words. Raises BadJudgement, which says what can be written there."""
    head, name, _ = parts(path)
    words = words.strip()
    if not words:
        raise BadJudgement(f"{path}: there is no value; to take out what the program found, reject {path}")
    if head in CHOICES:
        return _chosen(head, words)
    if head == "background":
        return _yes(words)
    if head == "time":
        return to_plain(time_of(words))
    if head == "place":
        return _place(words, knowledge)
    if head == "speaker":
        return to_plain(_speaker(words, knowledge.registry))
    if head == "roles":
        mentions = [_mention(one.strip(), knowledge.registry) for one in words.split(";") if one.strip()]
        return mentions[0] if is_item(path) else mentions
    if head == "quantities":
        count = quantity_of(cast(Counted, name), words)
        return count if is_item(path) else [count]
    return words


def quantity_of(of: Counted, words: str) -> Plain:
    """A count: '3', '2-5', 'at least 3', 'up to 5', 'none' (somebody says zero), 'none known', 'unknown'."""
    if words.casefold() in _ABSENT:
        status = _ABSENT[words.casefold()]
        zero = 0.0 if status == "zero_reported" else None
        return _quantity(of, words, status=status, best=zero, lower=zero, upper=zero)
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        number = float(words)
        return _quantity(of, words, best=number, lower=number, upper=number)
    if found := _RANGE.fullmatch(words):
        lower, upper = sorted(map(float, found.groups()))
        return _quantity(of, words, lower=lower, upper=upper)
    if found := _AT_LEAST.fullmatch(words):
        return _quantity(of, words, lower=float(found[1] or found[2]), open_above=True)
    if found := _AT_MOST.fullmatch(words):
        return _quantity(of, words, upper=float(found[1]), open_below=True)
    raise BadJudgement(f"{words!r} is no count; write 3, 2-5, 'at least 3', 'up to 5', none, 'none known' or unknown")


def _quantity(of: Counted, words: str, **changes: Any) -> Plain:  # noqa: ANN401 - fields of Quantity
    given: dict[str, Any] = {"status": "stated", "best": None, "lower": None, "upper": None, **changes}
    plain = to_plain(Quantity(of=of, text=words, **given))
    return {field: value for field, value in plain.items() if field != "segments"}


def _chosen(field: str, words: str) -> str:
    """A word of the vocabulary; of a kind, the last part is enough where only one kind ends so."""
    allowed = CHOICES[field]
    wanted = words.casefold().replace(" ", "_")
    ending = [name for name in allowed if name.endswith("." + wanted)]
    if wanted in allowed:
        return wanted
    if len(ending) == 1:
        return ending[0]
    near = ending or get_close_matches(wanted, allowed, _SHOWN, 0.4) or allowed[:_SHOWN]
    raise BadJudgement(f"{words!r} is no {field}; there are {', '.join(near)}")


def _yes(words: str) -> bool:
    if words.casefold() in ("yes", "true"):
        return True
    if words.casefold() in ("no", "false"):
        return False
    raise BadJudgement(f"{words!r}: background is yes (only recalled) or no (reported)")


def _place(words: str, knowledge: Knowledge) -> Plain:
    """A gazetteer's id, a name that means one place ('Basra, IQ, city'), or a point: '33.3,44.4 +-2km Name, IQ'."""
    if point := _POINT.fullmatch(words):
        lat, lon, km = float(point["lat"]), float(point["lon"]), float(point["km"] or 1)
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise BadJudgement(f"{words!r}: latitude is -90 to 90 and longitude -180 to 180 degrees, in this order")
        precision = next(name for most, name in _PRECISE if km <= most)
        return _placed(Place(point["name"], point["country"], lat, lon, precision, km))
    if re.fullmatch(r"[a-z]+:\S+", words):
        return _placed(_entry(knowledge.gazetteer.lookup(words)))
    name, *said = (part.strip() for part in words.split(","))
    found = [entry for entry in knowledge.gazetteer.search(name) if _fits(entry, said)]
    if len(found) == 1:
        return _placed(_entry(found[0]))
    if not found:
        raise BadJudgement(f"no place is called {words!r}; give a point: '33.31,44.37 +-2km {name}, IQ'")
    listed = "; ".join(f"{e.id} {e.name}, {e.country}, {e.feature}" for e in found[:_SHOWN])
    raise BadJudgement(f"{len(found)} places are called {words!r}; give the id of one: {listed}")


def _fits(entry: GazetteerEntry, said: list[str]) -> bool:
    """Say whether the place has the country's code, and is of the sort, that follow the name."""
    country, feature = (*said, "", "")[:2]
    return country.upper() in ("", entry.country) and feature.casefold() in ("", entry.feature)


def _entry(entry: GazetteerEntry) -> Place:
    return Place(
        name=entry.name,
        country=entry.country,
        lat=round(entry.lat, 5),
        lon=round(entry.lon, 5),
        precision=entry.precision,
        radius_km=entry.radius_km,
        gazetteer_id=entry.id,
        admin1=entry.admin1,
        admin2=entry.admin2,
    )


def _placed(place: Place) -> Plain:
    return {field: value for field, value in to_plain(place).items() if field != "segments"}


def _mention(words: str, registry: Registry) -> Plain:
    """Whom the registry knows by this name or id; anybody else is kept as described, with no entity."""
    known = {
        actor.id: actor
        for actor in registry.actors.values()
        if words == actor.id or fold(words) in map(fold, (actor.name, *actor.aliases))
    }
    if len(known) > 1:
        listed = "; ".join(f"{actor.id} {actor.name}" for actor in list(known.values())[:_SHOWN])
        raise BadJudgement(f"{len(known)} actors are called {words!r}; give the id of one: {listed}")
    mention = Mention(words, ())
    for actor in known.values():
        mention = Mention(words, (), actor.name, actor.id, actor.country, actor.kind, actor.sector)
    return {field: value for field, value in to_plain(mention).items() if field != "segments"}


def _speaker(words: str, registry: Registry) -> Speaker:
    """Whom the words name, by the registry if it knows the name; 'outlet: NAME' is an outlet's own voice."""
    head, colon, name = words.partition(":")
    if colon and head.casefold() == OUTLET:
        return Speaker(name.strip(), is_outlet=True, chain=(name.strip(),))
    mention = _mention(words, registry)
    return Speaker(mention["name"] or words, is_outlet=False, entity=mention["entity"])
