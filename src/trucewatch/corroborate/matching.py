"""Matching: how likely tellings of two reports are of one occurrence, by a logistic regression over named features.

Rules first say what cannot be one (another day, place or act) and what says too little to be judged. For the rest, each
feature adds its weight times its value to the log odds, or, where one side is silent on it, what silence adds. The form
is that of probabilistic record linkage (Fellegi & Sunter 1969). The weights are fitted (`ontology/match_weights.yml`,
`python -m benchmarks.fit_matching`); the threshold stands in `ontology/matching.yml`.
"""

from collections.abc import Mapping
from math import exp
from typing import NamedTuple

from trucewatch.corroborate import features, mentions, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.features import FEATURES, WORDED
from trucewatch.corroborate.policy import Weights
from trucewatch.corroborate.profile import Profile

Found = Mapping[str, float | None]
_PLACED, _SMALL = 0.8, 0.5
_JUDGED = ("numbers", "target", "words")
"""What, beside the place, decides whether enough is told."""
_FURTHER = tuple(item for item in FEATURES.items() if item[0] not in (*_JUDGED, "act", "place", "time"))
"""What is compared only where enough is told."""


class Match(NamedTuple):
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
    if echo(one, other):
        return compare(one, other, corpus)._replace(score=1.0)
    possible = _possible(one, other, corpus)
    if possible is None:
        return None
    day, found = possible
    found["time"] = features.stated(one, other, day)
    for name in _JUDGED:
        found[name] = FEATURES[name](one, other, corpus)
    if not _enough(one, other, day, found):
        return None
    for name, feature in _FURTHER:
        found[name] = feature(one, other, corpus)
    return _scored(found, corpus)


def compare(one: Profile, other: Profile, corpus: Corpus) -> Match:
    """Score two tellings, whatever speaks against it."""
    return _scored({name: feature(one, other, corpus) for name, feature in FEATURES.items()}, corpus)


def _scored(found: Found, corpus: Corpus) -> Match:
    odds = corpus.policy.weights.odds(found)
    return Match(1.0 / (1.0 + exp(-odds)), odds, found)


def echo(one: Profile, other: Profile) -> bool:
    """Say whether two copies of one text tell the same: the same acts by the same words at the same places."""
    if one.copies != other.copies or one.report == other.report:
        return False
    return one.telling.aggregate == other.telling.aggregate and one.spoken == other.spoken


def ruled_out(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Say whether kind, day or place keep two tellings apart, or one is an aggregate and the other is not."""
    if echo(one, other):
        return False
    return _possible(one, other, corpus) is None


def _possible(one: Profile, other: Profile, corpus: Corpus) -> tuple[float, dict[str, float | None]] | None:
    """The agreement in time of two tellings that can be one, and what else was compared to say so; else None.

    Asked of every pair that is found, so that what is cheap and rules out most comes first.
    """
    if one.telling.aggregate != other.telling.aggregate:
        return None
    act = features.act(one, other, corpus)
    if (act or 0.0) < corpus.policy.kinds.least_across:
        return None
    day = times.agreement(one.when, other.when, corpus.policy.times)
    if day is None or (one.telling.aggregate and not _same_total(one, other)):
        return None
    place = features.place(one, other, corpus)
    if place == features.ELSEWHERE:
        return None
    found = dict.fromkeys(FEATURES)
    found["act"], found["place"] = act, place
    return day, found


def _enough(one: Profile, other: Profile, day: float, found: Found) -> bool:
    """A day apart, no day at all, or a place not known well, needs something particular that agrees.

    One small count that agrees is particular only at one known place. `blocking` rests on what is asked here.
    """
    place, count = found["place"] or 0.0, found["numbers"] or 0.0
    target, words = found["target"] or 0.0, found["words"] or 0.0
    precise = one.precise and other.precise
    spot = (one.known or other.known) and precise and target >= mentions.ALIKE
    if day == 0 and not (count > 0 or words >= WORDED or spot):
        return False
    placed = precise and place > 0
    particular = target >= mentions.ALIKE or words >= WORDED or count >= (_SMALL if placed else 1.0)
    if not (particular and place >= _PLACED) and times.gap(one.when, other.when) > 0:
        return False
    return particular or placed


def _same_total(one: Profile, other: Profile) -> bool:
    """Two aggregates are one only if they give one number for one stretch of days."""
    dated = one.when.own and other.when.own and times.gap(one.when, other.when) == 0
    return one.total is not None and one.total == other.total and dated
