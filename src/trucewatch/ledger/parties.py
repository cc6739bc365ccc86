"""Parties: who a mention or speaker is to the ledger, and who belongs to whom on the day of an act."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from trucewatch.ledger.affiliations import Affiliations, above
from trucewatch.ledger.descriptions import LOCAL, described, local_entity, several, spoken_for
from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Claim, Mention, Speaker

_STATE = "state:"


@dataclass(frozen=True, slots=True)
class Party:
    """A body. `key` is one for all bodies of one state; `above` holds it and what it belonged to at the time.

    A `local` one is described by one report ('armed groups') and known to no registry: its key holds for that report.
    """

    key: str
    name: str
    kind: str | None
    country: str | None
    local: bool
    above: frozenset[str]
    many: bool = False
    governs: bool = False
    """Whether it is named as a state's government, which names the state's side before its army does."""

    @property
    def collective(self) -> bool:
        """Whether it is described as the armed groups of a side, several of them: 'armed factions'."""
        return self.local and self.many

    @property
    def state(self) -> bool:
        """Whether it is a state's own body."""
        return self.key.startswith(_STATE)


def party_of(mention: Mention, report: str, on: date | None, evidence: Evidence) -> Party:
    """Read a mention of `report` as a party, with its memberships `on` the day of the act."""
    entity = described(mention, report, evidence)
    if entity.startswith(LOCAL) and entity != mention.entity:
        return _party(entity, mention.text, (None, mention.country), on, evidence)
    kind = mention.kind or evidence.kinds.get(entity)
    if kind in evidence.policy.bodies["person_kinds"] and evidence.registry and on:
        bodies = evidence.registry.parents(entity, on)
        if len(bodies) == 1:
            return _body(bodies.pop(), mention, on, evidence)
    return _party(entity, mention.name or mention.text, (kind, mention.country), on, evidence)


def voice_of(speaker: Speaker, report: str, on: date | None, evidence: Evidence) -> Party | None:
    """Read a speaker as a party; the outlet is none."""
    if speaker.is_outlet:
        return None
    entity, name = speaker.entity or local_entity(speaker.name, report), speaker.name
    known = speaker.body or spoken_for(f"{name} {speaker.role or ''}", evidence)
    body = known if entity.startswith(LOCAL) else None
    if body is not None:
        entity, name = body, _body_name(body, name, evidence)
    return _party(entity, name, (evidence.kinds.get(entity), None), on, evidence)


def speaking_body(voice: Party, on: date | None, evidence: Evidence) -> Party:
    """The body that a speaker leads or speaks for, if it is just one; else the speaker."""
    bodies = evidence.registry.parents(voice.key, on) if evidence.registry and on and _is_person(voice) else set()
    if len(bodies) != 1:
        return voice
    body = bodies.pop()
    return _party(body, _body_name(body, voice.name, evidence), (evidence.kinds.get(body), voice.country), on, evidence)


def everyone(claim: Claim, evidence: Evidence) -> tuple[Party, ...]:
    """All that a claim mentions, and its speaker."""
    on = evidence.published(claim)
    mentions = (mention for role in sorted(claim.roles) for mention in claim.roles[role])
    voice = voice_of(claim.speaker, claim.report, on, evidence)
    found = tuple(party_of(mention, claim.report, on, evidence) for mention in mentions)
    return (*found, voice) if voice else found


def related(one: Party, other: Party) -> bool:
    """Say whether the two are one body, or one belonged to the other."""
    return one.key in other.above or other.key in one.above


def allied(one: Party, other: Party) -> bool:
    """Say whether they are related, or belonged to one body."""
    return bool(one.above & other.above)


def open_to(one: Party, other: Party) -> bool:
    """Say whether nothing speaks against two descriptions meaning one side: at least one names no known body."""
    countries = {one.country, other.country} - {None}
    return (one.local or other.local) and len(countries) < 2


def merged(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each party once, in the order given, with all memberships it ever had in them."""
    found: dict[str, Party] = {}
    for party in parties:
        known = found.get(party.key)
        if known is None:
            found[party.key] = party
            continue
        if party.governs and not known.governs:
            known = replace(known, name=party.name, governs=True)
        found[party.key] = replace(known, above=known.above | party.above)
    return tuple(found.values())


def is_person(party: Party, evidence: Evidence) -> bool:
    """Say whether it is somebody of whom nothing tells for which body he acts."""
    return party.kind in evidence.policy.bodies["person_kinds"]


def is_third(party: Party, evidence: Evidence) -> bool:
    """Say whether it is a body that mediates, reports or suffers, and is no side of a war."""
    return party.kind in evidence.policy.bodies["third_kinds"]


def _body(body: str, person: Mention, on: date | None, evidence: Evidence) -> Party:
    """The body that a person leads or speaks for."""
    name = _body_name(body, person.name or person.text, evidence)
    return _party(body, name, (evidence.kinds.get(body), person.country), on, evidence)


def _body_name(body: str, leader: str, evidence: Evidence) -> str:
    known = evidence.names.get(body) or (evidence.registry.name(body) if evidence.registry else None)
    return known or (leader if ":" in body else body.replace("-", " ").title())


def _is_person(party: Party) -> bool:
    return party.key.startswith("person:")


def _party(
    entity: str, name: str, kind_country: tuple[str | None, str | None], on: date | None, evidence: Evidence
) -> Party:
    bodies = evidence.policy.bodies["state_bodies"]
    chain = _chain(evidence.registry, entity, on)
    key = _canonical(entity, bodies)
    kind, country = kind_country
    return Party(
        key=key,
        name=name,
        kind=kind,
        country=country or _country(key) or evidence.countries.get(entity),
        local=entity.startswith(LOCAL),
        above=frozenset(_canonical(body, bodies) for body in chain),
        many=several(name, evidence),
        governs=entity.startswith("gov:") and evidence.names.get(entity) == name,
    )


def _chain(registry: Affiliations | None, entity: str, on: date | None) -> frozenset[str]:
    return frozenset((entity,)) if entity.startswith(LOCAL) else above(registry, entity, on)


def _canonical(entity: str, bodies: frozenset[str]) -> str:
    """'mil:US' and 'gov:US' are one side of a war: 'state:US'."""
    prefix, colon, country = entity.partition(":")
    return f"{_STATE}{country}" if colon and prefix in bodies else entity


def _country(key: str) -> str | None:
    return key.removeprefix(_STATE) if key.startswith(_STATE) else None
