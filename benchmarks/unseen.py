"""Score the held-out reports: `python -m benchmarks.unseen [--json] [--causes] [--folder FOLDER]`.

Found and asked for, by report and by family of facts. The reports are held: neither their words nor ours are shown,
with --causes only how often which general cause made a fact missing. `--folder benchmarks/corpora/reports_dev` scores
the reports written for development, whose facts files bring the checks of their `must_not` themselves.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from benchmarks.unseen_gold import Row
from benchmarks.unseen_incidents import incident_rows
from benchmarks.unseen_ledger import ledger_rows
from benchmarks.unseen_must_not import must_not_rows
from benchmarks.unseen_said import said_rows
from tests.founding.document import Inspected
from tests.founding.matching import Plain
from trucewatch import pipeline
from trucewatch.ingest import Ingested, Options, ingest
from trucewatch.model.codec import inspection_document
from trucewatch.ontology.compile import Knowledge, open_knowledge

UNSEEN = Path(__file__).parent / "corpora" / "unseen"
Scores = dict[str, tuple[int, int]]


def main(arguments: list[str] | None = None) -> int:
    """Print the scores, as tables or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="as JSON, causes included")
    parser.add_argument("--causes", action="store_true", help="count the causes of what is missing, too")
    parser.add_argument("--folder", type=Path, default=UNSEEN, help="reports and their facts files")
    options = parser.parse_args(arguments)
    rows = scored(options.folder, open_knowledge())
    if options.json:
        print(json.dumps(summary(rows), indent=1))
    else:
        show(rows, options.causes)
    return 0


def scored(folder: Path, knowledge: Knowledge) -> dict[str, list[Row]]:
    """The rows of every report of the folder that has a facts file."""
    return {path.stem: score_report(path, knowledge) for path in sorted(folder.glob("*.yml"))}


def score_report(facts_file: Path, knowledge: Knowledge) -> list[Row]:
    """The rows of the report beside the facts file."""
    facts = yaml.safe_load(facts_file.read_text(encoding="utf-8"))
    return check(facts_file.stem, facts, inspected(facts_file.with_suffix(".txt"), knowledge))


def inspected(path: Path, knowledge: Knowledge) -> dict[str, Any]:
    """What the whole pipeline makes of the report alone. Raises ValueError if it cannot be read."""
    items = [one for one in ingest([path], Options(recorded=datetime.now(UTC))) if isinstance(one, Ingested)]
    if len(items) != 1:
        raise ValueError(f"{path} is not one report")
    return inspection_document(pipeline.inspect([items[0].report], knowledge))


def check(report: str, facts: Plain, document: Plain) -> list[Row]:
    """One row for each fact; sections that the facts do not have yield none."""
    doc = Inspected(document)
    families = (ledger_rows(facts, doc), incident_rows(facts, doc), said_rows(facts, doc))
    never = must_not_rows(report, facts, doc, facts.get("must_not_checks"))
    return [*(one for rows in families for one in rows), *never]


def counts(rows: Iterable[Row]) -> Scores:
    """Found and asked for, by family."""
    asked, found = Counter[str](), Counter[str]()
    for one in rows:
        asked[one.family] += 1
        found[one.family] += one.found
    return {family: (found[family], asked[family]) for family in asked}


def causes(rows: Iterable[Row]) -> Counter[tuple[str, str]]:
    """How often each cause is the first why a fact of a family is missing."""
    return Counter((one.family, one.cause) for one in rows if not one.found)


def summary(rows: Mapping[str, list[Row]]) -> dict[str, Any]:
    """All scores, as plain data."""
    every = [one for some in rows.values() for one in some]
    return {
        "total": _figure(sum(one.found for one in every), len(every)),
        "reports": {name: _figure(sum(one.found for one in some), len(some)) for name, some in rows.items()},
        "families": {name: _figure(*pair) for name, pair in counts(every).items()},
        "causes": [{"family": f, "cause": c, "count": n} for (f, c), n in causes(every).most_common()],
    }


def _figure(found: int, of: int) -> dict[str, float]:
    return {"found": found, "of": of, "share": round(found / of, 3) if of else 0.0}


def show(rows: Mapping[str, list[Row]], with_causes: bool) -> None:
    """Print the tables."""
    plain, console = summary(rows), Console(width=110)
    for title in ("reports", "families"):
        shown = Table(title[:-1] if title == "reports" else "family", "found / of", "share")
        for name, figure in [*plain[title].items(), ("all", plain["total"])]:
            shown.add_row(name, f"{figure['found']} / {figure['of']}", f"{figure['share']:.1%}")
        console.print(shown)
    if with_causes:
        shown = Table("family", "cause", "count")
        for one in plain["causes"]:
            shown.add_row(one["family"], one["cause"], str(one["count"]))
        console.print(shown)


if __name__ == "__main__":
    raise SystemExit(main())
