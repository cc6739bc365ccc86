"""From a piece of the time grammar to the days it means: one small function for each pattern of `times.yml`."""

from collections.abc import Callable, Mapping
from datetime import date

from trucewatch.model.vocabulary import TimeBasis
from trucewatch.read.en.time_calendar import (
    Found,
    Moment,
    inside,
    part_of_period,
    period,
    precision_of,
    season_days,
    shift_days,
    unresolved,
    with_part,
    year_days,
)
from trucewatch.read.en.time_days import resolve_day, resolve_day_range, resolve_month, resolve_night_range
from trucewatch.read.en.time_offsets import far_end, resolve_ago, resolve_window, resolve_within
from trucewatch.read.en.time_piece import Piece, add_clock, part_of_day, read_amount

Resolver = Callable[[Piece, Moment], Found | None]


def edge_of(piece: Piece) -> str | None:
    """Return 'early', 'mid', 'late', 'start' or 'close' if the piece asks for such a part of its period."""
    return next((str(piece.fields[n][0]) for n in ("early", "mid", "late", "begin", "end") if n in piece.fields), None)


def relative_offset(piece: Piece) -> int:
    """Return -1 for last and previous, 1 for next and following, else 0."""
    return -1 if piece.has("last", "previous") else 1 if piece.has("next", "following") else 0


def resolve_month_phrase(piece: Piece, moment: Moment) -> Found | None:
    """'in January 2020', 'last November', 'early May'."""
    found = resolve_month(piece, moment)
    return with_part(found, edge_of(piece)) if found else None


def resolve_night(piece: Piece, moment: Moment) -> Found:
    """'last night', 'overnight' (both touch two days), 'tonight'."""
    part = "evening" if "evening" in piece.scan.text[slice(*piece.scan.cut(piece.first, piece.last))] else "night"
    day = moment.published
    if day is None:
        return unresolved("part_of_day", "night")
    before = day if piece.has("tonight") else shift_days(day, -1)
    after = before if part == "evening" else day
    return inside((before, after), "part_of_day", "relative", "evening" if part == "evening" else "night")


def resolve_this_part(piece: Piece, moment: Moment) -> Found:
    """'this morning'."""
    return inside((moment.published, moment.published), "part_of_day", "relative", part_of_day(piece))


def resolve_part(piece: Piece, moment: Moment) -> Found:
    """'at dawn', 'in the early hours': of the day that the paragraph named, else of publication or the day before."""
    part = part_of_day(piece)
    if moment.named:
        return inside((moment.named, moment.named), "part_of_day", "relative", part)
    return inside(_about_publication(moment), "part_of_day", "relative", part)


def resolve_clock(piece: Piece, moment: Moment) -> Found | None:
    """'at 9:15 pm', '0430 GMT', with no day beside it."""
    return add_clock(resolve_part(piece, moment), piece.clock) if piece.clock else None


def _about_publication(moment: Moment) -> tuple[date | None, date | None]:
    return (shift_days(moment.published, -1), moment.published) if moment.published else (None, None)


