"""Fit the weights of `ontology/confidence.yml`: `python -m benchmarks.fit_confidence`.

Logistic regression with a ridge penalty (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992), by Newton's
method, on the claims that we make of the dev half of our own sentences (`benchmarks/corpora/axes.jsonl`): is the kind
right? The held half and the annotated headlines only measure ('trucewatch bench --task calibration').
"""

import argparse
import json
import sys
from collections.abc import Sequence

import numpy as np

from benchmarks.bench import claims as same
from benchmarks.bench.bootstrap import Floats
from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks.axes import FOLDER, counted, half
from trucewatch.extract.confidence import features
from trucewatch.model import Claim
from trucewatch.ontology.confidence import CONFIDENCE_FILE

PENALTY = 2.0
ROUNDS = 50
HEAD = """# The weights of a claim's confidence: log odds that its kind is right. Do not edit by hand: made by
# `python -m benchmarks.fit_confidence` from {n} claims on the dev half of benchmarks/corpora/axes.jsonl, with a ridge
# penalty of {penalty}.
"""


def main(arguments: list[str] | None = None) -> int:
    """Fit and write the file."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args(
        arguments
    )
    path = FOLDER / "axes.jsonl"
    records = half([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()], held=False)
    reader = Reader()
    judged = [pair for record in records for pair in judged_claims(record, reader)]
    names = sorted({name for claim, _ in judged for name in features(claim)})
    table = np.array([[1.0, *(float(name in set(features(claim))) for name in names)] for claim, _ in judged])
    weights = fit(table, np.array([float(right) for _, right in judged]))
    lines = [
        f"base: {weights[0]:.2f}",
        "features:",
        *(f"  {n}: {w:.2f}" for n, w in zip(names, weights[1:], strict=True)),
    ]
    CONFIDENCE_FILE.write_text(HEAD.format(n=len(judged), penalty=PENALTY) + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(judged)} claims, {sum(right for _, right in judged)} right; wrote {CONFIDENCE_FILE.name}\n")
    return 0


def judged_claims(record: dict[str, object], reader: Reader) -> list[tuple[Claim, bool]]:
    """Our claims of a sentence, each with whether a gold claim of its kind is its twin."""
    golds: Sequence[same.Gold] = record["claims"]  # type: ignore[assignment]  # a record is what JSON gives
    claims = counted(record, reader.understand(str(record["text"]), str(record["published"])).claims)
    right = {j for _, j in same.pairs(golds, claims, same.same_kind)}
    return [(claim, j in right) for j, claim in enumerate(claims)]


def fit(table: Floats, right: Floats) -> Floats:
    """The weights that maximise the penalised likelihood; the first, of the constant, bears no penalty."""
    weights: Floats = np.zeros(table.shape[1])
    ridge = PENALTY * np.eye(table.shape[1])
    ridge[0, 0] = 0.0
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - ridge @ weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    sys.exit(main())
