"""Pairs of headlines on the war in Syria, half of which share a coded event (UCDP GED): average precision.

A pair's score is the best match, by `corroborate`, of what the one headline tells with what the other tells. Where the
two are not compared (one tells nothing, or too little speaks for either), it is the cosine of their words; where they
are ruled out as one occurrence, nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from benchmarks.bench.reader import Reader, report_of
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from benchmarks.bench.tasks.curves import ap_score
from benchmarks.bench.tasks.tfidf import Vector, cosine, vectors
from trucewatch.corroborate import load_policy, places, times
from trucewatch.corroborate.attachment import attach
from trucewatch.corroborate.coreference import acts_told
from trucewatch.corroborate.corpus import Corpus, make_corpus
from trucewatch.corroborate.gathering import gather
from trucewatch.corroborate.infer_time import infer_times
from trucewatch.corroborate.matching import act, match, ruled_out
from trucewatch.corroborate.profile import Profile, make_profile
from trucewatch.model import Claim, Report

NAME = "pairs"
Headline = tuple[str, str, str]
"""Outlet, date and words."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair's score and what it rests on: 'match', 'ruled out by …', 'too little in common', 'one tells nothing', …"""

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
    claims = {key: reader.understood(report).claims for key, report in reports.items()}
    every = [claim for found in claims.values() for claim in found]
    corpus = make_corpus(every, list(reports.values()), reader.knowledge.registry, load_policy())
    words = dict(zip(keys, vectors([key[2] for key in keys]), strict=True))
    return Told(corpus, {key: profiles_of(found, corpus) for key, found in claims.items()}, words)


def _report(key: Headline) -> Report:
    outlet, day, words = key
    alone = report_of("|".join(key)).id
    return replace(report_of(words, date.fromisoformat(day[:10]), outlet), id=alone, document=f"d{alone}")


def profiles_of(claims: Sequence[Claim], corpus: Corpus) -> tuple[Profile, ...]:
    """The profiles of what one report tells, as `corroborate` compares them."""
    ordered = corpus.sort(claims)
    told = gather(attach(acts_told(ordered, corpus), ordered, corpus), corpus)
    return tuple(make_profile(telling, corpus) for telling in infer_times(told, corpus))


def compare(one: Headline, other: Headline, told: Told) -> Compared:
    """The score of a pair."""
    mine, theirs = told.profiles[one], told.profiles[other]
    wording = cosine(told.words[one], told.words[other])
    if not mine or not theirs:
        return Compared(wording, "one tells nothing" if mine or theirs else "both tell nothing")
    matches = [match(a, b, told.corpus) for a in mine for b in theirs]
    scores = [found.score for found in matches if found is not None]
    if scores:
        return Compared(max(scores), "match")
    if all(ruled_out(a, b, told.corpus) for a in mine for b in theirs):
        return Compared(0.0, f"ruled out by {_apart(mine[0], theirs[0], told.corpus)}")
    return Compared(wording, "too little in common")


def _apart(one: Profile, other: Profile, corpus: Corpus) -> str:
    """The first of the reasons that keep two tellings apart."""
    policy = corpus.policy
    if one.telling.aggregate != other.telling.aggregate:
        return "one is an aggregate"
    if times.agreement(one.when, other.when, policy.times) is None:
        return "day"
    if not places.compatible(one.place, other.place, policy.places):
        return "place"
    return "kind" if act(one, other, corpus) < policy.kinds.least_across else "two totals"


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
