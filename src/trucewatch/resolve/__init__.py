"""Resolve: Claims -> Claims. Mentions get the actors, and places the coordinates, that the report's context decides.

Comes in: claims with words and spans, their reading, and the knowledge (registry, gazetteer, names).
Goes out: the same claims, ids untouched, with entities and located places.
Never here: a silent guess. What two entries fit equally stays without an entity; an unknown place without a point.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from trucewatch.model import Attribution, Claim, Mention, Place
from trucewatch.model.reading import Reading
from trucewatch.model.vocabulary import Role
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve.actors import resolve_mention
from trucewatch.resolve.cast import cast
from trucewatch.resolve.context import Context
from trucewatch.resolve.earlier import Known
from trucewatch.resolve.offices import bodies_of
from trucewatch.resolve.places import complete_place, resolve_place
from trucewatch.resolve.speakers import resolve_sources, with_speakers

__all__ = ["Context", "Resolved", "cast", "resolve", "resolve_mention", "resolve_place"]

_NOT_ACTORS: frozenset[Role] = frozenset({"weapon", "topic"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """The claims and attributions of one report with what their words mean, and all actors that its text names."""

    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...]
    named: tuple[Mention, ...]


def resolve(
    claims: Sequence[Claim], attributions: Sequence[Attribution], reading: Reading, knowledge: Knowledge
) -> Resolved:
    """The claims and attributions with mentions, speakers and places resolved, in the order given."""
    context = Context.of(reading, knowledge)
    resolved = _mentions(claims, context)
    completed = [_completed(claim, resolved, context) for claim in claims]
    known = [Known(m.segments[0][0], m.segments[-1][1], m) for m in resolved.values() if m.segments]
    named = _named_in_text(context)
    sources = resolve_sources(attributions, context, [*known, *named])
    bodies = bodies_of(sources, context, [*known, *named])
    return Resolved(with_speakers(completed, sources, bodies), sources, tuple(one.mention for one in named))


def _mentions(claims: Sequence[Claim], context: Context) -> Mapping[Mention, Mention]:
    """Every mention resolved, in reading order, so that each knows what was named before it."""
    wanted = {m for claim in claims for role, ms in claim.roles.items() if role not in _NOT_ACTORS for m in ms}
    known = _named_in_text(context)
    resolved: dict[Mention, Mention] = {}
    for mention in sorted(wanted, key=lambda mention: (mention.segments, mention.text)):
        start = mention.segments[0][0] if mention.segments else len(context.text)
        others = sorted(known, key=lambda other: other.start)
        resolved[mention] = resolve_mention(mention, context, others)
        if mention.segments:
            known.append(Known(start, mention.segments[-1][1], resolved[mention]))
    return resolved


def _named_in_text(context: Context) -> list[Known]:
    """The registry's actors and persons that the text names anywhere, in a claim or not."""
    return [
        Known(name.start, name.end, resolve_mention(Mention(context.text[name.start : name.end], ()), context))
        for name in context.actors
    ]


def _where_it_plays(claim: Claim, context: Context) -> Place | None:
    """What is done to a ceasefire is done in some country: where no words say which, that of the report."""
    if claim.family != "ceasefire" or context.home is None:
        return None
    found = resolve_place(context.knowledge.registry.countries[context.home].name, context)
    return replace(found, segments=None, basis="inferred") if found is not None else None


def _completed(claim: Claim, resolved: Mapping[Mention, Mention], context: Context) -> Claim:
    roles = {role: tuple(resolved.get(mention, mention) for mention in ms) for role, ms in claim.roles.items()}
    place = complete_place(claim.place, context) if claim.place else _where_it_plays(claim, context)
    return replace(claim, roles=MappingProxyType(roles), place=place)
