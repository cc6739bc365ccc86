"""Score the ceasefire corpora: the pipeline over each folder of reports against the gold beside it.

    python -m benchmarks.truces [NAME …]

One row a corpus; the misses of each go to build/truces/NAME.md, save those of held-out ones, whose texts and rows
nobody reads to mend rules. Measuring only.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.demo.gold import load
from benchmarks.demo.misses import as_markdown
from benchmarks.demo.ours import read_corpus
from benchmarks.demo_score import score

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ROOT / "benchmarks" / "corpora" / "ceasefires"
COPIES = ("c", "n")
HELD = "-held"
SHOWN: Mapping[str, tuple[str, str]] = {
    "B³": ("incidents: B³ over mentions", "f1"),
    "accounts": ("accounts", "f1"),
    "contested": ("incidents: contested_on", "f1"),
    "origins": ("incidents: origins exact", "accuracy"),
    "acts": ("acts", "f1"),
    "states": ("states: assessed", "accuracy"),
    "by party": ("states: by party", "accuracy"),
    "says": ("claims: says", "recall"),
}


def main(names: Sequence[str]) -> int:
    """Score the corpora named, or all, and print a table."""
    table = Table("corpus", "reports", *SHOWN)
    for folder in sorted(path for path in CORPORA.iterdir() if path.is_dir()):
        if names and folder.name not in names:
            continue
        reports, figures = measure(folder)
        table.add_row(folder.name, str(reports), *(_cell(figures, *SHOWN[name]) for name in SHOWN))
    Console(width=120).print(table)
    return 0


def measure(folder: Path) -> tuple[int, Mapping[str, Mapping[str, Any]]]:
    """The number of reports and all measures of one corpus."""
    corpus = read_corpus(folder / "reports")
    gold = load(folder / "gold.yml", [name for name in corpus.reports if not name.startswith(COPIES)])
    rows, misses, hits = score(gold, corpus)
    if not folder.name.endswith(HELD):
        target = ROOT / "build" / "truces" / f"{folder.name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_markdown(misses, hits), encoding="utf-8")
    return len(gold.reports), dict(rows)


def _cell(figures: Mapping[str, Mapping[str, Any]], row: str, figure: str) -> str:
    found = figures[row]
    known = found.get("of", 1) or found.get("wrong", 0)
    return f"{found[figure]:.3f}" if known else "–"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
