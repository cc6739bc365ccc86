"""Linkage: from scored pairs of tellings to groups, by average linkage (UPGMA, Sokal & Michener 1958).

Two tellings of one report are never joined: the report itself told them apart. A telling without a good place that
fits two occurrences which cannot be one is left alone. Copies count as one telling, so they move no average.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from trucewatch.corroborate.blocking import blocks
from trucewatch.corroborate.bonds import kept_apart, settle
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.matching import match, ruled_out
from trucewatch.corroborate.profile import Profile, make_profile
from trucewatch.corroborate.telling import Telling
from trucewatch.corroborate.union import Union

Pair = tuple[str, str]
Scores = Mapping[Pair, float]
Group = tuple[str, ...]
_EXCLUDED = -1.0


def link(tellings: Sequence[Telling], corpus: Corpus) -> tuple[tuple[Telling, ...], ...]:
    """Group the tellings of all reports into occurrences; the groups and their members come in the corpus' order."""
    ordered = sorted(tellings, key=lambda telling: corpus.rank[telling.id])
    profiles = {telling.id: make_profile(telling, corpus) for telling in ordered}
    scores = _certain(_scores(profiles, corpus), profiles, corpus)
    union, judged = Union(profiles), kept_apart(ordered, corpus)
    for (one, other), score in scores.items():
        if score >= corpus.policy.threshold:
            union.join(one, other)
    groups = [
        tuple(profiles[member].telling for member in sorted(group, key=lambda member: corpus.rank[member]))
        for members in union.groups().values()
        for group in _average(members, scores, profiles, judged, corpus)
    ]
    return tuple(sorted(settle(groups, corpus), key=lambda group: corpus.rank[group[0].id]))


def _scores(profiles: Mapping[str, Profile], corpus: Corpus) -> Scores:
    found: dict[Pair, float] = {}
    for one, other in blocks(list(profiles.values()), corpus):
        scored = match(one, other, corpus)
        if scored is not None:
            found[_pair(one.id, other.id)] = scored.score
    return found


def _certain(scores: Scores, profiles: Mapping[str, Profile], corpus: Corpus) -> Scores:
    """Drop the pairs of tellings without good place or day that fit several occurrences which exclude each other."""
    partners: dict[str, list[str]] = defaultdict(list)
    for (one, other), score in sorted(scores.items()):
        if score >= corpus.policy.threshold:
            partners[one].append(other)
            partners[other].append(one)
    unsure = {
        telling for telling, found in partners.items() if _vague(profiles[telling]) and _torn(found, profiles, corpus)
    }
    return {pair: score for pair, score in scores.items() if not unsure & set(pair) or score == 1.0}


def _vague(profile: Profile) -> bool:
    return not profile.precise or (profile.known and not profile.when.own)


def _torn(partners: Sequence[str], profiles: Mapping[str, Profile], corpus: Corpus) -> bool:
    return any(_apart(profiles[one], profiles[other], corpus) for one, other in combinations(partners, 2))


def _apart(one: Profile, other: Profile, corpus: Corpus) -> bool:
    return one.report == other.report or ruled_out(one, other, corpus)


def _average(
    members: Sequence[str], scores: Scores, profiles: Mapping[str, Profile], judged: frozenset[Pair], corpus: Corpus
) -> Iterator[Group]:
    """Join the two groups with the highest mean score until none reaches the threshold; ties go by id.

    The pairs of `judged` are kept apart by people.
    """
    apart = judged | {
        _pair(one, other) for one, other in combinations(members, 2) if _apart(profiles[one], profiles[other], corpus)
    }
    groups: list[Group] = [(member,) for member in sorted(members)]
    means = {(one, other): _mean(one, other, scores, apart, profiles) for one, other in combinations(groups, 2)}
    while means:
        best = min(means, key=lambda pair: (-means[pair], pair))
        if means[best] < corpus.policy.threshold:
            break
        joined = tuple(sorted(best[0] + best[1]))
        groups = [group for group in groups if group not in best]
        means = {pair: mean for pair, mean in means.items() if not set(pair) & set(best)}
        for group in groups:
            pair = (group, joined) if group < joined else (joined, group)
            means[pair] = _mean(*pair, scores, apart, profiles)
        groups.append(joined)
    yield from groups


def _mean(one: Group, other: Group, scores: Scores, apart: frozenset[Pair], profiles: Mapping[str, Profile]) -> float:
    """The mean score over pairs of texts, copies being one; `_EXCLUDED` where two of the tellings cannot be one.

    A telling without good place or day says nothing against one that it has nothing in common with.
    """
    best: dict[Pair, float] = {}
    for a in one:
        for b in other:
            pair = _pair(a, b)
            if pair in apart:
                return _EXCLUDED
            if pair not in scores and (_vague(profiles[a]) or _vague(profiles[b])):
                continue
            texts = profiles[a].copies, profiles[b].copies
            best[texts] = max(best.get(texts, 0.0), scores.get(pair, 0.0))
    return sum(best.values()) / len(best) if best else 0.0


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
