import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event

from tests import factory
from trucewatch.errors import ForeignDatabase, OutdatedDatabase, StorageFull, StoreError
from trucewatch.store import open_store
from trucewatch.store.migrate import upgrade
from trucewatch.store.sqlite import _engine
from trucewatch.store.tables import metadata


def test_a_new_database_is_made_with_its_folder(tmp_path):
    store = open_store(tmp_path / "new" / "watch.db")
    assert store.migrated is None
    assert set(store.view().counts().values()) == {0}
    with store.engine.connect() as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    store.close()


def test_migrations_make_the_tables_as_they_are_declared(store):
    with store.engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []


def test_opening_again_changes_nothing(store, path, add):
    add()
    again = open_store(path)
    assert again.migrated is None
    assert len(again.view().reports()) == 1
    again.close()


def test_an_old_database_is_copied_then_migrated(path, caplog):
    old = _engine(path)
    upgrade(old, "0001")
    with old.begin() as conn:
        conn.exec_driver_sql("INSERT INTO documents VALUES ('d1', 'https://example.org/', '2021-10-05')")
    old.dispose()
    store = open_store(path)
    assert (store.migrated.before, store.migrated.after) == ("0001", "0005")
    assert store.view().counts()["documents"] == 1
    assert f"a copy is at {store.migrated.backup}" in caplog.text
    with sqlite3.connect(store.migrated.backup) as copy:
        assert copy.execute("SELECT id FROM documents").fetchall() == [("d1",)]
        assert not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'incidents'").fetchall()
    copy.close()
    store.close()
    assert open_store(path).migrated is None


def test_a_database_of_a_newer_program(store, path):
    with store.engine.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(OutdatedDatabase, match="a newer version of this program made it"):
        open_store(path)


def test_somebody_elses_database(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(ForeignDatabase, match="another program's database"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database(path):
    path.write_text("Gunmen attacked the base. " * 50)
    with pytest.raises(ForeignDatabase, match="no SQLite database"):
        open_store(path)


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_a_place_where_no_folder_can_be_made(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="choose another place"):
        open_store(tmp_path / "file" / "watch.db")


def test_a_full_disk_loses_nothing_acknowledged(store, path, add, read):
    add()
    read()

    def no_room(connection, record):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    event.listen(store.engine, "connect", no_room)
    store.engine.dispose()
    with pytest.raises(StorageFull, match="the disk is full; what was acknowledged is kept"):
        add("attack " * 50_000, address="https://example.org/long")
    view = store.view()
    assert len(view.reports()) == 1
    assert view.claims() == (factory.claim(),)
    assert view.verify_history() == []
    event.remove(store.engine, "connect", no_room)
    store.engine.dispose()
    assert add("attack " * 50_000, address="https://example.org/long").status == "new"


def test_writers_take_turns(store, path, add):
    other = open_store(path)
    add()
    other.writer().quarantine("a.txt", "empty")
    assert other.view().counts()["reports"] == 1
    assert len(store.view().quarantine()) == 1
    other.close()
