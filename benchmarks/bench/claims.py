"""Gold claims and ours: which are the same, and which of their parts are right. Shared by headlines and axes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from benchmarks.bench.assignment import assign
from benchmarks.bench.wording import alike, any_alike, overlap, tokens
from trucewatch.model import Claim, Mention, Quantity
from trucewatch.model.vocabulary import Role

Gold = dict[str, Any]
Fits = Callable[[Gold, Claim], bool]

ACTOR: tuple[Role, ...] = ("actor", "party", "body", "accused", "perpetrator_org")
TARGET: tuple[Role, ...] = ("target", "victim", "counterpart", "beneficiary")
AXES = ("stance", "polarity", "actuality", "background")
_UNTOLD = frozenset(
    [
        "people",
        "person",
        "persons",
        "others",
        "other",
        "more",
        "than",
        "least",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
_BOUNDS = ("best", "lower", "upper")


def kinds(gold: Gold) -> tuple[str, ...]:
    """The kinds that are right for a gold claim."""
    return (gold["kind"], *gold.get("alt_kinds", ()))


def same_kind(gold: Gold, claim: Claim) -> bool:
    """Whether the kind is one of the right ones."""
    return claim.kind in kinds(gold)


def same_family(gold: Gold, claim: Claim) -> bool:
    """Whether the kind's family is that of one of the right ones."""
    return claim.family in {kind.split(".")[0] for kind in kinds(gold)}


def pairs(golds: Sequence[Gold], claims: Sequence[Claim], fits: Fits) -> list[tuple[int, int]]:
    """The one-to-one pairing with the most fitting pairs; among such, the one whose kinds, words and axes fit best."""
    return assign(golds, claims, lambda gold, claim: _gain(gold, claim) if fits(gold, claim) else 0.0)


def _gain(gold: Gold, claim: Claim) -> float:
    """Above 10, so that one more pair always outweighs better ones, for up to ten pairs or so."""
    words = {*gold.get("actor", ()), *gold.get("target", ()), *gold.get("place", ()), gold.get("trigger", "")}
    likeness = overlap(" ".join(sorted(words)), claim.text)
    trigger = bool(tokens(gold.get("trigger", "")) & tokens(claim.trigger.text))
    axes = sum(axis_right(gold, claim, axis) for axis in AXES) / len(AXES)
    return 10 + 0.4 * same_kind(gold, claim) + 0.3 * trigger + 0.2 * likeness + 0.1 * axes


def axis_right(gold: Gold, claim: Claim, axis: str) -> bool:
    """Whether one of stance, polarity, actuality, background has the gold's value, or one that `accept` allows."""
    return getattr(claim, axis) in (gold[axis], *gold.get("accept", {}).get(axis, ()))


def said(claim: Claim, roles: Iterable[Role]) -> list[tuple[str, ...]]:
    """The mentions in some roles, each as the words that may stand for it."""
    return [_words(mention, claim) for role in roles for mention in claim.mentions(role)]


def _words(mention: Mention, claim: Claim) -> tuple[str, ...]:
    """Its own words, also without 'in …' behind them, which gold has as the place; its name; and, for who speaks of
    himself ('denies it hit'), the words for the speaker."""
    himself = mention.entity is not None and mention.entity == claim.speaker.entity
    words = (mention.text, mention.text.split(" in ")[0], mention.name, claim.speaker.name if himself else None)
    return tuple(dict.fromkeys(filter(None, words)))


def role_right(golds: Sequence[str], ours: Sequence[tuple[str, ...]]) -> bool:
    """Every mention has its twin on the other side, by a token overlap of at least a half."""
    return all(any(any_alike((gold,), one) for one in ours) for gold in golds) and all(
        any_alike(one, golds) for one in ours
    )


def targets(gold: Gold, claim: Claim) -> list[tuple[str, ...]]:
    """Our targets, without bare 'people' and figures, and without the place that was hit: gold leaves those out."""
    return [
        one for one in said(claim, TARGET) if any_alike(one, gold["target"]) or not _left_out(one[0], gold["place"])
    ]


def _left_out(words: str, named: Sequence[str]) -> bool:
    rest = {word for word in tokens(words) - _UNTOLD if not word[0].isdigit()}
    return any(alike(words, place) or rest <= tokens(place) for place in named) or not rest


def places(claim: Claim, text: str) -> tuple[str, ...]:
    """Our place by its name and by its words in the text."""
    if claim.place is None:
        return ()
    spans = claim.place.segments or ()
    return (claim.place.name, *(text[start:end] for start, end in spans))


def quantities(gold: Gold, claim: Claim) -> tuple[list[Gold], list[Quantity]]:
    """The figures on both sides; what gold counts in words alone ('several') is no figure on either."""
    wordless = {q["of"] for q in gold["quantities"] if all(q[bound] is None for bound in _BOUNDS)}
    figures = [q for q in gold["quantities"] if any(q[bound] is not None for bound in _BOUNDS)]
    ours = [q for q in claim.quantities if any(getattr(q, bound) is not None for bound in _BOUNDS)]
    return figures, [q for q in ours if q.of not in wordless or any(g["of"] == q.of for g in figures)]


def quantity_right(gold: Gold, ours: Quantity) -> bool:
    """The same thing counted, with the same bounds; about 60 is 60, and 'more than 20' may begin at 20 or at 21."""
    if gold["of"] != ours.of:
        return False
    if gold["approximate"] and gold["best"] is not None:
        return bool(ours.best == gold["best"])
    if gold["open_above"] and ours.open_above and _more_than(gold["text"]):
        return ours.lower in (gold["lower"], gold["lower"] - 1)
    return all(getattr(ours, bound) == gold[bound] for bound in _BOUNDS)


def _more_than(words: str) -> bool:
    return words.casefold().startswith(("more than", "over", "above", "+"))


def place_right(gold: Sequence[str], ours: Sequence[str]) -> bool:
    """One of the gold's place phrases, containers included, is like our place; none on both sides is right too."""
    if not gold or not ours:
        return not gold and not ours
    return any(alike(one, other) for one in gold for other in ours)
