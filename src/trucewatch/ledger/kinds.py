"""Kinds: how formal, how many-sided and how wide a ceasefire is, from the words for it and from what was done."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.policy import Policy
from trucewatch.ledger.sides import Sides
from trucewatch.model import CeasefireKind
from trucewatch.model.vocabulary import Formality, Laterality, Scope


def kind_of(deeds: Sequence[Deed], sides: Sides, policy: Policy) -> CeasefireKind:
    """Classify a ceasefire. What no word and no act tells is unknown."""
    texts = [claim.text for deed in deeds for claim in deed.claims]
    return CeasefireKind(
        formality=_formality(texts, deeds, policy),
        lateral=_lateral(texts, deeds, sides, policy),
        scope=cast(Scope, next(worded(texts, "scope", policy), "unknown")),
    )


def _formality(texts: Sequence[str], deeds: Sequence[Deed], policy: Policy) -> Formality:
    if any(deed.act == "signed" for deed in deeds):
        return "written"
    told = next(worded(texts, "formality", policy), None)
    if told:
        return cast(Formality, told)
    said = policy.acts["committing"] - {"entered_into_force"}
    return "declared" if any(deed.act in said for deed in deeds) else "unknown"


def _lateral(texts: Sequence[str], deeds: Sequence[Deed], sides: Sides, policy: Policy) -> Laterality:
    """Count the sides that undertook it. One side alone makes it unilateral, whoever is spared, and so does its
    extension of what it declared by itself."""
    undertaken = policy.acts["committing"] - {"entered_into_force"}
    told = [deed for deed in deeds if deed.act in undertaken]
    acts = {deed.act for deed in told}
    joint = policy.acts["joint"] - ({"extended"} if "declared_unilaterally" in acts else set())
    committed = {index for deed in told for index in sides.of(deed.parties if deed.act in joint else deed.by)}
    if len(committed) < 2:
        committed |= _between(deeds, sides, policy)
    if len(committed) > 2:
        return "multilateral"
    if len(committed) == 2:
        return "bilateral"
    said = next(worded(texts, "laterality", policy), None)
    if said:
        return cast(Laterality, said)
    return "unilateral" if committed else "unknown"


def _between(deeds: Sequence[Deed], sides: Sides, policy: Policy) -> set[int]:
    """The sides of which one telling says that it holds, or took effect, between them."""
    told = [sides.of(deed.parties) for deed in deeds if deed.act in policy.acts["mutual"] and len(deed.by) > 1]
    return {index for found in told if len(found) > 1 for index in found}


def worded(texts: Iterable[str], table: str, policy: Policy) -> Iterator[str]:
    """The kinds of a table, in its order, of which a word stands before a word for a ceasefire in some text."""
    joined = "\n".join(texts).lower()
    nouns = "|".join(map(re.escape, policy.nouns))
    for kind, words in policy.words[table].items():
        before = "|".join(map(re.escape, words))
        if re.search(rf"\b(?:{before})[ ,]+(?:\w+ ){{0,{policy.gap_words}}}(?:{nouns})\b", joined):
            yield kind
