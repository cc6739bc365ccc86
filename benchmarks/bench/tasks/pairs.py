"""Pairs of headlines on the war in Syria, half of which share a coded event (UCDP GED): average precision.

A pair's score is the best match, by `corroborate`, of what the one headline tells with what the other tells; a headline
that tells nothing is compared by its words and its day alone. Nothing rules a pair out here: the task ranks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from benchmarks.bench.reader import Reader, report_of
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from benchmarks.bench.tasks.curves import ap_score
from benchmarks.bench.tasks.tfidf import Vector, cosine, vectors
from trucewatch.corroborate import load_policy, places, times
from trucewatch.corroborate.corpus import Corpus, make_corpus
from trucewatch.corroborate.features import act
from trucewatch.corroborate.matching import compare as compared
from trucewatch.corroborate.matching import ruled_out
from trucewatch.corroborate.profile import Profile, bare_profile, make_profile
from trucewatch.corroborate.tellings import tellings
from trucewatch.model import Report

NAME = "pairs"
Headline = tuple[str, str, str]
"""Outlet, date and words."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair's score and what it rests on: what each side tells, or what keeps them apart in `corroborate`."""

    score: float
    by: str


@dataclass(frozen=True, slots=True)
class Told:
    """What all headlines tell, and their words."""

    corpus: Corpus
    profiles: Mapping[Headline, tuple[Profile, ...]]
    words: Mapping[Headline, Vector]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all pairs."""
    told = tell(records, reader)
    pairs = [(headline(record["a"]), headline(record["b"])) for record in records]
    labels = [bool(record["same_event"]) for record in records]
    found = [compare(one, other, told) for one, other in pairs]
    cosines = [cosine(told.words[one], told.words[other]) for one, other in pairs]
    base = ap_score(NAME, "", cosines, labels).value
    scores = [ap_score(NAME, "average_precision", [one.score for one in found], labels, base)]
    return scores, _errors(records, found)


def headline(side: Mapping[str, str]) -> Headline:
    """A side of a pair as a key."""
    return side["outlet"], side["date"], side["headline"]


def tell(records: Sequence[Record], reader: Reader) -> Told:
    """Read every headline once, as a report of its own."""
    keys = sorted({headline(record[side]) for record in records for side in ("a", "b")})
    reports = {key: _report(key) for key in keys}
    every = [claim for report in reports.values() for claim in reader.understood(report).claims]
    corpus = make_corpus(every, list(reports.values()), reader.knowledge.registry, load_policy())
    words = dict(zip(keys, vectors([key[2] for key in keys]), strict=True))
    return Told(corpus, {key: profiles_of(report.id, corpus) for key, report in reports.items()}, words)


def _report(key: Headline) -> Report:
    outlet, day, words = key
    alone = report_of("|".join(key)).id
    return replace(report_of(words, date.fromisoformat(day[:10]), outlet), id=alone, document=f"d{alone}")


def profiles_of(report: str, corpus: Corpus) -> tuple[Profile, ...]:
    """The profiles of what one report tells, as `corroborate` compares them; of its words where it tells nothing."""
    told = tellings(report, corpus) if report in corpus.by_report else ()
    return tuple(make_profile(telling, corpus) for telling in told) or (bare_profile(corpus.reports[report], corpus),)


def compare(one: Headline, other: Headline, told: Told) -> Compared:
    """The score of a pair."""
    mine, theirs = told.profiles[one], told.profiles[other]
    best = max(compared(a, b, told.corpus).odds for a in mine for b in theirs)
    silent = [not side[0].kinds for side in (mine, theirs)]
    if any(silent):
        return Compared(best, "both tell nothing" if all(silent) else "one tells nothing")
    if all(ruled_out(a, b, told.corpus) for a in mine for b in theirs):
        return Compared(best, f"kept apart by {_apart(mine[0], theirs[0], told.corpus)}")
    return Compared(best, "match")


def _apart(one: Profile, other: Profile, corpus: Corpus) -> str:
    """The first of the reasons that keep two tellings apart."""
    policy = corpus.policy
    if one.telling.aggregate != other.telling.aggregate:
        return "one is an aggregate"
    if times.agreement(one.when, other.when, policy.times) is None:
        return "day"
    if not places.compatible(one.place, other.place, policy.places):
        return "place"
    return "kind" if (act(one, other, corpus) or 0.0) < policy.kinds.least_across else "two totals"


def _errors(records: Sequence[Record], found: Sequence[Compared]) -> list[ErrorRow]:
    """Pairs of one event in the lower half of the ranking, and others in the upper half."""
    ranked = sorted(one.score for one in found)
    middle = ranked[len(ranked) // 2] if ranked else 0.0
    return [
        _row(record, one, "ranked low" if record["same_event"] else "ranked high")
        for record, one in zip(records, found, strict=True)
        if (one.score < middle) == bool(record["same_event"])
    ]


def _row(record: Record, one: Compared, where: str) -> ErrorRow:
    sides = " / ".join(f"{side['outlet']} {side['date']}: {side['headline']}" for side in (record["a"], record["b"]))
    gold = "one event" if record["same_event"] else "different events"
    return ErrorRow(record["a"]["date"], sides, gold, f"{one.score:.2f} ({one.by})", f"{where}: {one.by}")


TASK = Task(NAME, "headline_pairs_ucdp_syria.jsonl", run)
