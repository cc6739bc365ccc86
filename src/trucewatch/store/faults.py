"""The database driver's errors as ours, each with what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_NOTADB, SQLITE_READONLY
from sqlite3 import Error as SqliteError

from sqlalchemy.exc import DBAPIError

from trucewatch.errors import ForeignDatabase, StorageFull, StoreError


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn errors of the driver and the file system inside the block into `StoreError`s that name the database."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(path, error.orig) from error
    except SqliteError as error:
        raise _ours(path, error) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _full(path) from error
        raise StoreError(f"{path}: {error.strerror or error}; choose another place for the database") from error


def _full(path: Path) -> StorageFull:
    return StorageFull(f"{path}: the disk is full; what was acknowledged is kept; make room and run again")


def _ours(path: Path, error: BaseException | None) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # extended codes keep the primary one in the low byte
    if code == SQLITE_FULL:
        return _full(path)
    if code == SQLITE_NOTADB:
        return ForeignDatabase(f"{path}: this is no SQLite database; give another path")
    advice = {
        SQLITE_BUSY: "another process is writing; wait for it and run again",
        SQLITE_READONLY: "the database cannot be written; check its rights",
        SQLITE_CANTOPEN: "the database cannot be opened; check the folder and its rights",
        SQLITE_CORRUPT: "the database is damaged; restore a copy",
    }.get(code, "the database refused")
    return StoreError(f"{path}: {advice} ({error})")
