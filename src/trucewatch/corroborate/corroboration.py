"""Corroboration: what the stage hands on, and how it is put together from all claims at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.corroborate.collector import held_back
from trucewatch.corroborate.corpus import Corpus, make_corpus
from trucewatch.corroborate.incidents import Assembled, assemble
from trucewatch.corroborate.linkage import link
from trucewatch.corroborate.occurrence import make_occurrence
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.relations import relations
from trucewatch.corroborate.telling import Telling
from trucewatch.corroborate.tellings import tellings
from trucewatch.model import UNJUDGED, Claim, Constraints, Incident, Relation, Report


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


def made_of(group: tuple[Telling, ...], corpus: Corpus) -> Assembled | None:
    """The incident of a group of tellings; None where all that they tell makes none."""
    if not any(telling.makes(corpus) for telling in group):
        return None
    return assemble(make_occurrence(group, corpus))


def _corroborated(corpus: Corpus) -> Corroboration:
    told = [tellings(report, corpus) for report in corpus.by_report]
    groups = link([telling for found in told for telling in found], corpus)
    assembled = [item for group in groups if (item := made_of(group, corpus)) is not None]
    assembled.sort(key=lambda item: corpus.rank[item.occurrence.vouching[0].id])
    return Corroboration(tuple(item.incident for item in assembled), relations(assembled, told, corpus))
