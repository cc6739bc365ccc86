"""Doers: whom the ledger shows as doing an act whose words name nobody: who speaks, or those whom it binds."""

from dataclasses import replace

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.descriptions import unnamed
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, is_person, is_third, speaking_body
from trucewatch.ledger.sides import Sides
from trucewatch.model import CeasefireAct


def with_accuser(deed: Deed, evidence: Evidence) -> Deed:
    """A charge of a body against another of its country is its own act, and sets the two against each other."""
    if deed.act != "violation_alleged" or deed.by or deed.voice is None or not deed.accused:
        return deed
    body = speaking_body(deed.voice, deed.day, evidence)
    near = any(party.local or party.country == body.country for party in deed.accused)
    if body.local or is_third(body, evidence) or is_person(body, evidence) or not near:
        return deed
    if any(party.key == body.key for party in deed.accused):
        return deed
    return replace(deed, by=(replace(body, name=_known_as(deed, body, evidence)),))


def shown(deed: Deed, sides: Sides, evidence: Evidence) -> CeasefireAct:
    """The act for the ledger. A charge, call or offer is its speaker's; what takes effect, lapses or is agreed without
    a name is the act of all whom the ceasefire binds. One side alone does not talk."""
    act, acts = deed.record(), evidence.policy.acts
    if act.by:
        return act
    if deed.act in acts["voiced"] and deed.voice is not None and not unnamed(deed.speaker.name, evidence):
        body = speaking_body(deed.voice, deed.day, evidence)
        return replace(act, by=(_known_as(deed, body, evidence),))
    if deed.act.startswith("talks") and len(sides.holders) < 2:
        return act
    mutual = deed.act in acts["voiced"] and deed.voice is not None
    if (mutual or deed.act in acts["shared"]) and len(sides.sides) > 1:
        bound = [party for index in sorted(sides.holders) for party in sides.sides[index]]
        return replace(act, by=tuple(dict.fromkeys(party.name for party in bound)))
    return act


def _known_as(deed: Deed, body: Party, evidence: Evidence) -> str:
    """The name that the registry gives a speaker, for 'the military' of the words."""
    own = deed.voice is not None and deed.voice.key == body.key
    return evidence.names.get(deed.speaker.entity or "", body.name) if own else body.name
