"""PolNeAR: source, cue and content of every attribution in political news. Read with the gate open. For measuring only.

Newell et al. 2018, 'An Attribution Relations Corpus for Political News' (LREC). Token-overlap F1 takes the words of a
document that any attribution has in a role; a pair is right if our source's head stands in the gold's source and our
content holds at least half of the words of the gold's content, one to one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench.assignment import assign
from benchmarks.bench.bootstrap import score
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from benchmarks.bench.tasks.attribution_causes import misses
from benchmarks.bench.tasks.attribution_parts import ROLES, Said, gold_said, our_said
from benchmarks.bench.tasks.attribution_trivial import next_to_say
from benchmarks.bench.tasks.open_reading import open_reading

NAME = "attribution"
Counts = tuple[float, ...]
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Compared:
    """One document: gold, ours, and what is trivially said of it."""

    gold: Sequence[Said]
    ours: Sequence[Said]
    trivial: Sequence[Said]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all documents."""
    compared: list[Compared] = []
    errors: list[ErrorRow] = []
    for record in records:
        found = our_said(open_reading(record["text"], reader))
        one = Compared(gold_said(record), found, next_to_say(record["text"]))
        compared.append(one)
        errors += misses(record, one.gold, one.ours, pairs(one.gold, one.ours))
    scores = [
        score(
            NAME,
            f"{role}_f1",
            [overlap(role, one.gold, one.ours) for one in compared],
            baseline=score(NAME, "", [overlap(role, one.gold, one.trivial) for one in compared]).value,
        )
        for role in ROLES
    ]
    trivial = score(NAME, "", [pair_counts(one.gold, one.trivial) for one in compared]).value
    return [
        *scores,
        score(NAME, "pair_f1", [pair_counts(one.gold, one.ours) for one in compared], baseline=trivial),
    ], errors


def overlap(role: str, gold: Sequence[Said], ours: Sequence[Said]) -> Counts:
    """Words of a document that both, that we, and that the gold put into a role of some attribution."""
    wanted = frozenset[int]().union(*(said.words(role) for said in gold))
    found = frozenset[int]().union(*(said.words(role) for said in ours))
    return len(wanted & found), len(found), len(wanted)


def pair_counts(gold: Sequence[Said], ours: Sequence[Said]) -> Counts:
    """Pairs of source and content that are right, that we have, and that the gold has."""
    wanted = sum(1 for said in gold if said.source and said.content)
    found = sum(1 for said in ours if said.source and said.content)
    return len(pairs(gold, ours)), found, wanted


def pairs(gold: Sequence[Said], ours: Sequence[Said]) -> list[tuple[int, int]]:
    """The right pairs, gold to ours, one to one."""
    return assign(gold, ours, lambda one, other: held(one, other) if fits(one, other) else 0.0)


def fits(gold: Said, ours: Said) -> bool:
    """Whether our source's head stands in the gold's source, and our content holds half of the gold's."""
    return bool(ours.head & gold.source) and held(gold, ours) >= LEAST


def held(gold: Said, ours: Said) -> float:
    """The share of the gold's content that our content holds."""
    return len(gold.content & ours.content) / len(gold.content) if gold.content else 0.0


TASK = Task(NAME, "attribution_polnear.jsonl", run)
