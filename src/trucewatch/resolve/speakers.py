"""Speakers: the sources of attributions, resolved like any mention; a claim's speaker takes its entity from there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from trucewatch.model import Attribution, Claim, Mention, Speaker
from trucewatch.model.vocabulary import Role
from trucewatch.ontology.fold import is_capital
from trucewatch.resolve.actors import resolve_mention
from trucewatch.resolve.context import Context
from trucewatch.resolve.earlier import Known
from trucewatch.resolve.heads import head

_NEAR = 60
"""Code points after the last words of a speaker within which 'it' or 'they' goes on speaking for him."""
_DOERS: tuple[Role, ...] = ("actor", "party")
_OWN = frozenset({"it", "we", "i", "he", "she"})
_PERSONS = ("official", "person")
_PERSONAL = frozenset({"he", "she", "i", "his", "her", "him"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "his", "her", "their", "its", "him", "them"})


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
    return _by_office(resolved, context)


def _by_office(resolved: Sequence[Attribution], context: Context) -> tuple[Attribution, ...]:
    """'The coalition's spokesman confirmed … . Col. X said …': who is introduced by office is named right after."""
    found = list(resolved)
    ordered = sorted(resolved, key=lambda a: a.source.segments[0] if a.source else (0, 0))
    for one, other in pairwise(a for a in ordered if a.source is not None):
        office, person = one.source, other.source
        if office is None or person is None or not 0 <= person.segments[0][0] - _last_word(one) <= _NEAR:
            continue
        if _holds(office, person, context):
            found[found.index(one)] = replace(one, source=_meaning(office, person))
    return tuple(found)


def _holds(office: Mention, person: Mention, context: Context) -> bool:
    """Whether the office described first can be the named person's: a speaker's, or one that the registry gives him."""
    word = head(office.text)
    described = office.kind == "official" and (office.entity or "").startswith("local:")
    words = person.text.split(",")[0].split()
    if not described or len(words) < 2 or person.kind not in _PERSONS or not all(is_capital(w) for w in words):
        return False
    leader = context.knowledge.registry.leaders.get((person.entity or "").removeprefix("person:"))
    if leader is None or leader.body is None:
        return word in context.heads.voices and "," not in person.text
    names = [name for name in context.knowledge.names.find(office.text) if name.kind == "actor"]
    same_body = any(leader.body in name.candidates for name in names)
    return same_body and word in context.heads.speaks_for


def _continued(attribution: Attribution, before: Sequence[Attribution]) -> Mention | None:
    """'it said', right after somebody spoke: the same speaker goes on."""
    source = attribution.source
    if source is None or source.name is not None or source.text.lower() not in {"it", "they"}:
        return None
    start = source.segments[0][0]
    near = [a.source for a in before if a.source and 0 <= start - _last_word(a) <= _NEAR]
    named = [s for s in near if s.text.lower() not in _PRONOUNS or s.name]
    if source.text.lower() == "it":
        named = [s for s in named if s.kind not in _PERSONS]
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
    """A pronoun means whom the text says, or the person or body that spoke or was named last before it."""
    if source.name is not None:
        return resolve_mention(source, context, earlier)
    if source.text.lower() not in _PRONOUNS:
        found = resolve_mention(_core(source), context, earlier)
        return replace(_meaning(source, found), name=found.name)
    before = [k.mention for k in earlier if k.end <= source.segments[0][0] and k.mention.text.lower() not in _PRONOUNS]
    person = {"he": True, "she": True, "i": True, "his": True, "her": True, "it": False, "its": False}.get(
        source.text.lower()
    )
    fitting = [m for m in before if m.name and person in (None, m.kind in _PERSONS)]
    if not fitting:
        return source
    return _meaning(source, fitting[-1])


def with_speakers(
    claims: Sequence[Claim], attributions: Sequence[Attribution], bodies: Mapping[str, str]
) -> tuple[Claim, ...]:
    """The claims with their speakers' entities, and the body each speaks for; a pronoun's name is spelled out.

    `bodies` leads from a speaker's entity to that of the body for which the report says that he speaks.
    """
    sources = {a.id: a.source for a in attributions if a.source is not None}
    found = ((claim, _speaker(claim, sources)) for claim in claims)
    spoken = ((claim, replace(speaker, body=bodies.get(speaker.entity or ""))) for claim, speaker in found)
    return tuple(replace(_spelled_out(claim, sources), speaker=speaker) for claim, speaker in spoken)


def _spelled_out(claim: Claim, sources: Mapping[str, Mention]) -> Claim:
    """'it had carried out the attack', said by a group: the doer is the group."""
    source = sources.get(claim.speaker.attribution or "")
    if source is None or not any(_is_self(m, claim, source) for role in _DOERS for m in claim.mentions(role)):
        return claim
    roles = {
        role: tuple(_meaning(m, source) if role in _DOERS and _is_self(m, claim, source) else m for m in mentions)
        for role, mentions in claim.roles.items()
    }
    return replace(claim, roles=MappingProxyType(roles))


def _is_self(mention: Mention, claim: Claim, source: Mention) -> bool:
    """A pronoun by which a speaker means his own side; 'they' may be others, unless he claims the act.

    An 'it' that a person says is the body that the text gives it for, where it gives one.
    """
    word = mention.text.lower()
    if word == "it" and source.kind in _PERSONS and mention.entity is not None:
        return False
    return word in _OWN or (word == "they" and claim.stance == "claims_responsibility")


def _only_points(name: str, source: Mention) -> bool:
    """Whether the words are a pronoun or an office, where the text elsewhere names the person."""
    office = source.kind in _PERSONS and name[:1].islower() and not (source.entity or "").startswith("local:")
    return name.lower() in _PRONOUNS or office


def _speaker(claim: Claim, sources: Mapping[str, Mention]) -> Speaker:
    speaker = claim.speaker
    source = sources.get(speaker.attribution or "")
    if source is not None:
        name = source.name or source.text if _only_points(speaker.name, source) else speaker.name
        return replace(speaker, name=name, entity=source.entity, chain=(*speaker.chain[:-1], name))
    actor = next((m for m in claim.mentions("actor") if m.text == speaker.name), None)
    return replace(speaker, entity=actor.entity) if actor is not None and not speaker.is_outlet else speaker
