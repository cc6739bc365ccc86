"""Figures: counts as intervals. Two figures exclude each other only where their intervals share nothing."""

from math import inf

from trucewatch.model import Quantity

WHOLE = "in all"
"""The qualifier of a toll, which counts everybody."""
Interval = tuple[float, float]
_ABOUT = 0.2
"""Half-width of 'about n', as a share of n: rounding to one digit moves a number by less."""


def interval(quantity: Quantity) -> Interval | None:
    """The numbers that a count admits; None where no number is given ('none known', 'unknown')."""
    if quantity.status == "zero_reported":
        return 0.0, 0.0
    if quantity.status != "stated" or (quantity.best is None and quantity.lower is None and quantity.upper is None):
        return None
    best = quantity.best
    lower = quantity.lower if quantity.lower is not None else best
    upper = quantity.upper if quantity.upper is not None else best
    low = -inf if quantity.open_below or lower is None else lower
    high = inf if quantity.open_above or upper is None else upper
    if quantity.approximate and best is not None:
        low, high = min(low, best * (1 - _ABOUT)), max(high, best * (1 + _ABOUT))
    return low, high


def exclude(one: Interval, other: Interval) -> bool:
    """Say whether no number satisfies both."""
    return one[1] < other[0] or other[1] < one[0]


def is_part(quantity: Quantity) -> bool:
    """Say whether the count is of a part: 'one inside the base', 'four of them'; a toll 'in all' is none."""
    return quantity.part_of is not None or quantity.qualifier not in (None, WHOLE)
