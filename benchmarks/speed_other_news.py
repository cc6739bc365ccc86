"""How fast on news that is mostly about other things: `python -m benchmarks.speed_other_news [--data DIR] [--texts N]`.

Our understanding of PolNeAR's and LGL's texts against bare spaCy, the same pipeline as it is shipped, over the same
texts in the same run: the gate turns most sentences away, so a ratio below 1 is asked for. The two take turns text by
text; the fastest of three rounds counts. Times are seconds.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import spacy

from benchmarks.bench.reader import Reader

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CORPORA = {
    "polnear": ("attribution_polnear.jsonl", None),
    "lgl": ("toponyms.jsonl", "LGL"),
    "gwn": ("toponyms.jsonl", "GWN"),
}
ROUNDS = 3


def main(arguments: list[str] | None = None) -> int:
    """Print a line a corpus."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--texts", type=int, default=100)
    asked = parser.parse_args(arguments)
    reader, bare = Reader(), spacy.load(Reader().settings.pipeline)
    for name, (file, corpus) in CORPORA.items():
        texts = texts_of(asked.data / file, corpus)[: asked.texts]
        ours, theirs = in_turns(texts, lambda text: reader.understand(text), bare)
        sys.stdout.write(
            f"{name:8} {len(texts)} texts: ours {ours:.2f} s, bare spaCy {theirs:.2f} s, ratio {ours / theirs:.2f}\n"
        )
    return 0


def texts_of(path: Path, corpus: str | None) -> list[str]:
    """The texts of a task file, or of one corpus in it, every eighth first so that a few are a fair sample."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    texts = [row["text"] for row in rows if corpus is None or row["corpus"] == corpus]
    return [text for start in range(8) for text in texts[start::8]]


def in_turns(texts: list[str], ours: Callable[[str], object], theirs: Callable[[str], object]) -> tuple[float, float]:
    """The seconds that each needs for all texts, the fastest of the rounds for each text."""
    best = [[float("inf")] * len(texts), [float("inf")] * len(texts)]
    for _ in range(ROUNDS):
        for at, text in enumerate(texts):
            for side, work in enumerate((ours, theirs)):
                begun = perf_counter()
                work(text)
                best[side][at] = min(best[side][at], perf_counter() - begun)
    return sum(best[0]), sum(best[1])


if __name__ == "__main__":
    sys.exit(main())
