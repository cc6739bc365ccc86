"""Evidence: the claims that were known, in one order whatever order they came in, with their reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from trucewatch.ledger.affiliations import Affiliations
from trucewatch.ledger.entry import Entry, parse_entry
from trucewatch.ledger.policy import Policy
from trucewatch.model import UNJUDGED, Claim, Constraints, Incident, Report
from trucewatch.model.order import by_id, each_once, in_order, published
from trucewatch.ontology.fold import fold


@dataclass(frozen=True, slots=True)
class Evidence:
    """Claims sorted by (published, report, place in the text, id); the incidents that rest on them; the tables."""

    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    reports: Mapping[str, Report]
    rank: Mapping[str, int]
    by_id: Mapping[str, Claim]
    by_report: Mapping[str, tuple[Claim, ...]]
    kinds: Mapping[str, str]
    names: Mapping[str, str]
    countries: Mapping[str, str]
    bodies: tuple[tuple[str, str], ...]
    registry: Affiliations | None
    policy: Policy
    entries: Mapping[str, Entry]
    constraints: Constraints = UNJUDGED

    def published(self, claim: Claim) -> date | None:
        """The day of the claim's report."""
        return published(self.reports.get(claim.report))

    def sort(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Put claim ids into the order of the evidence, each once."""
        return tuple(sorted(set(ids), key=lambda key: (self.rank.get(key, len(self.rank)), key)))

    def of(self, *families: str) -> tuple[Claim, ...]:
        """The claims of some families."""
        return tuple(claim for claim in self.claims if claim.family in families)


@dataclass(frozen=True, slots=True)
class Basis:
    """What knowledge and judgement the evidence is drawn with."""

    registry: Affiliations | None
    policy: Policy
    known_by: date | None = None
    constraints: Constraints = UNJUDGED


def make_evidence(
    claims: Iterable[Claim], incidents: Iterable[Incident], reports: Iterable[Report], basis: Basis
) -> Evidence:
    """Sort, drop what was not known yet, and index. A claim or report given twice counts once."""
    known_reports = by_id(reports)
    entries, replaced = _entries(known_reports.values(), basis.known_by)
    told = [claim for claim in claims if claim.report not in replaced]
    known = [
        claim for claim in told if basis.known_by is None or _known(known_reports.get(claim.report), basis.known_by)
    ]
    unique = each_once(known)
    ordered = in_order(unique.values(), known_reports)
    return Evidence(
        claims=ordered,
        incidents=_known_incidents(incidents, unique),
        reports=known_reports,
        rank={claim.id: rank for rank, claim in enumerate(ordered)},
        by_id=unique,
        by_report={name: tuple(told) for name, told in groupby(sorted(ordered, key=_report), key=_report)},
        kinds=_first_told(ordered, "kind"),
        names=_first_told(ordered, "name"),
        countries=_first_told(ordered, "country"),
        bodies=_bodies(ordered),
        registry=basis.registry,
        policy=basis.policy,
        constraints=basis.constraints,
        entries=entries,
    )


def _entries(reports: Iterable[Report], known_by: date | None) -> tuple[Mapping[str, Entry], frozenset[str]]:
    """The entries that count by their reports, and the reports of those that a later version has replaced."""
    latest: dict[str, tuple[str, str, Entry]] = {}
    everyone: set[str] = set()
    for report in reports:
        if not report.entered or (known_by is not None and not _known(report, known_by)):
            continue
        everyone.add(report.id)
        entry = parse_entry(report.text, report.title or report.id)
        version = (entry.on.isoformat(), report.id, entry)
        known = latest.get(report.document)
        if known is None or known[:2] < version[:2]:
            latest[report.document] = version
    kept = {key: entry for _, key, entry in latest.values()}
    return kept, frozenset(everyone - kept.keys())


def stands(claim: Claim) -> bool:
    """Say whether somebody states that it happened or goes on: not threatened, asked for, foreseen or denied."""
    said = claim.stance in ("asserts", "confirms", "alleges", "claims_responsibility", "reports_unofficially")
    return said and claim.polarity == "affirmed" and claim.actuality in ("happened", "ongoing")


def _report(claim: Claim) -> str:
    return claim.report


def _known(report: Report | None, day: date) -> bool:
    known = published(report)
    return known is not None and known <= day


def _first_told(claims: Sequence[Claim], field: Literal["kind", "name", "country"]) -> Mapping[str, str]:
    """The kind, name or country of each entity, as the first mention that tells it has it."""
    mentions = (m for claim in claims for role in sorted(claim.roles) for m in claim.roles[role])
    found: dict[str, str] = {}
    for mention in mentions:
        told = {"kind": mention.kind, "name": mention.name, "country": mention.country}[field]
        if mention.entity and told:
            found.setdefault(mention.entity, told)
    return found


def _bodies(claims: Sequence[Claim]) -> tuple[tuple[str, str], ...]:
    """Folded names and texts of known bodies that act, with the entity that each means; persons and states are none."""
    mentions = (m for claim in claims for filled in claim.roles.values() for m in filled)
    named = {
        (fold(text), m.entity)
        for m in mentions
        if m.entity and m.kind and ":" not in m.entity
        for text in (m.text, m.name)
        if text
    }
    return tuple(sorted(named))


def _known_incidents(incidents: Iterable[Incident], known: Mapping[str, Claim]) -> tuple[Incident, ...]:
    """Incidents cut down to the claims that count; an incident cannot have more origins than known reports."""
    cut = []
    for incident in incidents:
        claims = tuple(claim for claim in incident.claims if claim in known)
        if len(claims) == len(incident.claims):
            cut.append(incident)
        elif claims:
            reports = sorted({known[claim].report for claim in claims})
            origins = min(incident.origins, len(reports))
            cut.append(replace(incident, claims=claims, reports=tuple(reports), origins=origins))
    return tuple(sorted(cut, key=lambda incident: incident.id))
