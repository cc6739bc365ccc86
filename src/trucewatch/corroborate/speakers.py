"""Speakers: by which keys one informant is known again, and who has knowledge of an occurrence of its own."""

import re

from trucewatch.corroborate import mentions
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.policy import Policy, Words
from trucewatch.corroborate.registry import bodies
from trucewatch.model import Claim, Speaker
from trucewatch.ontology.fold import fold

OWN_VOICE = "own voice"


def identity(speaker: Speaker) -> str:
    """One key for the speaker of an account: the entity, else the name."""
    return speaker.entity or plain(speaker.name)


def keys(speaker: Speaker, policy: Policy) -> frozenset[str]:
    """All keys by which a report speaks of one informant: entity, name, role without articles."""
    if speaker.is_outlet:
        return frozenset({OWN_VOICE})
    texts = [_bare(text, policy.words["stop"]) for text in (speaker.name, speaker.role) if text]
    return frozenset(key for key in (speaker.entity, *texts) if key)


def named(speaker: Speaker, policy: Policy) -> bool:
    """Say whether the speaker is somebody, so that two reports can quote the same: 'a security source' is not."""
    if speaker.is_outlet:
        return False
    return bool(speaker.entity) or mentions.head(speaker.name) not in policy.grading.unnamed_heads


def mouth_of(speaker: Speaker, corpus: Corpus) -> str | None:
    """The body that speaks through him, or that he is; a government speaks with many mouths."""
    if corpus.registry is None or speaker.entity is None or speaker.is_outlet:
        return None
    leader = corpus.registry.leaders.get(speaker.entity.removeprefix("person:"))
    body = speaker.body or (leader.body if leader is not None else speaker.entity)
    entry = corpus.registry.actors.get(body or "")
    return entry.id if entry is not None and entry.kind != "government" else None


def through(claim: Claim, corpus: Corpus) -> str | None:
    """The outlet that heard it: the speaker, if that is one, else the last in the chain, else the report's own."""
    speaker, report = claim.speaker, corpus.reports.get(claim.report)
    own = report.outlet if report and report.outlet else ""
    quoted = "" if speaker.is_outlet else speaker.name
    passed_on = (own, *speaker.chain, speaker.medium or "", quoted)
    media = [corpus.outlets[plain(name)] for name in passed_on if is_outlet(name, corpus)]
    return media[-1] if media else None


def is_outlet(name: str, corpus: Corpus) -> bool:
    """Say whether the name is that of an outlet, by the registry or by one of the reports."""
    return plain(name) in corpus.outlets


def plain(name: str) -> str:
    """A name's folded form."""
    return fold(name)


def knows(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the speaker has knowledge of its own: a body that sees for itself, or the party hit.

    A party's word about its own loss counts; its boast about its own deed does not, unless it is a state's body.
    """
    speaker = claim.speaker
    if speaker.is_outlet or claim.stance == "reports_unofficially":
        return False
    own = bodies(corpus.registry, speaker.entity, corpus.published(claim))
    if claim.stance != "claims_responsibility" and own & _hit(claim):
        return True
    return claim.stance != "claims_responsibility" and official(speaker, own, corpus)


def official(speaker: Speaker, own: frozenset[str], corpus: Corpus) -> bool:
    """Say whether the speaker is, or speaks for, an official body, by the registry or else by name and role."""
    grading = corpus.policy.grading
    text = plain(f"{speaker.name} {speaker.role or ''}")
    if _has(text, grading.unofficial_words):
        return False
    actors = corpus.registry.actors if corpus.registry else {}
    known = {actors[body].kind for body in own if body in actors}
    return bool(known & grading.knowing_kinds) if known else _has(text, grading.knowing_words)


def _hit(claim: Claim) -> frozenset[str]:
    found = (*claim.mentions("target"), *claim.mentions("victim"))
    return frozenset(mention.entity for mention in found if mention.entity)


def _has(text: str, words: Words) -> bool:
    return any(re.search(rf"\b{re.escape(plain(word))}\b", text) for word in words)


def _bare(text: str, stop: Words) -> str:
    return " ".join(word for word in plain(text).split() if word not in stop)
