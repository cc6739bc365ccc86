"""Sequels: acts and threats of violence that a report tells together with a ceasefire's end. They violate nothing."""

from collections.abc import Iterator, Sequence

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.dates import span
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import party_of
from trucewatch.ledger.sides import Sides
from trucewatch.ledger.told_of import same_sentence
from trucewatch.model import Ceasefire, Claim, Incident, Mention, Relation

AFTER_ITS_END = "told with its end"


def sequel_relations(
    ceasefire: Ceasefire, deeds: Sequence[Deed], sides: Sides, evidence: Evidence
) -> tuple[Relation, ...]:
    """What answers the ceasefire's end, as its reports tell it: attacks on a side, and threats against one."""
    ended = {deed.report for deed in deeds if deed.act in evidence.policy.acts["ending"]}
    broken = {violation.incident for violation in ceasefire.violations}
    found = [
        Relation("responds_to", incident.id, ceasefire.id, incident.claims, AFTER_ITS_END)
        for incident in evidence.incidents
        if incident.id not in broken
        and set(incident.reports) & ended
        and (_strikes(incident, sides, evidence) or _told_after(incident, deeds, evidence))
    ]
    found += [
        Relation("responds_to", claim.id, ceasefire.id, (claim.id,), AFTER_ITS_END)
        for claim in _threats(evidence)
        if claim.report in ended and _aims(claim, sides, evidence)
    ]
    return tuple(found)


def _threats(evidence: Evidence) -> Iterator[Claim]:
    return (claim for claim in evidence.of("violence") if claim.stance == "threatens")


def _strikes(incident: Incident, sides: Sides, evidence: Evidence) -> bool:
    if incident.background or not incident.kind.startswith("violence."):
        return False
    report = incident.reports[0]
    return any(_on_a_side(target, report, incident, sides, evidence) for target in incident.targets)


def _told_after(incident: Incident, deeds: Sequence[Deed], evidence: Evidence) -> bool:
    """'Hours after the truce ran out, fighters overran two posts': told in the sentence of its end."""
    ends = [claim for deed in deeds if deed.act in evidence.policy.acts["ending"] for claim in deed.claims]
    told = [claim for key in incident.claims if (claim := evidence.by_id.get(key)) and claim.actuality == "happened"]
    fighting = incident.kind.split(".")[0] in ("violence", "territory") and not incident.background
    return fighting and any(same_sentence(end, claim, evidence) for end in ends for claim in told)


def _aims(claim: Claim, sides: Sides, evidence: Evidence) -> bool:
    mentions = (*claim.mentions("target"), *claim.mentions("actor"))
    return any(_on_a_side(mention, claim.report, None, sides, evidence) for mention in mentions)


def _on_a_side(mention: Mention, report: str, incident: Incident | None, sides: Sides, evidence: Evidence) -> bool:
    """By its body; or as what a foreign state has in the country where it is hit, or what no other is known to own."""
    day = span(incident.time)[1] if incident is not None else None
    if sides.index(party_of(mention, report, day, evidence)) is not None:
        return True
    return any(party.state and party.country == mention.country for party in sides.parties if mention.country)
