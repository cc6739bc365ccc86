"""Tidy tables for spreadsheets and statistics; `docs/publish.md` documents the columns.

A text cell that a spreadsheet would run as a formula is led by an apostrophe. Empty means that the report does not say.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import get_args

from trucewatch.model import Claim, Incident, Inspection, Mention, Place, Quantity, Report, Segments, Speaker, Time
from trucewatch.model.vocabulary import Role
from trucewatch.publish.files import write_whole
from trucewatch.publish.matrix import contested
from trucewatch.publish.wording import bounds

Cell = str | float | bool | None
Record = Mapping[str, Cell]

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BETWEEN = " | "


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write the tables of claims, quantities, incidents' accounts, and of ceasefires' acts and accounts."""
    reports = {report.id: report for report in inspection.reports}
    tables: Mapping[str, tuple[tuple[str, ...], Iterable[Record]]] = {
        "claims": (CLAIMS, (_claim(claim, reports.get(claim.report)) for claim in inspection.claims)),
        "quantities": (QUANTITIES, (row for claim in inspection.claims for row in _quantities(claim))),
        "incidents": (INCIDENTS, (row for incident in inspection.incidents for row in _accounts(incident))),
        "ceasefires_acts": (ACTS, _acts(inspection)),
        "ceasefires_accounts": (TRUCE_ACCOUNTS, _truce_accounts(inspection)),
        "obligations": (OBLIGATIONS, _obligations(inspection)),
    }
    return tuple(write_whole(folder / f"{name}.csv", _lines(columns, rows)) for name, (columns, rows) in tables.items())


