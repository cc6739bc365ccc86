"""Violations counted beside what was read: absence of reports is not absence of violations."""

from collections.abc import Iterator, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.words import table, words
from trucewatch.model import Ceasefire, Report
from trucewatch.model.vocabulary import ViolationStatus
from trucewatch.publish.coverage import CAVEAT
from trucewatch.publish.tallies import BY, STATUSES, Unit, periods, tallied, unit_for

_MANY = 14
"""Periods that are all listed, those without anything included."""


def tallies(truce: Ceasefire, reports: Sequence[Report], by: Unit | None = None) -> Iterator[Table | Text]:
    """Counts by accused, kind and place; then by period, beside reports, outlets and word that it holds."""
    if truce.violations:
        yield _breakdown(truce)
    unit = by or unit_for(truce, reports)
    found = periods(truce, reports, unit)
    shown = found if by or len(found) <= _MANY else [period for period in found if not period.empty]
    if not shown or not reports:
        return
    made = table(f"by {unit}", "reports read", "outlets", *STATUSES, "said to hold", title="Read and told")
    for period in shown:
        read = (period.reports, period.outlets) if period.days else ("", "")
        made.add_row(words(period.label(unit)), *_cells(read, period.violations, (period.holding,)))
    yield made
    hidden = len(found) - len(shown)
    note = f"{hidden} {unit}s in which nothing was read are not shown. " if hidden else ""
    yield words(f"{note}{CAVEAT}", "dim")


def _breakdown(truce: Ceasefire) -> Table:
    made = table("violations by", "", *STATUSES, title="Violations counted (rows above, not events)")
    for by in BY:
        for i, (name, counts) in enumerate(tallied(truce, by)):
            made.add_row(words("" if i else by, "bold"), words(name), *_cells((), counts, ()))
    return made


def _cells(before: Sequence[int | str], counts: Mapping[ViolationStatus, int], after: Sequence[int]) -> Iterator[Text]:
    numbers = (*before, *(counts[status] for status in STATUSES), *after)
    return (words(str(number) if number else "·" if number == 0 else "") for number in numbers)
