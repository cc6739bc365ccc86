"""Times: the days that a claim's act can fall on, whether two claims can share a day, and what that is worth."""

from dataclasses import dataclass
from datetime import date, timedelta

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.means import definite
from trucewatch.corroborate.policy import Times
from trucewatch.model import Claim, Time
from trucewatch.model.vocabulary import PartOfDay

_RANK = ("minute", "hour", "part_of_day", "day", "week", "month", "season", "year", "longer")
_LATE: tuple[PartOfDay, ...] = ("evening", "night")
_EARLY: tuple[PartOfDay, ...] = ("night", "early_hours", "morning")


@dataclass(frozen=True, slots=True)
class When:
    """The days an act can fall on, both included. `own` if the text dates it; `recalled` if it is background."""

    first: date | None
    last: date | None
    precision: str = "longer"
    part: PartOfDay | None = None
    own: bool = False
    recalled: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one known day."""
        return self.first is not None and self.first == self.last


NEVER_DATED = When(None, None)


def when(claim: Claim, corpus: Corpus) -> When:
    """Read a claim's time; news without a date falls within a few days before its publication."""
    time, published = claim.time, corpus.published(claim)
    if time is None or not dated(time) or (time.earliest is None and time.latest in (None, published)):
        return _undated(claim, published, corpus)
    return When(
        time.earliest, time.latest or published, time.precision, time.part_of_day, own=True, recalled=claim.background
    )


def dated(time: Time | None) -> bool:
    """Say whether a time rests on the text, not on the day of publication alone."""
    return time is not None and time.basis != "publication" and (time.start is not None or time.end is not None)


def gap(one: When, other: When) -> int:
    """Days between two intervals, 0 where they share one or are open towards each other."""
    after = before = 0
    if one.last is not None and other.first is not None and other.first > one.last:
        after = (other.first - one.last).days
    if other.last is not None and one.first is not None and one.first > other.last:
        before = (one.first - other.last).days
    return max(after, before)


def tolerance(one: When, other: When) -> int:
    """Days that two tellings of one act may lie apart: a night has two dates, a recalled day slips by one."""
    if not (one.own and other.own) or one.recalled or other.recalled:
        return 1
    return 1 if _over_midnight(one, other) or _over_midnight(other, one) else 0


def compatible(one: When, other: When) -> bool:
    """Say whether two claims of one report can speak of one day."""
    return gap(one, other) <= (1 if _over_midnight(one, other) or _over_midnight(other, one) else 0)


def agreement(one: When, other: When, times: Times) -> float | None:
    """What agreement in time is worth, little where the days differ by one; None where they cannot be one."""
    apart = gap(one, other)
    if apart and apart > tolerance(one, other):
        return None
    worth = min(times.likeness[one.precision], times.likeness[other.precision])
    if not (one.own and other.own):
        worth = max(worth, 0.3) if _near(one, other) else 0.0
    return worth if apart == 0 else min(worth, times.day_off)


def meet(one: When, other: When) -> When:
    """The narrower of two compatible intervals: an own date before none, a precise one before a coarse one."""
    return min(one, other, key=lambda item: (not item.own, item.recalled, _RANK.index(item.precision)))


def contains(outer: When, inner: When) -> bool:
    """Say whether `inner` can lie within `outer`; unknown days exclude nothing."""
    return gap(outer, inner) == 0 and not (outer.single and inner.own and not inner.single)


def rank(time: Time) -> int:
    """Rank of precision, 0 for a minute."""
    return _RANK.index(time.precision)


def _undated(claim: Claim, published: date | None, corpus: Corpus) -> When:
    """'The attack on the town' is one that readers know of, and may be older than news."""
    if claim.background or published is None:
        return When(None, published, recalled=claim.background)
    times = corpus.policy.times
    horizon = times.known_horizon_days if definite(claim, corpus) else times.undated_horizon_days
    return When(published - timedelta(days=horizon), published)


def _near(one: When, other: When) -> bool:
    """Both have a first day, and their last ones lie within a week."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    return abs((one.last - other.last).days) <= 7


def _over_midnight(one: When, other: When) -> bool:
    if not (one.single and other.single) or one.last is None or other.first is None:
        return False
    return (other.first - one.last).days == 1 and one.part in _LATE and other.part in _EARLY
