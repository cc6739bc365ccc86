"""Linkage: from scored pairs of tellings to groups, by average linkage (UPGMA, Sokal & Michener 1958).

Two tellings of one report are never joined: the report itself told them apart. A telling without a good place that
fits two occurrences which cannot be one is left alone. Copies count as one telling, so they move no average.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from trucewatch.corroborate.blocking import BlockIndex
from trucewatch.corroborate.bonds import kept_apart, unite
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.decided import Decided
from trucewatch.corroborate.matching import match, ruled_out
from trucewatch.corroborate.profile import Profile, make_profiles
from trucewatch.corroborate.telling import Telling

Pair = tuple[str, str]
Scores = Mapping[Pair, float]
Group = tuple[str, ...]
_EXCLUDED, _ECHO = -1.0, 1.0


def link(tellings: Sequence[Telling], corpus: Corpus) -> tuple[tuple[Telling, ...], ...]:
    """Group the tellings of all reports into occurrences; the groups and their members come in the corpus' order."""
    linkage = Linkage(corpus)
    of_report: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        of_report[telling.report].append(telling)
    for told in of_report.values():
        for profile in make_profiles(told, corpus):
            linkage.add(profile)
    linkage.settle()
    groups = [tuple(sorted(group, key=lambda telling: corpus.rank[telling.id])) for group in linkage.groups()]
    return tuple(sorted(unite(groups, corpus), key=lambda group: corpus.rank[group[0].id]))


