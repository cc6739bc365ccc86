"""How `corroborate` grows with the number of claims: `python -m benchmarks.scale [--sizes N …] [--new N] [--json]`.

Every size is measured in a process of its own, on an invented corpus (`benchmarks.many_claims`): seconds and seconds of
processor time of one full run, its peak memory, and how long one more report takes (`Membership.add`) where so many
claims are held. `per n log n` is the processor time as a multiple of the first size's, over n log n likewise: 1 or less
where cost grows no faster.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import log
from statistics import median, quantiles
from time import perf_counter, process_time

from rich.console import Console
from rich.table import Table

from benchmarks.many_claims import Many, make_many
from trucewatch.corroborate import Membership, corroborate
from trucewatch.model import Claim, Report

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
NEW = 200


@dataclass(frozen=True, slots=True)
class Size:
    """What one size took. Times in seconds, but those of one report in milliseconds; memory in MB."""

    claims: int
    incidents: int
    seconds: float
    processor: float
    peak: float
    one_report: float
    one_report_95: float
    one_report_most: float


def main(arguments: list[str] | None = None) -> int:
    """Measure every size and print the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of claims")
    parser.add_argument("--new", type=int, default=NEW, help="how many reports are added singly; 0 measures none")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    parser.add_argument("--one", type=int, help="measure this size here and print it as JSON")
    given = parser.parse_args(arguments)
    if given.one:
        print(json.dumps(asdict(measure(given.one, given.new))))
        return 0
    found = [_apart(size, given.new) for size in given.sizes]
    if given.json:
        print(json.dumps([asdict(one) for one in found], indent=1))
    else:
        Console(width=120).print(table(found))
    return 0


def measure(size: int, new: int) -> Size:
    """One full run, then `new` single reports added where the rest is held."""
    many = make_many(size)
    wall, processor = perf_counter(), process_time()
    incidents = len(corroborate(many.claims, many.reports).incidents)
    wall, processor = perf_counter() - wall, process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    singles = _singles(many, new) if new else [0.0, 0.0]
    return Size(
        size,
        incidents,
        round(wall, 2),
        round(processor, 2),
        round(peak),
        round(median(singles), 2),
        round(quantiles(singles, n=20)[-1], 2),
        round(max(singles), 2),
    )


def table(found: Sequence[Size]) -> Table:
    """The curve."""
    made = Table(
        *(
            "claims",
            "incidents",
            "seconds",
            "processor",
            "per n log n",
            "peak MB",
            "one report: median ms",
            "95 %",
            "most",
        )
    )
    for one in found:
        grown = one.processor / found[0].processor
        least = one.claims * log(one.claims) / (found[0].claims * log(found[0].claims))
        cells = (one.claims, one.incidents, one.seconds, one.processor, round(grown / least, 2), one.peak)
        made.add_row(*map(str, (*cells, one.one_report, one.one_report_95, one.one_report_most)))
    return made


def _singles(many: Many, new: int) -> list[float]:
    """Milliseconds that each of `new` reports, spread over the corpus, takes once all others are held."""
    told: dict[str, list[Claim]] = {report.id: [] for report in many.reports}
    for claim in many.claims:
        told[claim.report].append(claim)
    held: list[Report] = []
    late: list[Report] = []
    step = max(1, len(many.reports) // new)
    for place, report in enumerate(many.reports):
        (late if place % step == 0 and len(late) < new else held).append(report)
    membership = Membership()
    for report in held:
        membership.take(report, told[report.id])
    membership.settle()
    taken = []
    for report in late:
        start = perf_counter()
        membership.add(report, told[report.id])
        taken.append(1000 * (perf_counter() - start))
    return taken


def _apart(size: int, new: int) -> Size:
    command = [sys.executable, "-m", "benchmarks.scale", "--one", str(size), "--new", str(new)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Size(**json.loads(done.stdout))


if __name__ == "__main__":
    sys.exit(main())
