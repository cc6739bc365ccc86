"""Times counted in units from a day: 'two weeks ago', 'hours later', 'the past 24 hours', 'within 48 hours'."""

from datetime import date

from trucewatch.model.vocabulary import TimePrecision
from trucewatch.read.en.time_calendar import Found, Moment, inside, period, precision_of, shift, shift_days, unresolved
from trucewatch.read.en.time_piece import Amount, Piece, read_amount

_PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
_MOST_DAYS = 36_500  # beyond a century hours and minutes say nothing of a day


def resolve_ago(piece: Piece, moment: Moment) -> Found | None:
    """'two weeks ago' from publication; 'three days earlier', 'hours later' from the narrative day."""
    amount = read_amount(piece)
    if amount is None:
        return None
    origin = moment.published if piece.has("ago") else moment.narrative
    forward = piece.has("later", "after")
    if origin is None:
        return unresolved(precision_of(amount.unit))
    if amount.unit in _PER_DAY:
        return _hours_off(origin, amount, forward)
    if amount.best is None:
        return _vague_off(origin, amount, forward, piece)
    moved = shift(origin, amount.best if forward else -amount.best, amount.unit, _lengths(piece))
    return _around(moved, amount) if moved else unresolved(precision_of(amount.unit))


def _lengths(piece: Piece) -> dict[str, float]:
    lengths: dict[str, float] = piece.scan.lexicon.data["units"]
    return lengths


def _hours_off(origin: date, amount: Amount, forward: bool) -> Found:
    days = max(1, round(min((amount.best or amount.lower or 1) / _PER_DAY[amount.unit], _MOST_DAYS)))
    moved = shift_days(origin, days if forward else -days)
    return inside((origin, moved) if forward else (moved, origin), precision_of(amount.unit), "relative")


def _vague_off(origin: date, amount: Amount, forward: bool, piece: Piece) -> Found:
    sign = 1 if forward else -1
    near = shift(origin, sign * min(amount.lower or 0, 9999), amount.unit, _lengths(piece))
    far = shift(origin, sign * min(amount.upper or 9999, 9999), amount.unit, _lengths(piece))
    return inside((near, far) if forward else (far, near), precision_of(amount.unit), "relative")


def _around(day: date, amount: Amount) -> Found:
    """A day counted in weeks may be three days off; in months or one year means that month; in years, that year."""
    unit = amount.unit
    if unit in ("week", "fortnight", "weekend"):
        return inside((shift_days(day, -3), shift_days(day, 3)), "week", "relative")
    if unit in ("month", "quarter") or (unit == "year" and amount.best is not None and amount.best < 2):
        return inside(period(day, "month", 0), "month", "relative")
    if unit == "day":
        return inside((day, day), "day", "relative")
    return inside(period(day, "year", 0), "year" if unit == "year" else "longer", "relative")


def resolve_window(piece: Piece, moment: Moment) -> Found | None:
    """'in the past 24 hours', 'the coming weeks', 'recent days': from then to publication, or on from it."""
    amount = read_amount(piece)
    if amount is None:
        return None
    today = moment.published
    if today is None:
        return unresolved(precision_of(amount.unit))
    sign = 1 if piece.has("next") else -1
    far = far_end(today, amount, sign, piece)
    days = (today, far) if sign > 0 else (far, today)
    return inside(days, _window_precision(amount.unit), "relative")


def far_end(today: date, amount: Amount, sign: int, piece: Piece) -> date | None:
    """Return the day an amount before (sign -1) or after (sign 1) `today`, farthest if the amount is vague."""
    if piece.has("recent"):
        return shift_days(today, -int(piece.scan.lexicon.data["recent_days"][amount.unit]))
    count = amount.best or amount.upper or amount.lower or 1.0
    if amount.unit in _PER_DAY:
        return shift_days(today, sign * max(1, round(min(count / _PER_DAY[amount.unit], _MOST_DAYS))))
    return shift(today, sign * min(count, 9999), amount.unit, _lengths(piece))


def _window_precision(unit: str) -> TimePrecision:
    return "day" if unit in _PER_DAY else precision_of(unit)


def resolve_within(piece: Piece, moment: Moment) -> Found | None:
    """'within hours' (of the narrative day, else the day to publication), 'within 48 hours' (either side)."""
    amount = read_amount(piece)
    if amount is None:
        return None
    origin = moment.narrative
    if origin is None:
        return unresolved(precision_of(amount.unit))
    if not moment.named and piece.followed_by("after", "of"):
        return inside((None, origin), "day", "relative")
    after = far_end(origin, amount, 1, piece)
    if moment.named:
        return inside((origin, after), precision_of(amount.unit), "relative")
    before = far_end(origin, amount, -1, piece)
    return inside((before, origin if amount.best is None else after), precision_of(amount.unit), "relative")