def resolve_half(piece: Piece, moment: Moment) -> Found | None:
    """'the first quarter of 2020', 'the second half of last year'."""
    year, basis = _year_of(piece, moment)
    if year is None:
        return unresolved("season")
    size = 6 if piece.has("half") else 3
    index = (
        2
        if piece.has("sec")
        else 12 // size
        if piece.has("last") and piece.has("year")
        else piece.number("ordword") or 1
    )
    first = size * (min(index, 12 // size) - 1) + 1
    days = season_days(year, first)[0], season_days(year, first + size - 3)[1]
    return inside(days, "season", basis)


def _year_of(piece: Piece, moment: Moment) -> tuple[int | None, TimeBasis]:
    stated = piece.number("year")
    if stated is not None:
        return stated, "stated"
    return (moment.published.year + relative_offset(piece) if moment.published else None), "relative"


def resolve_season(piece: Piece, moment: Moment) -> Found | None:
    """'summer 2020', 'last spring', 'in the winter': without a year the latest that began by publication."""
    month = piece.number("season") or 3
    stated = piece.number("year")
    if stated is not None:
        return with_part(inside(season_days(stated, month), "season", "stated"), edge_of(piece))
    today = moment.published
    if today is None:
        return unresolved("season")
    year = today.year - (date(today.year, month, 1) > today)
    running = season_days(year, month)[1]
    if piece.has("last") and running is not None and running >= today:
        year -= 1
    if piece.has("next"):
        year += 1
    if piece.has("this"):
        year = today.year
    return with_part(inside(season_days(year, month), "season", "relative"), edge_of(piece))


def resolve_unit(piece: Piece, moment: Moment) -> Found | None:
    """'last week', 'the end of the month', 'earlier this year', 'the past year'."""
    amount = read_amount(piece)
    if amount is None or amount.unit in ("minute", "second", "hour"):
        return None
    today = moment.narrative if piece.has("previous", "following", "same") else moment.published
    if today is None:
        return unresolved(precision_of(amount.unit))
    if piece.word("last") == "past":
        return inside((far_end(today, amount, -1, piece), today), precision_of(amount.unit), "relative")
    days = period(today, amount.unit, relative_offset(piece))
    if piece.has("earlier") and not relative_offset(piece):
        days = days[0], today
    elif piece.has("later") and not relative_offset(piece):
        days = today, days[1]
    elif edge := edge_of(piece):
        days = part_of_period(days, edge)
    return inside(days, precision_of(amount.unit), "relative")


def resolve_weekend(_piece: Piece, moment: Moment) -> Found:
    """'the weekend': the last that began by publication."""
    if moment.published is None:
        return unresolved("day")
    return inside(period(moment.published, "weekend", -1), "day", "relative")


def resolve_decade(piece: Piece, _moment: Moment) -> Found | None:
    """'the 1990s', 'the early 2000s'."""
    first = int(str(piece.fields["decade"][0])[:4])
    if not 1500 <= first <= 2090:
        return None
    return with_part(inside(year_days(first, first + 9), "longer", "stated"), edge_of(piece))


def resolve_year_span(piece: Piece, _moment: Moment) -> Found | None:
    """'2014-2017', '2020-21'."""
    years = [int(str(value)) for value in piece.fields["year"]]
    last = years[1] if len(years) > 1 else years[0] // 100 * 100 + (piece.number("d2") or piece.number("int") or 0)
    if not years[0] < last < 2200:
        return None
    return Found(year_days(years[0]), year_days(last), "year", "stated")


def resolve_year(piece: Piece, _moment: Moment) -> Found | None:
    """'2014', 'late 2020', unless it counts something ('2000 troops')."""
    year = piece.number("year")
    if year is None or not _is_year(piece):
        return None
    return with_part(inside(year_days(year), "year", "stated"), edge_of(piece))


def _is_year(piece: Piece) -> bool:
    scan, before, after = piece.scan, piece.first - 1, piece.last
    if scan.name(before) in ("hyphen", "money", "comma", "dot") and _touches(scan.spans, before, piece.first):
        return False
    if piece.last - piece.first > 1 or scan.name(before) in scan.lexicon.data["before_year"]:
        return True
    follower = scan.word(after) if scan.name(after) == "x" else ""
    if before >= 0 and scan.word(before).lower() in scan.lexicon.data["not_before_year"]:
        return False
    return not (follower.islower() and (follower.endswith("s") or follower in scan.lexicon.data["counted_after_year"]))


def _touches(spans: tuple[tuple[int, int], ...], one: int, other: int) -> bool:
    return one >= 0 and spans[one][1] == spans[other][0]


def resolve_present(_piece: Piece, moment: Moment) -> Found:
    """'now'."""
    return inside((moment.published, moment.published), "day", "relative")


RESOLVERS: Mapping[str, Resolver] = {
    "nightrange": resolve_night_range,
    "dayrange": resolve_day_range,
    "day": resolve_day,
    "nightspan": resolve_night,
    "thispart": resolve_this_part,
    "ago": resolve_ago,
    "window": resolve_window,
    "within": resolve_within,
    "half": resolve_half,
    "month": resolve_month_phrase,
    "season": resolve_season,
    "unit": resolve_unit,
    "weekend": resolve_weekend,
    "decade": resolve_decade,
    "yearspan": resolve_year_span,
    "year": resolve_year,
    "clocktime": resolve_clock,
    "partonly": resolve_part,
    "present": resolve_present,
}
