"""Matching: whether tellings of two reports are of one occurrence, as a weighted sum of named features.

Each feature gives -1 to 1, or None where one side is silent; silence counts against a pair for a share of the weight.
Weights, share and threshold stand in `ontology/matching.yml`. The form is that of a linear record-linkage score
(Fellegi & Sunter 1969), weights set by hand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trucewatch.corroborate import kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.profile import Profile
from trucewatch.corroborate.registry import related

Feature = Callable[[Profile, Profile, Corpus], float | None]
_PLACED, _WORDED = 0.8, 0.5
_TELLING = 3.0
"""A single count that agrees says something from here on: many attacks kill one or two."""


@dataclass(frozen=True, slots=True)
class Match:
    """A score with the features it was made of, so that it can be explained."""

    score: float
    features: Mapping[str, float | None]


def match(one: Profile, other: Profile, corpus: Corpus) -> Match | None:
    """Score two tellings; None where something rules out that they are one."""
    if ruled_out(one, other, corpus):
        return None
    found = {name: feature(one, other, corpus) for name, feature in FEATURES.items()}
    if echo(one, other):
        return Match(1.0, found)
    if not _enough(one, other, found):
        return None
    return Match(_score(found, corpus), found)


def echo(one: Profile, other: Profile) -> bool:
    """Say whether two copies of one text tell the same: the same acts by the same words at the same places."""
    if one.copies != other.copies or one.report == other.report:
        return False
    return one.telling.aggregate == other.telling.aggregate and one.spoken == other.spoken


def ruled_out(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Say whether kind, day or place keep two tellings apart, or one is an aggregate and the other is not."""
    policy = corpus.policy
    if echo(one, other):
        return False
    if one.telling.aggregate != other.telling.aggregate:
        return True
    if one.telling.aggregate and not _same_total(one, other):
        return True
    if times.agreement(one.when, other.when, policy.times) is None:
        return True
    if not places.compatible(one.place, other.place, policy.places):
        return True
    return act(one, other, corpus) < policy.kinds.least_across


def act(one: Profile, other: Profile, corpus: Corpus) -> float:
    """How alike the kinds of act are, at best."""
    return max(kinds.likeness(mine, theirs, corpus.policy.kinds) for mine in one.kinds for theirs in other.kinds)


def actors(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the named actors are one or related; rivals count a little against."""
    if not one.actors or not other.actors:
        return None
    return 1.0 if any(related(corpus.registry, a, b) for a in one.actors for b in other.actors) else -0.3


def target(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the thing or people hit are the same, by entity or by words."""
    return mentions.agreement(one.targets, other.targets, corpus.policy)


def place(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How much the agreement of the places says, by the coarser one's precision."""
    return places.agreement(one.place, other.place, corpus.policy.places) if one.place and other.place else None


def time(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How much the agreement of the days says, by the coarser one; a day apart counts against, no day says nothing."""
    return times.agreement(one.when, other.when, corpus.policy.times) or None


def weapon(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the weapons are of one class."""
    if not one.weapons or not other.weapons:
        return None
    return 1.0 if one.weapons & other.weapons else -0.5


def numbers(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether counts above zero agree, one small count saying half; disagreement is an account and counts nothing."""
    if not one.counts or not other.counts:
        return None
    shared = one.counts & other.counts
    if not shared:
        return 0.0
    return 1.0 if len(shared) > 1 or max(count for _, count in shared) >= _TELLING else 0.5


def wording(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """The share of common words (Jaccard) of the two tellings."""
    return len(one.words & other.words) / len(one.words | other.words) if one.words and other.words else None


FEATURES: Mapping[str, Feature] = {
    "act": act,
    "actors": actors,
    "target": target,
    "place": place,
    "time": time,
    "weapon": weapon,
    "numbers": numbers,
    "wording": wording,
}


def _enough(one: Profile, other: Profile, found: Mapping[str, float | None]) -> bool:
    """A day apart, no day at all, or a place not known well, needs something particular that agrees."""
    worth = {name: value or 0.0 for name, value in found.items()}
    known = one.known or other.known
    spot = known and one.precise and other.precise and worth["target"] >= mentions.ALIKE
    if worth["time"] == 0 and not (worth["numbers"] > 0 or worth["wording"] >= _WORDED or spot):
        return False
    particular = worth["target"] >= mentions.ALIKE or worth["numbers"] > 0 or worth["wording"] >= _WORDED
    if times.gap(one.when, other.when) > 0 and not (particular and worth["place"] >= _PLACED):
        return False
    return particular or (one.precise and other.precise and worth["place"] > 0)


def _score(found: Mapping[str, float | None], corpus: Corpus) -> float:
    weights, silence = corpus.policy.weights, corpus.policy.silence
    total = sum(weights[name] * worth for name, worth in found.items() if worth is not None)
    return total / sum(weights[name] * (silence if worth is None else 1.0) for name, worth in found.items())


def _same_total(one: Profile, other: Profile) -> bool:
    """Two aggregates are one only if they give one number for one stretch of days."""
    dated = one.when.own and other.when.own and times.gap(one.when, other.when) == 0
    return one.total is not None and one.total == other.total and dated
