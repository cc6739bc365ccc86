"""Fact by fact: what of a report's gold facts came out in its inspect document."""

from collections.abc import Mapping
from dataclasses import replace

from tests.founding.ceasefire_facts import ceasefire_rows
from tests.founding.document import FactRow, Inspected
from tests.founding.forbidden_facts import forbidden_rows, general_rows
from tests.founding.incident_facts import incident_rows
from tests.founding.matching import Plain
from tests.founding.standing_facts import standing_rows

__all__ = ["FactRow", "check_facts"]


def check_facts(facts: Plain, document: Plain, mapping: Mapping[str, str] | None = None) -> list[FactRow]:
    """One row for each fact, found or not. `mapping` only labels: the facts must have been rewritten with it."""
    doc = Inspected(document)
    rows = [
        *ceasefire_rows(facts, doc),
        *incident_rows(facts, doc),
        *standing_rows(facts, doc),
        *forbidden_rows(facts, doc),
        *general_rows(doc),
    ]
    return [_labelled(one, mapping) for one in rows] if mapping else rows


def _labelled(one: FactRow, mapping: Mapping[str, str]) -> FactRow:
    """The row under the id of the original fact, so that the rows of two texts can be compared."""
    back = {new: old for old, new in mapping.items()}
    kind, _, name = one.id.partition(".")
    return replace(one, id=f"{kind}.{back[name]}") if name in back else one
