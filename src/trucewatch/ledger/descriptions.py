"""Descriptions: for whom a described party stands: a state's side, the armed groups of a country, or nobody at all."""

import re

from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Mention
from trucewatch.ontology.fold import fold

LOCAL = "local:"


def local_entity(text: str, report: str) -> str:
    """The key of a description, which holds for its report."""
    return f"{LOCAL}{report}:{' '.join(text.lower().split())}"


def described(mention: Mention, report: str, evidence: Evidence) -> str:
    """The entity that a mention stands for: "the American side" is the state; "militia leaders" never are."""
    entity = mention.entity or local_entity(mention.text, report)
    words = _words(mention.text)
    armed = words & evidence.policy.bodies["armed_words"]
    prefix, colon, _ = entity.partition(":")
    if armed and colon and prefix in evidence.policy.bodies["state_bodies"]:
        return local_entity(mention.text, report)
    if entity.startswith(LOCAL) and mention.country and not armed and _national(mention, words, evidence):
        return f"gov:{mention.country}"
    return entity


def nobody(mention: Mention, evidence: Evidence) -> bool:
    """Say whether the words point to a party and neither name nor describe it: 'it', 'both', 'the warring sides'."""
    if mention.entity is not None and not mention.entity.startswith(LOCAL):
        return False
    return unnamed(mention.name or mention.text, evidence)


def unnamed(name: str, evidence: Evidence) -> bool:
    """Say whether words stand for parties that they do not name: 'each side', 'the warring sides'."""
    bodies, words = evidence.policy.bodies, fold(name)
    first = re.split(r" (?:in|of|from|to) ", words)[0].split()
    return words in bodies["pronouns"] or (bool(first) and first[-1] in bodies["party_words"])


def spoken_for(name: str, evidence: Evidence) -> str | None:
    """The body whose name stands in words for a speaker: "the spokesman of the Tarn Front"."""
    said = f" {fold(name)} "
    found = [(len(known), entity) for known, entity in evidence.bodies if f" {known} " in said]
    return max(found)[1] if found else None


def several(name: str, evidence: Evidence) -> bool:
    """Say whether the words stand for the armed groups of a side as a whole: 'armed factions', not 'a group'."""
    words = re.split(r" (?:in|of|from|opposed|backed|that|which|who) ", fold(name))[0].split()
    return bool(words) and words[-1].endswith("s") and words[-1] in evidence.policy.bodies["armed_words"]


def _national(mention: Mention, words: frozenset[str], evidence: Evidence) -> bool:
    """'The American side', or 'Americans' alone; a commander is himself."""
    if mention.kind in evidence.policy.bodies["person_kinds"]:
        return False
    alone = len(mention.text.split()) == 1 and mention.text[:1].isupper()
    return alone or bool(words & evidence.policy.bodies["side_words"])


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())
