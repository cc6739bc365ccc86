"""Corroborate: claims of any number of reports in, incidents with the accounts of all sides and their relations out.

A pure function of the claims, reports and constraints it is given: their order changes nothing. It never averages,
never adds up, never names a perpetrator whom nobody names, and never reads a text anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.corroborate.collector import held_back
from trucewatch.corroborate.corpus import Corpus, make_corpus
from trucewatch.corroborate.incidents import assemble
from trucewatch.corroborate.linkage import link
from trucewatch.corroborate.membership import Change, Membership
from trucewatch.corroborate.occurrence import make_occurrence
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.relations import relations
from trucewatch.corroborate.stories import stories
from trucewatch.corroborate.tellings import tellings
from trucewatch.corroborate.why import Join, why_joined
from trucewatch.model import UNJUDGED, Claim, Constraints, Incident, Relation, Report

__all__ = [
    "Change",
    "Corroboration",
    "Join",
    "Membership",
    "Policy",
    "Registry",
    "corroborate",
    "load_policy",
    "stories",
    "why_joined",
]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The incidents that the claims make, and the relations between claims and incidents."""

    incidents: tuple[Incident, ...]
    relations: tuple[Relation, ...]


def corroborate(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    registry: Registry | None = None,
    policy: Policy | None = None,
    constraints: Constraints = UNJUDGED,
) -> Corroboration:
    """Group claims into incidents: within each report, then across reports; read off accounts; grade.

    `constraints` are what people decided about which claims are of one occurrence; they hold against every rule.
    """
    with held_back():
        corpus = make_corpus(claims, reports, registry, policy or load_policy(), constraints)
        return _corroborated(corpus)


def _corroborated(corpus: Corpus) -> Corroboration:
    told = [tellings(report, corpus) for report in corpus.by_report]
    groups = link([telling for found in told for telling in found], corpus)
    made = [group for group in groups if any(telling.makes(corpus) for telling in group)]
    assembled = [assemble(make_occurrence(group, corpus)) for group in made]
    assembled.sort(key=lambda item: corpus.rank[item.occurrence.vouching[0].id])
    return Corroboration(tuple(item.incident for item in assembled), relations(assembled, told, corpus))
