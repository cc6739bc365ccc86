"""Why: what spoke for and against putting the reports of an incident together, to be shown to a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trucewatch.corroborate.corpus import make_corpus
from trucewatch.corroborate.matching import compare, echo
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.profile import make_profile
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.tellings import tellings
from trucewatch.model import Claim, Incident, Report


@dataclass(frozen=True, slots=True)
class Join:
    """A report of an incident with the one before it that it matches best.

    `score` is how likely the two tell of one occurrence, 0 to 1; `parts` is what each feature added to the log odds,
    the strongest first. `copy` says that both are copies which tell the same by the same words.
    """

    report: str
    to: str
    score: float
    copy: bool
    parts: Mapping[str, float]


def why_joined(
    incident: Incident,
    claims: Sequence[Claim],
    reports: Sequence[Report],
    registry: Registry | None = None,
    policy: Policy | None = None,
) -> tuple[Join, ...]:
    """One join for each telling of the incident but the first. `claims` and `reports` may be of more than it."""
    wanted = set(incident.reports)
    corpus = make_corpus(
        [claim for claim in claims if claim.report in wanted],
        [report for report in reports if report.id in wanted],
        registry,
        policy or load_policy(),
    )
    held = set(incident.claims)
    told = [telling for report in corpus.by_report for telling in tellings(report, corpus) if telling.id in held]
    profiles = [make_profile(telling, corpus) for telling in sorted(told, key=lambda one: corpus.rank[one.id])]
    found: list[Join] = []
    for at, profile in enumerate(profiles[1:], 1):
        scored = [(compare(profile, other, corpus), other) for other in profiles[:at]]
        best, other = max(scored, key=lambda item: (echo(profile, item[1]), item[0].odds))
        found.append(
            Join(profile.report, other.report, best.score, echo(profile, other), best.parts(corpus.policy.weights))
        )
    return tuple(found)
