"""Time: a start bound and an end bound, each with its earliest and latest day, as the text states them."""

from dataclasses import dataclass
from datetime import date

from trucewatch.model.spans import Segments
from trucewatch.model.vocabulary import PartOfDay, TimeBasis, TimePrecision

Days = tuple[date | None, date | None]
"""Earliest and latest day of a bound, both included; None is an open end."""


@dataclass(frozen=True, slots=True)
class Time:
    """When something was. `start` None is open before ('till last November'); `end` None is open after ('since').

    One known day has all four days equal. `basis` says whether the text states the day, gives it relative to another,
    or whether we inferred it.
    """

    start: Days | None
    end: Days | None
    precision: TimePrecision
    basis: TimeBasis
    text: str | None
    part_of_day: PartOfDay | None = None
    clock: str | None = None
    zone: str | None = None
    segments: Segments | None = None

    @property
    def earliest(self) -> date | None:
        """The first day that the time can touch, None where it is open before."""
        return self.start[0] if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day that the time can touch, None where it is open after."""
        return self.end[1] if self.end else None
