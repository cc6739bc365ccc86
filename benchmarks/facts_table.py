"""Print the table of the founding report's facts: `python -m benchmarks.facts_table`."""

from tests.founding.facts import check_facts
from tests.founding.run import MISSING, REPORT, founding, inspected
from tests.founding.table import printed

from trucewatch.ontology.compile import open_knowledge


def main() -> int:
    """Print the table; 1 if a fact is missing, 2 if the report is not there."""
    if not REPORT.is_file():
        print(MISSING)
        return 2
    text, facts = founding()
    rows = check_facts(facts, inspected(text, facts, open_knowledge()))
    printed(rows)
    print(f"{sum(one.found for one in rows)} of {len(rows)} rows found")
    return int(not all(one.found for one in rows))


if __name__ == "__main__":
    raise SystemExit(main())