def guarded(cell: Cell) -> str | float:
    """A cell that no spreadsheet runs."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return int(cell) if float(cell).is_integer() else cell


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


def _spans(segments: Segments | None) -> str | None:
    return ";".join(f"{start}:{end}" for start, end in segments) if segments else None


def _joined(words: Iterable[str]) -> str | None:
    return BETWEEN.join(words) or None


def _names(mentions: Iterable[Mention]) -> str | None:
    return _joined(mention.name or mention.text for mention in mentions)


def _speaker(speaker: Speaker) -> dict[str, Cell]:
    return {
        "speaker": speaker.name,
        "speaker_is_outlet": speaker.is_outlet,
        "speaker_entity": speaker.entity,
        "speaker_role": speaker.role,
        "speaker_medium": speaker.medium,
        "speaker_chain": _joined(speaker.chain),
    }


def _time(time: Time | None) -> dict[str, Cell]:
    start, end = (time.start, time.end) if time else (None, None)
    days = [*(start or (None, None)), *(end or (None, None))]
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    return {
        **{name: day.isoformat() if day else None for name, day in zip(names, days, strict=True)},
        "time_precision": time.precision if time else None,
        "time_basis": time.basis if time else None,
        "part_of_day": time.part_of_day if time else None,
        "clock": time.clock if time else None,
        "zone": time.zone if time else None,
        "time_text": time.text if time else None,
    }


def _place(place: Place | None) -> dict[str, Cell]:
    names = ("country", "lat", "lon", "radius_km", "gazetteer_id", "admin1", "admin2")
    return {
        "place": place.name if place else None,
        "place_precision": place.precision if place else None,
        "place_basis": place.basis if place else None,
        **{name: getattr(place, name) if place else None for name in names},
    }


def _roles(claim: Claim) -> dict[str, Cell]:
    filled: dict[str, Cell] = {}
    for role in get_args(Role):
        mentions = claim.mentions(role)
        filled[role] = _names(mentions)
        filled[f"{role}_entities"] = _joined(mention.entity or "" for mention in mentions) if mentions else None
    return filled


def _count(quantity: Quantity) -> str:
    amount = bounds(quantity.best, quantity.lower, quantity.upper).replace(",", "")
    return f"{quantity.of}={amount or quantity.status}"


def _claim(claim: Claim, report: Report | None) -> dict[str, Cell]:
    return {
        "claim": claim.id,
        "report": claim.report,
        "outlet": report.outlet if report else None,
        "published": report.published.value if report and report.published else None,
        "url": report.url if report else None,
        **{name: getattr(claim, name) for name in ("kind", "stance", "polarity", "actuality", "background")},
        "confidence": claim.confidence,
        "text": claim.text,
        "spans": _spans(claim.segments),
        "trigger": claim.trigger.text,
        "trigger_spans": _spans(claim.trigger.segments),
        **_speaker(claim.speaker),
        "attribution": claim.speaker.attribution,
        **_time(claim.time),
        **_place(claim.place),
        **_roles(claim),
        "quantities": _joined(map(_count, claim.quantities)),
        "reason": claim.reason,
        "plover": claim.types.plover,
        "cameo": claim.types.cameo,
        "acled": claim.types.acled,
        "found_by": claim.why.by,
        "score": claim.why.score,
    }


def _quantities(claim: Claim) -> Iterator[Record]:
    for i, quantity in enumerate(claim.quantities):
        names = ("of", "status", "best", "lower", "upper", "open_below", "open_above", "approximate")
        more = ("group", "qualifier", "part_of", "text")
        yield {
            "statement": f"{claim.id}/quantities/{i}",
            "claim": claim.id,
            **{name: getattr(quantity, name) for name in (*names, *more)},
            "spans": _spans(quantity.segments),
        }


def _accounts(incident: Incident) -> Iterator[Record]:
    shared: dict[str, Cell] = {
        "incident": incident.id,
        **{name: getattr(incident, name) for name in ("kind", "aggregate", "background", "origins")},
        **_time(incident.time),
        **_place(incident.place),
        "actors": _names(incident.actors),
        "targets": _names(incident.targets),
        "weapons": _names(incident.weapons),
        "grade_occurrence": incident.grade.occurrence,
        "grade_attribution": incident.grade.attribution,
        "grade_reason": incident.grade.reason,
        "reports": _joined(incident.reports),
        "contested_on": _joined(incident.contested_on),
    }
    if not incident.accounts:
        yield {**dict.fromkeys(INCIDENTS), **shared}
    for account in incident.accounts:
        names = ("attribute", "value", "lower", "upper", "status", "qualifier", "stance", "origin", "corrected_by")
        yield {
            **shared,
            **{name: getattr(account, name) for name in names},
            **_speaker(account.speaker),
            "contested": contested(incident, account.attribute),
            "statements": _joined(account.statements),
        }


def _acts(inspection: Inspection) -> Iterator[Record]:
    for ceasefire in inspection.ceasefires:
        for act in ceasefire.acts:
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                "state": ceasefire.state,
                "act": act.act,
                "by": _joined(act.by),
                "accused": act.accused,
                "reason": act.reason,
                **_speaker(act.speaker),
                **_time(act.time),
                "claims": _joined(act.claims),
            }


def _truce_accounts(inspection: Inspection) -> Iterator[Record]:
    for ceasefire in inspection.ceasefires:
        for account in ceasefire.accounts:
            names = ("attribute", "value", "lower", "upper", "status", "qualifier", "stance", "origin")
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                **{name: getattr(account, name) for name in names},
                **_speaker(account.speaker),
                "contested": account.attribute in ceasefire.contested_on,
                "statements": _joined(account.statements),
            }


def _obligations(inspection: Inspection) -> Iterator[Record]:
    for ceasefire in inspection.ceasefires:
        for one in ceasefire.obligations:
            first, last = (day.isoformat() if day else None for day in one.due)
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                **{name: getattr(one, name) for name in ("kind", "what", "basis", "status")},
                "by": _joined(one.by),
                "due_earliest": first,
                "due_latest": last,
                "stated_by": _joined(speaker.name for speaker in one.speakers),
                "said_done": _joined(told.speaker.name for told in one.answers if told.done),
                "said_not_done": _joined(told.speaker.name for told in one.answers if not told.done),
                "claims": _joined((*one.claims, *(claim for told in one.answers for claim in told.claims))),
            }


_SPEAKER = ("speaker", "speaker_is_outlet", "speaker_entity", "speaker_role", "speaker_medium", "speaker_chain")
_TIME = (
    *("start_earliest", "start_latest", "end_earliest", "end_latest", "time_precision", "time_basis"),
    *("part_of_day", "clock", "zone", "time_text"),
)
_PLACE = (
    *("place", "country", "lat", "lon", "place_precision", "radius_km", "place_basis", "gazetteer_id"),
    *("admin1", "admin2"),
)
CLAIMS: tuple[str, ...] = (
    *("claim", "report", "outlet", "published", "url", "kind", "stance", "polarity", "actuality", "background"),
    *("confidence", "text", "spans", "trigger", "trigger_spans", *_SPEAKER, "attribution", *_TIME, *_PLACE),
    *(column for role in get_args(Role) for column in (role, f"{role}_entities")),
    *("quantities", "reason", "plover", "cameo", "acled", "found_by", "score"),
)
QUANTITIES: tuple[str, ...] = (
    *("statement", "claim", "of", "status", "best", "lower", "upper", "open_below", "open_above", "approximate"),
    *("group", "qualifier", "part_of", "text", "spans"),
)
INCIDENTS: tuple[str, ...] = (
    *("incident", "kind", "aggregate", "background", *_TIME, *_PLACE, "actors", "targets", "weapons"),
    *("grade_occurrence", "grade_attribution", "grade_reason", "contested_on", "origins", "reports"),
    *("attribute", "value", "lower", "upper", "status", "qualifier", "stance", *_SPEAKER),
    *("contested", "origin", "statements", "corrected_by"),
)
ACTS: tuple[str, ...] = (
    *("ceasefire", "name", "state", "act", "by", "accused", "reason", *_SPEAKER, *_TIME, "claims"),
)
TRUCE_ACCOUNTS: tuple[str, ...] = (
    *("ceasefire", "name", "attribute", "value", "lower", "upper", "status", "qualifier", "stance", *_SPEAKER),
    *("contested", "origin", "statements"),
)
OBLIGATIONS: tuple[str, ...] = (
    *("ceasefire", "name", "kind", "by", "what", "due_earliest", "due_latest", "basis", "stated_by", "status"),
    *("said_done", "said_not_done", "claims"),
)
