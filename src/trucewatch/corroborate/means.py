"""Means: what an act was done with, and what it says of the act: a defence, an answer, an effect of any weapon."""

import re
from collections.abc import Iterable
from functools import lru_cache

from trucewatch.corroborate import mentions
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.policy import Words
from trucewatch.model import Claim, Mention
from trucewatch.model.order import position
from trucewatch.ontology.fold import fold

_REACH = 60
_WORD = re.compile(r"[\w-]+")


def defensive(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the claim tells of stopping an attack: an interception, or air defences that fire."""
    if claim.kind == "violence.interception":
        return True
    used = (*claim.mentions("weapon"), *claim.mentions("actor"))
    return any(is_defence(mention, corpus) for mention in used)


def is_defence(mention: Mention, corpus: Corpus) -> bool:
    """Say whether the words name a weapon that stops others: 'Patriot missiles', 'C-RAM'."""
    return _names_any(mention.text, corpus.policy.words["defences"])


@lru_cache(maxsize=1 << 12)
def _names_any(text: str, names: Words) -> bool:
    words = f" {fold(text)} "
    return any(f" {fold(name)} " in words for name in names)


def answers(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the words make it the answer of the other side: 'responded with artillery'. A defence is none."""
    if defensive(claim, corpus):
        return False
    report = corpus.reports.get(claim.report)
    start = position(claim)
    said = report.text[max(0, start - _REACH) : start] if report else ""
    sentence = said.replace("\n", ".").rsplit(". ", 1)[-1]
    return bool(set(_WORD.findall(fold(f"{sentence} {claim.trigger.text}"))) & corpus.policy.words["answering"])


def effect(claim: Claim, corpus: Corpus) -> bool:
    """Say whether only an effect is told, which any weapon can have, and no weapon: 'a blast', 'explosions'."""
    words = {mentions.singular(word) for word in fold(claim.trigger.text).split()}
    return bool(words & corpus.policy.words["effects"]) and not claim.mentions("weapon") and claim.place is None


def definite(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the act is spoken of as known: 'the attack', 'this strike'."""
    words = fold(claim.trigger.text).split()
    if not words or mentions.singular(words[-1]) not in corpus.policy.words["event_nouns"]:
        return False
    before = corpus.before(claim).replace("\n", " . ").split()[-3:]
    return bool(set(before) & corpus.policy.words["definite"])


def one_class(one: Claim, other: Claim, corpus: Corpus) -> bool | None:
    """Whether both were done by weapons of one class; None where one does not tell, or tells of a defence."""
    if defensive(one, corpus) or defensive(other, corpus):
        return None
    mine, theirs = (_classes(claim.mentions("weapon"), corpus) for claim in (one, other))
    return bool(mine & theirs) if mine and theirs else None


def _classes(found: Iterable[Mention], corpus: Corpus) -> set[str]:
    named = (mentions.weapon_class(mention.text, corpus.policy.weapons) for mention in found)
    return {name for name in named if name}
