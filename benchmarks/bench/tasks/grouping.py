"""ECB+ (Cybulska & Vossen 2014): reports of general news grouped by the incident they are about, no topic given. B³.

Bagga & Baldwin 1998, document by document. The groups are the stories of `corroborate.stories`: most of these reports
tell of no armed conflict, and incidents are made of claims. The trivial answer is average linkage over TF-IDF at one
threshold.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.bench.bootstrap import Floats, score, share
from benchmarks.bench.reader import Reader, report_of
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from benchmarks.bench.tasks.tfidf import clusters, vectors
from trucewatch.corroborate import load_policy
from trucewatch.corroborate.stories import stories

NAME = "grouping"
LEAST = 0.19
"""The mean cosine down to which average linkage joins: the best of .02 to .30 on the open part of the corpus."""
Counts = tuple[float, ...]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Group all reports and score the groups."""
    gold = [f"{record['topic']}/{record['incident']}" for record in records]
    reports = [replace(report_of(r["text"]), id=f"r{i:05}", document=f"d{i}") for i, r in enumerate(records)]
    found = stories(reports, load_policy().stories)
    ours = [found[report.id] for report in reports]
    trivial = b_cubed(gold, clusters(vectors([record["text"] for record in records]), LEAST))
    topics = [record["topic"] for record in records]
    base = _scores(trivial, topics, [None] * 3)
    errors = [_row(records, gold, ours, place) for place in range(len(records))]
    return _scores(b_cubed(gold, ours), topics, [one.value for one in base]), [row for row in errors if row]


def b_cubed(gold: Sequence[Hashable], ours: Sequence[Hashable]) -> list[Counts]:
    """For each item the share of its group that is right, the share of its gold group that is found, and 1."""
    wanted, found, both = Counter(gold), Counter(ours), Counter(zip(gold, ours, strict=True))
    return [(both[g, o] / found[o], both[g, o] / wanted[g], 1.0) for g, o in zip(gold, ours, strict=True)]


def harmonic(sums: Floats) -> Floats:
    """F1 of mean precision and mean recall."""
    right, found, n = sums[..., 0], sums[..., 1], sums[..., 2]
    below = (right + found) * n
    return np.divide(2 * right * found, below, out=np.zeros_like(below), where=below > 0)


def _scores(counts: Sequence[Counts], topics: Sequence[Hashable], base: Sequence[float | None]) -> list[Score]:
    """By topic, since the reports of one topic hang together."""
    every = [
        _sum([c for c, topic in zip(counts, topics, strict=True) if topic == one]) for one in dict.fromkeys(topics)
    ]
    whole = score(NAME, "b3_f1", every, harmonic, baseline=base[0])
    return [
        replace(whole, per_item=()),
        score(NAME, "b3_precision", [(c[0], c[2]) for c in every], share, baseline=base[1]),
        score(NAME, "b3_recall", [(c[1], c[2]) for c in every], share, baseline=base[2]),
    ]


def _sum(counts: Sequence[Counts]) -> Counts:
    return tuple(sum(column) for column in zip(*counts, strict=True))


def _row(records: Sequence[Record], gold: Sequence[str], ours: Sequence[str], place: int) -> ErrorRow | None:
    """A report whose group is not the gold's: alone, parted, or thrown together with others."""
    mine = [i for i, group in enumerate(ours) if group == ours[place]]
    wanted = [i for i, group in enumerate(gold) if group == gold[place]]
    wrong = [i for i in mine if gold[i] != gold[place]]
    if mine == wanted:
        return None
    if len(mine) == 1:
        why = "alone"
    else:
        topics = {records[i]["topic"] for i in wrong}
        why = (
            f"with others of {'its topic' if topics <= {records[place]['topic']} else 'other topics'}"
            if wrong
            else "parted"
        )
    text = records[place]["text"].partition("\n")[0][:200]
    return ErrorRow(
        records[place]["id"], text, f"{len(wanted)} reports", f"{len(mine)}, {len(wrong)} of them wrong", why
    )


TASK = Task(NAME, "grouping_ecbplus.jsonl", run, published={"b3_f1": 0.885})
