"""How rare a word is in news, by the documents of `rarity.tsv` that it stands in; `benchmarks` counted them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from math import log
from pathlib import Path

from trucewatch.errors import OntologyError

RARITY_FILE = Path(__file__).parent / "rarity.tsv"
TOTAL = "#documents"


@dataclass(frozen=True, slots=True)
class Rarity:
    """Rarity by word, 0 to 1; `unseen` is that of a word which the table does not have."""

    words: Mapping[str, float]
    unseen: float = 1.0
    _squares: Mapping[str, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Square all once, since squares are summed for every pair of texts that is compared."""
        object.__setattr__(self, "_squares", {word: rarity**2 for word, rarity in self.words.items()})

    def of(self, word: str) -> float:
        """The inverse document frequency (Spärck Jones 1972) of a word, as a share of the highest possible."""
        return self.words.get(word, self.unseen)

    def squared(self, words: Iterable[str]) -> float:
        """The sum of the squares of the words' rarities."""
        return sum(map(self._squares.get, words, repeat(self.unseen**2)))

    def ranked(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words, the rarest first."""
        return tuple(word for _, word in sorted((-self.of(word), word) for word in words))


@lru_cache(maxsize=2)
def load_rarity(path: Path = RARITY_FILE) -> Rarity:
    """Read the table. Raises OntologyError naming the file and the first line that is wrong."""
    rows = path.read_text(encoding="utf-8").splitlines()
    counts = dict(_row(row, number, path) for number, row in enumerate(rows, 1))
    total = counts.pop(TOTAL, 0)
    if not total:
        raise OntologyError(f"{path.name}: no line says {TOTAL!r}. Make it anew: python -m benchmarks.fit_rarity")
    highest = log((total + 1) / 0.5)
    found = {word: max(0.0, log((total + 1) / (count + 0.5))) / highest for word, count in counts.items()}
    return Rarity(found)


def _row(row: str, number: int, path: Path) -> tuple[str, int]:
    word, _, count = row.partition("\t")
    if not word or not count.isdigit():
        raise OntologyError(f"{path.name}, line {number}: wants a word, a tab and a number, and has {row!r}")
    return word, int(count)
