"""Sides: who stands with whom in a ceasefire, which sides undertook to stop, and with what weight somebody acts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, allied, is_person, is_third, merged, related
from trucewatch.ledger.policy import By, Policy

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides, those that undertook to stop first; `principals` speak for a side, by their keys."""

    sides: tuple[tuple[Party, ...], ...]
    holders: frozenset[int]
    principals: frozenset[str]

    def index(self, party: Party) -> int | None:
        """The side that a party stands on: its own, or that of a body it belongs to, or that belongs to it."""
        for test in (_identical, related):
            for index, side in enumerate(self.sides):
                if any(test(party, member) for member in side):
                    return index
        return None

    def of(self, parties: Iterable[Party]) -> frozenset[int]:
        """The sides that some parties stand on."""
        return frozenset(index for index in map(self.index, parties) if index is not None)

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties, side by side."""
        return tuple(party for side in self.sides for party in side)


def make_sides(deeds: Sequence[Deed], evidence: Evidence) -> Sides:
    """Put the parties of some deeds on sides. Deeds come in the order of the evidence."""
    policy = evidence.policy
    parties = _parties(deeds, evidence)
    opposed = _opposed(parties, deeds, policy)
    groups = _stragglers(_allies(_grouped(parties, deeds, opposed), opposed), opposed)
    held = _held(deeds, policy)
    ordered = sorted(groups, key=lambda side: (not any(p.key in held for p in side), parties.index(side[0])))
    everyone = frozenset(range(len(ordered)))
    shared = any(deed.act in policy.acts["joint"] and not deed.by and not deed.counterpart for deed in deeds)
    alone = any(deed.act == "declared_unilaterally" for deed in deeds)
    holders = frozenset(i for i, side in enumerate(ordered) if any(p.key in held for p in side))
    holders = everyone if shared and not alone else holders
    return Sides(
        sides=tuple(ordered),
        holders=holders or everyone,
        principals=frozenset(key for side in ordered for key in _principals(side, deeds, policy)),
    )


def whose(deed: Deed, sides: Sides, ended: frozenset[str], policy: Policy) -> By:
    """With what weight a deed is done; `ended` are the keys of parties that have ended it for themselves."""
    voice = sides.index(deed.voice) if deed.voice else None
    actors = _actors(deed, sides, policy)
    acting = sides.of(actors)
    if not acting:
        return "outlet" if deed.speaker.is_outlet and not deed.by else "mediator"
    if len(acting) > 1:
        return "all"
    if voice is not None and voice not in acting:
        return "opponent"
    if not acting <= sides.holders:
        return "counterpart"
    if deed.act in policy.acts["starting"] and any(actor.collective for actor in actors):
        return "principal"
    if deed.act in policy.acts["closing"] and _for_itself(deed, policy):
        return "part"
    side = sides.sides[next(iter(acting))]
    return "principal" if _whole(actors, side, sides.principals, ended) else "part"


def _for_itself(deed: Deed, policy: Policy) -> bool:
    """Say whether it is ended for its doer alone: 'ended its part in the truce'."""
    said = re.compile(rf"\b(?:{'|'.join(map(re.escape, policy.bodies['own_part_words']))})\b", re.IGNORECASE)
    return any(said.search(claim.text) for claim in deed.claims)


def doers(deed: Deed, sides: Sides, policy: Policy) -> tuple[Party, ...]:
    """Those whose own act a deed is: named as doing it, or speaking for a side where nobody is named."""
    return () if whose(deed, sides, frozenset(), policy) == "opponent" else _actors(deed, sides, policy)


def _actors(deed: Deed, sides: Sides, policy: Policy) -> tuple[Party, ...]:
    named = _doers(deed, policy)
    if not named and deed.voice and sides.index(deed.voice) is not None:
        return (deed.voice,)
    return named


def _doers(deed: Deed, policy: Policy) -> tuple[Party, ...]:
    return deed.parties if deed.act in policy.acts["joint"] else deed.by


def _held(deeds: Sequence[Deed], policy: Policy) -> set[str]:
    """Who undertook it, by their keys. To end it tells the same, unless it is on record as one side's own."""
    acts = policy.acts["committing"]
    if all(deed.act != "declared_unilaterally" for deed in deeds):
        acts = acts | policy.acts["ending"]
    return {party.key for deed in deeds if deed.act in acts for party in _doers(deed, policy)}


def _parties(deeds: Sequence[Deed], evidence: Evidence) -> tuple[Party, ...]:
    """All parties. Who only calls for it, offers it, mediates or assesses is none, if the others are known."""
    outside = evidence.policy.acts["outside"]
    inner = [p for deed in deeds if deed.act not in outside for p in (*deed.parties, *deed.accused)]
    offers = [deed for deed in deeds if deed.act in ("proposed", "rejected")]
    bodies = [party for party in inner if not is_third(party, evidence)]
    known = [party for party in bodies if not is_person(party, evidence)] or bodies
    offering = [p for deed in offers for p in deed.parties if not is_third(p, evidence)]
    if len({party.key for party in known}) < 2:
        return merged([*known, *offering])
    return merged([*known, *(p for p in offering if any(related(p, other) for other in known))])


