"""Tables of ceasefires: acts, accounts, obligations, violations, and violations counted beside what was read."""

from collections.abc import Iterator
from typing import get_args

from trucewatch.model import Inspection
from trucewatch.publish.cells import PLACE, SPEAKER, TIME, Record, joined, place, speaker, time
from trucewatch.publish.tallies import STATUSES, Unit, counts


def acts(inspection: Inspection) -> Iterator[Record]:
    """One row an act."""
    for ceasefire in inspection.ceasefires:
        for act in ceasefire.acts:
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                "state": ceasefire.state,
                "act": act.act,
                "by": joined(act.by),
                "accused": act.accused,
                "reason": act.reason,
                **speaker(act.speaker),
                **time(act.time),
                "claims": joined(act.claims),
            }


def accounts(inspection: Inspection) -> Iterator[Record]:
    """One row a value that one voice gives."""
    for ceasefire in inspection.ceasefires:
        for account in ceasefire.accounts:
            names = ("attribute", "value", "lower", "upper", "status", "qualifier", "stance", "origin")
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                **{name: getattr(account, name) for name in names},
                **speaker(account.speaker),
                "contested": account.attribute in ceasefire.contested_on,
                "statements": joined(account.statements),
            }


def obligations(inspection: Inspection) -> Iterator[Record]:
    """One row an obligation."""
    for ceasefire in inspection.ceasefires:
        for one in ceasefire.obligations:
            first, last = (day.isoformat() if day else None for day in one.due)
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                **{name: getattr(one, name) for name in ("kind", "what", "basis", "status")},
                "by": joined(one.by),
                "due_earliest": first,
                "due_latest": last,
                "stated_by": joined(speaker.name for speaker in one.speakers),
                "said_done": joined(told.speaker.name for told in one.answers if told.done),
                "said_not_done": joined(told.speaker.name for told in one.answers if not told.done),
                "claims": joined((*one.claims, *(claim for told in one.answers for claim in told.claims))),
            }


def violations(inspection: Inspection) -> Iterator[Record]:
    """One row a violation."""
    for ceasefire in inspection.ceasefires:
        for one in ceasefire.violations:
            yield {
                "ceasefire": ceasefire.id,
                "name": ceasefire.name,
                **{name: getattr(one, name) for name in ("status", "accused", "accuser", "kind", "incident")},
                **time(one.time),
                **place(one.place),
                "claims": joined(one.claims),
            }


def violation_counts(inspection: Inspection) -> Iterator[Record]:
    """One row for each period and what is counted in it; one without violations where only reports were read."""
    for ceasefire in inspection.ceasefires:
        for unit in get_args(Unit):
            for period, values, counted in counts(ceasefire, inspection.reports, unit):
                first, last = (day.isoformat() for day in period.days) if period.days else (None, None)
                yield {
                    "ceasefire": ceasefire.id,
                    "name": ceasefire.name,
                    "unit": unit,
                    "from": first,
                    "to": last,
                    **values,
                    **{status: counted[status] for status in STATUSES},
                    "reports_read": period.reports if period.days else None,
                    "outlets_read": period.outlets if period.days else None,
                    "said_to_hold": period.holding if period.days else None,
                }


ACTS: tuple[str, ...] = (*("ceasefire", "name", "state", "act", "by", "accused", "reason", *SPEAKER, *TIME, "claims"),)
ACCOUNTS: tuple[str, ...] = (
    *("ceasefire", "name", "attribute", "value", "lower", "upper", "status", "qualifier", "stance", *SPEAKER),
    *("contested", "origin", "statements"),
)
OBLIGATIONS: tuple[str, ...] = (
    *("ceasefire", "name", "kind", "by", "what", "due_earliest", "due_latest", "basis", "stated_by", "status"),
    *("said_done", "said_not_done", "claims"),
)
VIOLATIONS: tuple[str, ...] = (
    *("ceasefire", "name", "status", "accused", "accuser", "kind", "incident", *TIME, *PLACE, "claims"),
)
COUNTS: tuple[str, ...] = (
    *("ceasefire", "name", "unit", "from", "to", "accused", "kind", "place", *STATUSES),
    *("reports_read", "outlets_read", "said_to_hold"),
)
