"""Words that are a place only where the text says so, from `registry/rare_places.txt`, folded."""

from functools import cache

from trucewatch.ontology.fold import fold
from trucewatch.ontology.registry import REGISTRY_FOLDER


@cache
def rare_places() -> frozenset[str]:
    """Names that are mostly persons' or ordinary words: 'Austin', 'Split'."""
    lines = (REGISTRY_FOLDER / "rare_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())
