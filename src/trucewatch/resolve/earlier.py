"""Earlier: mentions that mean somebody told of before: a surname, a body's last word, 'the group', 'the army'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trucewatch.model import Mention
from trucewatch.ontology.fold import fold
from trucewatch.resolve.context import Context
from trucewatch.resolve.heads import head, is_definite, strip_determiner

_PERSONS = ("official", "person")


@dataclass(frozen=True, slots=True)
class Known:
    """A mention already resolved, for what comes after it in the report."""

    start: int
    end: int
    mention: Mention


def short_name(mention: Mention, earlier: Sequence[Known]) -> Mention | None:
    """A surname, or a body's chief word ('the Brigades'), of who was named in full before: the latest that fits."""
    short = fold(strip_determiner(mention.text)).split()
    if not short or len(short) > 2 or not any(word[:1].isupper() for word in re.split(r"[\s-]", mention.text)):
        return None
    start = mention.segments[0][0] if mention.segments else len(mention.text) + 10**9
    for known in reversed([known for known in earlier if known.end <= start]):
        full = fold(known.mention.name or known.mention.text).split()
        if known.mention.kind in _PERSONS and len(full) > len(short) and full[-len(short) :] == short:
            return same(mention, known.mention)
        if known.mention.kind not in _PERSONS and _is_chief_word(short, known.mention):
            return same(mention, known.mention)
    return None


def _is_chief_word(short: Sequence[str], body: Mention) -> bool:
    """Whether one word is the last, or the first before 'of' or 'for', of the name that the text gives a body."""
    if len(short) > 1 or body.entity is None or body.entity.startswith("local:") or not body.text[:1].isupper():
        return False
    words = fold(strip_determiner(body.text)).split()
    return len(words) > 1 and short[0] in (words[-1], words[0])


def named_so(name: str, earlier: Sequence[Known]) -> Mention | None:
    """The last one that goes by exactly this name, or is told of in these words, in the report."""
    told = (k.mention for k in reversed(earlier) if name in (k.mention.name, k.mention.text))
    return next((mention for mention in told if mention.entity), None)


def referred_to(mention: Mention, context: Context, earlier: Sequence[Known]) -> Mention | None:
    """'The group', 'the army': the last mention of a kind that the word can refer to, of one country if it says so.

    Somebody only described is meant where the same word described him; an office, where the text or the registry
    gives it to the person.
    """
    *modifiers, _ = strip_determiner(mention.text).lower().split() or [""]
    word = head(mention.text)
    kinds = context.heads.refers_to.get(word)
    if not points_back(mention, context) or kinds is None or not context.heads.neutral.issuperset(modifiers):
        return None
    start = mention.segments[0][0] if mention.segments else len(context.text)
    fit = [known for known in earlier if known.mention.entity and known.mention.kind in kinds]
    before = [known.mention for known in fit if known.end <= start]
    worded = [other for other in before if word in fold(other.text).split()]
    later = {k.mention.entity: k.mention for k in fit if k.start >= start and word in fold(k.mention.text).split()}
    known = [other for other in before if _may_mean(word, other, context)]
    if worded or (known and not later):
        return same(mention, (worded or known)[-1])
    return same(mention, next(iter(later.values()))) if len(later) == 1 else None


def _may_mean(word: str, other: Mention, context: Context) -> bool:
    """Whether a word that does not stand in somebody's description can still mean him."""
    entity = other.entity or ""
    if word not in context.heads.offices:
        return not entity.startswith("local:") or other.kind in _PERSONS
    leader = context.knowledge.registry.leaders.get(entity.removeprefix("person:"))
    return leader is not None and word in fold(leader.office or "").split()


def points_back(mention: Mention, context: Context) -> bool:
    """Whether the words, or the article that stands before them in the text, point at somebody known.

    A 'that' before a plural opens a clause: 'said that militias were …' points at nobody.
    """
    start = mention.segments[0][0] if mention.segments else 0
    before = context.text[max(0, start - 6) : start].split(" ", 1)[-1]
    clause = before.strip().lower() == "that" and head(mention.text).endswith("s")
    return is_definite(mention.text) or (is_definite(before + "x") and not clause)


def same(mention: Mention, other: Mention) -> Mention:
    """The mention as one of whom the other means."""
    return replace(
        mention,
        entity=other.entity,
        name=other.name or other.text,
        country=other.country,
        kind=other.kind,
        sector=other.sector,
    )
