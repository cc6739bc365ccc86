"""How fast: understanding a report against bare spaCy, sentences a second for each stage, and a cold command.

    python benchmarks/speed.py [--report FILE] [--rounds N] [--json]

Bare spaCy is the same pipeline as it is shipped, entity recogniser included, over the same text in the same run; the
two take turns, so that a busy machine slows both. Times are seconds.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

import spacy

from trucewatch import pipeline
from trucewatch.corroborate import corroborate
from trucewatch.extract import extract
from trucewatch.ingest import Ingested, Options, ingest
from trucewatch.ledger import update_ledger
from trucewatch.model import Report
from trucewatch.ontology.affiliations import RegistryAffiliations
from trucewatch.ontology.compile import Knowledge, open_knowledge
from trucewatch.read import read
from trucewatch.resolve import resolve
from trucewatch.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FOUNDING = ROOT.parent / "shared" / "seed" / "report.txt"
DEMO = ROOT / "demo" / "reports"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timing:
    """The fastest and the middle one of several runs of the same work."""

    fastest: float
    middle: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Rate:
    """How many sentences a stage gets through in a second, and how long all of them took it."""

    stage: str
    sentences_per_second: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Speed:
    """All measurements of one run. `ratio` is ours over bare spaCy's, fastest over fastest."""

    report: str
    words: int
    bare_spacy: Timing
    understand: Timing
    ratio: float
    stages: tuple[Rate, ...]
    cold_inspect: Timing


def measure(path: Path, rounds: int, cold_rounds: int = 3) -> Speed:
    """Measure everything on this machine, now."""
    report, knowledge, settings = _reports([path])[0], open_knowledge(), Settings()
    bare, ours = _in_turns(report, knowledge, settings, rounds)
    return Speed(
        report=path.name,
        words=len(report.text.split()),
        bare_spacy=bare,
        understand=ours,
        ratio=ours.fastest / bare.fastest,
        stages=stage_rates(_reports([DEMO]), knowledge, settings),
        cold_inspect=cold(path, cold_rounds),
    )


def versus_spacy(path: Path, rounds: int) -> tuple[Timing, Timing]:
    """Bare spaCy and `pipeline.understand` over one report, warm, in turns."""
    return _in_turns(_reports([path])[0], open_knowledge(), Settings(), rounds)


def _in_turns(report: Report, knowledge: Knowledge, settings: Settings, rounds: int) -> tuple[Timing, Timing]:
    bare = spacy.load(settings.pipeline)
    works: tuple[Callable[[], object], ...] = (
        lambda: bare(report.text),
        lambda: pipeline.understand(report, knowledge, settings),
    )
    for work in works:
        work()
    times = [[_seconds(work) for work in works] for _ in range(rounds)]
    first, second = (_timing(column) for column in zip(*times, strict=True))
    return first, second


def stage_rates(reports: Sequence[Report], knowledge: Knowledge, settings: Settings) -> tuple[Rate, ...]:
    """Every stage over the same reports, one stage after the other, each handed what the last one made."""
    readings, in_read = _timed(lambda: [read(report, knowledge.names, settings.pipeline) for report in reports])
    readable = [reading for reading in readings if reading is not None]
    extracted, in_extract = _timed(lambda: [extract(reading) for reading in readable])
    pairs = list(zip(extracted, readable, strict=True))
    resolved, in_resolve = _timed(
        lambda: [resolve(found.claims, found.attributions, reading, knowledge) for found, reading in pairs]
    )
    claims = [claim for one in resolved for claim in one.claims]
    gathered, in_corroborate = _timed(lambda: corroborate(claims, reports, knowledge.registry))
    affiliations = RegistryAffiliations(knowledge.registry)
    _, in_ledger = _timed(lambda: update_ledger(claims, gathered.incidents, reports, affiliations))
    sentences = sum(len(reading.sentences) for reading in readable)
    spent = {
        "read": in_read,
        "extract": in_extract,
        "resolve": in_resolve,
        "corroborate": in_corroborate,
        "ledger": in_ledger,
    }
    return tuple(Rate(stage, sentences / seconds, seconds) for stage, seconds in spent.items())


def cold(path: Path, rounds: int) -> Timing:
    """The whole command `trucewatch inspect` in a process of its own."""
    command = [str(Path(sys.executable).with_name("trucewatch")), "inspect", str(path)]
    return _timing([_seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(rounds)])


def _reports(paths: Sequence[Path]) -> list[Report]:
    items = ingest(paths, Options(recorded=datetime.now(UTC)))
    return [item.report for item in items if isinstance(item, Ingested)]


def _seconds(work: Callable[[], object]) -> float:
    return _timed(work)[1]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = perf_counter()
    made = work()
    return made, perf_counter() - start


def _timing(seconds: Sequence[float]) -> Timing:
    return Timing(min(seconds), median(seconds), len(seconds))


def _printed(speed: Speed) -> str:
    rows = [
        f"report             {speed.report}, {speed.words} words",
        f"bare spaCy         {_line(speed.bare_spacy)}",
        f"understand, warm   {_line(speed.understand)}",
        f"ratio              {speed.ratio:.2f}",
        f"inspect, cold      {_line(speed.cold_inspect)}",
    ]
    rows += [f"{r.stage:<19}{r.sentences_per_second:>10,.0f} sentences/s ({r.seconds:.3f} s)" for r in speed.stages]
    return "\n".join(rows)


def _line(timing: Timing) -> str:
    return f"{timing.fastest:.4f} s fastest, {timing.middle:.4f} s median of {timing.rounds}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast Trucewatch is.")
    parser.add_argument("--report", type=Path, default=default_report(), help="the report to measure on")
    parser.add_argument("--rounds", type=int, default=15, help="how often bare spaCy and ours take turns")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    speed = measure(options.report, options.rounds)
    print(json.dumps(asdict(speed), indent=1) if options.json else _printed(speed))


def default_report() -> Path:
    """The founding report where it lies beside the checkout, else its restatement in the demo."""
    return FOUNDING if FOUNDING.is_file() else DEMO / "r00.txt"


if __name__ == "__main__":
    main()
