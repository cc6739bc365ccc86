"""How far a claim can be trusted to be what it says: the weights of `confidence.yml`, fitted by `benchmarks`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from trucewatch.errors import OntologyError
from trucewatch.ontology.wordlists import read_mapping

CONFIDENCE_FILE = Path(__file__).parent / "confidence.yml"


@dataclass(frozen=True, slots=True)
class Confidence:
    """Log odds that a claim's kind is right: where nothing else is known, and what each feature adds."""

    base: float
    features: Mapping[str, float]


@lru_cache(maxsize=2)
def load_confidence(path: Path = CONFIDENCE_FILE) -> Confidence:
    """Read and check the weights. Raises OntologyError naming the file and what is wrong."""
    rows = read_mapping(path)
    base, features = rows.get("base"), rows.get("features")
    if not isinstance(base, int | float) or not isinstance(features, dict):
        raise OntologyError(f"{path.name}: wants 'base', a number, and 'features'. Make it anew: see its first lines.")
    wrong = [name for name, weight in features.items() if not isinstance(weight, int | float)]
    if wrong:
        raise OntologyError(f"{path.name}: {wrong[0]} has no number. Make the file anew: see its first lines.")
    return Confidence(float(base), MappingProxyType({name: float(weight) for name, weight in features.items()}))
