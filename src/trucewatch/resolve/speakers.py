"""Speakers: the sources of attributions, resolved like any mention; a claim's speaker takes its entity from there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from trucewatch.model import Attribution, Claim, Mention, Speaker
from trucewatch.model.vocabulary import Role
from trucewatch.resolve.actors import Known, resolve_mention
from trucewatch.resolve.context import Context

_NEAR = 60
"""Code points after the last words of a speaker within which 'it' or 'they' goes on speaking for him."""
_DOERS: tuple[Role, ...] = ("actor", "party")
_OWN = frozenset({"it", "we", "i", "he", "she"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


def resolve_sources(
    attributions: Sequence[Attribution], context: Context, known: Sequence[Known]
) -> tuple[Attribution, ...]:
    """The attributions with their sources resolved; `known` are the mentions resolved before, in any order."""
    earlier = sorted(known, key=lambda other: other.start)
    resolved: list[Attribution] = []
    for attribution in attributions:
        if attribution.source is None:
            resolved.append(attribution)
            continue
        source = _continued(attribution, resolved) or _resolved(attribution.source, context, earlier)
        resolved.append(replace(attribution, source=source))
        start, end = source.segments[0][0], source.segments[-1][1]
        earlier = sorted([*earlier, Known(start, end, source)], key=lambda other: other.start)
    return tuple(resolved)


def _continued(attribution: Attribution, before: Sequence[Attribution]) -> Mention | None:
    """'it said', right after somebody spoke: the same speaker goes on."""
    source = attribution.source
    if source is None or source.text.lower() not in {"it", "they"}:
        return None
    start = source.segments[0][0]
    near = [a.source for a in before if a.source and 0 <= start - _last_word(a) <= _NEAR]
    named = [s for s in near if s.text.lower() not in _PRONOUNS or s.name]
    return _meaning(source, named[-1]) if named else None


def _last_word(attribution: Attribution) -> int:
    """Where the words of an attribution end: its source, cue and content together."""
    spans = [
        *attribution.content,
        *(attribution.cue or ()),
        *(attribution.source.segments if attribution.source else ()),
    ]
    return max(end for _, end in spans)


def _core(source: Mention) -> Mention:
    """'Kevin Hecht' of 'Kevin Hecht, a Border Patrol expert': who it is, without what is said of him."""
    text = source.text.split(",")[0]
    start = source.segments[0][0]
    return replace(source, text=text, segments=((start, start + len(text)),))


def _meaning(source: Mention, found: Mention) -> Mention:
    return replace(
        source,
        name=found.name or found.text,
        entity=found.entity,
        country=found.country,
        kind=found.kind,
        sector=found.sector,
    )


def _resolved(source: Mention, context: Context, earlier: Sequence[Known]) -> Mention:
    """A pronoun means the person or body that spoke or was named last before it."""
    if source.text.lower() not in _PRONOUNS:
        found = resolve_mention(_core(source), context, earlier)
        return replace(_meaning(source, found), name=found.name)
    before = [k.mention for k in earlier if k.end <= source.segments[0][0] and k.mention.text.lower() not in _PRONOUNS]
    wanted = {"official", "person"} if source.text.lower() in {"he", "she", "i"} else None
    fitting = [m for m in before if m.name and (wanted is None or m.kind in wanted)]
    if not fitting:
        return source
    return _meaning(source, fitting[-1])


def with_speakers(claims: Sequence[Claim], attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims with their speakers' entities; a pronoun's name is spelled out."""
    sources = {a.id: a.source for a in attributions if a.source is not None}
    return tuple(replace(_spelled_out(claim, sources), speaker=_speaker(claim, sources)) for claim in claims)


def _spelled_out(claim: Claim, sources: Mapping[str, Mention]) -> Claim:
    """'it had carried out the attack', said by a group: the doer is the group."""
    source = sources.get(claim.speaker.attribution or "")
    if source is None or not any(_is_self(m, claim) for role in _DOERS for m in claim.mentions(role)):
        return claim
    roles = {
        role: tuple(_meaning(m, source) if role in _DOERS and _is_self(m, claim) else m for m in mentions)
        for role, mentions in claim.roles.items()
    }
    return replace(claim, roles=MappingProxyType(roles))


def _is_self(mention: Mention, claim: Claim) -> bool:
    """A pronoun by which a speaker means his own side; 'they' may be others, unless he claims the act."""
    word = mention.text.lower()
    return word in _OWN or (word == "they" and claim.stance == "claims_responsibility")


def _speaker(claim: Claim, sources: Mapping[str, Mention]) -> Speaker:
    speaker = claim.speaker
    source = sources.get(speaker.attribution or "")
    if source is not None and speaker.name in source.text:
        name = source.name or source.text if source.text.lower() in _PRONOUNS else speaker.name
        return replace(speaker, name=name, entity=source.entity, chain=(*speaker.chain[:-1], name))
    actor = next((m for m in claim.mentions("actor") if m.text == speaker.name), None)
    return replace(speaker, entity=actor.entity) if actor is not None and not speaker.is_outlet else speaker
