"""Features: what speaks for or against two tellings being of one occurrence, each as -1 to 1, or None for silence."""

from collections.abc import Callable, Mapping

from trucewatch.corroborate import kinds, mentions, places, times, wording
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.profile import Profile
from trucewatch.corroborate.registry import related

Feature = Callable[[Profile, Profile, Corpus], float | None]
TELLING = 3.0
"""A single count that agrees says something from here on: many attacks kill one or two."""
WORDED = 0.5
"""A share of common words from here on says something by itself."""
ELSEWHERE = -1.0
"""The place of one excludes that of the other."""

_PUBLISHED: Mapping[int, float] = {0: 1.0, 1: 0.25}


def act(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How alike the kinds of act are, at best."""
    if not one.kinds or not other.kinds:
        return None
    if not one.kinds.isdisjoint(other.kinds):
        return 1.0
    return max([kinds.likeness(mine, theirs, corpus.policy.kinds) for mine in one.kinds for theirs in other.kinds])


def actors(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the named actors are one or related; rivals count a little against."""
    if not one.actors or not other.actors:
        return None
    return 1.0 if any(related(corpus.registry, a, b) for a in one.actors for b in other.actors) else -0.3


def target(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the thing or people hit are the same, by entity or by words."""
    return mentions.agreed(one.targets, other.targets)


def place(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How much the agreement of the places says, by the coarser one's precision; -1 where they exclude each other."""
    if one.place is None or other.place is None:
        return None
    if not places.compatible(one.place, other.place, corpus.policy.places):
        return ELSEWHERE
    return places.agreement(one.place, other.place, corpus.policy.places)


def time(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How much the agreement of stated days says, by the coarser one; -1 where any two days exclude each other."""
    return stated(one, other, times.agreement(one.when, other.when, corpus.policy.times))


def stated(one: Profile, other: Profile, agreed: float | None) -> float | None:
    """What an agreement in time says of stated days, None if one side states none."""
    if agreed is None:
        return -1.0
    return agreed or None if one.when.own and other.when.own else None


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
    return 1.0 if len(shared) > 1 or max(count for _, count in shared) >= TELLING else 0.5


def words(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """The share of common words (Jaccard) of the two tellings."""
    if not one.words or not other.words:
        return None
    shared = len(one.words & other.words)
    return shared / (len(one.words) + len(other.words) - shared)


def rarest(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How rare in news the rarest word is that both tellings have."""
    return wording.rarest(one.ranked, other.said, corpus.policy.rarity)


def days(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """Whether the tellings spell out one day by month and number; -1 where they spell out other ones."""
    mine, theirs = one.days, other.days
    return (1.0 if mine & theirs else -1.0) if mine and theirs else None


def context(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How alike the words of the whole reports are, rare words weighing more."""
    return wording.cosine(one.context, other.context, corpus.policy.rarity)


def names(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How alike the names in the whole reports are, rare names weighing more."""
    return wording.name_cosine(one.context, other.context, corpus.policy.rarity)


def published(one: Profile, other: Profile, corpus: Corpus) -> float | None:
    """How close the news was published: 1 for one day, little for the next, else nothing; None if one is recalled."""
    if one.published is None or other.published is None or one.when.recalled or other.when.recalled:
        return None
    return _PUBLISHED.get(abs((one.published - other.published).days), 0.0)


FEATURES: Mapping[str, Feature] = {
    "act": act,
    "actors": actors,
    "target": target,
    "place": place,
    "time": time,
    "weapon": weapon,
    "numbers": numbers,
    "words": words,
    "rarest": rarest,
    "days": days,
    "context": context,
    "names": names,
    "published": published,
}