class Linkage:
    """Groups of tellings that grow and shrink with what is added and discarded, in whatever order.

    Whether a telling is unsure depends on those alone that it matches well enough. Without the unsure, those linked
    directly or through others make a neighbourhood, and how it is parted into groups depends on it alone. So only the
    neighbourhoods that a change touches are worked out anew.
    """

    def __init__(self, corpus: Corpus) -> None:
        """Start empty; of the corpus only policy, registry and what people decided are asked."""
        self._corpus = corpus
        self._index = BlockIndex(corpus)
        self._profiles: dict[str, Profile] = {}
        self._scores: dict[str, dict[str, float]] = {}
        self._echoes: dict[str, dict[str, str]] = {}
        self._unsure: set[str] = set()
        self._around: dict[str, frozenset[str]] = {}
        self._groups: dict[str, Group] = {}
        self._changed: set[str] = set()
        self._doubted: set[str] = set()

    def add(self, profile: Profile) -> None:
        """Take in a telling that is not in it."""
        key = profile.id
        scores: dict[str, float] = {}
        for other in self._index.add(profile):
            one, two = (profile, other) if key < other.id else (other, profile)
            scored = match(one, two, self._corpus)
            if scored is not None:
                scores[other.id] = self._scores[other.id][key] = scored.score
        self._profiles[key], self._scores[key], self._echoes[key] = profile, scores, {}
        self._heed_echoes(profile)
        self._changed.add(key)
        self._doubted |= {key, *self._partners(key)}

    def _heed_echoes(self, profile: Profile) -> None:
        """Unlink what stands beside a new telling's echoes, and beside it where it is one.

        A telling has one echo in a report at most, since what one report tells by the same words is numbered.
        """
        for key, score in list(self._scores[profile.id].items()):
            if score == _ECHO:
                other = self._profiles[key]
                self._echoes[key][profile.report] = profile.id
                self._echoes[profile.id][other.report] = key
                self._unlink_beside(profile, other)
                self._unlink_beside(other, profile)
            elif (echo := self._echoes[key].get(profile.report)) is not None:
                self._unlink_beside(self._profiles[key], self._profiles[echo])

    def _unlink_beside(self, one: Profile, echo: Profile) -> None:
        """What a text tells apart, its copies do: a telling with an echo in a report matches nothing else there."""
        for other in [other for other in self._scores[one.id] if self._profiles[other].report == echo.report]:
            if other != echo.id:
                del self._scores[one.id][other], self._scores[other][one.id]
                self._changed |= {one.id, other}
                self._doubted |= {one.id, other}

    def discard(self, telling: str) -> None:
        """Take a telling out."""
        gone = self._profiles.pop(telling)
        self._index.discard(gone)
        for echo in self._echoes.pop(telling).values():
            del self._echoes[echo][gone.report]
        partners = self._partners(telling)
        self._changed |= {*partners, *self._around.pop(telling, ())}
        self._doubted.update(partners)
        for other in self._scores.pop(telling):
            del self._scores[other][telling]
        for member in self._groups.pop(telling, ()):
            self._groups.pop(member, None)
        self._unsure.discard(telling)
        self._changed.discard(telling)
        self._doubted.discard(telling)

    def judge(self, decided: Decided, tellings: Iterable[str]) -> None:
        """Heed what people decided instead of what they had; `tellings` hold claims that are newly apart or no more."""
        self._corpus = replace(self._corpus, decided=decided)
        self._changed.update(tellings)

    def settle(self) -> tuple[tuple[Telling, ...], ...]:
        """Work out the groups of all that changed since; the groups that are new."""
        fresh: set[Group] = set()
        done: set[str] = set()
        for telling in self._touched():
            if telling in done:
                continue
            around = self._neighbourhood(telling)
            done |= around
            self._around.update(dict.fromkeys(around, around))
            judged = kept_apart([self._profiles[member].telling for member in sorted(around)], self._corpus)
            for group in _average(sorted(around), self._certain(around), self._profiles, judged, self._corpus):
                if self._groups.get(group[0]) != group:
                    fresh.add(group)
                self._groups.update(dict.fromkeys(group, group))
        self._changed.clear()
        self._doubted.clear()
        return tuple(map(self._tellings, sorted(fresh)))

    def groups(self) -> Iterator[tuple[Telling, ...]]:
        """All groups, once settled, members by id."""
        yield from map(self._tellings, sorted(set(self._groups.values())))

    def _tellings(self, group: Group) -> tuple[Telling, ...]:
        return tuple(self._profiles[member].telling for member in group)

    def _touched(self) -> set[str]:
        """What changed, what is linked to a telling that became sure or unsure, and what was around any of these.

        A new telling is itself enough: its neighbourhood takes in what it links, and if it is unsure, it links nothing.
        """
        touched = {telling for telling in self._changed if telling in self._profiles}
        for telling in self._doubted:
            unsure = self._is_unsure(telling)
            if unsure != (telling in self._unsure):
                (self._unsure.add if unsure else self._unsure.discard)(telling)
                touched |= {telling, *self._partners(telling)} if telling in self._around else {telling}
        around = {other for telling in touched for other in self._around.get(telling, ())}
        return {telling for telling in touched | around if telling in self._profiles}

    def _is_unsure(self, telling: str) -> bool:
        """Without good place or day, it fits several occurrences which exclude each other."""
        if not _vague(self._profiles[telling]):
            return False
        fitting = [self._profiles[other] for other in self._partners(telling)]
        return any(_apart(one, other, self._corpus) for one, other in combinations(fitting, 2))

    def _partners(self, telling: str) -> list[str]:
        threshold = self._corpus.policy.threshold
        return [other for other, score in self._scores[telling].items() if score >= threshold]

    def _neighbourhood(self, telling: str) -> frozenset[str]:
        reached, queue = {telling}, [telling]
        while queue:
            one = queue.pop()
            new = {other for other in self._partners(one) if other not in reached and self._sure(one, other)}
            reached |= new
            queue += new
        return frozenset(reached)

    def _certain(self, around: frozenset[str]) -> dict[Pair, float]:
        """The scores of pairs of a neighbourhood, but for those of an unsure telling."""
        return {
            (member, other): score
            for member in around
            for other, score in self._scores[member].items()
            if member < other and other in around and self._sure(member, other)
        }

    def _sure(self, one: str, other: str) -> bool:
        """Neither is unsure, or both tell the same by the same words."""
        return self._scores[one][other] == _ECHO or not (one in self._unsure or other in self._unsure)


def _vague(profile: Profile) -> bool:
    return not profile.precise or (profile.known and not profile.when.own)


def _apart(one: Profile, other: Profile, corpus: Corpus) -> bool:
    return one.report == other.report or ruled_out(one, other, corpus)


def _average(
    members: Sequence[str], scores: Scores, profiles: Mapping[str, Profile], judged: frozenset[Pair], corpus: Corpus
) -> Iterator[Group]:
    """Join the two groups with the highest mean score until none reaches the threshold; ties go by id.

    The pairs of `judged` are kept apart by people. A pair that has a score was not ruled out, and is not asked again.
    """
    if len(members) == 1:
        yield tuple(members)
        return
    apart = judged | {
        (one, other)
        for one, other in combinations(sorted(members), 2)
        if (one, other) not in scores and _apart(profiles[one], profiles[other], corpus)
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
