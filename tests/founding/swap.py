"""The founding report with its actors, places, numbers, weekdays and months replaced by others of their kind."""

import re
from calendar import month_name
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from tests.founding.matching import Plain
from tests.founding.swap_draw import NUMBERS, Draw, People, Places, back, draw, month
from tests.founding.swap_pools import adjective
from trucewatch.ontology.compile import Knowledge

VOWELS = "AEIOUaeiou"


def swapped(text: str, facts: Plain, seed: int, knowledge: Knowledge) -> tuple[str, dict[str, Any], dict[str, str]]:
    """The text and its facts with everything replaced as the seed draws it, and what stands for what."""
    drawn = draw(seed, knowledge)
    mapping = words_for(drawn)
    replace = replacer(mapping)
    rewritten = _rewritten(facts, replace)
    _set_values(rewritten, drawn)
    return replace(text), rewritten, mapping


def words_for(drawn: Draw) -> dict[str, str]:
    """What each word or phrase of the report is replaced by."""
    return {**_people(drawn.people), **_places(drawn.places), **_figures(drawn), **_days(drawn)}


def replacer(mapping: Mapping[str, str]) -> Callable[[str], str]:
    """A function that replaces all phrases at once, the longest first, and keeps 'a' and 'an' right before them."""
    longest_first = sorted(mapping, key=len, reverse=True)
    pattern = re.compile(r"(?:\b([Aa])n? )?(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def one(found: re.Match[str]) -> str:
        new = mapping[found[2]]
        article = f"{found[1]}{'n' if new[0] in VOWELS else ''} " if found[1] else ""
        return article + new

    return lambda text: pattern.sub(one, text)


def _people(people: People) -> dict[str, str]:
    foreign = adjective(people.foreign)
    short = next((a for a in people.foreign.adjectives if re.fullmatch(r"[A-Z]{2,3}", a)), foreign)
    return {
        "Iraqi": adjective(people.host),
        "Iraq": people.host.name,
        "United States forces": f"{foreign} forces",
        "United States": people.foreign.name,
        "American": foreign,
        "Americans": f"{foreign} troops",
        "US": short,
        "Iranian": adjective(people.third),
        "PMA": people.authority_names[0],
        "Popular Mobilisation Authority": people.authority_names[1],
        "Resistance Coordination Commission": people.commission.name,
        "Popular Mobilisation Committee": people.committee.name,
        "ISIS": people.group,
        "Trump": people.president,
        "Soleimani": people.general,
        "Abu Mahdi al-Muhandis": people.commander,
        "Wayne Marotto": people.colonel,
    }


def _places(places: Places) -> dict[str, str]:
    return {
        "Ain al-Assad": places.base.name,
        "Ain Al-Asad Air Base": places.base.full,
        "AAAB": places.base.acronym,
        "Basra": places.town.name,
        "southern city": f"{places.town_lies} city",
        "western desert": places.land,
    }


def _figures(drawn: Draw) -> dict[str, str]:
    figures = drawn.figures
    rounds = "rocket round" if figures.round == 1 else "rocket rounds"
    return {
        "three rockets": f"{NUMBERS[figures.rockets]} rockets",
        "one landed": f"{NUMBERS[figures.inside]} landed",
        "one rocket round": f"{NUMBERS[figures.round]} {rounds}",
        "four more attacks": f"{NUMBERS[figures.attacks]} more attacks",
        "3,000": f"{figures.foreigners:,}",
        "2500": str(figures.soldiers),
        "80%": f"{figures.share}%",
        "seven-month": f"{NUMBERS[drawn.days.months]}-month",
    }


def _days(drawn: Draw) -> dict[str, str]:
    days = drawn.days
    return {
        "October 2020": month(days.start),
        "January 2020": month(days.resolution),
        "last November": f"last {month_name[days.routine_till.month]}",
        "Monday": days.weekday,
    }


def _rewritten(value: Any, replace: Callable[[str], str]) -> Any:
    """A copy of the facts with all strings replaced."""
    if isinstance(value, str):
        return replace(value)
    if isinstance(value, Mapping):
        return {key: _rewritten(item, replace) for key, item in value.items()}
    return [_rewritten(item, replace) for item in value] if isinstance(value, list) else value


def _set_values(facts: dict[str, Any], drawn: Draw) -> None:
    """The gold values that are no words: dates, numbers, countries and points."""
    facts["report"]["published"] = drawn.days.published
    _set_ceasefire(facts["ceasefires"][0], drawn)
    facts["legal_acts"][0]["date"] = _month(drawn.days.resolution)
    _set_incidents({incident["id"]: incident for incident in facts["incidents"]}, drawn)
    spoken = {statement["id"]: statement for statement in facts["statements"]}
    spoken["S7"]["time"] = {"until": _month(drawn.days.routine_till)}
    spoken["S8"]["time"] = {"since": _month(back(drawn.days.published, 12))}
    _set_actors(facts["actors"], drawn.people)
    _set_forces(facts["forces"], drawn)


def _set_ceasefire(fact: dict[str, Any], drawn: Draw) -> None:
    days = drawn.days
    fact["in_force_from"]["value"] = _month(days.start)
    for act in fact["acts"]:
        if "date" in act:
            act["date"] = [None, days.published]
        if "duration" in act:
            act["duration"] = f"P{days.months}M"
    amid = back(days.published, days.months - days.months // 2).replace(day=15)
    before, after = days.start - timedelta(days=1), days.published + timedelta(days=1)
    fact["state_on"] = dict(zip((before, amid, after), fact["state_on"].values(), strict=True))
    fact["checks"] = [f"{month(days.start)} to {month(days.published)} is {days.months} months"]


def _set_incidents(incidents: dict[str, dict[str, Any]], drawn: Draw) -> None:
    figures, places = drawn.figures, drawn.places
    for name in ("I1", "I2", "I3"):
        incidents[name]["date"]["value"] = drawn.days.attack
    munitions = [account for account in incidents["I1"]["accounts"] if account["attribute"] == "munitions"]
    for account, number in zip(munitions, (figures.rockets, figures.inside, figures.round), strict=True):
        account["value"] = number
    incidents["I3"]["count"]["value"] = figures.attacks
    points = (("I1", places.base.site), ("I2", places.town))
    for name, point in points:
        incidents[name]["place"] |= {"country": drawn.people.host.iso2, "near": [point.lat, point.lon]}
    incidents["I1"]["place"]["precision"] = places.base.site.precision


def _set_actors(actors: list[dict[str, Any]], people: People) -> None:
    for fact, entry in zip(actors, (people.authority, people.committee, people.commission), strict=False):
        fact |= {"kind": entry.kind, "country": entry.country}


def _set_forces(forces: list[dict[str, Any]], drawn: Draw) -> None:
    named = {fact["id"]: fact for fact in forces if "id" in fact}
    named["F1"]["value"] = drawn.figures.foreigners
    named["F2"]["lower"] = drawn.figures.soldiers
    named["F3"]["share_lower"] = drawn.figures.share / 100


def _month(day: date) -> str:
    return day.isoformat()[:7]
