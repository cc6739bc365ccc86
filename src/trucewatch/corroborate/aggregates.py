"""Aggregates: claims that stand for several occurrences, and which incidents of the same report they contain."""

from collections.abc import Iterator, Sequence

from trucewatch.corroborate import kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.mentions import singular
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim, Place, Quantity
from trucewatch.model.order import position
from trucewatch.ontology.fold import fold


def stands_for_several(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the claim is an aggregate: 'four more attacks', 'a series of attacks'."""
    return any(_several(quantity, claim, corpus) for quantity in claim.quantities if quantity.of == "attacks")


def count(telling: Telling) -> float | None:
    """How many occurrences an aggregate stands for, None if no number is given."""
    found = [q.best for claim in telling.claims for q in claim.quantities if q.of == "attacks" and q.best is not None]
    return max(found, default=None)


def additional(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the words set the occurrence apart from those told before: 'four more attacks'."""
    return bool(_said_with(claim, corpus) & corpus.policy.words["additional"])


def set_apart(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the words make it another occurrence than those before: 'a second attack', 'four more'."""
    return bool(_said_with(claim, corpus) & corpus.policy.words["distinct"])


def plural(claim: Claim, corpus: Corpus) -> bool:
    """Say whether the trigger is an event noun in the plural: 'attacks'."""
    words = fold(claim.trigger.text).split()
    last = words[-1] if words else ""
    return singular(last) != last and singular(last) in corpus.policy.words["event_nouns"]


def contained(tellings: Sequence[Telling], corpus: Corpus) -> Iterator[tuple[Telling, Telling]]:
    """Yield (aggregate, telling) for one report's tellings: each lies in the nearest aggregate that can hold it."""
    ordered = sorted(tellings, key=lambda telling: _start(telling))
    aggregates = [telling for telling in ordered if telling.aggregate and telling.makes(corpus)]
    for telling in ordered:
        fitting = [a for a in aggregates if a is not telling and telling.makes(corpus) and holds(a, telling, corpus)]
        before = [a for a in fitting if _start(a) <= _start(telling)]
        after = [a for a in fitting if _start(a) > _start(telling)]
        if before or after:
            yield (before[-1] if before else after[0]), telling


def holds(aggregate: Telling, telling: Telling, corpus: Corpus) -> bool:
    """Say whether the telling can be one of those that the aggregate stands for."""
    if telling.aggregate and not _larger(aggregate, telling, corpus):
        return False
    if any(additional(claim, corpus) for claim in aggregate.acts(corpus)) and _start(telling) < _start(aggregate):
        return False
    return (
        times.contains(aggregate.when(corpus), telling.when(corpus))
        and _alike(aggregate, telling, corpus)
        and _in_space(aggregate, telling)
        and _same_targets(aggregate, telling, corpus)
    )


def _several(quantity: Quantity, claim: Claim, corpus: Corpus) -> bool:
    known = quantity.best if quantity.best is not None else quantity.lower
    if known is not None:
        return known > 1
    words = {singular(word) for word in fold(quantity.text).split()} | set(fold(quantity.text).split())
    return bool(words & corpus.policy.words["several"]) or plural(claim, corpus)


def _said_with(claim: Claim, corpus: Corpus) -> frozenset[str]:
    """The words of the count and the trigger, and the two before it; 'more than four' is no 'four more'."""
    counted = [fold(quantity.text) for quantity in claim.quantities if quantity.of == "attacks"]
    before = fold(corpus.before(claim).replace("\n", " ")).split()[-2:]
    said = " ".join((*counted, fold(claim.trigger.text), *before))
    return frozenset(said.replace("more than", "").split())


def _larger(aggregate: Telling, telling: Telling, corpus: Corpus) -> bool:
    outer, inner = aggregate.when(corpus), telling.when(corpus)
    whole, share = count(aggregate), count(telling)
    if None in (outer.first, outer.last, inner.first, inner.last) or whole is None or share is None:
        return False
    nested = outer.first <= inner.first and inner.last <= outer.last  # type: ignore[operator]  # None is ruled out above
    return nested and whole > share


def _alike(aggregate: Telling, telling: Telling, corpus: Corpus) -> bool:
    least = corpus.policy.kinds.least_within
    return any(
        kinds.likeness(one.kind, other.kind, corpus.policy.kinds) >= least
        for one in aggregate.acts(corpus)
        for other in telling.acts(corpus)
    )


def _in_space(aggregate: Telling, telling: Telling) -> bool:
    wide = [claim.place for claim in aggregate.claims if claim.place]
    spots = [claim.place for claim in telling.claims if claim.place]
    if not wide or not spots:
        return True
    return any(_inside(spot, area) for spot in spots for area in wide)


def _inside(spot: Place, area: Place) -> bool:
    if spot.country and area.country and spot.country != area.country:
        return False
    if places.same(spot, area) or places.within(spot, area):
        return True
    distance = places.distance_km(spot, area)
    return distance is not None and area.radius_km is not None and distance <= area.radius_km


def _same_targets(aggregate: Telling, telling: Telling, corpus: Corpus) -> bool:
    """Their targets agree; or nothing speaks against it and they stand in one paragraph or the next."""
    agreement = mentions.agreement(
        aggregate.mentions("target", corpus), telling.mentions("target", corpus), corpus.policy
    )
    if agreement is not None:
        return agreement > 0
    paragraphs = [corpus.paragraph(claim) for claim in aggregate.acts(corpus)]
    return any(abs(corpus.paragraph(claim) - at) <= 1 for claim in telling.acts(corpus) for at in paragraphs)


def _start(telling: Telling) -> int:
    return position(telling.claims[0])
