"""The gold: read from where it is kept outside the repository, cut to the reports that the demo has."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

Row = Mapping[str, Any]
Interval = tuple[date | None, date | None]
ROCKETS = frozenset({"violence.shelling", "violence.attack"})
"""The two kinds that count as one, says the gold's header."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold's rows with at least one of the given reports; `reports` are their names."""

    reports: frozenset[str]
    rows: Row

    @property
    def incidents(self) -> tuple[Row, ...]:
        """Incidents that a report here carries."""
        return tuple(row for row in self.rows.get("incidents", ()) if self.of(row))

    @property
    def ceasefires(self) -> tuple[Row, ...]:
        """Ceasefires with an act that a report here tells."""
        return tuple(row for row in self.rows.get("ceasefires", ()) if any(self.of(act) for act in row["acts"]))

    @property
    def acts(self) -> tuple[Row, ...]:
        """All acts that a report here tells."""
        return tuple(act for row in self.ceasefires for act in row["acts"] if self.of(act))

    def of(self, row: Row) -> tuple[str, ...]:
        """The reports of a row that are here."""
        named: Sequence[str] = row["reports"] if "reports" in row else [row["report"]]
        return tuple(report for report in named if report in self.reports)

    def says(self) -> Iterator[tuple[str, int, Row]]:
        """Report, number from 1, and row of everything said."""
        for report in sorted(self.reports):
            for number, row in enumerate(self.rows.get("reports", {}).get(report, {}).get("says", ()), 1):
                yield report, number, row

    def must_not(self) -> Iterator[tuple[str, str]]:
        """Report and words of everything that a naive reader would get wrong there."""
        for report in sorted(self.reports):
            for words in self.rows.get("reports", {}).get(report, {}).get("must_not", ()):
                yield report, words


def load(path: Path, reports: Collection[str]) -> Gold:
    """Read the gold file."""
    return Gold(frozenset(reports), yaml.safe_load(path.read_text(encoding="utf-8")))


def day(value: object) -> date | None:
    """A date of the gold, which may be text, a date or null."""
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def intervals(row: Row) -> tuple[Interval, ...]:
    """The times that count: the stated one and those accepted."""
    found = [row.get("time"), *row.get("accept_time", ())]
    return tuple((day(one[0]), day(one[1])) for one in found if one is not None)


def told_days(row: Row, reports: Collection[str]) -> tuple[Interval, ...]:
    """Days that an incident's reports give for it, right or wrong: a report's own error is no fault of a mention."""
    told = (a["value"] for a in row["accounts"] if a["attribute"] == "time" and a["report"] in reports)
    found = (day(value) for value in told if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)))
    return (*intervals(row), *((one, one) for one in found))


def accepted(row: Row, field: str) -> frozenset[str]:
    """The values that count for `field`: its own, and those under `accept` or `accept_<field>`."""
    more = [*row.get(f"accept_{field}", ())]
    if field in ("act", "stance"):
        more += row.get("accept", ())
    found = frozenset({row[field], *more})
    return found | ROCKETS if field == "kind" and found & ROCKETS else found


def overlaps(one: Interval, other: Interval) -> bool:
    """Say whether two closed intervals share a day; None is open."""
    return not any(a[1] and b[0] and a[1] < b[0] for a, b in ((one, other), (other, one)))


def inside(one: Interval, other: Interval) -> bool:
    """Say whether `one` lies within `other`, an open end counting as far."""
    first = other[0] is None or (one[0] is not None and one[0] >= other[0])
    return first and (other[1] is None or (one[1] is not None and one[1] <= other[1]))
