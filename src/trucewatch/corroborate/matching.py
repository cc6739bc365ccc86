"""Matching: how likely tellings of two reports are of one occurrence, by a logistic regression over named features.

Rules first say what cannot be one (another day, place or act) and what says too little to be judged. For the rest, each
feature adds its weight times its value to the log odds, or, where one side is silent on it, what silence adds. The form
is that of probabilistic record linkage (Fellegi & Sunter 1969). The weights are fitted (`ontology/match_weights.yml`,
`python -m benchmarks.fit_matching`); the threshold stands in `ontology/matching.yml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from trucewatch.corroborate import features, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.features import FEATURES
from trucewatch.corroborate.policy import Weights
from trucewatch.corroborate.profile import Profile

Found = Mapping[str, float | None]
_PLACED, _WORDED, _SMALL = 0.8, 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """How likely two tellings are one, 0 to 1; the log odds and the features that these were made of."""

    score: float
    odds: float
    features: Found

    def parts(self, weights: Weights) -> Mapping[str, float]:
        """What each feature added to the log odds, the strongest first."""
        added = {name: weights.part(name, value) for name, value in self.features.items()}
        return dict(sorted(added.items(), key=lambda item: (-abs(item[1]), item[0])))


def match(one: Profile, other: Profile, corpus: Corpus) -> Match | None:
    """Score two tellings; None where something rules out that they are one, or too little is told to say so."""
    if ruled_out(one, other, corpus):
        return None
    if echo(one, other):
        found = compare(one, other, corpus)
        return Match(1.0, found.odds, found.features)
    return compare(one, other, corpus) if _enough(one, other, corpus) else None


def compare(one: Profile, other: Profile, corpus: Corpus) -> Match:
    """Score two tellings, whatever speaks against it."""
    weights = corpus.policy.weights
    found = {name: feature(one, other, corpus) for name, feature in FEATURES.items()}
    odds = weights.base + sum(weights.part(name, value) for name, value in found.items())
    return Match(1.0 / (1.0 + exp(-odds)), odds, found)


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
    if (features.act(one, other, corpus) or 0.0) < policy.kinds.least_across:
        return True
    if one.telling.aggregate and not _same_total(one, other):
        return True
    if times.agreement(one.when, other.when, policy.times) is None:
        return True
    return not places.compatible(one.place, other.place, policy.places)


def _enough(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """A day apart, no day at all, or a place not known well, needs something particular that agrees.

    One small count that agrees is particular only at one known place.
    """
    place, count = (feature(one, other, corpus) or 0.0 for feature in (features.place, features.numbers))
    target, words = (feature(one, other, corpus) or 0.0 for feature in (features.target, features.words))
    precise = one.precise and other.precise
    spot = (one.known or other.known) and precise and target >= mentions.ALIKE
    day = times.agreement(one.when, other.when, corpus.policy.times) or 0.0
    if day == 0 and not (count > 0 or words >= _WORDED or spot):
        return False
    placed = precise and place > 0
    particular = target >= mentions.ALIKE or words >= _WORDED or count >= (_SMALL if placed else 1.0)
    if times.gap(one.when, other.when) > 0 and not (particular and place >= _PLACED):
        return False
    return particular or placed


def _same_total(one: Profile, other: Profile) -> bool:
    """Two aggregates are one only if they give one number for one stretch of days."""
    dated = one.when.own and other.when.own and times.gap(one.when, other.when) == 0
    return one.total is not None and one.total == other.total and dated
