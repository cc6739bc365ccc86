"""Entered: what a person wrote of a ceasefire stays as written; what reports say otherwise stands as accounts."""

from dataclasses import replace
from datetime import date

from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Ceasefire, Entered, Time


def as_entered(ceasefire: Ceasefire, report: str | None, evidence: Evidence) -> Ceasefire:
    """The ceasefire under the name, kind, start and terms of the entry in `report`, with who wrote it and when."""
    entry = evidence.entries.get(report or "")
    if entry is None or report is None:
        return ceasefire
    values = entry.values
    start = values.get("start")
    terms = tuple(values.get("terms", ()))
    return replace(
        ceasefire,
        name=entry.name,
        kind=replace(ceasefire.kind, **values.get("kind", {})),
        in_force_from=_time(start) if start else ceasefire.in_force_from,
        terms=(*terms, *(term for term in ceasefire.terms if term not in terms and term != "; ".join(terms))),
        entered=Entered(entry.by, entry.on, values["source"]["title"], report, entry.aliases),
    )


def _time(value: str | list[str]) -> Time:
    first, last = (value, value) if isinstance(value, str) else value
    days = (date.fromisoformat(first), date.fromisoformat(last))
    return Time(days, days, "day" if first == last else "longer", "stated", None)
