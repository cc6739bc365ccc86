"""Is this file ours, and is its schema this program's? Older ones are copied, then brought up to date."""

import io
import logging
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from trucewatch.errors import ForeignDatabase, OutdatedDatabase
from trucewatch.store.base import Migrated

APPLICATION_ID = 0x54525743
"""'TRWC' in the header of every SQLite file of ours."""
MIGRATIONS = Path(__file__).parent / "migrations"

log = logging.getLogger(__name__)


def prepare(path: Path, engine: Engine) -> Migrated | None:
    """Check the database and bring it up to date. Returns what was done to an older one, None otherwise."""
    head = _scripts().get_current_head() or ""
    with engine.connect() as conn:
        revision = _revision(path, conn)
    if revision == head:
        return None
    if revision is None:
        _write_ahead(engine)
        upgrade(engine)
        return None
    if revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise OutdatedDatabase(f"{path}: a newer version of this program made it (schema {revision}); upgrade")
    migrated = Migrated(revision, head, _back_up(path, revision))
    upgrade(engine)
    log.warning("%s: schema %s became %s; a copy is at %s", path, revision, head, migrated.backup)
    return migrated


def upgrade(engine: Engine, to: str = "head") -> None:
    """Run the migrations up to `to`, all in one transaction."""
    with engine.connect() as conn:
        conn.execution_options(begin="BEGIN IMMEDIATE")
        with conn.begin():
            config = Config(stdout=io.StringIO())
            config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
            config.attributes["connection"] = conn
            command.upgrade(config, to)
            conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))


def _revision(path: Path, conn: Connection) -> str | None:
    """The schema's revision; None for a file that is still empty."""
    owner = conn.exec_driver_sql("PRAGMA application_id").scalar()
    tables = inspect(conn).get_table_names()
    if not tables and owner in (0, APPLICATION_ID):
        return None
    if owner != APPLICATION_ID or "alembic_version" not in tables:
        raise ForeignDatabase(f"{path}: this is another program's database; give another path")
    return MigrationContext.configure(conn).get_current_revision()


def _write_ahead(engine: Engine) -> None:
    with engine.connect() as conn:
        conn.execution_options(begin=None).exec_driver_sql("PRAGMA journal_mode=WAL")


def _back_up(path: Path, revision: str) -> Path:
    """Copy the database, with what its write-ahead log holds, beside itself under a name that is free."""
    names = (
        path.with_name(f"{path.name}.{revision}{suffix}.bak") for suffix in ("", *(f"-{n}" for n in range(1, 1000)))
    )
    backup = next(name for name in names if not name.exists())
    source, target = sqlite3.connect(path), sqlite3.connect(backup)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    return backup
