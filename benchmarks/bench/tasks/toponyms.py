"""Toponyms: LGL (Lieberman et al. 2010) and GeoWebNews (GWN), in the form and with the metrics of Gritta et al. 2020.

Gritta, Pilehvar, Collier 2020, 'A pragmatic guide to geoparsing evaluation' (Language Resources and Evaluation).
Detection: F1 over mentions, right where they share a code point. Of those found that have gold coordinates: the share
within 161 km (100 miles), the mean distance, and the area under the curve of the log error, 0 best. `acc161_all`:
within 161 km over all gold with coordinates, found or not. Read with the gate open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench.bootstrap import score, share
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from benchmarks.bench.tasks.curves import area_score
from benchmarks.bench.tasks.distances import FARTHEST_KM, NEAR_KM, off
from benchmarks.bench.tasks.open_reading import open_reading
from benchmarks.bench.tasks.spans import paired
from benchmarks.bench.tasks.toponyms_causes import misses
from benchmarks.bench.tasks.toponyms_found import Located, most_populous, places_of

NAME = "toponyms"
CORPORA = {"gwn": "GWN", "lgl": "LGL", "both": ""}
Counts = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A report's gold and findings, and the distances in km of the pairs that have gold coordinates."""

    corpus: str
    right: int
    found: int
    gold: int
    placed: int
    distances: tuple[float, ...]

    @property
    def detection(self) -> Counts:
        """Right, found and gold mentions."""
        return float(self.right), float(self.found), float(self.gold)

    @property
    def near(self) -> int:
        """How many lie within 161 km of the gold."""
        return sum(1 for distance in self.distances if distance <= NEAR_KM)


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score both corpora, apart and together."""
    ours: list[Document] = []
    trivial: list[Document] = []
    errors: list[ErrorRow] = []
    for record in records:
        reading = open_reading(record["text"], reader)
        found = places_of(reading, reader.knowledge)
        ours.append(compare(record, found))
        trivial.append(compare(record, most_populous(record["text"], reader.knowledge)))
        errors += misses(record, found, reading, reader.knowledge)
    scores = [
        one
        for suffix, corpus in CORPORA.items()
        for one in _scores(suffix, [d for d in ours if corpus in d.corpus], [d for d in trivial if corpus in d.corpus])
    ]
    return scores, errors


def compare(record: Record, found: Sequence[Located]) -> Document:
    """One report: mentions paired by overlap, and how far off each pair is."""
    gold = record["toponyms"]
    pairs = paired([(g["start"], g["end"]) for g in gold], [(f.start, f.end) for f in found])
    distances = [off(gold[i], found[j].lat, found[j].lon) for i, j in pairs.items() if gold[i]["lat"] is not None]
    placed = sum(1 for g in gold if g["lat"] is not None)
    return Document(record["corpus"], len(pairs), len(found), len(gold), placed, tuple(distances))


def _scores(suffix: str, ours: Sequence[Document], trivial: Sequence[Document]) -> list[Score]:
    if not ours:
        return []
    base = _measures(suffix, trivial, [None] * 5)
    return _measures(suffix, ours, [one.value for one in base])


def _measures(suffix: str, found: Sequence[Document], base: Sequence[float | None]) -> list[Score]:
    placed = [(float(d.near), float(len(d.distances))) for d in found]
    every = [(float(d.near), float(d.placed)) for d in found]
    kilometres = [(sum(d.distances), float(len(d.distances))) for d in found]
    return [
        score(NAME, f"detection_f1_{suffix}", [d.detection for d in found], baseline=base[0]),
        score(NAME, f"acc161_{suffix}", placed, share, baseline=base[1]),
        score(NAME, f"acc161_all_{suffix}", every, share, baseline=base[2]),
        score(NAME, f"mean_km_{suffix}", kilometres, share, baseline=base[3]),
        area_score(NAME, f"auc_error_{suffix}", [d.distances for d in found], FARTHEST_KM, base[4]),
    ]


TASK = Task(NAME, "toponyms.jsonl", run, published={"acc161_lgl": 0.827})
