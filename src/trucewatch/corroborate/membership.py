"""Membership: which tellings make one occurrence, kept up to date report by report and judgement by judgement.

Whatever order these come in, the groups are those of one run over all of them. What one report tells depends on it
alone, and on what people decided about its claims; a link of copies on its two texts; how tellings are grouped on their
neighbourhood; which groups people joined on those that their claims stand in. So a report that comes, goes or changes
has only what it touches worked out anew: its own tellings, those of texts of which it is a copy, and the neighbourhoods
of both. A judgement on membership has the tellings and neighbourhoods of its claims, and the groups that they are
joined with; one on a claim as such has the report told anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from trucewatch.corroborate.bonds import unite
from trucewatch.corroborate.copies import CopyIndex
from trucewatch.corroborate.corpus import Corpus, filled, make_corpus
from trucewatch.corroborate.decided import Decided
from trucewatch.corroborate.linkage import Linkage
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.profile import Profile, make_profiles
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.sources import Sources, make_sources
from trucewatch.corroborate.telling import Telling
from trucewatch.corroborate.tellings import tellings
from trucewatch.model import UNJUDGED, Claim, Constraints, Report
from trucewatch.model.order import in_order

Group = frozenset[str]
"""The ids of the claims of one occurrence."""
Tellings = tuple[Telling, ...]
"""What makes a group: as the rules link it, or as people join and cut it then."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a report or judgement changed: the groups that are no more, and those that are new."""

    gone: frozenset[Group]
    new: frozenset[Group]