def _opposed(parties: Sequence[Party], deeds: Sequence[Deed], policy: Policy) -> set[Pair]:
    """Pairs of keys that stand against each other, both ways."""
    keys = {party.key for party in parties}
    pairs: set[Pair] = set()
    for deed in deeds:
        for one, other in _facing(deed, policy):
            if {one.key, other.key} <= keys and not allied(one, other):
                pairs |= {(one.key, other.key), (other.key, one.key)}
    return pairs


def _facing(deed: Deed, policy: Policy) -> Iterator[tuple[Party, Party]]:
    yield from ((one, other) for one in deed.by for other in deed.counterpart)
    yield from ((one, other) for one in deed.by for other in deed.accused)
    if not deed.counterpart:
        mutual = deed.act in policy.acts["mutual"]
        yield from ((a, b) for a, b in combinations(deed.by, 2) if mutual or a.state != b.state)


def _grouped(parties: Sequence[Party], deeds: Sequence[Deed], opposed: set[Pair]) -> list[list[Party]]:
    """Join those that belong together, then those that act together, never two that stand against each other."""
    groups = [[party] for party in parties]
    pairs = [(a.key, b.key) for a, b in combinations(parties, 2) if allied(a, b)]
    pairs += [(a.key, b.key) for deed in deeds for a, b in combinations(deed.by, 2)]
    pairs += [(a.key, b.key) for deed in deeds for a, b in combinations(deed.counterpart, 2)]
    for one, other in pairs:
        first, second = _holding(groups, one), _holding(groups, other)
        if first and second and first is not second and not _clash(first, second, opposed):
            first.extend(second)
            groups = [group for group in groups if group is not second]
    return groups


def _allies(groups: list[list[Party]], opposed: set[Pair]) -> list[list[Party]]:
    """Join groups of one country, or one of them described only, that stand against the same others."""
    joined: list[list[Party]] = []
    for group in groups:
        against = _foes(group, opposed)
        fits = (g for g in joined if against & _foes(g, opposed) and _fitting(group, g))
        match = next((g for g in fits if not _clash(g, group, opposed)), None)
        if match is None:
            joined.append(list(group))
        else:
            match.extend(group)
    return joined


def _foes(group: Iterable[Party], opposed: set[Pair]) -> set[str]:
    keys = {party.key for party in group}
    return {other for one, other in opposed if one in keys}


def _stragglers(groups: list[list[Party]], opposed: set[Pair]) -> list[tuple[Party, ...]]:
    """Where there are two sides, let others that face nobody stand with the one that shares their country."""
    facing = {key for pair in opposed for key in pair}
    fixed = [list(group) for group in groups if any(party.key in facing for party in group)]
    loose = [group for group in groups if not any(party.key in facing for party in group)]
    for group in loose:
        fits = [side for side in fixed if _compatriots(group, side)]
        if len(fits) == 1 and len(fixed) > 1:
            fits[0].extend(group)
        else:
            fixed.append(list(group))
    return [tuple(side) for side in fixed]


def _compatriots(group: Iterable[Party], side: Sequence[Party]) -> bool:
    """Say whether each of the group shares a known country with one of the side that is no state's own body."""
    return all(
        any(p.country is not None and p.country == q.country and not (p.state or q.state) for q in side) for p in group
    )


def _fitting(group: list[Party], side: list[Party]) -> bool:
    return _compatriots(group, side) or _homeless(group, side) or _homeless(side, group)


def _homeless(group: Iterable[Party], side: Iterable[Party]) -> bool:
    """Say whether the group is only described, without a country, and the side is no state's."""
    return all(p.local and p.country is None for p in group) and not any(p.state for p in side)


def _principals(side: Sequence[Party], deeds: Sequence[Deed], policy: Policy) -> frozenset[str]:
    """Who speaks for a side: who undertook it, else who ended it; known bodies first, and not their members."""
    for acts in ("committing", "ending"):
        keys = {p.key for deed in deeds if deed.act in policy.acts[acts] for p in _doers(deed, policy)}
        found = [party for party in side if party.key in keys]
        if found:
            break
    else:
        found = list(side)
    named = [party for party in found if not party.local] or found
    return frozenset(p.key for p in named if not any(q.key != p.key and q.key in p.above for q in named))


def _whole(actors: Sequence[Party], side: Sequence[Party], principals: frozenset[str], ended: frozenset[str]) -> bool:
    """Say whether the actors are a whole side: all that speak for it and still keep it, or the body above them.

    One known group is not all of the "armed factions" that undertook it.
    """
    keys = {party.key for party in actors}
    speaking = [party for party in side if party.key in principals]
    above = {p.key for p in side if any(q.key != p.key and p.key in q.above for q in side)}
    if all(party.local for party in speaking):
        lone = not any(party.collective for party in speaking) or any(actor.local for actor in actors)
        return lone or bool(keys & above) or any(actor.kind == "umbrella" for actor in actors)
    return bool(keys & above & {p.key for p in speaking}) or all(
        party.above & keys or party.key in ended for party in speaking
    )


def _identical(one: Party, other: Party) -> bool:
    return one.key == other.key


def _holding(groups: list[list[Party]], key: str) -> list[Party] | None:
    return next((group for group in groups if any(party.key == key for party in group)), None)


def _clash(one: Iterable[Party], other: Sequence[Party], opposed: set[Pair]) -> bool:
    return any((p.key, q.key) in opposed for p in one for q in other)
