import pytest

from tests.publish.samples import EMPTY, WHOLE
from trucewatch.errors import NotFound, StoreError
from trucewatch.publish import EXPORTS, publish


def test_everything_is_written_by_default(tmp_path):
    written = publish(WHOLE, tmp_path / "new" / "folder")
    assert {path.suffix for path in written} == {".jsonl", ".csv", ".html"}
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == sorted(p.name for p in written)


def test_nothing_to_tell_still_makes_every_file(tmp_path):
    assert all(path.exists() for path in publish(EMPTY, tmp_path))


def test_an_unknown_form_is_named(tmp_path):
    with pytest.raises(NotFound, match=r"'shp'.*jsonl, csv, html"):
        publish(WHOLE, tmp_path, ("shp",))


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StoreError, match="cannot be written"):
        publish(WHOLE, tmp_path / "taken", ("jsonl",))


def test_a_second_time_gives_the_same_bytes(tmp_path):
    once = {path.name: path.read_bytes() for path in publish(WHOLE, tmp_path / "a")}
    again = {path.name: path.read_bytes() for path in publish(WHOLE, tmp_path / "b")}
    assert once == again


def test_names_are_told_apart():
    assert len({export.name for export in EXPORTS}) == len(EXPORTS)
