"""Print the table of the founding report's facts: `python -m benchmarks.facts_table [--swap N]`.

With --swap, the missing facts of N reports with others in the places of actors, places, numbers and dates.
"""

import argparse
from collections import Counter

from tests.founding.facts import FactRow, check_facts
from tests.founding.run import MISSING, REPORT, founding, inspected
from tests.founding.swap import swapped
from tests.founding.table import printed
from trucewatch.ontology.compile import Knowledge, open_knowledge


def main() -> int:
    """Print the table; 1 if a fact is missing, 2 if the report is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--swap", type=int, default=0, metavar="N", help="read N swapped reports instead")
    seeds = parser.parse_args().swap
    if not REPORT.is_file():
        print(MISSING)
        return 2
    knowledge = open_knowledge()
    return _swapped(seeds, knowledge) if seeds else _founding(knowledge)


def _founding(knowledge: Knowledge) -> int:
    text, facts = founding()
    rows = check_facts(facts, inspected(text, facts, knowledge))
    printed(rows)
    print(f"{sum(one.found for one in rows)} of {len(rows)} rows found")
    return int(not all(one.found for one in rows))


def _swapped(seeds: int, knowledge: Knowledge) -> int:
    often: Counter[str] = Counter()
    for seed in range(seeds):
        missing = _missing(seed, knowledge)
        often.update(one.id for one in missing)
        print(f"seed {seed}: {len(missing)} missing", *(f"{one.id}: {one.how}" for one in missing), sep="\n  ")
    print("\nseeds that miss it:", *(f"{count:3} {name}" for name, count in often.most_common()), sep="\n  ")
    return int(bool(often))


def _missing(seed: int, knowledge: Knowledge) -> list[FactRow]:
    text, facts = founding()
    other, rewritten, _ = swapped(text, facts, seed, knowledge)
    rows = check_facts(rewritten, inspected(other, rewritten, knowledge))
    return [one for one in rows if not one.found]


if __name__ == "__main__":
    raise SystemExit(main())
