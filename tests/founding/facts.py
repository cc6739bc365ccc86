"""Fact by fact: what of a report's gold facts came out in its inspect document."""

from tests.founding.ceasefire_facts import ceasefire_rows
from tests.founding.document import FactRow, Inspected
from tests.founding.forbidden_facts import forbidden_rows, general_rows
from tests.founding.incident_facts import incident_rows
from tests.founding.matching import Plain
from tests.founding.standing_facts import standing_rows

__all__ = ["FactRow", "check_facts"]


def check_facts(facts: Plain, document: Plain) -> list[FactRow]:
    """One row for each fact, found or not. A swapped text takes the facts that were rewritten with it."""
    doc = Inspected(document)
    return [
        *ceasefire_rows(facts, doc),
        *incident_rows(facts, doc),
        *standing_rows(facts, doc),
        *forbidden_rows(facts, doc),
        *general_rows(doc),
    ]
