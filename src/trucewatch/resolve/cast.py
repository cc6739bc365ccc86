"""The cast: every actor that the given claims and attributions name, as the inspect document lists them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import get_args

from trucewatch.model import Actor, Attribution, Claim, Mention
from trucewatch.model.vocabulary import ActorKind
from trucewatch.ontology.fold import is_capital
from trucewatch.ontology.registry import Registry

_NEXT = 60
"""Code points between an office and the name of its holder in the next sentence."""
_KINDS = frozenset(get_args(ActorKind))


def cast(
    claims: Sequence[Claim],
    attributions: Sequence[Attribution],
    named: Sequence[Mention],
    registry: Registry,
    day: date | None,
) -> tuple[Actor, ...]:
    """One actor for each entity, in order of id, with the names the reports use and its bodies on `day`.

    `named` are mentions beside those of claims and attributions.
    """
    found: dict[str, list[Mention]] = {}
    for mention in (*_mentions(claims, attributions), *named):
        if mention.entity is not None:
            found.setdefault(mention.entity, []).append(mention)
    offices = _offices(attributions)
    return tuple(
        _actor(entity, mentions, registry, day, offices.get(entity)) for entity, mentions in sorted(found.items())
    )


def _offices(attributions: Sequence[Attribution]) -> dict[str, str]:
    """Offices that the text itself gives: 'an army spokesman confirmed … . Col. X wrote': X is that spokesman."""
    found: dict[str, str] = {}
    sources = [a.source for a in attributions if a.source is not None and a.source.segments]
    ordered = sorted(sources, key=lambda source: source.segments[0])
    for one, other in pairwise(ordered):
        near = 0 <= other.segments[0][0] - one.segments[-1][1] <= _NEXT
        local = one.kind == "official" and (one.entity or "").startswith("local:")
        described = local or (one.entity == other.entity and not _is_name(one))
        if near and described and other.entity and other.kind in {"person", "official"} and _is_name(other):
            found.setdefault(other.entity, one.text)
    return found


def _is_name(mention: Mention) -> bool:
    words = mention.text.split()
    return len(words) > 1 and all(is_capital(word) for word in words)


def _mentions(claims: Sequence[Claim], attributions: Sequence[Attribution]) -> Iterable[Mention]:
    for claim in claims:
        for role, mentions in claim.roles.items():
            if role not in {"weapon", "topic"}:
                yield from mentions
    for attribution in attributions:
        if attribution.source is not None:
            yield attribution.source


def _actor(entity: str, mentions: Sequence[Mention], registry: Registry, day: date | None, office: str | None) -> Actor:
    first = mentions[0]
    name = first.name or first.text
    used = [m.text for m in mentions]
    leader = registry.leaders.get(entity.removeprefix("person:")) if entity.startswith("person:") else None
    row = registry.actors.get(entity)
    bodies: tuple[str, ...] = (leader.body,) if leader and leader.body else ()
    if row is not None:
        bodies = tuple(m.parent for m in row.member_of if m.holds(day))
    known = row.aliases if row is not None and not row.generated else leader.aliases if leader else ()
    aliases = tuple(dict.fromkeys(alias for alias in (*used, *known) if alias != name))
    return Actor(entity, name, aliases, _kind(first), first.country, bodies, leader.office if leader else office)


def _kind(mention: Mention) -> ActorKind:
    return mention.kind if mention.kind in _KINDS else "unknown"  # type: ignore[return-value]  # checked against the list