class Membership:
    """The groups of all claims taken in so far, as people's judgements leave them."""

    def __init__(
        self, registry: Registry | None = None, policy: Policy | None = None, constraints: Constraints = UNJUDGED
    ) -> None:
        """Start with no reports."""
        self._corpus = make_corpus([], [], registry, policy or load_policy(), constraints)
        self._copies = CopyIndex(self._corpus.policy.copies)
        self._linkage = Linkage(self._corpus)
        self._claims: dict[str, tuple[Claim, ...]] = {}
        self._report: dict[str, str] = {}
        self._told: dict[str, dict[str, Profile]] = {}
        self._linked: dict[str, Tellings] = {}
        self._group: dict[str, Group] = {}
        self._tellings: dict[Group, Tellings] = {}
        self._touched: set[str] = set()
        self._lost: set[Group] = set()

    @property
    def policy(self) -> Policy:
        """The policy, with the registry's words for countries."""
        return self._corpus.policy

    @property
    def constraints(self) -> Constraints:
        """What people decided, as far as it was told."""
        return self._corpus.decided.constraints

    def add(self, report: Report, claims: Sequence[Claim]) -> Change:
        """Take in a report with its claims, and bring the groups up to date.

        What is known changes nothing; of a report that is known with other claims, or otherwise, these count now.
        """
        self.take(report, claims)
        return self.settle()

    def remove(self, report: str) -> Change:
        """Take a report out, and bring the groups up to date."""
        self.drop(report)
        return self.settle()

    def take(self, report: Report, claims: Sequence[Claim]) -> bool:
        """Take in a report, or what it says now, without working out groups; call `settle` after the last of many.

        Says whether anything is new.
        """
        if report.id in self._told and self._copies.report(report.id) != report:
            self.drop(report.id)
        if report.id in self._told:
            if self._claims[report.id] == tuple(claims):
                return False
            self._hold(report.id, claims)
            self._tell(report.id, self._found(report.id, self.sources([report.id])))
            return True
        self._copies.add(report)
        self._told[report.id] = {}
        self._hold(report.id, claims)
        sources = self.sources([report.id])
        self._tell(report.id, self._found(report.id, sources))
        self._copied(self._copies.around(report.id) - {report.id}, sources)
        return True

    def drop(self, report: str) -> None:
        """Take a report out without working out groups; one that is not known changes nothing."""
        if report not in self._told:
            return
        self._tell(report, {})
        self._hold(report, ())
        del self._told[report], self._claims[report]
        others = self._copies.around(report) - {report}
        self._copies.discard(report)
        self._copied(others, self.sources(others))

    def judge(self, constraints: Constraints) -> Change:
        """Put all that people decided in place of what they had, and bring the groups up to date.

        Claims that are not taken in yet are heeded once they are.
        """
        before, decided = self._corpus.decided, Decided(constraints)
        self._corpus = replace(self._corpus, decided=decided)
        parted = set(chain.from_iterable(before.constraints.apart ^ constraints.apart))
        joined = set(chain.from_iterable(set(before.constraints.together) ^ set(constraints.together)))
        for report in {self._report[claim] for claim in parted | joined if claim in self._report}:
            own = [claim.id for claim in self._claims[report]]
            if before.among(own) != decided.among(own):
                self._tell(report, self._found(report, self.sources([report])))
        self._linkage.judge(decided, self._holding(parted))
        self._touched |= parted | joined
        return self.settle()

    def settle(self) -> Change:
        """Work out the groups of all that was taken in since."""
        for group in self._linkage.settle():
            own = dict.fromkeys(_ids(group), group)
            self._linked.update(own)
            self._touched.update(own)
        new: dict[Group, Tellings] = {}
        done: set[str] = set()
        for claim in self._touched & self._linked.keys():
            if claim not in done:
                found = {frozenset(_ids(group)): group for group in self._united(self._tied(claim))}
                new.update(found)
                done.update(*found)
        self._touched.clear()
        gone = {*self._lost, *(self._group[claim] for claim in done if claim in self._group)}
        self._lost.clear()
        for one in gone:
            self._tellings.pop(one, None)
        for one in new:
            self._group.update(dict.fromkeys(one, one))
        self._tellings.update(new)
        return Change(frozenset(gone - new.keys()), frozenset(new.keys() - gone))

    def groups(self) -> frozenset[Group]:
        """All groups, once settled."""
        return frozenset(self._tellings)

    def tellings(self) -> Mapping[Group, Tellings]:
        """The tellings of every group, once settled: the same object as long as nothing in it, or its source, changed.

        A telling that people cut in two stands in the groups of both.
        """
        return MappingProxyType(self._tellings)

    def told(self, report: str) -> tuple[Telling, ...]:
        """What a report tells, in the order of the text; nothing where it is not known."""
        return tuple(profile.telling for profile in self._told.get(report, {}).values())

    def corpus(self, reports: Iterable[str], sources: Sources | None = None) -> Corpus:
        """Some of the reports with their claims, and the sources that they have among all. Nobody decided anything."""
        held = {report: self._copies.report(report) for report in reports}
        whole = replace(self._corpus, sources=sources or self.sources(held), decided=Decided())
        return filled(whole, chain.from_iterable(self._claims[report] for report in held), held)

    def sources(self, reports: Iterable[str]) -> Sources:
        """The sources of reports that are known."""
        return make_sources(reports, self._copies, self._corpus.policy.copies)

    def _found(self, report: str, sources: Sources) -> Mapping[str, Profile]:
        """What a report tells, by the id of the telling."""
        corpus = replace(self.corpus([report], sources), decided=self._corpus.decided)
        told = tellings(report, corpus) if report in corpus.by_report else ()
        return {profile.id: profile for profile in make_profiles(told, corpus)}

    def _tell(self, report: str, found: Mapping[str, Profile]) -> None:
        """Have a report tell what was found instead of what it told."""
        told = self._told[report]
        if found == told:
            return
        for key, profile in told.items():
            self._linkage.discard(key)
            self._forget(profile.telling.claims)
        for profile in found.values():
            self._linkage.add(profile)
        self._told[report] = dict(found)

    def _hold(self, report: str, claims: Sequence[Claim]) -> None:
        """Hold these claims of a report instead of those before."""
        for claim in self._claims.get(report, ()):
            del self._report[claim.id]
        self._claims[report] = tuple(claims)
        self._report.update((claim.id, report) for claim in claims)

    def _forget(self, claims: Iterable[Claim]) -> None:
        """Forget in which groups claims were, until they are told again; who was with them is looked at anew."""
        for claim in claims:
            self._linked.pop(claim.id, None)
            group = self._group.pop(claim.id, None)
            if group is not None:
                self._lost.add(group)
                self._touched |= group

    def _copied(self, reports: Iterable[str], sources: Sources) -> None:
        """Heed that a report came or went to which others are linked, so that they may go back to another source."""
        for report in reports:
            told = self._told[report].items()
            self._tell(report, {key: replace(one, copies=sources.of(one.telling.claims[0])) for key, one in told})
            self._touched.update(claim.id for claim in self._claims[report])

    def _holding(self, claims: Iterable[str]) -> Iterator[str]:
        """The tellings that hold any of the claims."""
        for claim in claims:
            for key, profile in self._told.get(self._report.get(claim, ""), {}).items():
                if any(one.id == claim for one in profile.telling.claims):
                    yield key

    def _tied(self, claim: str) -> list[Tellings]:
        """The group that a claim stands in by the rules, and all that people joined with it, directly or not."""
        reached: dict[str, Tellings] = {}
        queue = [claim]
        while queue:
            group = self._linked.get(queue.pop())
            if group is not None and group[0].id not in reached:
                reached[group[0].id] = group
                queue += [other for one in _ids(group) for other in self._corpus.decided.with_(one)]
        return list(reached.values())

    def _united(self, groups: Sequence[Tellings]) -> Sequence[Tellings]:
        """The groups as a full run over them alone leaves them."""
        claims = [claim for group in groups for telling in group for claim in telling.claims]
        reports = {claim.report: self._copies.report(claim.report) for claim in claims}
        rank = {claim.id: at for at, claim in enumerate(in_order(claims, reports))}
        ordered = [tuple(sorted(group, key=lambda telling: rank[telling.id])) for group in groups]
        if len(ordered) < 2:
            return ordered
        decided = Decided(self._corpus.decided.among(rank))
        return unite(ordered, replace(self._corpus, rank=rank, decided=decided))


def _ids(group: Tellings) -> Iterator[str]:
    return (claim.id for telling in group for claim in telling.claims)
