"""Linkage: from scored pairs of tellings to groups, by average linkage (UPGMA, Sokal & Michener 1958).

Two tellings of one report are never joined: the report itself told them apart. A telling without a good place that
fits two occurrences which cannot be one is left alone. Copies count as one telling, so they move no average.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.matching import match, ruled_out
from trucewatch.corroborate.telling import Telling
from trucewatch.corroborate.union import Union

Pair = tuple[str, str]
Scores = Mapping[Pair, float]
_NARROW_DAYS = 10
_OPEN_MONTHS = 12


def link(tellings: Sequence[Telling], corpus: Corpus) -> tuple[tuple[Telling, ...], ...]:
    """Group the tellings of all reports into occurrences; the groups and their members come in the corpus' order."""
    by_id = {telling.id: telling for telling in sorted(tellings, key=lambda t: corpus.rank[t.id])}
    scores = _certain(_scores(by_id, corpus), by_id, corpus)
    union = Union(by_id)
    for one, other in scores:
        union.join(one, other)
    groups: list[tuple[Telling, ...]] = []
    for members in union.groups().values():
        groups.extend(_average(members, scores, by_id, corpus))
    return tuple(sorted(groups, key=lambda group: corpus.rank[group[0].id]))


def blocks(tellings: Sequence[Telling], corpus: Corpus) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs that can share a day: by day where both are dated narrowly, else by month."""
    days: dict[date, list[Telling]] = defaultdict(list)
    months: dict[tuple[int, int], tuple[list[Telling], list[Telling]]] = defaultdict(lambda: ([], []))
    for telling in tellings:
        first, last = _window(telling, corpus)
        narrow = (last - first).days <= _NARROW_DAYS
        for day in _days(first, last) if narrow else ():
            days[day].append(telling)
        for month in _months(first, last):
            months[month][0 if narrow else 1].append(telling)
    for members in days.values():
        yield from combinations(members, 2)
    for narrows, wides in months.values():
        yield from combinations(wides, 2)
        yield from ((one, other) for one in narrows for other in wides)


def _scores(by_id: Mapping[str, Telling], corpus: Corpus) -> Scores:
    found: dict[Pair, float] = {}
    seen: set[Pair] = set()
    for one, other in blocks(list(by_id.values()), corpus):
        pair = _pair(one.id, other.id)
        if one.report == other.report or pair in seen:
            continue
        seen.add(pair)
        scored = match(one, other, corpus)
        if scored is not None and scored.score >= corpus.policy.threshold:
            found[pair] = scored.score
    return found


def _certain(scores: Scores, by_id: Mapping[str, Telling], corpus: Corpus) -> Scores:
    """Drop the pairs of tellings without a good place that fit several occurrences which exclude each other."""
    partners: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(scores):
        partners[one].append(other)
        partners[other].append(one)
    unsure = {
        telling
        for telling, found in partners.items()
        if not by_id[telling].precise(corpus) and _torn(found, by_id, corpus)
    }
    return {pair: score for pair, score in scores.items() if not unsure & set(pair)}


def _torn(partners: Sequence[str], by_id: Mapping[str, Telling], corpus: Corpus) -> bool:
    return any(_apart(by_id[one], by_id[other], corpus) for one, other in combinations(partners, 2))


def _apart(one: Telling, other: Telling, corpus: Corpus) -> bool:
    return one.report == other.report or ruled_out(one, other, corpus)


def _average(
    members: Sequence[str], scores: Scores, by_id: Mapping[str, Telling], corpus: Corpus
) -> Iterator[tuple[Telling, ...]]:
    groups = [frozenset({member}) for member in members]
    while True:
        best = _best(groups, scores, by_id, corpus)
        if best is None:
            break
        groups = [group for group in groups if group not in best] + [best[0] | best[1]]
    for group in groups:
        yield tuple(by_id[member] for member in sorted(group, key=lambda member: corpus.rank[member]))


def _best(
    groups: Sequence[frozenset[str]], scores: Scores, by_id: Mapping[str, Telling], corpus: Corpus
) -> tuple[frozenset[str], frozenset[str]] | None:
    found = [
        (-worth, min(one), min(other), one, other)
        for one, other in combinations(sorted(groups, key=min), 2)
        if (worth := _mean(one, other, scores, by_id, corpus)) >= corpus.policy.threshold
    ]
    best = min(found, key=lambda item: item[:3], default=None)
    return (best[3], best[4]) if best else None


def _mean(
    one: frozenset[str], other: frozenset[str], scores: Scores, by_id: Mapping[str, Telling], corpus: Corpus
) -> float:
    """The mean score over pairs of texts; -1 where the groups hold tellings that exclude each other."""
    best: dict[Pair, float] = {}
    for a in one:
        for b in other:
            if by_id[a].report == by_id[b].report or ruled_out(by_id[a], by_id[b], corpus):
                return -1.0
            texts = (corpus.copies.get(by_id[a].report, a), corpus.copies.get(by_id[b].report, b))
            best[texts] = max(best.get(texts, 0.0), scores.get(_pair(a, b), 0.0))
    return sum(best.values()) / len(best)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _window(telling: Telling, corpus: Corpus) -> tuple[date, date]:
    when = telling.when(corpus)
    last = when.last or corpus.published(telling.claims[0]) or date.max - timedelta(days=2)
    first = when.first or last - timedelta(days=31 * _OPEN_MONTHS)
    return min(first, last), last


def _days(first: date, last: date) -> Iterator[date]:
    for step in range(-1, (last - first).days + 2):
        yield first + timedelta(days=step)


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    start, end = first - timedelta(days=1), last + timedelta(days=1)
    for month in range(start.year * 12 + start.month, end.year * 12 + end.month + 1):
        yield divmod(month, 12)
