"""Score the demo: the pipeline over demo/reports against a gold of what those reports say.

    python -m benchmarks.demo_score [--json] [--reports DIR] [--gold FILE] [--misses FILE]

The gold is kept outside the repository; where it is not there, this says so and exits with 0. Measuring only.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.demo import accounts, incidents, ledger, must_not, statements, truces
from benchmarks.demo.extras import Extras, score_extras
from benchmarks.demo.gold import Gold, load
from benchmarks.demo.measures import Cubed, Tally
from benchmarks.demo.misses import Miss, as_markdown, table
from benchmarks.demo.ours import Corpus, Ours, read_corpus

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "seed" / "demo_gold.yml"
Row = tuple[str, dict[str, Any]]


def main(arguments: list[str] | None = None) -> int:
    """Read, score, print, and write the misses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--reports", type=Path, default=ROOT / "demo" / "reports", help="the folder of the reports")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the gold file")
    parser.add_argument(
        "--misses", type=Path, default=ROOT / "build" / "demo_misses.md", help="where misses are written"
    )
    given = parser.parse_args(arguments)
    if not given.gold.is_file():
        print(f"{given.gold}: the gold is not here, so there is nothing to score", file=sys.stderr)
        return 0
    corpus = read_corpus(given.reports)
    gold = load(given.gold, [name for name in corpus.reports if not name.startswith(("c", "n"))])
    rows, misses, hits = score(gold, corpus)
    given.misses.parent.mkdir(parents=True, exist_ok=True)
    given.misses.write_text(as_markdown(misses, hits), encoding="utf-8")
    if given.json:
        causes = [{"task": task, "cause": cause, "count": count} for task, cause, count in table(misses)]
        print(json.dumps({"scores": dict(rows), "causes": causes, "must_not": hits}, indent=1, ensure_ascii=False))
    else:
        show(rows, misses)
        print(f"misses: {given.misses}")
    return 0


def score(gold: Gold, corpus: Corpus) -> tuple[list[Row], list[Miss], list[tuple[str, str, str]]]:
    """All measures as rows for the table, all misses, all hits of what must not come out."""

    def known_by(day: date) -> Ours:
        return corpus.ours(lambda name, published: name in gold.reports and (published is None or published <= day))

    ours = corpus.ours(lambda name, _: name in gold.reports)
    said = statements.score(gold, ours)
    grouped = incidents.score(gold, ours)
    told = accounts.score(gold, ours, grouped)
    acts = ledger.score_acts(gold, ours)
    states = ledger.score_states(gold, ours, known_by)
    given = truces.score(gold, ours)
    wrong = must_not.score(gold, ours)
    rows = [
        *((f"claims: {sort}", _found(tally)) for sort, tally in said.tallies.items()),
        (
            "claims: ours, in support of the gold / others",
            {"found": said.supported, "of": said.supported + said.unsupported},
        ),
        ("incidents: B³ over mentions", _prf(grouped.cubed)),
        ("incidents: one-to-one", _prf(grouped.matched)),
        ("incidents: aggregate or not", _accuracy(grouped.aggregates)),
        ("incidents: contested_on", _prf(grouped.contested)),
        ("incidents: origins exact", _accuracy(grouped.origins)),
        ("accounts", _prf(told.tally)),
        ("accounts: were all incidents linked", _found(told.wherever)),
        *((f"accounts: {name}", _prf(tally)) for name, tally in sorted(told.by_attribute.items())),
        ("acts", _prf(acts.tally)),
        ("acts: right ones within the gold's days", _accuracy(acts.dated)),
        ("ceasefires: as many as the gold has", _accuracy(acts.ceasefires)),
        ("ceasefires: accounts", _prf(given.tally)),
        ("ceasefires: contested_on", _prf(given.contested)),
        ("states: assessed", _accuracy(states.assessed)),
        ("states: by party", _accuracy(states.parties)),
        ("states: by party, if all stood at none", _accuracy(states.baseline)),
        ("states: assessed, known by", _accuracy(states.assessed_known)),
        ("states: by party, known by", _accuracy(states.parties_known)),
        ("must not: hits", {"found": len(wrong.hits), "of": wrong.checked, "unchecked": wrong.unchecked}),
        *_extras(score_extras(corpus, gold)),
    ]
    misses = [*said.misses, *grouped.misses, *told.misses, *acts.misses, *given.misses, *states.misses]
    return rows, misses, list(wrong.hits)


def _found(tally: Tally) -> dict[str, Any]:
    return {"found": tally.right, "of": tally.right + tally.missed, "recall": round(tally.recall, 3)}


def _accuracy(tally: Tally) -> dict[str, Any]:
    return {"found": tally.right, "of": tally.right + tally.wrong, "accuracy": round(tally.precision, 3)}


def _prf(scored: Tally | Cubed) -> dict[str, Any]:
    row: dict[str, Any] = {name: round(getattr(scored, name), 3) for name in ("precision", "recall", "f1")}
    if isinstance(scored, Tally):
        row |= {"found": scored.right, "of": scored.right + scored.missed, "wrong": scored.wrong}
    return row


def _extras(extras: Extras) -> list[Row]:
    return [
        ("extras: incidents of n01, n02 (want 0)", {"found": extras.from_other_news, "of": 0}),
        ("extras: incidents that copies add (want 0)", {"found": extras.added_incidents, "of": 0}),
        ("extras: origins that copies add (want 0)", {"found": extras.added_origins, "of": 0}),
    ]


def show(rows: list[Row], misses: list[Miss]) -> None:
    """Print the scores and the causes of misses."""
    console = Console(width=110)
    scores = Table("measure", "P", "R", "F1", "accuracy", "found / of", "wrong")
    for name, row in rows:
        figures = [row.get("precision"), row.get("recall"), row.get("f1"), row.get("accuracy")]
        counts = f"{row['found']} / {row['of']}" if "found" in row else ""
        extra = f"{row['unchecked']} not checked" if "unchecked" in row else str(row.get("wrong", ""))
        scores.add_row(name, *("" if f is None else f"{f:.3f}" for f in figures), counts, extra)
    console.print(scores)
    causes = Table("task", "cause of the miss", "count")
    for task, cause, count in table(misses):
        causes.add_row(task, cause, str(count))
    console.print(causes)


if __name__ == "__main__":
    sys.exit(main())
