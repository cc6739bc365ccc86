"""Violations: breaches alleged, apparent from an incident, corroborated, verified by a monitor, or denied.

A threat is no violation, nor is an attack before the start, after the end, or one that a report only recalls.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.bonds import breaks, meant, not_meant
from trucewatch.ledger.dates import began, gap, narrower, span
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, allied, party_of, related
from trucewatch.ledger.sides import Sides
from trucewatch.ledger.told_of import incident_told_of
from trucewatch.model import Claim, Incident, Mention, Place, StateChange, Violation
from trucewatch.model.vocabulary import Scope, ViolationStatus

_ALLEGING = ("violation_alleged", "violation_assessed")
_LONGEST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Truce:
    """What a violation is measured against."""

    deeds: tuple[Deed, ...]
    sides: Sides
    history: tuple[StateChange, ...]
    scope: Scope
    places: tuple[Place, ...]
    until: date | None = None


def find_violations(truce: Truce, evidence: Evidence) -> tuple[Violation, ...]:
    """The violations of a ceasefire: those that are alleged, then those that incidents show, each with its denials."""
    breaches = [incident for incident in evidence.incidents if _breaks(incident, truce, evidence)]
    alleging = [deed for deed in truce.deeds if deed.act in _ALLEGING]
    tied = {id(deed): _incident_of(deed, breaches, evidence) for deed in alleging}
    found = [_alleged(deed, tied[id(deed)], truce, evidence) for deed in alleging]
    named = {incident.id for incident in tied.values() if incident}
    found += [_apparent(incident, truce, evidence) for incident in breaches if incident.id not in named]
    found += [violation for incident in breaches for violation in _denials(incident, evidence)]
    found += [_denied(deed) for deed in truce.deeds if deed.act == "violation_denied"]
    return tuple(dict.fromkeys(found))


def _alleged(deed: Deed, incident: Incident | None, truce: Truce, evidence: Evidence) -> Violation:
    status: ViolationStatus = "alleged"
    if incident and incident.origins > 1:
        status = "corroborated"
    if _monitor(deed, truce, evidence):
        status = "verified"
    claims = (*(claim.id for claim in deed.claims), *(incident.claims if incident else ()))
    return Violation(
        accused=deed.accused[0].name if deed.accused else None,
        status=status,
        claims=evidence.sort(claims),
        incident=incident.id if incident else None,
        accuser=deed.speaker.name,
        kind=incident.kind if incident else None,
        time=narrower(incident.time, deed.time) if incident else deed.time,
        place=(incident.place if incident else None) or next((c.place for c in deed.claims if c.place), None),
    )


def _apparent(incident: Incident, truce: Truce, evidence: Evidence) -> Violation:
    return Violation(
        accused=next((actor.name or actor.text for actor in _suspects(incident, truce, evidence) or ()), None),
        status="apparent",
        claims=evidence.sort(incident.claims),
        incident=incident.id,
        kind=incident.kind,
        time=incident.time,
        place=incident.place,
    )


def _denials(incident: Incident, evidence: Evidence) -> Iterable[Violation]:
    """Who is said to have done it, or speaks for himself, and denies it."""
    for key in incident.claims:
        claim = evidence.by_id.get(key)
        if claim and claim.stance == "denies" and not claim.speaker.is_outlet:
            yield Violation(
                accused=_denier(claim),
                status="denied",
                claims=(claim.id,),
                incident=incident.id,
                kind=incident.kind,
                time=incident.time,
                place=incident.place,
            )


def _denied(deed: Deed) -> Violation:
    parties = deed.accused or deed.by
    accused = parties[0].name if parties else None if deed.speaker.is_outlet else deed.speaker.name
    return Violation(accused, "denied", tuple(claim.id for claim in deed.claims), time=deed.time)


def _denier(claim: Claim) -> str:
    mentions = claim.mentions("accused") or claim.mentions("actor")
    return (mentions[0].name or mentions[0].text) if mentions else claim.speaker.name


def _monitor(deed: Deed, truce: Truce, evidence: Evidence) -> bool:
    """Say whether the speaker watches over ceasefires and is no side of this one."""
    if deed.voice is None or truce.sides.index(deed.voice) is not None:
        return False
    bodies = evidence.policy.bodies
    said = f"{deed.speaker.name} {deed.speaker.role or ''}".lower()
    words = "|".join(map(re.escape, sorted(bodies["monitor_words"])))
    return deed.voice.kind in bodies["monitor_kinds"] or re.search(rf"\b(?:{words})\b", said) is not None


def _incident_of(deed: Deed, breaches: Sequence[Incident], evidence: Evidence) -> Incident | None:
    """The incident that an allegation speaks of: that of its own words, or the only breach of its report at its time;
    among several, none."""
    reports = {claim.report for claim in deed.claims}
    told = [incident for incident in not_meant(deed, breaches, evidence) if reports & set(incident.reports)]
    if (chosen := meant(deed, evidence)) is not None:
        return chosen
    beside = incident_told_of(deed, evidence)
    if beside is not None and not_meant(deed, [beside], evidence):
        return beside
    fits = [incident for incident in told if gap(began(deed.time), span(incident.time)) <= 1]
    return fits[0] if len(fits) == 1 else None


def _breaks(incident: Incident, truce: Truce, evidence: Evidence) -> bool:
    """Say whether an incident lies between the sides, in force, in scope, and was not only threatened or recalled.

    What people decided holds against all of that.
    """
    decided = breaks(incident, truce.deeds, evidence.constraints)
    if decided is not None:
        last = span(incident.time)[1]
        return decided and (truce.until is None or last is None or last <= truce.until)
    if incident.background or incident.aggregate or not incident.kind.startswith("violence."):
        return False
    if incident.grade.occurrence == "discounted" or not _in_force(incident, truce, evidence):
        return False
    in_scope = _in_scope(incident.place, truce, evidence.policy.local_km)
    return in_scope and _suspects(incident, truce, evidence) is not None


def _in_force(incident: Incident, truce: Truce, evidence: Evidence) -> bool:
    """The state must bind from the day before, as the hours of one day are not known, until the last possible day."""
    first, last = span(incident.time)
    if first is None or last is None or (last - first).days > _LONGEST_DAYS:
        return False
    if truce.until is not None and last > truce.until:
        return False
    days = (first - timedelta(days=1), first, last)
    return all(_binds(day, truce, evidence) for day in days)


def _binds(day: date, truce: Truce, evidence: Evidence) -> bool:
    """Say whether the ceasefire surely bound on a day; an end without a first day may lie some days before its last."""
    binding, margin = evidence.policy.machine.binding, timedelta(days=evidence.policy.days["undated"])
    bound = False
    for change in truce.history:
        first, last = began(change.since)
        binds = change.state in binding
        since = first or (last - margin if last and not binds else last)
        if change.party is None and since is not None and since <= day:
            bound = binds
    return bound


def _suspects(incident: Incident, truce: Truce, evidence: Evidence) -> tuple[Mention, ...] | None:
    """Who of those named may have done it for a side that undertook to stop; nobody where nobody is named at all.

    None where it is no matter between the sides: nobody of one side is hit, or the named doers stand on no other.
    """
    hit = {side for mention in incident.targets if (side := _hit(mention, incident, truce, evidence)) is not None}
    others = truce.sides.holders - hit if len(hit) == 1 else frozenset()
    if not others or not _own_country(incident, truce):
        return None
    fits = tuple(m for m in incident.actors if _could_be(_party(m, incident, evidence), others, truce))
    return fits if fits or not incident.actors else None


def _could_be(actor: Party, others: frozenset[int], truce: Truce) -> bool:
    """A doer on one of the sides, of one body with them, or so vaguely described that it may be."""
    side = truce.sides.index(actor)
    if side is not None:
        return side in others
    return actor.local or any(allied(actor, party) for index in others for party in truce.sides.sides[index])


def _hit(mention: Mention, incident: Incident, truce: Truce, evidence: Evidence) -> int | None:
    """The side that a target belongs to: by its body, else as foreign property of a state on that side."""
    party = _party(mention, incident, evidence)
    for index, side in enumerate(truce.sides.sides):
        if any(related(party, member) for member in side):
            return index
    place = incident.place.country if incident.place else None
    if mention.country is None or mention.country == place:
        return None
    owners = [
        i for i, side in enumerate(truce.sides.sides) if any(p.state and p.country == mention.country for p in side)
    ]
    return owners[0] if len(owners) == 1 else None


def _party(mention: Mention, incident: Incident, evidence: Evidence) -> Party:
    report = incident.reports[0] if incident.reports else ""
    return party_of(mention, report, span(incident.time)[1], evidence)


def _own_country(incident: Incident, truce: Truce) -> bool:
    """Say whether it happened in a country of one of the sides, as far as both are known."""
    countries = {party.country for party in truce.sides.parties if party.country}
    countries |= {place.country for place in truce.places if place.country}
    place = incident.place
    return place is None or place.country is None or not countries or place.country in countries


def _in_scope(place: Place | None, truce: Truce, near_km: float) -> bool:
    """A local ceasefire covers what is near its places; where either is not known, everything."""
    if truce.scope != "local" or place is None:
        return True
    known = [p for p in truce.places if p.lat is not None and p.precision not in ("country", "region")]
    return not known or place.lat is None or any(_apart(place, other) <= near_km for other in known)


def _apart(one: Place, other: Place) -> float:
    """How far apart the two areas can at least be."""
    return _km(one, other) - (one.radius_km or 0.0) - (other.radius_km or 0.0)


def _km(one: Place, other: Place) -> float:
    """Great-circle distance (haversine), with the Earth's mean radius of 6,371 km."""
    lat, lon, lat2, lon2 = (radians(x or 0.0) for x in (one.lat, one.lon, other.lat, other.lon))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))
