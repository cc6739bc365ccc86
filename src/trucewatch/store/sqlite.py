"""The store in one SQLite file: write-ahead log, every commit on the disk before it is acknowledged."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event

from trucewatch.store.base import Migrated, TakenDown
from trucewatch.store.faults import faults
from trucewatch.store.migrate import prepare
from trucewatch.store.rows import stamp
from trucewatch.store.takedown import take_down
from trucewatch.store.view import SqlView
from trucewatch.store.writer import SqlWriter

WAIT_MS = 30_000
"""How long a writer waits for another before it gives up."""


def _now() -> datetime:
    return datetime.now(UTC)


class SqliteStore:
    """A database file, opened, checked and up to date. `migrated` tells what had to be done for that."""

    def __init__(self, path: Path, engine: Engine, migrated: Migrated | None, clock: Callable[[], datetime]) -> None:
        """Hold an open engine; `open_store` makes one."""
        self.path = path
        self.engine = engine
        self.migrated = migrated
        self._clock = clock

    def view(self) -> SqlView:
        """A reader of what is committed."""
        return SqlView(self._reading)

    def writer(self) -> SqlWriter:
        """A writer. Writers of several processes take turns."""
        return SqlWriter(self._writing, self._clock)

    def take_down(self, subject: str, who: str, why: str) -> TakenDown:
        """Take down (see `base.Store`), and leave no word in the write-ahead log or in free pages."""
        with self._writing() as conn:
            done = take_down(conn, subject, f"{who}: {why}", stamp(self._clock()))
        with faults(self.path), self.engine.connect() as conn:
            conn.execution_options(begin=None).exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return done

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with faults(self.path), self.engine.connect() as conn:
            conn.execution_options(begin="BEGIN IMMEDIATE")
            with conn.begin():
                yield conn

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults(self.path), self.engine.connect() as conn, conn.begin():
            yield conn


def open_store(path: Path | str, *, clock: Callable[[], datetime] = _now) -> SqliteStore:
    """Open or make the database at `path`, and bring an older one up to date after laying a copy beside it.

    Raises `ForeignDatabase` for somebody else's file, `OutdatedDatabase` for one that a newer program made.
    """
    path = Path(path)
    with faults(path), ExitStack() as on_failure:
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(path)
        on_failure.callback(engine.dispose)
        migrated = prepare(path, engine)
        on_failure.pop_all()
    return SqliteStore(path, engine, migrated, clock)


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite+pysqlite:///{path}")
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: SqliteConnection, record: object) -> None:
    """Leave transactions to `_on_begin`: the driver's own would not cover changes of the schema."""
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={WAIT_MS}",
        "foreign_keys=ON",
        "synchronous=FULL",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(conn: Connection) -> None:
    """Begin as the connection's `begin` option says; None is for what SQLite does outside of transactions only."""
    if statement := conn.get_execution_options().get("begin", "BEGIN"):
        conn.exec_driver_sql(statement)
