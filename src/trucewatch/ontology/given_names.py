"""Given names of persons, from `registry/given_names.txt`, in lower case without diacritics."""

from functools import cache

from trucewatch.ontology.registry import REGISTRY_FOLDER


@cache
def given_names() -> frozenset[str]:
    """All of the list; some are towns' names as well."""
    lines = (REGISTRY_FOLDER / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
