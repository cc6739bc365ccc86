"""Naming: of which entry's ceasefire a claim's sentence speaks by its name."""

import re

from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Claim
from trucewatch.ontology.fold import fold

_END = re.compile(r"[.!?](?=[\s”\"’]|$)|\n")


def named_entries(claim: Claim, evidence: Evidence) -> frozenset[str]:
    """The reports of the entries whose name or alias stands in the claim's sentence; of an entry's claim, its own."""
    if claim.report in evidence.entries:
        return frozenset((claim.report,))
    if not evidence.entries:
        return frozenset()
    said = f" {fold(sentence_of(claim, evidence))} "
    return frozenset(
        report
        for report, entry in evidence.entries.items()
        if any(f" {fold(name)} " in said for name in (entry.name, *entry.aliases))
    )


def sentence_of(claim: Claim, evidence: Evidence) -> str:
    """The sentence that the claim's trigger stands in."""
    report = evidence.reports.get(claim.report)
    if report is None:
        return claim.text
    place = (claim.trigger.segments or claim.segments)[0][0]
    return _END.split(report.text[:place])[-1] + _END.split(report.text[place:])[0]
