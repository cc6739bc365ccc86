import importlib
import shutil
import sys
from pathlib import Path

import pytest

from trucewatch.errors import PipelineMissing
from trucewatch.read.en.pipeline import DEFAULT, fingerprint, load_pipeline

PACKAGE = Path(importlib.import_module(DEFAULT).__file__ or "").parent


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the installed pipeline that is found before it."""
    folder = tmp_path / DEFAULT
    shutil.copytree(PACKAGE, folder)
    for name in [name for name in sys.modules if name.split(".")[0] == DEFAULT]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def load():
    """Without what an earlier call keeps."""
    return load_pipeline.__wrapped__(DEFAULT)


def test_the_installed_pipeline_loads_without_the_parts_that_nobody_uses():
    pipeline = load_pipeline()
    assert "parser" in pipeline.pipe_names
    assert not {"ner", "senter"} & set(pipeline.pipe_names)
    assert load_pipeline() is pipeline


def test_an_exact_copy_has_the_same_fingerprint(copied):
    assert fingerprint(copied) == fingerprint(PACKAGE)
    assert "parser" in load().pipe_names


def change(folder: Path) -> None:
    with next(folder.rglob("meta.json")).open("a", encoding="utf-8") as file:
        file.write(" ")


def remove(folder: Path) -> None:
    next(folder.rglob("tokenizer")).unlink()


def add(folder: Path) -> None:
    (folder / "more.bin").write_bytes(b"more")


def rename(folder: Path) -> None:
    path = next(folder.rglob("tokenizer"))
    path.rename(path.with_name("tokeniser"))


@pytest.mark.parametrize("tamper", [change, remove, add, rename])
def test_other_files_than_the_pinned_ones_are_refused(tamper, copied):
    tamper(copied)
    with pytest.raises(PipelineMissing, match="not the pinned ones") as error:
        load()
    assert "make setup" in str(error.value)


def test_code_and_caches_are_not_part_of_the_fingerprint(copied):
    (copied / "notes.py").write_text("", encoding="utf-8")
    assert fingerprint(copied) == fingerprint(PACKAGE)


def test_a_missing_package_is_named():
    with pytest.raises(PipelineMissing, match="no_such_pipeline") as error:
        load_pipeline("no_such_pipeline")
    assert "TRUCEWATCH_PIPELINE" in str(error.value)


def test_a_folder_may_be_named_instead(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    assert load_pipeline(str(tmp_path / "blank")).lang == "en"


def test_a_folder_without_a_pipeline_is_named(tmp_path):
    with pytest.raises(PipelineMissing, match="holds no language pipeline"):
        load_pipeline.__wrapped__(str(tmp_path))
