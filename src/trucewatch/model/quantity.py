"""Quantity: how many of what, as stated. Unknown is not zero; 'none known' is neither."""

from dataclasses import dataclass

from trucewatch.model.spans import Segments
from trucewatch.model.vocabulary import Counted, CountStatus


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with its bounds, both included. 'more than 2,500' has lower 2500 and is open above."""

    of: Counted
    status: CountStatus
    best: float | None
    lower: float | None
    upper: float | None
    text: str
    open_below: bool = False
    open_above: bool = False
    approximate: bool = False
    group: str | None = None
    qualifier: str | None = None
    part_of: int | None = None
    segments: Segments = ()
