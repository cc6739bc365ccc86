"""Coverage: how many reports were read per day and outlet, so that silence is not taken for calm."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trucewatch.model import Report

CAVEAT = "Absence of reports is not absence of violations."


@dataclass(frozen=True, slots=True)
class Coverage:
    """Reports counted per outlet and day of publication; `undated` have no day."""

    days: tuple[date, ...]
    outlets: tuple[tuple[str, tuple[int, ...], int], ...]
    undated: int

    @property
    def most(self) -> int:
        """The largest count of one cell."""
        return max((count for _, counts, _ in self.outlets for count in counts), default=0)


def coverage(reports: Sequence[Report]) -> Coverage:
    """Count the reports, ledger entries aside; only days with at least one report are listed."""
    reports = [report for report in reports if not report.entered]
    cells = Counter((_outlet(report), _day(report)) for report in reports)
    days = tuple(sorted({day for _, day in cells if day}))
    names = Counter(_outlet(report) for report in reports)
    outlets = tuple(
        (name, tuple(cells[name, day] for day in days), total)
        for name, total in sorted(names.items(), key=lambda item: (-item[1], item[0].casefold()))
    )
    return Coverage(days, outlets, sum(1 for report in reports if _day(report) is None))


def _outlet(report: Report) -> str:
    return report.outlet or "outlet not known"


def _day(report: Report) -> date | None:
    return report.published.day if report.published else None
