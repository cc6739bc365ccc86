"""Mentions: the words that name or describe somebody or something, compared without guessing who is who."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from trucewatch.corroborate.policy import Policy, Words
from trucewatch.model import Mention
from trucewatch.model.vocabulary import ActorKind
from trucewatch.ontology.fold import fold

_TAIL = re.compile(r"\s(?:of|in|at|on|near|for|from|with|that|which|who|belonging|carrying)\s|,|\(")
_ACTOR_KINDS = frozenset(get_args(ActorKind))
COUNTRY_WORDS = "country"
"""The word list that the registry's countries make: names, adjectives, nationals."""
_PLACES = ("gn:", "site:")
_KNOWN = 1 << 14
"""Phrases whose heads and words are remembered: the same few thousand are compared again and again."""
SAME, ALIKE, AKIN, CLASH = 1.0, 0.7, 0.4, -0.5


@lru_cache(maxsize=_KNOWN)
def head(text: str) -> str:
    """The word that a description turns on: 'convoy' in 'a logistic convoy of the army'."""
    words = fold(_TAIL.split(text, maxsplit=1)[0]).split()
    return singular(words[-1]) if words else ""


@lru_cache(maxsize=_KNOWN)
def content(text: str, stop: Words) -> frozenset[str]:
    """The words of a description that are no function words, in the singular."""
    return frozenset(singular(word) for word in fold(text).split() if word not in stop)


def singular(word: str) -> str:
    """Cut a plural ending, roughly."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@dataclass(frozen=True, slots=True)
class Description:
    """What a mention is compared by. `name` and `text` are folded."""

    entity: str | None
    country: str | None
    name: str
    text: str
    head: str
    specific: frozenset[str]
    generic: bool
    actor: bool


def describe(mention: Mention, policy: Policy) -> Description:
    """Work out once what a mention is compared by, since it is compared with many."""
    return Description(
        mention.entity,
        mention.country,
        fold(shown(mention)),
        fold(mention.text),
        head(mention.text),
        specific(mention, policy),
        generic(mention, policy),
        is_actor(mention),
    )


def agreement(ones: Sequence[Mention], others: Sequence[Mention], policy: Policy) -> float | None:
    """The best agreement of any two mentions, `CLASH` if all pairs exclude each other, None if nothing can be said."""
    if not ones or not others:
        return None
    return agreed([describe(one, policy) for one in ones], [describe(other, policy) for other in others])


def agreed(ones: Sequence[Description], others: Sequence[Description]) -> float | None:
    """The agreement of mentions, by their descriptions."""
    found = [_pair(one, other) for one in ones for other in others]
    known = [worth for worth in found if worth is not None]
    if not known:
        return None
    best = max(known)
    return best if best > 0 or len(known) == len(found) else None


def generic(mention: Mention, policy: Policy) -> bool:
    """Say whether the words are for people, bodies or any target ('positions'), and for no one thing."""
    found = head(mention.text)
    return is_actor(mention) or found in policy.heads["generic"] or found in policy.heads["people"]


def shown(mention: Mention) -> str:
    """The name to show: the resolved name, else the words."""
    return mention.name or mention.text


def same(one: Mention, other: Mention) -> bool:
    """Say whether two mentions are one by entity, or by their words where an entity lacks."""
    if one.entity and other.entity:
        return one.entity == other.entity
    return fold(shown(one)) == fold(shown(other)) or fold(one.text) == fold(other.text)


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Keep the first of mentions that are one."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(same(mention, other) for other in kept):
            kept.append(mention)
    return tuple(kept)


def is_actor(mention: Mention) -> bool:
    """Say whether the mention is of somebody who acts, not of a place or thing."""
    return mention.kind in _ACTOR_KINDS


def placelike(found: Iterable[Mention]) -> bool:
    """Say whether one of the mentions is of a place or site, in which other things can be hit."""
    return any((mention.entity or "").startswith(_PLACES) for mention in found)


def anonymous(mention: Mention, policy: Policy) -> bool:
    """Say whether the words name nobody: 'gunmen', 'unknown men', 'rockets'."""
    return mention.name is None and head(mention.text) in policy.grading.anonymous_heads


def pronoun(mention: Mention, policy: Policy) -> bool:
    """Say whether the words point to somebody and name or describe nobody: 'it', 'one'."""
    local = mention.entity is None or mention.entity.startswith("local:")
    return local and fold(shown(mention)) in policy.words["pronouns"]


def weapon_class(text: str, weapons: Mapping[str, Words]) -> str | None:
    """The class of weapon that the words name; None if they name none or several."""
    words = {singular(word) for word in fold(text).split()}
    found = [name for name, members in weapons.items() if words & members]
    return found[0] if len(found) == 1 else None


def _pair(one: Description, other: Description) -> float | None:
    shared = not one.specific.isdisjoint(other.specific)
    concrete = not one.generic and not other.generic
    if _same(one, other):
        if one.head != other.head and one.generic != other.generic:
            return AKIN
        if one.head == other.head or not concrete or shared:
            return SAME
    if shared or (concrete and one.head == other.head):
        return ALIKE
    if one.country and one.country == other.country and not concrete:
        return AKIN
    return CLASH if concrete or _foreign(one, other) else None


def _same(one: Description, other: Description) -> bool:
    if one.entity and other.entity:
        return one.entity == other.entity
    return one.name == other.name or one.text == other.text


def _foreign(one: Description, other: Description) -> bool:
    actors = one.actor and other.actor
    return actors and bool(one.country and other.country) and one.country != other.country


def specific(mention: Mention, policy: Policy) -> frozenset[str]:
    """Content words without generic heads and without what only says whose it is ('US', 'American')."""
    words = content(mention.text, policy.words["stop"]) - policy.heads["generic"] - policy.heads["people"]
    return words - policy.words.get(COUNTRY_WORDS, frozenset())
