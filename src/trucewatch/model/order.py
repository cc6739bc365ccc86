"""Order: where a claim stands among the claims of all reports, whatever order these came in."""

from collections.abc import Iterable, Mapping
from datetime import date

from trucewatch.model.claim import Claim
from trucewatch.model.report import Report

UNDATED = "9999"
"""What stands for the day of an undated report, so that it comes after all others."""
Order = tuple[str, str, int, str]


def in_order(claims: Iterable[Claim], reports: Mapping[str, Report]) -> tuple[Claim, ...]:
    """Sort claims by (published, report, place in the text, id)."""
    return tuple(sorted(claims, key=lambda claim: order(claim, reports)))


def order(claim: Claim, reports: Mapping[str, Report]) -> Order:
    """By what a claim is sorted among all others."""
    return published_value(reports.get(claim.report)), claim.report, position(claim), claim.id


def by_id(reports: Iterable[Report]) -> dict[str, Report]:
    """Reports by their ids; of several addresses of one text, the earliest published counts."""
    return {report.id: report for report in sorted(reports, key=_report_key, reverse=True)}


def each_once(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Claims by their ids; where several have one id, the report with the last id counts, whatever came first."""
    return {claim.id: claim for claim in sorted(claims, key=lambda claim: (claim.id, claim.report))}


def published(report: Report | None) -> date | None:
    """The day of publication, None where it is not known."""
    return report.published.day if report and report.published else None


def published_value(report: Report | None) -> str:
    """The day of publication as it is written, for sorting."""
    return report.published.value if report and report.published else UNDATED


def position(claim: Claim) -> int:
    """Where the claim's trigger begins; where the claim begins, if the trigger has no place."""
    segments = claim.trigger.segments or claim.segments
    return segments[0][0] if segments else 0


def _report_key(report: Report) -> tuple[str, str, str]:
    return published_value(report), report.id, report.outlet or ""
