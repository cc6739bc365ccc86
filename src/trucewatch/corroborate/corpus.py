"""Corpus: the claims and reports given, in one order whatever order they came in, with what is asked of them often."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trucewatch.corroborate.copies import CopyIndex
from trucewatch.corroborate.decided import Decided
from trucewatch.corroborate.mentions import COUNTRY_WORDS
from trucewatch.corroborate.policy import Copies, Policy
from trucewatch.corroborate.registry import Registry, country_words
from trucewatch.corroborate.sources import Sources, make_sources
from trucewatch.corroborate.wording import Wording, make_wording
from trucewatch.model import UNJUDGED, Claim, Constraints, Report
from trucewatch.model.order import by_id, each_once, in_order, position, published
from trucewatch.ontology.fold import fold

_BREAK = re.compile(r"\n[\s]*")
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Corpus:
    """Claims sorted by (published, report, place in the text, id); `rank` gives each claim's place."""

    claims: tuple[Claim, ...]
    by_report: Mapping[str, tuple[Claim, ...]]
    reports: Mapping[str, Report]
    rank: Mapping[str, int]
    paragraphs: Mapping[str, tuple[int, ...]]
    sources: Sources
    outlets: Mapping[str, str]
    wordings: Mapping[str, Wording]
    registry: Registry | None
    policy: Policy
    decided: Decided

    def published(self, claim: Claim) -> date | None:
        """The day of the claim's report."""
        return published(self.reports.get(claim.report))

    def paragraph(self, claim: Claim) -> int:
        """Which paragraph of its report the trigger stands in, counted from 0."""
        return bisect_right(self.paragraphs.get(claim.report, ()), position(claim))

    def before(self, claim: Claim) -> str:
        """The words just before the trigger, in lower case."""
        report = self.reports.get(claim.report)
        start = position(claim)
        return report.text[max(0, start - _BEFORE) : start].lower() if report else ""

    def sort(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Put claims into the corpus' order."""
        return tuple(sorted(claims, key=lambda claim: self.rank[claim.id]))


def make_corpus(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    registry: Registry | None,
    policy: Policy,
    constraints: Constraints = UNJUDGED,
) -> Corpus:
    """Sort and index. A claim or report given twice counts once."""
    found = by_id(reports)
    bare = Corpus(
        claims=(),
        by_report={},
        reports={},
        rank={},
        paragraphs={},
        sources=find_sources(found.values(), policy.copies),
        outlets=outlets_of(found.values(), registry),
        wordings={},
        registry=registry,
        policy=replace(policy, words={**policy.words, COUNTRY_WORDS: country_words(registry)}),
        decided=Decided(constraints),
    )
    return filled(bare, claims, found)


def filled(whole: Corpus, claims: Iterable[Claim], reports: Mapping[str, Report]) -> Corpus:
    """The claims and reports, sorted and indexed; sources, outlets, registry, policy and judgements are the whole's."""
    ordered = in_order(each_once(claims).values(), reports)
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        told[claim.report].append(claim)
    known = (*reports, *(told.keys() - reports.keys()))
    rarity = whole.policy.rarity
    return replace(
        whole,
        claims=ordered,
        by_report={report: tuple(members) for report, members in told.items()},
        reports=reports,
        rank={claim.id: rank for rank, claim in enumerate(ordered)},
        paragraphs={report.id: tuple(m.end() for m in _BREAK.finditer(report.text)) for report in reports.values()},
        wordings={key: make_wording(reports[key].text if key in reports else "", rarity) for key in known},
    )


def find_sources(reports: Iterable[Report], copies: Copies) -> Sources:
    """Find the copies among reports, and so the sources of each.

    Fastest where the reports come by their days: what is compared then lies close together in memory.
    """
    index, found = CopyIndex(copies), {report.id: report for report in reports}
    for report in found.values():
        index.add(report)
    return make_sources(found, index, copies)


def outlets_of(reports: Iterable[Report], registry: Registry | None) -> Mapping[str, str]:
    """Folded names of outlets to one key each: the registry's id, else the folded name itself."""
    names = {fold(report.outlet): fold(report.outlet) for report in reports if report.outlet}
    rows = registry.outlets if registry else {}
    known = {fold(name): key for key, row in rows.items() for name in (row.name, *row.aliases)}
    return names | known
