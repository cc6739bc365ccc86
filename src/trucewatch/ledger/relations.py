"""Relations: what a report says led to what, which incidents violate a ceasefire, and who denies that there was one."""

import re
from collections.abc import Iterator, Sequence

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.evidence import Evidence, stands
from trucewatch.ledger.legal import Ruling
from trucewatch.model import Ceasefire, Claim, Relation
from trucewatch.model.order import position
from trucewatch.model.vocabulary import RelationType

_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(]?[A-Z0-9])|\n")


def answer_relations(rulings: Sequence[Ruling], evidence: Evidence) -> tuple[Relation, ...]:
    """Which incidents a report says led to a legal act: named after "after" or the like, there or one sentence on."""
    found: dict[tuple[str, str, str], Relation] = {}
    for ruling in rulings:
        for claim in ruling.claims:
            for relation in _answers(claim, ruling, evidence):
                found.setdefault((relation.type, relation.source, relation.target), relation)
    return tuple(found.values())


def breach_relations(ceasefire: Ceasefire, deeds: Sequence[Deed]) -> tuple[Relation, ...]:
    """The ceasefire's violations as relations, and the denials of its existence."""
    violated = [
        Relation("violates", violation.incident, ceasefire.id, violation.claims, violation.status)
        for violation in ceasefire.violations
        if violation.incident and violation.status != "denied"
    ]
    denied = [
        Relation("denies", deed.claims[0].id, ceasefire.id, tuple(c.id for c in deed.claims), "that it existed")
        for deed in deeds
        if deed.act == "existence_denied"
    ]
    return (*violated, *denied)


def _answers(legal: Claim, ruling: Ruling, evidence: Evidence) -> Iterator[Relation]:
    report = evidence.reports.get(legal.report)
    for claim in evidence.of("violence", "custody", "territory", "unrest"):
        if claim.report != legal.report or not claim.background or not stands(claim):
            continue
        between = report.text[position(legal) : position(claim)] if report else ""
        kind = _said_between(between, evidence) or _said_as_reason(legal, claim, evidence)
        if kind:
            yield _relation(kind, claim, ruling, evidence)


def _relation(kind: RelationType, event: Claim, ruling: Ruling, evidence: Evidence) -> Relation:
    incident = next((i.id for i in evidence.incidents if event.id in i.claims), event.id)
    claims = evidence.sort((*(claim.id for claim in ruling.claims if claim.report == event.report), event.id))
    if kind == "responds_to":
        return Relation(kind, ruling.id, incident, claims, "the report gives the one as an answer to the other")
    return Relation(kind, incident, ruling.id, claims, "the report puts the one after the other as its occasion")


def _said_between(between: str, evidence: Evidence) -> RelationType | None:
    """The relation that linking words before the event tell, if they are near it and no sentence lies between."""
    if not between or len(_SENTENCE_END.findall(between)) > 1:
        return None
    own = _SENTENCE_END.split(between)[-1][-evidence.policy.reach :]
    return _linked(own, evidence)


def _said_as_reason(legal: Claim, event: Claim, evidence: Evidence) -> RelationType | None:
    """The relation that a legal act's own reason tells, if it names the event by its trigger."""
    reason = legal.reason or ""
    if event.trigger.text.lower() not in reason.lower():
        return None
    return _linked(reason, evidence)


def _linked(words: str, evidence: Evidence) -> RelationType | None:
    for kind, links in evidence.policy.answers.items():
        if re.search(rf"\b(?:{'|'.join(map(re.escape, links))})\b", words, re.IGNORECASE):
            return kind
    return None
