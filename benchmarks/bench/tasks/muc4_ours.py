"""Our incidents as MUC-4 would fill its templates."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from benchmarks.bench.tasks.muc4_gold import ROLES, Interval, plain
from trucewatch.model import Claim, Incident, Inspection, Mention, Place
from trucewatch.ontology.given_names import given_names

Lands = Callable[[str | None], frozenset[str]]
Aliases = Callable[[str], Sequence[str]]
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
PEOPLE = frozenset({"civilians", "official", "person", "state_force", "media"})
ORGANISATIONS = frozenset(
    [
        "state_force",
        "government",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "umbrella",
        "coalition",
        "party",
        "company",
    ]
)
AUTHORITIES = ("gov:", "mil:", "police:")
PRONOUNS = frozenset(
    ("they", "them", "it", "he", "him", "she", "her", "we", "us", "i", "who", "whom", "which", "that", "this", "others")
)
_MEMBERS = re.compile(
    r"(?:members?|units?|guerrillas|troops|soldiers|men|elements|commandos|columns?)\b|.*\b(?:guerrillas|rebels)$"
)
_NUMBER = re.compile(
    r"^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|approximately|at least)\s+"
)
_WAR = re.compile(r"\b(?:invasion|offensive|war)s?\b", re.IGNORECASE)
_FIRE = re.compile(r"\b(?:burn|torch|arson|set fire|set on fire|ablaze)", re.IGNORECASE)
_DIRECTION = re.compile(r"^(?:(?:north|south|east|west|central)\w*|downtown|city of|town of|city|department)\s+")
_SORT = re.compile(
    r"\s+(?:city|town|department|province|neighborhood|municipality|district|village|area|zone|region|sector)$"
)

_RECENT = timedelta(days=30)
FACT, CLAIMED, POSSIBLE = "REPORTED AS FACT", "CLAIMED OR ADMITTED", "POSSIBLE"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"


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


def templates_of(
    inspection: Inspection, text: str, aliases: Aliases, lands: Lands, home: str | None = None
) -> list[Template]:
    """A template for each incident that MUC-4 would have one for.

    `aliases` gives further names of a registry entry, `lands` those of a country; `home` is the report's country, the
    place of last resort.
    """
    claims = {claim.id: claim for claim in inspection.claims}
    found = []
    for incident in inspection.incidents:
        told = [claims[name] for name in incident.claims if name in claims]
        kind = type_of(told)
        aimed = any(claim.mentions(role) for claim in told for role in ("target", "victim"))
        if kind and aimed and not incident.aggregate:
            made = _template(kind, incident, told, text, aliases)
            around = _around(incident.place, lands, home)
            found.append(replace(made, place=made.place or lands(home), within=around))
    return found


def _around(place: Place | None, lands: Lands, home: str | None) -> frozenset[str]:
    """The names of what a place lies in: its country, else the report's, and its province."""
    country = place.country if place is not None else None
    province = {plain(place.admin1)} if place is not None and place.admin1 else set()
    return lands(country or home) | province


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


def _template(kind: str, incident: Incident, claims: Sequence[Claim], text: str, aliases: Aliases) -> Template:
    roles: dict[str, list[Mention]] = {role: [] for role in ROLES}
    for claim in claims:
        for role, mentions in claim.roles.items():
            for mention in mentions:
                for slot in slots_of(role, mention):
                    roles[slot].append(mention)
    entities = {
        slot: _entities(mentions, aliases if slot == "PerpOrg" else no_aliases) for slot, mentions in roles.items()
    }
    named = [name for names in entities["Victim"].values() if (name := _person(names))]
    return Template(
        type=kind,
        roles={slot: list(found.values()) for slot, found in entities.items()} | {"Victim": named},
        days=_days(incident),
        place=_place(incident.place, text),
        confidence=tuple(confidence_of(key, claims) for key in entities["PerpOrg"]),
        victims=_number(incident, len(entities["Victim"])),
    )


def slots_of(role: str, mention: Mention) -> tuple[str, ...]:
    """The slots that a mention fills: 'members of the front' are individuals, and name the organisation besides."""
    if plain(mention.text) in PRONOUNS:
        return ()
    if role in ("actor", "accused", "perpetrator_org"):
        known = not (mention.entity or "local:").startswith("local:")
        if role == "perpetrator_org" or (known and mention.kind in ORGANISATIONS):
            return ("PerpOrg", "PerpInd") if _MEMBERS.match(plain(mention.text)) else ("PerpOrg",)
        return ("PerpInd",)
    if role in ("target", "victim"):
        return ("Victim" if role == "victim" or mention.kind in PEOPLE else "Target",)
    return ("Weapon",) if role == "weapon" else ()


def no_aliases(entity: str) -> Sequence[str]:
    """Nobody is called anything else."""
    return ()


def _entities(mentions: Iterable[Mention], aliases: Aliases) -> dict[str, frozenset[str]]:
    """Mentions by entity, each with its words, with and without a numeral before them, and its known names."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        words = plain(mention.text)
        names = {words, _NUMBER.sub("", words), *map(plain, aliases(mention.entity or ""))}
        found.setdefault(mention.entity or words, set()).update(names)
    return {key: frozenset(words) for key, words in found.items()}


def _person(names: frozenset[str]) -> frozenset[str]:
    """The person's name in each way of naming, without what stands before it: GTT's victims are names, no soldiers."""
    found = (re.split(r"\W*(?:,| of | and | from )", name)[0].split() for name in names)
    starts = ((words, [at for at, word in enumerate(words) if word in given_names()]) for words in found)
    return frozenset(" ".join(words[at[0] :]) for words, at in starts if at)


def confidence_of(entity: str, claims: Sequence[Claim]) -> str:
    """How sure the report is of an organisation's part, from the claims that name it."""
    levels = {_confidence(claim, entity) for claim in claims if _names(claim, entity)}
    return next((level for level in (CLAIMED, BY_AUTHORITIES, ACCUSED, POSSIBLE) if level in levels), FACT)


def _names(claim: Claim, entity: str) -> bool:
    return any(entity in (m.entity, plain(m.text)) for mentions in claim.roles.values() for m in mentions)


def _confidence(claim: Claim, entity: str) -> str:
    if claim.stance == "claims_responsibility":
        return CLAIMED
    accused = any(entity in (m.entity, plain(m.text)) for m in claim.mentions("accused"))
    if accused or claim.stance == "alleges":
        return BY_AUTHORITIES if (claim.speaker.entity or "").startswith(AUTHORITIES) else ACCUSED
    return POSSIBLE if claim.stance in ("reports_unofficially", "predicts") else FACT


def _days(incident: Incident) -> Interval | None:
    """The days of an incident; what nothing dates is news of the month up to the report ('- 04 MAY 90' in the gold)."""
    time = incident.time
    if time is None or time.latest is None:
        return None
    if time.earliest is None and time.basis == "publication":
        return time.latest - _RECENT, time.latest
    return (time.earliest, time.latest) if time.earliest else None


def _place(place: Place | None, text: str) -> frozenset[str]:
    if place is None:
        return frozenset()
    names = {plain(place.name), *(plain(text[start:end]) for start, end in place.segments or ())}
    return frozenset(names | {_SORT.sub("", _DIRECTION.sub("", name)) for name in names})


def _number(incident: Incident, named: int) -> int | None:
    """Killed and injured as accounts give them, else as many as are named."""
    told: dict[str, float] = {}
    for account in incident.accounts:
        if account.attribute in ("killed", "injured") and isinstance(account.value, int | float):
            told[account.attribute] = max(account.value, told.get(account.attribute, 0))
    return round(sum(told.values())) if told else named or None
