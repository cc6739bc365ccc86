"""The organisation behind an incident of ours, and how sure the report is of its part."""

from collections.abc import Sequence

from benchmarks.bench.tasks.muc4_gold import plain
from benchmarks.bench.tasks.muc4_slots import classes_of
from trucewatch.model import Actor, Claim, Mention, Speaker
from trucewatch.model.vocabulary import Role

FACT, CLAIMED, POSSIBLE = "REPORTED AS FACT", "CLAIMED OR ADMITTED", "POSSIBLE"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"
AUTHORITY = frozenset({"authority", "force"})
AUTHORITIES = ("gov:", "mil:", "police:")
ARMED = frozenset({"rebel_group", "umbrella", "political_militia", "party"})
"""Kinds of bodies whose people a report calls guerrillas, rebels or terrorists."""
DOERS: tuple[Role, ...] = ("actor", "accused")


def sole_group(claims: Sequence[Claim], actors: Sequence[Actor]) -> tuple[Actor, str] | None:
    """The one armed organisation that the report names, where it says that unnamed guerrillas or their like did it, and
    how sure it is of these. The gold names it there; the program does not, since nobody says so.
    """
    done = [mention for claim in claims for role in DOERS for mention in claim.mentions(role) if _of_a_group(mention)]
    named = [actor for actor in actors if actor.kind in ARMED and not actor.entity.startswith("local:")]
    if len(named) != 1 or not done:
        return None
    return named[0], confidence_of(done[0].entity or plain(done[0].text), claims)


def _of_a_group(mention: Mention) -> bool:
    return mention.kind == "rebel_group" or "armed_people" in classes_of(mention)


def confidence_of(entity: str, claims: Sequence[Claim]) -> str:
    """How sure the report is of an organisation's part, from the claims that name it."""
    levels = {_confidence(claim, entity, claims) for claim in claims if _names(claim, entity)}
    return next((level for level in (CLAIMED, BY_AUTHORITIES, ACCUSED, POSSIBLE) if level in levels), FACT)


def _names(claim: Claim, entity: str) -> bool:
    return any(entity in (m.entity, plain(m.text)) for mentions in claim.roles.values() for m in mentions)


def _confidence(claim: Claim, entity: str, claims: Sequence[Claim]) -> str:
    speaker, accused = claim.speaker, any(entity in (m.entity, plain(m.text)) for m in claim.mentions("accused"))
    if claim.stance == "denies":
        charges = [other.speaker for other in claims if other.stance == "alleges"]
        return BY_AUTHORITIES if any(map(_of_authorities, charges)) else ACCUSED
    if claim.stance == "claims_responsibility" or (speaker.entity == entity and not accused):
        return CLAIMED
    if accused or claim.stance in ("alleges", "reports_unofficially"):
        return BY_AUTHORITIES if _of_authorities(speaker) else ACCUSED
    return POSSIBLE if claim.stance == "predicts" else FACT


def _of_authorities(speaker: Speaker) -> bool:
    """Police, army or government; what they say plainly is a fact to the gold, what they allege a charge of theirs."""
    known = (speaker.entity or "").startswith(AUTHORITIES) or (speaker.body or "").startswith(AUTHORITIES)
    return not speaker.is_outlet and (known or bool(classes_of(Mention(speaker.name, ())) & AUTHORITY))
