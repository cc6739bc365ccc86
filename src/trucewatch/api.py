"""The program as a library: one text, or a database of reports. Thin: what it does, the pipeline and the store do."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Self

from trucewatch import pipeline
from trucewatch.errors import NotFound, RejectedInput, StoreError
from trucewatch.ingest import Options, Rejected
from trucewatch.ingest import ingest as take_in
from trucewatch.ledger import Change, changes_since
from trucewatch.ledger import as_of as stood
from trucewatch.model import Ceasefire, Claim, Incident, Inspection, Report
from trucewatch.ontology.compile import Knowledge, open_knowledge
from trucewatch.pipeline import Progress, RunSummary
from trucewatch.publish.gather import gather
from trucewatch.settings import Settings
from trucewatch.store import SqliteStore, View, open_store

Day = date | str
"""A day, or its ISO 8601 form: '2021-05-25'."""


def open_database(db: Path | str, settings: Settings | None = None) -> "Database":
    """Open the database file `db`, making it if it is not there."""
    return Database(Path(db), settings)


def inspect(
    text: str, published: Day | None = None, outlet: str | None = None, settings: Settings | None = None
) -> Inspection:
    """What the whole pipeline makes of one report alone; nothing is kept.

    `text` may start with front matter, or be a page's HTML or JSON lines. `published` and `outlet` win over what the
    text itself says. Raises RejectedInput when there is no report in it.
    """
    settings = settings or Settings()
    options = Options(recorded=datetime.now(UTC), published=_day(published), outlet=outlet)
    reports: list[Report] = []
    for item in take_in(["-"], options, stdin=BytesIO(text.encode())):
        if isinstance(item, Rejected):
            raise RejectedInput(f"the text makes no report: {item.reason}")
        reports.append(item.report)
    return pipeline.inspect(reports, _knowledge(settings), settings)


class Database:
    """Reports and what was made of them. A context manager; closing it twice does no harm.

    `known_by` asks what could be known by the end of a day: everything is worked out again from the reports published
    by then.
    """

    def __init__(self, path: Path, settings: Settings | None = None) -> None:
        """Open the file; `trucewatch.open` does the same."""
        self.path = path
        self.settings = settings or Settings()
        self._store: SqliteStore | None = open_store(path)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
        self._store = None

    def ingest(self, paths: Iterable[Path | str], progress: Progress | None = None) -> RunSummary:
        """Keep the reports that files or folders hold; read nothing yet."""
        self._view()
        return pipeline.ingest(_paths(paths), self.path, progress or _silent)

    def run(self, paths: Iterable[Path | str] = (), progress: Progress | None = None) -> RunSummary:
        """Keep the reports, read what is unread, and bring incidents and ledgers up to date."""
        self._view()
        return pipeline.run(_paths(paths), self.path, progress or _silent, self.settings)

    def reports(self, known_by: Day | None = None) -> tuple[Report, ...]:
        """The reports in order of publication."""
        return self._view().reports(_day(known_by))

    def claims(self, known_by: Day | None = None) -> tuple[Claim, ...]:
        """Every claim of every report."""
        return self._view().claims(known_by=_day(known_by))

    def incidents(self, known_by: Day | None = None) -> tuple[Incident, ...]:
        """The incidents with the accounts of all sides."""
        return self.inspection(known_by).incidents

    def ceasefires(self, known_by: Day | None = None) -> tuple[Ceasefire, ...]:
        """The ceasefires with acts, violations and states."""
        return self.inspection(known_by).ceasefires

    def ledger(
        self, name: str | None = None, as_of: Day | None = None, known_by: Day | None = None
    ) -> tuple[Ceasefire, ...]:
        """The ceasefires as they stood in the world at the end of `as_of`; `name` is an id or a part of the name.

        Raises NotFound when no ceasefire is called so.
        """
        chosen = _called(name, self.ceasefires(known_by))
        day = _day(as_of)
        return tuple(stood(truce, day) for truce in chosen) if day else chosen

    def changes(self, since: Day, as_of: Day | None = None, known_by: Day | None = None) -> tuple[Change, ...]:
        """In what the ceasefires of `known_by`, or of now, differ from those known by the end of `since`."""
        view, day = self._view(), _day(as_of)
        before, after = (pipeline.known(view, when, self.settings).ceasefires for when in (_day(since), _day(known_by)))
        return changes_since(*((stood(t, day) if day else t for t in truces) for truces in (before, after)))

    def inspection(self, known_by: Day | None = None) -> Inspection:
        """Everything at once, in the form that `trucewatch.publish` takes."""
        view, day = self._view(), _day(known_by)
        if day is None:
            return gather(view)
        return pipeline.known(view, day, self.settings)

    def _view(self) -> View:
        if self._store is None:
            raise StoreError(f"{self.path}: this database is closed; open it again with trucewatch.open")
        return self._store.view()


def _called(name: str | None, truces: tuple[Ceasefire, ...]) -> tuple[Ceasefire, ...]:
    if name is None:
        return truces
    exact = tuple(truce for truce in truces if truce.id == name)
    found = exact or tuple(truce for truce in truces if name.casefold() in truce.name.casefold())
    if not found:
        raise NotFound(f"no ceasefire is called {name!r}; Database.ceasefires() lists them")
    return found


def _day(value: Day | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _paths(paths: Iterable[Path | str]) -> tuple[Path, ...]:
    """The paths; one path alone is taken for what it is, not for its letters."""
    return (Path(paths),) if isinstance(paths, str | Path) else tuple(map(Path, paths))


@lru_cache(maxsize=2)
def _knowledge(settings: Settings) -> Knowledge:
    """Opened once a process for the same settings."""
    return open_knowledge(settings.cache, settings.actors)


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
