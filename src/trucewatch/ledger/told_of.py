"""Told of: the incident that the words of an allegation are about: in its sentence or right before it."""

import re
from collections.abc import Iterator

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.dates import began, dated, gap, span
from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Claim, Incident
from trucewatch.model.order import position

_END = re.compile(r"[.!?][”\"'’)]*\s+|\n+")
_Placed = tuple[int, Incident]


def incident_told_of(deed: Deed, evidence: Evidence) -> Incident | None:
    """The one violent incident of the allegation's sentence; else, where it points back ('the attack'), the last told
    before it in the paragraph, or that with which the report begins; where it does not, the only one of the sentence
    before."""
    claim = deed.claims[0]
    text = report.text if (report := evidence.reports.get(claim.report)) else ""
    if not text:
        return None
    start, end = _sentence(text, position(claim))
    told = [one for one in _violent(claim, evidence) if _fits(one[1], deed)]
    here = _distinct(incident for place, incident in told if start <= place < end)
    if here:
        return here[0] if len(here) == 1 else None
    first = text.rfind("\n", 0, start) + 1
    before = sorted((one for one in told if first <= one[0] < start), key=lambda one: one[0])
    if _points_back(text[start:end], evidence):
        earlier = sorted((one for one in told if one[0] < start), key=lambda one: one[0])
        return before[-1][1] if before else earlier[0][1] if earlier else None
    last = _sentence(text, start - 2)[0] if start > 1 else start
    near = _distinct(incident for place, incident in before if last <= place)
    return near[0] if len(near) == 1 else None


def same_sentence(one: Claim, other: Claim, evidence: Evidence) -> bool:
    """Say whether a report tells two claims in one sentence."""
    report = evidence.reports.get(one.report)
    if report is None or not report.text or other.report != one.report:
        return False
    start, end = _sentence(report.text, position(one))
    return start <= position(other) < end


def _violent(claim: Claim, evidence: Evidence) -> Iterator[_Placed]:
    """Where the allegation's report tells of violence: the place of each claim of it, with its incident."""
    for incident in evidence.incidents:
        if incident.background or incident.aggregate or not incident.kind.startswith("violence."):
            continue
        for key in incident.claims:
            one = evidence.by_id.get(key)
            if one is not None and one.report == claim.report and not one.background:
                yield position(one), incident


def _fits(incident: Incident, deed: Deed) -> bool:
    """Say whether it can have happened when the allegation says that the ceasefire was broken."""
    return not dated(deed.time) or gap(began(deed.time), span(incident.time)) <= 1


def _distinct(incidents: Iterator[Incident]) -> list[Incident]:
    return list({incident.id: incident for incident in incidents}.values())


def _points_back(sentence: str, evidence: Evidence) -> bool:
    words = "|".join(map(re.escape, sorted(evidence.policy.bodies["attack_words"])))
    return (
        re.search(rf"\b(?:the|this|that|these|such)\s+(?:\w+\s+)?(?:{words})s?\b", sentence, re.IGNORECASE) is not None
    )


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    starts = [0, *(found.end() for found in _END.finditer(text))]
    first = max(start for start in starts if start <= max(at, 0))
    return first, next((start for start in starts if start > first), len(text))
