"""Infer time: an act without a day in a report that dates its series takes that day, and says that it is inferred."""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.corroborate import aggregates, kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Time
from trucewatch.model.order import position


def infer_times(told: Sequence[Telling], corpus: Corpus) -> tuple[Telling, ...]:
    """Lend a day to each telling of one report that has none of its own: from its aggregate, or from its series."""
    holders = {telling.id: aggregate for aggregate, telling in aggregates.contained(told, corpus)}
    return tuple(_lend(telling, told, holders.get(telling.id), corpus) for telling in told)


def _lend(telling: Telling, told: Sequence[Telling], holder: Telling | None, corpus: Corpus) -> Telling:
    if not telling.makes(corpus) or _dated(telling) or _recalled(telling):
        return telling
    own = _day(holder) if holder else None
    lent = own or next((_day(series) for series in told if _continues(series, telling, corpus)), None)
    lent = lent or _told_on(telling, told, corpus)
    if lent is None or not _possible(lent, telling, corpus):
        return telling
    if own is None:
        lent = replace(lent, precision="day", part_of_day=None, clock=None, zone=None)
    return replace(telling, inferred=replace(lent, basis="inferred"))


def _told_on(telling: Telling, told: Sequence[Telling], corpus: Corpus) -> Time | None:
    """'Shells fell on Monday. Two rockets hit the port.': what a paragraph goes on to tell has its last day."""
    first = telling.claims[0]
    before = [
        other
        for other in told
        if position(other.claims[0]) < position(first)
        and corpus.paragraph(other.claims[0]) == corpus.paragraph(first)
        and not other.aggregate
        and not _recalled(other)
        and _dated(other)
    ]
    return _day(max(before, key=lambda other: position(other.claims[0]))) if before else None


def _continues(series: Telling, telling: Telling, corpus: Corpus) -> bool:
    """'Four more attacks on Monday' dates the attacks that were told before it, if it goes on with them."""
    acts = series.acts(corpus)
    if not series.aggregate or position(telling.claims[0]) > position(series.claims[0]):
        return False
    if not any(aggregates.additional(claim, corpus) for claim in acts) or _day(series) is None:
        return False
    return _one_series(series, telling, corpus)


def _one_series(series: Telling, telling: Telling, corpus: Corpus) -> bool:
    policy = corpus.policy
    alike = any(
        kinds.likeness(one.kind, other.kind, policy.kinds) >= policy.kinds.least_within
        and places.compatible(one.place, other.place, policy.places)
        for one in series.acts(corpus)
        for other in telling.acts(corpus)
    )
    agreed = mentions.agreement(series.mentions("target", corpus), telling.mentions("target", corpus), policy)
    return alike and (agreed is None or agreed > 0)


def _possible(lent: Time, telling: Telling, corpus: Corpus) -> bool:
    """The lent day must lie within what the telling's own claims leave open."""
    day = times.When(lent.earliest, lent.latest, "day", lent.part_of_day, own=True)
    return all(times.gap(day, times.when(claim, corpus)) == 0 for claim in telling.acts(corpus))


def _day(telling: Telling) -> Time | None:
    """The single day that the telling's own words give."""
    found = [claim.time for claim in telling.claims if claim.time and times.dated(claim.time)]
    single = [time for time in found if time.earliest is not None and time.earliest == time.latest]
    return min(single, key=times.rank, default=None)


def _dated(telling: Telling) -> bool:
    return _day(telling) is not None


def _recalled(telling: Telling) -> bool:
    return all(claim.background for claim in telling.claims)
