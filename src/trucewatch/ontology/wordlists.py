"""Word lists in YAML: how the files under `lexicon/<language>/` are read and checked."""

from pathlib import Path
from typing import Any, TypeVar

import yaml

from trucewatch.errors import OntologyError

V = TypeVar("V", bound=str)


def read_mapping(path: Path) -> dict[str, Any]:
    """The mapping that a YAML file holds. Raises OntologyError where it holds anything else."""
    with path.open(encoding="utf-8") as stream:
        content = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if not isinstance(content, dict):
        raise OntologyError(f"{path.name}: expected a mapping at the top. Restore the file from the repository.")
    return content


def word_set(words: list[Any]) -> frozenset[str]:
    """The words of one list, in lower case."""
    return frozenset(as_word(word) for word in words)


def as_word(word: object) -> str:
    """YAML 1.1 reads a bare 'no' or 'on' as a truth value; here they are words."""
    return {False: "no", True: "on"}[word] if isinstance(word, bool) else str(word).lower()


def known(value: str, allowed: frozenset[V], where: str) -> V:
    """The value, which must be of the vocabulary `allowed`; `where` names the file for the error."""
    found = next((one for one in allowed if one == value), None)
    if found is None:
        raise OntologyError(f"{where}: {value!r} is not in the vocabulary. Use one of model/vocabulary.py's names.")
    return found


def valued(rows: dict[str, list[Any]], allowed: frozenset[V], where: str) -> dict[str, V]:
    """Word to the value that it is listed under."""
    return {word: known(value, allowed, where) for value, words in rows.items() for word in word_set(words)}
