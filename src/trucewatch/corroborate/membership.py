"""Membership: which tellings make one occurrence, kept up to date report by report.

Whatever order reports come in, the groups are those of one run over all of them. What one report tells depends on it
alone; a link of copies on its two texts; how tellings are grouped on their neighbourhood. So a new report has only what
it touches worked out anew: its own tellings, those of texts of which it is a copy, and the neighbourhoods of both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trucewatch.corroborate.copies import CopyIndex
from trucewatch.corroborate.corpus import make_corpus
from trucewatch.corroborate.linkage import Linkage
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.profile import Profile, make_profiles
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.sources import Sources, make_sources
from trucewatch.corroborate.tellings import tellings
from trucewatch.model import Claim, Report

Group = frozenset[str]
"""The ids of the claims of one occurrence."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a report changed: the groups that are no more, and those that are new."""

    gone: frozenset[Group]
    new: frozenset[Group]


class Membership:
    """The groups of all claims taken in so far."""

    def __init__(self, registry: Registry | None = None, policy: Policy | None = None) -> None:
        """Start with no reports."""
        self._registry, self._policy = registry, policy or load_policy()
        self._copies = CopyIndex(self._policy.copies)
        self._linkage = Linkage(make_corpus([], [], registry, self._policy))
        self._told: dict[str, dict[str, Profile]] = {}
        self._group: dict[str, Group] = {}

    def add(self, report: Report, claims: Sequence[Claim]) -> Change:
        """Take in a report with its claims, and bring the groups up to date. A report that is known changes nothing."""
        self.take(report, claims)
        return self.settle()

    def take(self, report: Report, claims: Sequence[Claim]) -> None:
        """Take in a report without working out groups; call `settle` after the last of many."""
        if report.id in self._told:
            return
        self._copies.add(report)
        sources = make_sources([report.id], self._copies, self._policy.copies)
        corpus = replace(make_corpus(claims, [report], self._registry, self._policy), sources=sources)
        told = tellings(report.id, corpus) if report.id in corpus.by_report else ()
        self._told[report.id] = {profile.id: profile for profile in make_profiles(told, corpus)}
        for profile in self._told[report.id].values():
            self._linkage.add(profile)
        for other in self._copies.around(report.id) - {report.id}:
            self._resource(other, sources)

    def settle(self) -> Change:
        """Work out the groups of all that was taken in since."""
        changed = self._linkage.settle()
        new = {frozenset(claim.id for telling in group for claim in telling.claims) for group in changed}
        gone = {self._group[claim] for group in new for claim in group if claim in self._group}
        for group in new:
            self._group.update(dict.fromkeys(group, group))
        return Change(frozenset(gone - new), frozenset(new - gone))

    def groups(self) -> frozenset[Group]:
        """All groups, once settled."""
        return frozenset(self._group.values())

    def _resource(self, report: str, sources: Sources) -> None:
        """Give the tellings of a report that has new copies the source that they have now."""
        told = self._told[report]
        found = {key: replace(one, copies=sources.of(one.telling.claims[0])) for key, one in told.items()}
        if found == told:
            return
        for key in told:
            self._linkage.discard(key)
        for profile in found.values():
            self._linkage.add(profile)
        self._told[report] = found
