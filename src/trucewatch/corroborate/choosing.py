"""Choosing: the one time, place and kind that an incident is filed under; the accounts keep all the others."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from trucewatch.corroborate import kinds, places, times
from trucewatch.corroborate.occurrence import Occurrence
from trucewatch.model import Claim, Place, Time
from trucewatch.model.vocabulary import Kind

V = TypeVar("V", Time, Place)
_BASES = ("stated", "relative", "inferred", "publication")


def chosen_kind(occurrence: Occurrence) -> Kind:
    """The most specific kind among the claims that vouch for it."""
    claims = [claim for claim in occurrence.acts if claim in occurrence.vouching] or list(occurrence.vouching)
    return kinds.most_specific([claim.kind for claim in claims], occurrence.corpus.policy.kinds)


def chosen_time(occurrence: Occurrence) -> Time | None:
    """The day that most origins admit; of equals the most precise, then the one best stated, then the first told.

    Who denies an act in so many words ('did not fire at the embassy today') dates and places it where nobody else does.
    """
    own = [(claim, claim.time) for claim in occurrence.acts if claim.time and times.dated(claim.time)]
    lent = [(telling.claims[0], telling.inferred) for telling in occurrence.tellings if telling.inferred]
    denied = [(claim, claim.time) for claim in _denied(occurrence) if claim.time and times.dated(claim.time)]
    last = [(claim, claim.time) for claim in occurrence.acts if claim.time]
    for told in (own + lent, denied, last):
        if told:
            return _best(told, occurrence, _days_agree, _time_order)
    return None


def chosen_place(occurrence: Occurrence) -> Place | None:
    """The place that most origins admit; of equals the most precise: precise beats coarse, an aggregate stays wide."""
    told = [(claim, claim.place) for claim in occurrence.acts if claim.place]
    told = told or [(claim, claim.place) for claim in _denied(occurrence) if claim.place]
    return _best(told, occurrence, _places_agree(occurrence), _place_order) if told else None


def _denied(occurrence: Occurrence) -> list[Claim]:
    return [claim for claim in occurrence.denials if claim.family == "violence" and claim.polarity == "negated"]


def _best(
    told: Sequence[tuple[Claim, V]],
    occurrence: Occurrence,
    agree: Callable[[V, V], bool],
    order: Callable[[V], tuple[int, ...]],
) -> V:
    def key(item: tuple[int, tuple[Claim, V]]) -> tuple[int, tuple[int, ...], int]:
        at, (_, value) = item
        backing = {occurrence.origins[claim.id] for claim, other in told if agree(value, other)}
        return -len(backing), order(value), at

    return min(enumerate(told), key=key)[1][1]


def _days_agree(one: Time, other: Time) -> bool:
    mine = times.When(one.earliest, one.latest)
    return times.gap(mine, times.When(other.earliest, other.latest)) == 0


def _time_order(time: Time) -> tuple[int, ...]:
    return times.rank(time), 0 if time.clock else 1, _BASES.index(time.basis)


def _places_agree(occurrence: Occurrence) -> Callable[[Place, Place], bool]:
    return lambda one, other: places.compatible(one, other, occurrence.corpus.policy.places)


def _place_order(place: Place) -> tuple[int, ...]:
    return places.coarseness(place), 0 if place.basis == "stated" else 1, 0 if place.gazetteer_id else 1
