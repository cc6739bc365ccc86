"""Corroborator: incidents and relations kept up to date, of which only what changed is worked out anew.

What it gives is what `corroborate` makes of the same claims, reports and constraints. It is handed all of them each
time and finds out itself what is new, other or gone, so that nobody has to tell it rightly. An incident is made anew
where its tellings or their sources changed; what a report says of how incidents go together, where the report or one
of its incidents did.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from trucewatch.corroborate.collector import held_back
from trucewatch.corroborate.corpus import Corpus, outlets_of
from trucewatch.corroborate.corroboration import Corroboration, made_of
from trucewatch.corroborate.incidents import Assembled
from trucewatch.corroborate.membership import Group, Membership, Tellings
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.relations import each_related, incident_relations, report_relations
from trucewatch.model import UNJUDGED, Claim, Constraints, Relation, Report
from trucewatch.model.order import by_id, each_once, order, published_value


class Corroborator:
    """Holds what it was given last, and what came of it."""

    def __init__(self, registry: Registry | None = None, policy: Policy | None = None) -> None:
        """Start with nothing."""
        self._registry = registry
        self._policy = policy or load_policy()
        self._whole = True
        self._begin()

    def corroborate(
        self, claims: Iterable[Claim], reports: Iterable[Report], constraints: Constraints = UNJUDGED
    ) -> Corroboration:
        """What `corroborate` makes of these. A claim of no report that is given counts in nothing."""
        if not self._whole:
            self._begin()
        self._whole = False
        with held_back():
            held = by_id(reports)
            retold = self._take(claims, held, constraints)
            self._hear_of(held.values())
            made = self._corroborated(held, retold)
        self._whole = True
        return made

    @property
    def news(self) -> float:
        """The share of reports that it took in since it was begun or last written down."""
        return self._news / max(1, len(self._reports))

    def __getstate__(self) -> dict[str, object]:
        """What is written down: all, and nothing of it news."""
        return {**self.__dict__, "_news": 0}

    def _begin(self) -> None:
        """Hold nothing: at first, and where it was stopped before it was done."""
        self._membership = Membership(self._registry, self._policy)
        self._reports: frozenset[str] = frozenset()
        self._news = 0
        self._bare = self._membership.corpus(())
        self._outlets: Mapping[str, str] = {}
        self._made: dict[Group, tuple[Tellings, Assembled | None]] = {}
        self._within: dict[Group, tuple[Relation, ...]] = {}
        self._said: dict[str, tuple[Relation, ...]] = {}

    def _take(self, claims: Iterable[Claim], held: Mapping[str, Report], constraints: Constraints) -> set[str]:
        """Bring membership up to date; the reports that are new or other than before."""
        told: dict[str, list[Claim]] = {report: [] for report in held}
        for claim in each_once(claims).values():
            told.get(claim.report, []).append(claim)
        for report in self._reports - held.keys():
            self._membership.drop(report)
            self._said.pop(report, None)
        self._reports = frozenset(held)
        retold = {key for key, report in held.items() if self._membership.take(report, told[key])}
        self._membership.judge(constraints)
        self._news += len(retold)
        return retold

    def _hear_of(self, reports: Iterable[Report]) -> None:
        """Heed the outlets' names: whom somebody has a thing from can depend on any of them, so all is made anew."""
        outlets = outlets_of(reports, self._registry)
        if outlets != self._outlets:
            self._outlets = outlets
            self._made.clear()
            self._within.clear()

    def _corroborated(self, held: Mapping[str, Report], retold: set[str]) -> Corroboration:
        groups = self._membership.tellings()
        old = [group for group, (told, _) in self._made.items() if groups.get(group) is not told]
        for group in old:
            del self._made[group], self._within[group]
        new = {group: told for group, told in groups.items() if group not in self._made}
        changed = retold | {telling.report for told in new.values() for telling in told}
        corpus = replace(self._membership.corpus(sorted(changed)), outlets=self._outlets)
        for group, told in new.items():
            made = made_of(told, corpus)
            self._made[group] = told, _alone(made, self._bare)
            self._within[group] = incident_relations(made) if made else ()
        assembled = sorted(
            (item for _, item in self._made.values() if item is not None),
            key=lambda item: order(item.occurrence.vouching[0], held),
        )
        self._hear_reports(changed, assembled, corpus)
        said = chain.from_iterable(self._said[report] for report in _by_day(held))
        within = chain.from_iterable(self._within.values())
        return Corroboration(tuple(item.incident for item in assembled), each_related(chain(said, within)))

    def _hear_reports(self, changed: set[str], assembled: Sequence[Assembled], corpus: Corpus) -> None:
        items: dict[str, list[Assembled]] = {report: [] for report in changed}
        for item in assembled:
            for report in item.incident.reports:
                if report in changed:
                    items[report].append(item)
        for report, own in items.items():
            self._said[report] = report_relations(report, self._membership.told(report), own, corpus)


def _by_day(held: Mapping[str, Report]) -> list[str]:
    """Reports as their claims come in the order of all."""
    return sorted(held, key=lambda report: (published_value(held[report]), report))


def _alone(made: Assembled | None, bare: Corpus) -> Assembled | None:
    """The incident without the corpus that it was made from, so that no other report is held on to."""
    return replace(made, occurrence=replace(made.occurrence, corpus=bare)) if made else None
