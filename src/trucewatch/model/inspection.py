"""Inspection: what the whole pipeline makes of the given reports alone; `trucewatch inspect` prints it as JSON."""

from dataclasses import dataclass

from trucewatch.model.actor import Actor
from trucewatch.model.attribution import Attribution
from trucewatch.model.ceasefire import Ceasefire
from trucewatch.model.claim import Claim
from trucewatch.model.incident import Incident
from trucewatch.model.judgement import Ruling
from trucewatch.model.relation import Relation, Stock, Unresolved
from trucewatch.model.report import Report

SCHEMA = "trucewatch-inspect/1"


@dataclass(frozen=True, slots=True)
class Inspection:
    """The inspect document's content, in the order of `inspect.schema.json`.

    `judgements` are no part of that document: `inspect` reads reports alone, and nobody has judged them. Where there
    are some, claims hold what people corrected, and the rejected ones are listed but count in nothing.
    """

    reports: tuple[Report, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    ceasefires: tuple[Ceasefire, ...]
    actors: tuple[Actor, ...]
    stocks: tuple[Stock, ...]
    relations: tuple[Relation, ...]
    unresolved: tuple[Unresolved, ...]
    judgements: tuple[Ruling, ...] = ()

    @property
    def counting(self) -> tuple[Claim, ...]:
        """The claims that incidents and ceasefires are made of: those that nobody rejected."""
        rows = [ruling for ruling in self.judgements if ruling.standing == "in force"]
        rejected = {end for ruling in rows if ruling.judgement.verdict == "reject" for end in ruling.ends}
        return tuple(claim for claim in self.claims if claim.id not in rejected)
