"""How many people an incident hit, as MUC-4 counts them: each once, in however many sums they are told."""

import re
from collections.abc import Iterator, Sequence

from benchmarks.bench.tasks.muc4_slots import classes_of, filled
from trucewatch.corroborate.mentions import singular
from trucewatch.model import Claim, Mention
from trucewatch.ontology.given_names import given_names
from trucewatch.resolve.heads import head

HARMED = ("killed", "injured")
AIMED = "aimed at"
PLURALS = frozenset({"people", "men", "women", "children", "police", "others"})


def number_of(claims: Sequence[Claim]) -> int | None:
    """The most that one claim tells killed and the most that one tells injured; failing both, those aimed at.

    Another claim tells the same people again, or a part of them. A plural without a figure is no number.
    """
    told: dict[str, float] = {}
    for claim in claims:
        for outcome, number in _told(claim, _people(claim)):
            told[outcome] = max(number, told.get(outcome, 0))
    harmed = sum(told.get(outcome, 0) for outcome in HARMED)
    return round(harmed or told.get(AIMED, 0)) or None


def _people(claim: Claim) -> list[Mention]:
    """The people whom a claim tells of as hit or aimed at."""
    return [mention for slot, mention in filled(claim) if slot == "Victim"]


def _told(claim: Claim, people: Sequence[Mention]) -> Iterator[tuple[str, float]]:
    """What one claim tells: its figures, which are of different groups, or else its people where each is one."""
    counted = [q for q in claim.quantities if q.of in HARMED and q.best and q.part_of is None]
    for outcome in {q.of for q in counted}:
        yield outcome, sum(q.best or 0 for q in counted if q.of == outcome)
    if not counted and people and all(map(is_one, people)):
        yield _outcome(claim), len({mention.entity or mention.text for mention in people})


def _outcome(claim: Claim) -> str:
    return "killed" if claim.kind == "violence.killing" else AIMED


def is_one(mention: Mention) -> bool:
    """Whether the words are for one person: a name, or a noun in the singular."""
    words, word = mention.text.casefold().split(), head(mention.text)
    if word in PLURALS or (word != singular(word) and classes_of(mention)):
        return False
    return word == singular(word) or any(part in given_names() for part in words)


def name_of(names: frozenset[str]) -> frozenset[str]:
    """The person's name in each way of naming, without what stands before it: GTT's victims are names, no soldiers."""
    found = (re.split(r"\W*(?:,| of | and | from )", name)[0].split() for name in names)
    starts = ((words, [at for at, word in enumerate(words) if word in given_names()]) for words in found)
    return frozenset(" ".join(words[at[0] :]) for words, at in starts if at)
