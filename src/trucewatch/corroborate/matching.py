"""Matching: whether tellings of two reports are of one occurrence, as a weighted sum of named features.

Each feature gives -1 to 1, or None where one side is silent; silence adds nothing. Weights and threshold stand in
`ontology/matching.yml`. The form is that of a linear record-linkage score (Fellegi & Sunter 1969), weights set by hand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trucewatch.corroborate import aggregates, figures, kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.registry import related
from trucewatch.corroborate.telling import Telling

Feature = Callable[[Telling, Telling, Corpus], float | None]
_PLACED, _WORDED = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """A score with the features it was made of, so that it can be explained."""

    score: float
    features: Mapping[str, float | None]


def match(one: Telling, other: Telling, corpus: Corpus) -> Match | None:
    """Score two tellings; None where something rules out that they are one."""
    if ruled_out(one, other, corpus):
        return None
    found = {name: feature(one, other, corpus) for name, feature in FEATURES.items()}
    weights = corpus.policy.weights
    total = sum(weights[name] * worth for name, worth in found.items() if worth is not None)
    if not _enough(one, other, found, corpus):
        return None
    return Match(total / sum(weights.values()), found)


def ruled_out(one: Telling, other: Telling, corpus: Corpus) -> bool:
    """Say whether kind, day or place keep two tellings apart, or one is an aggregate and the other is not."""
    policy = corpus.policy
    if one.aggregate != other.aggregate or act(one, other, corpus) < policy.kinds.least_across:
        return True
    if one.aggregate and not _same_total(one, other, corpus):
        return True
    if times.agreement(one.when(corpus), other.when(corpus), policy.times) is None:
        return True
    return not places.compatible(one.place(corpus), other.place(corpus), policy.places)


def act(one: Telling, other: Telling, corpus: Corpus) -> float:
    """How alike the kinds of act are, at best."""
    return max(
        kinds.likeness(mine.kind, theirs.kind, corpus.policy.kinds)
        for mine in one.acts(corpus)
        for theirs in other.acts(corpus)
    )


def actors(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """Whether the named actors are one or related; rivals count a little against."""
    mine = {m.entity for m in one.mentions("actor", corpus) if m.entity}
    theirs = {m.entity for m in other.mentions("actor", corpus) if m.entity}
    if not mine or not theirs:
        return None
    return 1.0 if any(related(corpus.registry, a, b) for a in mine for b in theirs) else -0.3


def target(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """Whether the thing or people hit are the same, by entity or by words."""
    return mentions.agreement(one.mentions("target", corpus), other.mentions("target", corpus), corpus.policy)


def place(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """How much the agreement of the places says, by the coarser one's precision."""
    mine, theirs = one.place(corpus), other.place(corpus)
    return places.agreement(mine, theirs, corpus.policy.places) if mine and theirs else None


def time(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """How much the agreement of the days says, by the coarser one's precision; a day apart counts against."""
    return times.agreement(one.when(corpus), other.when(corpus), corpus.policy.times)


def weapon(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """Whether the weapons are of one class."""
    weapons = corpus.policy.weapons
    mine = {mentions.weapon_class(m.text, weapons) for m in one.mentions("weapon", corpus)} - {None}
    theirs = {mentions.weapon_class(m.text, weapons) for m in other.mentions("weapon", corpus)} - {None}
    if not mine or not theirs:
        return None
    return 1.0 if mine & theirs else -0.5


def numbers(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """Whether a count above zero agrees; disagreement is an account and counts nothing."""
    mine, theirs = _counts(one), _counts(other)
    if not mine or not theirs:
        return None
    return 1.0 if mine & theirs else 0.0


def wording(one: Telling, other: Telling, corpus: Corpus) -> float | None:
    """The share of common words (Jaccard) of the two tellings."""
    stop = corpus.policy.words["stop"]
    mine = frozenset(word for claim in one.claims for word in mentions.content(claim.text, stop))
    theirs = frozenset(word for claim in other.claims for word in mentions.content(claim.text, stop))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else None


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


def _enough(one: Telling, other: Telling, found: Mapping[str, float | None], corpus: Corpus) -> bool:
    """A day apart, or a place not known well, needs something particular that agrees."""
    worth = {name: value or 0.0 for name, value in found.items()}
    particular = worth["target"] >= mentions.ALIKE or worth["numbers"] > 0 or worth["wording"] >= _WORDED
    if times.gap(one.when(corpus), other.when(corpus)) > 0 and not (particular and worth["place"] >= _PLACED):
        return False
    return particular or (one.precise(corpus) and other.precise(corpus))


def _same_total(one: Telling, other: Telling, corpus: Corpus) -> bool:
    """Two aggregates are one only if they give one number for one stretch of days."""
    mine, theirs = aggregates.count(one), aggregates.count(other)
    first, second = one.when(corpus), other.when(corpus)
    dated = first.own and second.own and times.gap(first, second) == 0
    return mine is not None and mine == theirs and dated


def _counts(telling: Telling) -> frozenset[tuple[str, float]]:
    return frozenset(
        (quantity.of, quantity.best)
        for claim in telling.claims
        for quantity in claim.quantities
        if quantity.best and not figures.is_part(quantity)
    )
