"""Count in how many documents each word stands: `python -m benchmarks.fit_rarity [--data DIR]` makes `rarity.tsv`.

Counted are the open part's reports that may be used for training: MUC-4's training part, ECB+, and the headlines that
UCDP GED cites. Words that fewer than LEAST documents have are as rare as those which none has, and are left out.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench.run import DATA
from trucewatch.corroborate.wording import stems
from trucewatch.ontology.rarity import RARITY_FILE, TOTAL

LEAST = 4


def main(arguments: list[str] | None = None) -> int:
    """Count and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of task files")
    texts = sorted(set(documents(parser.parse_args(arguments).data)))
    counts = Counter(word for text in texts for word in set(stems(text)))
    kept = [(word, count) for word, count in sorted(counts.items()) if count >= LEAST]
    rows = [f"{TOTAL}\t{len(texts)}", *(f"{word}\t{count}" for word, count in kept)]
    RARITY_FILE.write_text("\n".join(rows) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(kept)} words of {len(texts)} documents; wrote {RARITY_FILE.name}\n")
    return 0


def documents(data: Path) -> Iterator[str]:
    """The texts that are counted."""
    yield from (r["text"] for r in _records(data / "incident_templates_muc4.jsonl") if r["split"] == "train")
    yield from (r["text"] for r in _records(data / "grouping_ecbplus.jsonl"))
    for record in _records(data / "coded_events_ucdp_syria.jsonl"):
        yield from (headline["headline"] for headline in record["headlines"])


def _records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    sys.exit(main())
