"""Ours: what the pipeline makes of the demo's reports, each known by its file's name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.demo.gold import Interval
from benchmarks.demo.names import Names, registry_names
from trucewatch import pipeline
from trucewatch.ingest import Ingested, Options, ingest
from trucewatch.model import Account, Claim, Inspection, Report, Time
from trucewatch.ontology.compile import Knowledge, open_knowledge
from trucewatch.settings import Settings


@dataclass(frozen=True, slots=True)
class Ours:
    """An inspection with the file names of its reports, and the names that compare it with the gold."""

    found: Inspection
    files: Mapping[str, str]
    names: Names

    def claims(self, report: str) -> tuple[Claim, ...]:
        """The claims of a report."""
        return tuple(claim for claim in self.found.claims if self.files[claim.report] == report)

    def reports_of(self, claims: Collection[str]) -> frozenset[str]:
        """The reports of claims, or of statements of theirs."""
        wanted = {claim.split("/", 1)[0] for claim in claims}
        return frozenset(self.files[claim.report] for claim in self.found.claims if claim.id in wanted)

    def accounts(self) -> tuple[tuple[str, Account, str], ...]:
        """Incident id, account and report, an account of several reports once for each."""
        reports = {claim.id: self.files[claim.report] for claim in self.found.claims}
        return tuple(
            (incident.id, account, report)
            for incident in self.found.incidents
            for account in incident.accounts
            for report in sorted({reports[key.split("/", 1)[0]] for key in account.statements})
        )

    def text(self, report: str) -> str:
        """A report's clean text."""
        return next((r.text for r in self.found.reports if self.files[r.id] == report), "")


def interval(time: Time | None) -> Interval:
    """All days that a time can touch."""
    return (time.earliest, time.latest) if time else (None, None)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The demo's reports, read once; any part of them can be put together."""

    reports: Mapping[str, Report]
    understood: Mapping[str, pipeline.Understood]
    knowledge: Knowledge

    def ours(self, keep: Callable[[str, date | None], bool]) -> Ours:
        """What the reports that `keep` lets pass, by file name and day of publication, yield together."""
        names = [n for n, r in sorted(self.reports.items()) if keep(n, r.published.day if r.published else None)]
        found = pipeline.combine([self.reports[n] for n in names], [self.understood[n] for n in names], self.knowledge)
        files = {self.reports[n].id: n for n in names}
        return Ours(found, files, registry_names(self.knowledge.registry, self._lookup))

    def _lookup(self, name: str) -> frozenset[str]:
        found = self.knowledge.names.lookup(name)
        return frozenset(key for one in found if one.kind != "place" for key in one.candidates)


def read_corpus(folder: Path) -> Corpus:
    """Read every report of `folder` on its own."""
    settings = Settings()
    knowledge = open_knowledge(settings.cache, settings.actors)
    items = ingest([folder], Options(recorded=datetime.now(UTC)))
    reports = {Path(item.version.source).stem: item.report for item in items if isinstance(item, Ingested)}
    understood = {name: pipeline.understand(report, knowledge, settings) for name, report in reports.items()}
    return Corpus(reports, understood, knowledge)
