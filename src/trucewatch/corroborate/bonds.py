"""Bonds: what people decided about which claims are of one occurrence, kept against what the rules would group.

What is apart is cut out of a report's tellings and never linked; then whole groups are joined as people put their
claims together, and cut once more where that brings claims together which are apart. A claim that nobody decided about
goes with the earliest of those that it was told with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.telling import Telling
from trucewatch.corroborate.union import Union
from trucewatch.model import Claim, Constraints
from trucewatch.model.constraints import Pair, pair

Group = tuple[Telling, ...]


def cut(told: Sequence[Telling], corpus: Corpus) -> tuple[Telling, ...]:
    """One report's tellings, each cut between claims that people keep apart."""
    constraints = corpus.decided.among(claim.id for telling in told for claim in telling.claims)
    if not constraints.apart:
        return tuple(told)
    pieces = [piece for telling in told for piece in _cut(telling, corpus)]
    return tuple(sorted(pieces, key=lambda telling: corpus.rank[telling.id]))


def kept_apart(tellings: Iterable[Telling], corpus: Corpus) -> frozenset[Pair]:
    """The pairs of tellings, by their ids, that hold claims which people keep apart."""
    if not corpus.decided.constraints.apart:
        return frozenset()
    of = {claim.id: telling.id for telling in tellings for claim in telling.claims}
    return frozenset(pair(of[one], of[other]) for one, other in corpus.decided.among(of).apart)


def unite(groups: Sequence[Group], corpus: Corpus) -> tuple[Group, ...]:
    """The groups, those joined whose claims people put together, and none that holds claims which they keep apart."""
    together = corpus.decided.constraints.together
    if not together:
        return tuple(groups)
    at = {claim.id: str(n) for n, group in enumerate(groups) for telling in group for claim in telling.claims}
    union = Union(map(str, range(len(groups))))
    for claims in together:
        first, *others = [at[claim] for claim in claims if claim in at] or [""]
        for other in others:
            union.join(first, other)
    joined = [_in_order((groups[int(n)] for n in numbers), corpus) for numbers in union.groups().values()]
    return tuple(piece for group in joined for piece in _separated(group, corpus))


def _in_order(groups: Iterable[Group], corpus: Corpus) -> Group:
    tellings = [telling for group in groups for telling in group]
    return tuple(sorted(tellings, key=lambda telling: corpus.rank[telling.id]))


def _separated(group: Group, corpus: Corpus) -> tuple[Group, ...]:
    pieces = _pieces([claim for telling in group for claim in telling.claims], corpus)
    if len(pieces) < 2:
        return (group,)
    return tuple(tuple(part for telling in group for part in _only(telling, piece)) for piece in pieces)


def _cut(telling: Telling, corpus: Corpus) -> tuple[Telling, ...]:
    pieces = _pieces(telling.claims, corpus)
    return (telling,) if len(pieces) < 2 else tuple(replace(telling, claims=piece) for piece in pieces)


def _only(telling: Telling, claims: Sequence[Claim]) -> tuple[Telling, ...]:
    kept = tuple(claim for claim in telling.claims if claim in claims)
    return (replace(telling, claims=kept),) if kept else ()


def _pieces(claims: Sequence[Claim], corpus: Corpus) -> tuple[tuple[Claim, ...], ...]:
    """The claims in as few pieces as keep apart what is apart and together what is together, earliest first."""
    constraints = corpus.decided.among(claim.id for claim in claims)
    if not constraints.apart:
        return (tuple(claims),)
    pieces: list[tuple[Claim, ...]] = []
    for unit in _units(claims, constraints, corpus):
        at = next((n for n, piece in enumerate(pieces) if not _clash(unit, piece, constraints)), None)
        if at is None:
            pieces.append(unit)
        else:
            pieces[at] = corpus.sort((*pieces[at], *unit))
    return tuple(pieces)


def _units(claims: Sequence[Claim], constraints: Constraints, corpus: Corpus) -> list[tuple[Claim, ...]]:
    """The claims, those in one piece that people put together."""
    held = {claim.id: claim for claim in claims}
    union = Union(held)
    for first, *others in constraints.together:
        for other in others:
            union.join(first, other)
    units = [corpus.sort(held[member] for member in members) for members in union.groups().values()]
    return sorted(units, key=lambda unit: corpus.rank[unit[0].id])


def _clash(unit: Sequence[Claim], piece: Sequence[Claim], constraints: Constraints) -> bool:
    return any(pair(one.id, other.id) in constraints.apart for one in unit for other in piece)
