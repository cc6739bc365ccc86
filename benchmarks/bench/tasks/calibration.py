"""Calibration of confidence, on headlines that nothing was fitted on: how often claims of a confidence are right.

`calibration` is 1 - ECE, the expected calibration error over ten equal bins (Naeini, Cooper, Hauskrecht 2015; Guo et
al. 2017): the mean distance between a bin's confidence and its share of right kinds, weighted by its claims.
`sharpness` is 1 - the Brier score (Brier 1950). The reliability curve stands among the errors, a row a bin.
Beside them: one confidence for all claims, the share of them that is right (ECE 0, so `calibration` has no baseline).
"""

from collections.abc import Sequence

import numpy as np

from benchmarks.bench import claims as same
from benchmarks.bench.bootstrap import Floats, score
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task

NAME = "calibration"
BINS = 10
Judged = tuple[float, bool]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all headlines."""
    judged = [_judged(record, reader) for record in records]
    flat = [one for found in judged for one in found]
    share = sum(right for _, right in flat) / len(flat) if flat else 0.0
    scores = [
        score(NAME, "calibration", [binned(found) for found in judged], calibration, n=len(flat)),
        score(
            NAME,
            "sharpness",
            [squares(found) for found in judged],
            sharpness,
            baseline=1 - share * (1 - share),
            n=len(flat),
        ),
    ]
    return scores, curve(flat)


def _judged(record: Record, reader: Reader) -> list[Judged]:
    claims = reader.understand(record["headline"], record["date"], record["outlet"]).claims
    right = {j for _, j in same.pairs(record["claims"], claims, same.same_kind)}
    return [(claim.confidence, j in right) for j, claim in enumerate(claims)]


def binned(judged: Sequence[Judged]) -> tuple[float, ...]:
    """For each bin: claims, their summed confidence, and how many are right."""
    sums = np.zeros((BINS, 3))
    for confidence, right in judged:
        sums[_bin(confidence)] += (1.0, confidence, float(right))
    return tuple(float(value) for value in sums.ravel())


def _bin(confidence: float) -> int:
    return min(BINS - 1, int(confidence * BINS))


def calibration(sums: Floats) -> Floats:
    """1 - ECE from the summed bins."""
    table = sums.reshape(*sums.shape[:-1], BINS, 3)
    all_claims = np.maximum(table[..., 0].sum(axis=-1), 1.0)
    error: Floats = np.abs(table[..., 1] - table[..., 2]).sum(axis=-1) / all_claims
    return 1 - error


def squares(judged: Sequence[Judged]) -> tuple[float, ...]:
    """Claims, and their summed squared distance from the truth."""
    return float(len(judged)), sum((confidence - right) ** 2 for confidence, right in judged)


def sharpness(sums: Floats) -> Floats:
    """1 - the Brier score."""
    brier: Floats = sums[..., 1] / np.maximum(sums[..., 0], 1.0)
    return 1 - brier


def curve(judged: Sequence[Judged]) -> list[ErrorRow]:
    """The reliability curve: what is said in each bin, and what is so."""
    rows = []
    for place in range(BINS):
        held = [(confidence, right) for confidence, right in judged if _bin(confidence) == place]
        if held:
            said = sum(confidence for confidence, _ in held) / len(held)
            so = sum(right for _, right in held) / len(held)
            name = f"{place / BINS:.1f}-{(place + 1) / BINS:.1f}"
            rows.append(
                ErrorRow(name, f"{len(held)} claims", f"{so:.2f} right", f"{said:.2f} said", "reliability curve")
            )
    return rows


TASK = Task(NAME, "headlines_annotated.jsonl", run)
