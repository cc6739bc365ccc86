"""Tidy tables for spreadsheets and statistics; `docs/publish.md` documents the columns.

A text cell that a spreadsheet would run as a formula is led by an apostrophe. Empty means that the report does not say.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import get_args

from trucewatch.model import Claim, Incident, Inspection, Quantity, Report
from trucewatch.model.vocabulary import Role
from trucewatch.publish import csv_ledger
from trucewatch.publish.cells import (
    PLACE,
    SPEAKER,
    TIME,
    Cell,
    Record,
    guarded,
    joined,
    names,
    place,
    spans,
    speaker,
    time,
)
from trucewatch.publish.files import write_whole
from trucewatch.publish.judged import Entry, judged, marks
from trucewatch.publish.matrix import contested
from trucewatch.publish.wording import bounds


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write the tables of claims, quantities, incidents' accounts, and of ceasefires' acts and accounts."""
    reports, seen = {report.id: report for report in inspection.reports}, judged(inspection.judgements)
    tables: Mapping[str, tuple[tuple[str, ...], Iterable[Record]]] = {
        "claims": (CLAIMS, (_claim(c, reports.get(c.report), seen.get(c.id, ())) for c in inspection.claims)),
        "quantities": (QUANTITIES, (row for claim in inspection.claims for row in _quantities(claim))),
        "incidents": (INCIDENTS, (row for i in inspection.incidents for row in _accounts(i, seen.get(i.id, ())))),
        "ceasefires_acts": (csv_ledger.ACTS, csv_ledger.acts(inspection)),
        "ceasefires_accounts": (csv_ledger.ACCOUNTS, csv_ledger.accounts(inspection)),
        "obligations": (csv_ledger.OBLIGATIONS, csv_ledger.obligations(inspection)),
        "violations": (csv_ledger.VIOLATIONS, csv_ledger.violations(inspection)),
        "violation_counts": (csv_ledger.COUNTS, csv_ledger.violation_counts(inspection)),
    }
    return tuple(write_whole(folder / f"{name}.csv", _lines(columns, rows)) for name, (columns, rows) in tables.items())


def _lines(columns: tuple[str, ...], rows: Iterable[Record]) -> Iterator[str]:
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(row[column]) for column in columns])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _roles(claim: Claim) -> dict[str, Cell]:
    filled: dict[str, Cell] = {}
    for role in get_args(Role):
        mentions = claim.mentions(role)
        filled[role] = names(mentions)
        filled[f"{role}_entities"] = joined(mention.entity or "" for mention in mentions) if mentions else None
    return filled


def _count(quantity: Quantity) -> str:
    amount = bounds(quantity.best, quantity.lower, quantity.upper).replace(",", "")
    return f"{quantity.of}={amount or quantity.status}"


def _claim(claim: Claim, report: Report | None, entries: Sequence[Entry]) -> dict[str, Cell]:
    return {
        "claim": claim.id,
        "report": claim.report,
        "outlet": report.outlet if report else None,
        "published": report.published.value if report and report.published else None,
        "url": report.url if report else None,
        **{name: getattr(claim, name) for name in ("kind", "stance", "polarity", "actuality", "background")},
        "confidence": claim.confidence,
        "text": claim.text,
        "spans": spans(claim.segments),
        "trigger": claim.trigger.text,
        "trigger_spans": spans(claim.trigger.segments),
        **speaker(claim.speaker),
        "attribution": claim.speaker.attribution,
        **time(claim.time),
        **place(claim.place),
        **_roles(claim),
        "quantities": joined(map(_count, claim.quantities)),
        "reason": claim.reason,
        "plover": claim.types.plover,
        "cameo": claim.types.cameo,
        "acled": claim.types.acled,
        "found_by": claim.why.by,
        "score": claim.why.score,
        "judged": marks(entries),
    }


def _quantities(claim: Claim) -> Iterator[Record]:
    for i, quantity in enumerate(claim.quantities):
        names = ("of", "status", "best", "lower", "upper", "open_below", "open_above", "approximate")
        more = ("group", "qualifier", "part_of", "text")
        yield {
            "statement": f"{claim.id}/quantities/{i}",
            "claim": claim.id,
            **{name: getattr(quantity, name) for name in (*names, *more)},
            "spans": spans(quantity.segments),
        }


def _accounts(incident: Incident, entries: Sequence[Entry]) -> Iterator[Record]:
    shared: dict[str, Cell] = {
        "incident": incident.id,
        **{name: getattr(incident, name) for name in ("kind", "aggregate", "background", "origins")},
        **time(incident.time),
        **place(incident.place),
        "actors": names(incident.actors),
        "targets": names(incident.targets),
        "weapons": names(incident.weapons),
        "grade_occurrence": incident.grade.occurrence,
        "grade_attribution": incident.grade.attribution,
        "grade_reason": incident.grade.reason,
        "reports": joined(incident.reports),
        "contested_on": joined(incident.contested_on),
        "judged": marks(entries),
    }
    if not incident.accounts:
        yield {**dict.fromkeys(INCIDENTS), **shared}
    for account in incident.accounts:
        fields = ("attribute", "value", "lower", "upper", "status", "qualifier", "stance", "origin", "corrected_by")
        yield {
            **shared,
            **{name: getattr(account, name) for name in fields},
            **speaker(account.speaker),
            "contested": contested(incident, account.attribute),
            "statements": joined(account.statements),
        }


CLAIMS: tuple[str, ...] = (
    *("claim", "report", "outlet", "published", "url", "kind", "stance", "polarity", "actuality", "background"),
    *("confidence", "text", "spans", "trigger", "trigger_spans", *SPEAKER, "attribution", *TIME, *PLACE),
    *(column for role in get_args(Role) for column in (role, f"{role}_entities")),
    *("quantities", "reason", "plover", "cameo", "acled", "found_by", "score", "judged"),
)
QUANTITIES: tuple[str, ...] = (
    *("statement", "claim", "of", "status", "best", "lower", "upper", "open_below", "open_above", "approximate"),
    *("group", "qualifier", "part_of", "text", "spans"),
)
INCIDENTS: tuple[str, ...] = (
    *("incident", "kind", "aggregate", "background", *TIME, *PLACE, "actors", "targets", "weapons"),
    *("grade_occurrence", "grade_attribution", "grade_reason", "contested_on", "origins", "reports"),
    *("attribute", "value", "lower", "upper", "status", "qualifier", "stance", *SPEAKER),
    *("contested", "origin", "statements", "corrected_by", "judged"),
)
