"""Reading the registry's TSV tables: header, columns, enumerations, codes and dates are checked, line by line.

A cell that breaks the schema is a `Problem` with file, line and remedy; the row is left out, the rest is read.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import get_args

from trucewatch.model.vocabulary import ActorKind
from trucewatch.ontology.registry_rows import Membership

CHECKED = "checked"
"""The last column of actors, outlets and sites: the day the row was held against its source. Own files may lack it."""
ACTOR_COLUMNS = (
    *("id", "name", "kind", "country", "sector", "aliases", "member_of", "successors", "active", "source", CHECKED),
)
LEADER_COLUMNS = ("id", "name", "aliases", "office", "body", "country", "from", "to", "source")
OUTLET_COLUMNS = (
    *("id", "name", "aliases", "domain", "country", "owner", "affiliation", "kind", "scale", "languages", "source"),
    CHECKED,
)
COUNTRY_COLUMNS = (
    *("iso2", "iso3", "name", "aliases", "adjectives", "nationals", "capital", "metonyms", "parliament"),
    *("lat", "lon", "region"),
)
SITE_COLUMNS = (
    *("id", "name", "aliases", "kind", "country", "admin1", "lat", "lon", "precision", "radius_km", "source"),
    CHECKED,
)

_ID = re.compile(r"[a-z0-9][a-z0-9.:_-]*")
_ISO2 = re.compile(r"[A-Z]{2}")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MEMBER = re.compile(r"([^\[\]]+?)(?:\[([^\]]*)\])?")
_CHECK = re.compile(r"(\d{4}-\d\d-\d\d)( position)?")
_KINDS = frozenset(get_args(ActorKind))


class Cell(ValueError):
    """A cell that breaks the schema; caught where the line is known."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a registry file, where, and what to do."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        """As 'file:line: what'."""
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, its cells by column."""

    file: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell, which must not be empty."""
        value = self.cells[column]
        if not value:
            raise Cell(f"column '{column}' is empty; fill it in")
        return value

    def optional(self, column: str) -> str | None:
        """The cell, None where it is empty."""
        return self.cells[column] or None

    def many(self, column: str) -> tuple[str, ...]:
        """The cell's values, which '|' separates."""
        return tuple(dict.fromkeys(part.strip() for part in self.cells[column].split("|") if part.strip()))


@dataclass(slots=True)
class Table:
    """The rows of a file, and what was found wrong in it."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_table(path: Path, columns: Sequence[str]) -> Table:
    """Read a TSV file whose header must be `columns`; of these, only `checked` may be missing."""
    table = Table()
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        table.problems.append(Problem(path.name, 1, f"cannot be read as UTF-8 text: {error}"))
        return table
    header = lines[0].rstrip("\r").split("\t")
    if header not in (list(columns), [column for column in columns if column != CHECKED]):
        wanted = " ".join(columns)
        table.problems.append(Problem(path.name, 1, f"the header must be, separated by tabs: {wanted}"))
        return table
    for number, line in _content(lines):
        cells = line.split("\t")
        if len(cells) == len(header):
            held = dict(zip(header, map(str.strip, cells), strict=True))
            table.rows.append(Row(path.name, number, dict.fromkeys(columns, "") | held))
        else:
            what = f"{len(cells)} columns, not {len(header)}; separate cells by one tab each"
            table.problems.append(Problem(path.name, number, what))
    return table


def _content(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip("\r")


def checked_on(row: Row) -> tuple[date | None, bool]:
    """When the row was held against its source, and whether that gave the position as well."""
    value = row.cells[CHECKED]
    if not value:
        return None, False
    match = _CHECK.fullmatch(value)
    if match is None:
        raise Cell(f"checked '{value}' must be a day as 2026-11-22, with ' position' behind it for a site, or empty")
    try:
        return date.fromisoformat(match[1]), match[2] is not None
    except ValueError:
        raise Cell(f"checked '{value}' is no day of the calendar") from None


def identifier(row: Row, column: str = "id") -> str:
    """The row's id: lower-case letters, digits, hyphens."""
    value = row.text(column)
    if not _ID.fullmatch(value):
        raise Cell(f"id '{value}' must consist of a-z, 0-9, '-', '_', '.' or ':'")
    return value


def iso2(value: str) -> str:
    """An ISO 3166 alpha-2 code, 'XK' included."""
    if not _ISO2.fullmatch(value):
        raise Cell(f"country '{value}' is no ISO 3166 alpha-2 code; write two capital letters")
    return value


def countries(row: Row) -> tuple[str, ...]:
    """The row's countries, none where it is empty or international ('*')."""
    return tuple(iso2(code) for code in row.many("country") if code != "*")


def actor_kind(row: Row) -> ActorKind:
    """The row's kind, one of the model's."""
    value = row.text("kind")
    if value not in _KINDS:
        raise Cell(f"kind '{value}' is unknown; use one of {', '.join(sorted(_KINDS))}")
    return value  # type: ignore[return-value]


def number(row: Row, column: str, low: float, high: float) -> float:
    """A decimal number within bounds."""
    value = row.text(column)
    try:
        parsed = float(value)
    except ValueError:
        raise Cell(f"{column} '{value}' is no number") from None
    if not low <= parsed <= high:
        raise Cell(f"{column} {value} is outside {low:g}..{high:g}")
    return parsed


def first_day(value: str) -> date | None:
    """The first day of a year, month or day; None where the cell is empty."""
    return _day(value, last=False)


def last_day(value: str) -> date | None:
    """The last day of a year, month or day; None where the cell is empty."""
    return _day(value, last=True)


def period(value: str) -> tuple[date | None, date | None]:
    """The bounds of 'FROM..TO'; a single date means from then on."""
    if not value:
        return None, None
    start, _, end = value.partition("..")
    return first_day(start), last_day(end)


def memberships(row: Row, column: str) -> tuple[Membership, ...]:
    """The entries of 'id[FROM..TO]|…'."""
    return tuple(_membership(part) for part in row.many(column))


def _membership(part: str) -> Membership:
    match = _MEMBER.fullmatch(part)
    if match is None:
        raise Cell(f"'{part}' must be written id[FROM..TO]")
    start, end = period(match[2] or "")
    return Membership(match[1].strip(), start, end)


def _day(value: str, last: bool) -> date | None:
    if not value:
        return None
    match = _DATE.fullmatch(value.strip())
    if match is None:
        raise Cell(f"date '{value}' must be written YYYY, YYYY-MM or YYYY-MM-DD")
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    try:
        day = int(match[3] or (calendar.monthrange(year, month)[1] if last else 1))
        return date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise Cell(f"date '{value}' does not exist") from None
