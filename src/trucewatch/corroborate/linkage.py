"""Linkage: from scored pairs of tellings to groups, by average linkage (UPGMA, Sokal & Michener 1958).

Two tellings of one report are never joined: the report itself told them apart. A telling without a good place that
fits two occurrences which cannot be one is left alone. Copies count as one telling, so they move no average.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from trucewatch.corroborate.blocking import BlockIndex
from trucewatch.corroborate.bonds import kept_apart, unite
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
    linkage = Linkage(corpus)
    for telling in tellings:
        linkage.add(make_profile(telling, corpus))
    linkage.settle()
    groups = [tuple(sorted(group, key=lambda telling: corpus.rank[telling.id])) for group in linkage.groups()]
    return tuple(sorted(unite(groups, corpus), key=lambda group: corpus.rank[group[0].id]))


class Linkage:
    """Groups of tellings that grow and shrink with what is added and discarded, in whatever order.

    Tellings that match well enough, directly or through others, make a neighbourhood; how it is parted into groups
    depends on the neighbourhood alone. So only the neighbourhoods that a change touches are worked out anew.
    """

    def __init__(self, corpus: Corpus) -> None:
        """Start empty; of the corpus only policy, registry and constraints are asked."""
        self._corpus = corpus
        self._index = BlockIndex(corpus)
        self._profiles: dict[str, Profile] = {}
        self._scores: dict[str, dict[str, float]] = {}
        self._groups: dict[str, Group] = {}
        self._changed: set[str] = set()

    def add(self, profile: Profile) -> None:
        """Take in a telling that is not in it."""
        scores: dict[str, float] = {}
        for other in self._index.near(profile):
            one, two = (profile, other) if profile.id < other.id else (other, profile)
            scored = match(one, two, self._corpus)
            if scored is not None:
                scores[other.id] = self._scores[other.id][profile.id] = scored.score
        self._index.add(profile)
        self._profiles[profile.id] = profile
        self._scores[profile.id] = scores
        self._changed |= {profile.id, *scores}

    def discard(self, telling: str) -> None:
        """Take a telling out."""
        self._index.discard(self._profiles.pop(telling))
        others = self._scores.pop(telling)
        for other in others:
            del self._scores[other][telling]
        self._changed |= others.keys()
        self._changed |= set(self._groups.pop(telling, ()))
        self._changed.discard(telling)

    def settle(self) -> frozenset[Group]:
        """Work out the groups of all that changed since; the groups that are new."""
        fresh: set[Group] = set()
        todo = {telling for telling in self._changed if telling in self._profiles}
        while todo:
            around = self._neighbourhood(min(todo))
            todo -= around
            for group in self._parted(around):
                if self._groups.get(group[0]) != group:
                    fresh.add(group)
                self._groups.update(dict.fromkeys(group, group))
        self._changed.clear()
        return frozenset(fresh)

    def groups(self) -> Iterator[tuple[Telling, ...]]:
        """All groups, once settled, members by id."""
        for group in sorted(set(self._groups.values())):
            yield tuple(self._profiles[member].telling for member in group)

    def group(self, telling: str) -> tuple[Telling, ...]:
        """The group that a telling is in, once settled."""
        return tuple(self._profiles[member].telling for member in self._groups[telling])

    def _neighbourhood(self, telling: str) -> set[str]:
        reached, queue = {telling}, [telling]
        while queue:
            near = {other for other, score in self._scores[queue.pop()].items() if self._joins(score)} - reached
            reached |= near
            queue += near
        return reached

    def _parted(self, around: set[str]) -> Iterator[Group]:
        """The groups of a neighbourhood: average linkage among what stays linked without the unsure tellings."""
        if len(around) == 1:
            yield tuple(around)
            return
        profiles = {member: self._profiles[member] for member in around}
        scores = {
            (member, other): score
            for member in around
            for other, score in self._scores[member].items()
            if member < other and other in around
        }
        scores = _certain(scores, profiles, self._corpus)
        union = Union(around)
        for (one, other), score in scores.items():
            if self._joins(score):
                union.join(one, other)
        judged = kept_apart([profiles[member].telling for member in sorted(around)], self._corpus)
        for members in union.groups().values():
            yield from _average(members, scores, profiles, judged, self._corpus)

    def _joins(self, score: float) -> bool:
        return score >= self._corpus.policy.threshold


def _certain(scores: dict[Pair, float], profiles: Mapping[str, Profile], corpus: Corpus) -> dict[Pair, float]:
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
    if len(members) == 1:
        yield tuple(members)
        return
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
