"""Near-copies made of real reports by seeded edits (`benchmarks.near_copies`), with hard negatives: recall, precision.

All texts are taken in together, as a store would; judged are the pairs whose making says whether one is a copy. The
trivial answer is a cosine of TF-IDF vectors of at least LEAST.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.bench.bootstrap import precision, recall, score
from benchmarks.bench.reader import Reader, report_of
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from benchmarks.bench.tasks.tfidf import cosine, vectors
from benchmarks.near_copies import Cases, Pair, make_cases
from trucewatch.corroborate import load_policy
from trucewatch.corroborate.copies import CopyIndex

NAME = "copies"
SEED = 20261122
SOURCES = 500
"""Reports, at most, of which copies are made."""
LEAST = 0.6
REPORTS, INCIDENTS = "attribution_polnear.jsonl", "grouping_ecbplus.jsonl"
Counts = list[tuple[float, ...]]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Make the cases, take all texts in, and judge the pairs."""
    cases = cases_of(records)
    if not cases.pairs:
        return [], []
    linked = links(cases)
    words = vectors(cases.texts)
    trivial = [cosine(words[pair.one], words[pair.other]) >= LEAST for pair in cases.pairs]
    ours = [(pair.one, pair.other) in linked for pair in cases.pairs]
    return _scores(counts(cases.pairs, ours), counts(cases.pairs, trivial)), _errors(cases, ours)


def cases_of(records: Sequence[Record]) -> Cases:
    """The cases that the records make: whole reports, and reports of one incident."""
    incidents: dict[str, list[str]] = defaultdict(list)
    for record in records:
        if record["file"] == INCIDENTS:
            incidents[f"{record['topic']}/{record['incident']}"].append(record["text"])
    reports = [record["text"] for record in records if record["file"] == REPORTS]
    return make_cases(reports[:SOURCES], list(incidents.values()), SEED)


def links(cases: Cases) -> frozenset[tuple[int, int]]:
    """The pairs of texts that are found to be copies, either way round."""
    index = CopyIndex(load_policy().copies)
    found = set()
    for place, text in enumerate(cases.texts):
        report = replace(report_of(text), id=f"{place:06}", document=f"d{place}")
        found |= {(int(other), place) for other in index.add(report)}
    return frozenset(found | {(other, one) for one, other in found})


def counts(pairs: Sequence[Pair], found: Sequence[bool]) -> Counts:
    """Right, found and wanted of each pair."""
    return [(float(ours and pair.copy), float(ours), float(pair.copy)) for pair, ours in zip(pairs, found, strict=True)]


def _scores(ours: Counts, trivial: Counts) -> list[Score]:
    return [
        score(NAME, name, ours, measure, baseline=score(NAME, name, trivial, measure).value)
        for name, measure in (("near_copy_recall", recall), ("near_copy_precision", precision))
    ]


def _errors(cases: Cases, ours: Sequence[bool]) -> list[ErrorRow]:
    return [
        ErrorRow(
            f"{pair.one}-{pair.other}",
            cases.texts[pair.one][:200],
            "a copy" if pair.copy else "none",
            "a copy" if found else "none",
            f"{'missed' if pair.copy else 'wrong'}: {pair.made}",
        )
        for pair, found in zip(cases.pairs, ours, strict=True)
        if found != pair.copy
    ]


TASK = Task(NAME, REPORTS, run, also=(INCIDENTS,))
