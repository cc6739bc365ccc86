"""Fit the weights of `ontology/match_weights.yml`: `python -m benchmarks.fit_matching [--data DIR] [--check]`.

Two logistic regressions, by Newton's method, cross-validated in five folds. *Occurrences*: pairs of headlines on the
war in Syria, those of `headline_pairs_ucdp_syria` and as many more as NEARBY drawn from headlines a few days apart,
whose coded events say whether they are of one event; folds are by month. The ridge penalty pulls the weights not to
zero but to those set by hand before (PRIOR), so that a feature on which headlines are silent keeps its weight.
*Stories*: pairs of reports of ECB+; folds are by topic. --check only prints the figures.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.bench.run import DATA
from benchmarks.fitting import occurrences, stories

HEAD = """# The weights of matching. Do not edit by hand: made by `python -m benchmarks.fit_matching`.
# occurrences: log odds that two tellings are of one occurrence: where nothing is known, and what each feature adds,
# multiplied by its value (told) or where one side is silent on it (silent). From {pairs} pairs of headlines.
# stories: how much each likeness of two whole reports weighs. From {reports} reports.
"""
FILE = Path(__file__).resolve().parents[1] / "src" / "trucewatch" / "ontology" / "match_weights.yml"


def main(arguments: list[str] | None = None) -> int:
    """Fit, print the figures, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of task files")
    parser.add_argument("--check", action="store_true", help="print the figures, write nothing")
    given = parser.parse_args(arguments)
    cases = occurrences.cases(given.data)
    reports = stories.records(given.data)
    precisions = occurrences.cross_validated(cases)
    figures = {
        "average precision, pairs of the task": round(precisions[0], 4),
        "average precision, pairs drawn nearby": round(precisions[1], 4),
        "B³ F1 of stories": round(stories.cross_validated(reports), 4),
    }
    print(json.dumps(figures, indent=1))
    if not given.check:
        text = HEAD.format(pairs=len(cases), reports=len(reports))
        rows = [*occurrences.written(occurrences.fit(cases)), *stories.written(stories.fit(reports))]
        FILE.write_text(text + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
