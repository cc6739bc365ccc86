"""One self-contained page: nothing is fetched, everything is escaped, and it reads and prints without scripts.

The page's policy allows exactly its own script and style, by hash, so that even a hole in the escaping runs nothing.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from trucewatch.model import Ceasefire, CeasefireAct, Claim, Incident, Inspection, Report, Unresolved
from trucewatch.publish import wording
from trucewatch.publish.coverage import CAVEAT, coverage
from trucewatch.publish.figure import figure, side
from trucewatch.publish.files import write_whole
from trucewatch.publish.judged import judged, marks
from trucewatch.publish.map_ import draw
from trucewatch.publish.marks import Piece, paragraphs
from trucewatch.publish.matrix import claims_of, matrix
from trucewatch.publish.tallies import BY, STATUSES, periods, tallied, unit_for

PAGE = "trucewatch.html"
_FAR = date.max
_DIFFERENT = ("violation_denied", "existence_denied", "dissent", "rejected")


@dataclass(frozen=True, slots=True)
class Preserved:
    """A report with its text cut for marking."""

    report: Report
    paragraphs: tuple[tuple[Piece, ...], ...]


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write `trucewatch.html`."""
    return (write_whole(folder / PAGE, [page(inspection)]),)


def page(inspection: Inspection) -> str:
    """The whole page."""
    script, style = _asset("page.js"), _asset("page.css")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            **_records(inspection),
            script=Markup(script),
            style=Markup(style),
            policy=_policy(script, style),
            caveat=CAVEAT,
        )
    )


def _records(inspection: Inspection) -> Mapping[str, Any]:
    """What the templates draw."""
    claims = {claim.id: claim for claim in inspection.claims}
    report_of = {claim.id: claim.report for claim in inspection.claims}
    times = {claim.id: claim.time for claim in inspection.claims}
    incidents = sorted(inspection.incidents, key=_happened)
    return {
        "inspection": inspection,
        "claims": claims,
        "reports": {report.id: report for report in inspection.reports},
        "ledgers": [(truce, figure(truce, times), differing(truce)) for truce in inspection.ceasefires],
        "tallies": {truce.id: _tallies(truce, inspection.reports) for truce in inspection.ceasefires},
        "statuses": STATUSES,
        "incidents": [(incident, matrix(incident, report_of), _origins(incident)) for incident in incidents],
        "incident_ids": {incident.id for incident in incidents},
        "map": draw(incidents),
        "coverage": coverage(inspection.reports),
        "texts": _texts(inspection),
        "judged": {name: marks(entries) for name, entries in judged(inspection.judgements).items()},
        "period": _period(inspection.reports),
        "outlets": len({report.outlet for report in inspection.reports if report.outlet}),
    }


def differing(truce: Ceasefire) -> tuple[str, ...]:
    """Who sees the ceasefire otherwise than it is assessed, or otherwise than the others, in sentences."""
    states = tuple(
        f"{party} stands to it as {wording.plain(state)}; it is assessed as {wording.plain(truce.state)}."
        for party, state in truce.state_by_party.items()
        if state != truce.state
    )
    acts = tuple(
        f"{wording.when(act.time)}: {wording.plain(act.act)} by {', '.join(act.by) or 'nobody named'}, "
        f"said by {wording.voice(act.speaker)}."
        for act in truce.acts
        if act.act in _DIFFERENT
    )
    return states + acts


def _tallies(truce: Ceasefire, reports: Sequence[Report]) -> Mapping[str, Any]:
    """Violations counted by accused, kind, place and period."""
    unit = unit_for(truce, reports)
    return {
        "unit": unit,
        "periods": [(period, period.label(unit)) for period in periods(truce, reports, unit)],
        "by": [(by, tallied(truce, by)) for by in BY],
    }


def by_day(acts: Sequence[CeasefireAct]) -> Sequence[CeasefireAct]:
    """Acts by their first day, else their last; those without one come last."""
    return sorted(acts, key=lambda act: ((act.time.earliest or act.time.latest) if act.time else None) or _FAR)


def web(url: str | None) -> str | None:
    """The address if it is one of the web that a reader may follow; anything else is shown but is no link."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _happened(incident: Incident) -> tuple[date, str]:
    time = incident.time
    return ((time.earliest or time.latest or _FAR) if time else _FAR, incident.id)


def _origins(incident: Incident) -> Mapping[str, int]:
    """Numbers for the origins of an incident's accounts, in the order of their first word."""
    return {origin: i for i, origin in enumerate(dict.fromkeys(a.origin for a in incident.accounts), start=1)}


def _texts(inspection: Inspection) -> Sequence[Preserved]:
    """The reports in which something was found or not understood, each with its text."""
    found: dict[str, list[Claim]] = defaultdict(list)
    doubts: dict[str | None, list[Unresolved]] = defaultdict(list)
    for claim in inspection.claims:
        found[claim.report].append(claim)
    only = inspection.reports[0].id if len(inspection.reports) == 1 else None
    for doubt in inspection.unresolved:
        doubts[doubt.report or only].append(doubt)
    return [
        Preserved(report, paragraphs(report.text, found[report.id], doubts[report.id]))
        for report in inspection.reports
        if found[report.id] or doubts[report.id]
    ]


def _period(reports: Iterable[Report]) -> str:
    days = [report.published.day for report in reports if report.published]
    if not days:
        return "days of publication not known"
    first, last = min(days), max(days)
    return wording.day(first) if first == last else f"{wording.day(first)} to {wording.day(last)}"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("trucewatch.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    told = (wording.plain, wording.when, wording.where, wording.worth, wording.voice, wording.chain, wording.slug)
    more = (wording.counted, wording.day, wording.several, side, web, claims_of)
    truces = (wording.term, wording.until, wording.answer, wording.kind, by_day)
    filters = (*told, *more, *truces)
    environment.filters.update({function.__name__: function for function in filters})
    return environment


def _finalize(value: object) -> object:
    """Make steering characters of foreign text visible; what is markup already is ours."""
    return wording.printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    source = resources.files("trucewatch.publish").joinpath(f"templates/{name}")
    return source.read_text(encoding="utf-8")


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()
