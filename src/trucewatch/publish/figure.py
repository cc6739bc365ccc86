"""The ledger of a ceasefire as a drawing: states as strips, acts as marks in lanes, all over one axis of days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trucewatch.model import Ceasefire, StateChange, Time, Violation
from trucewatch.publish import wording

LABELS, WIDTH, ROW, MARK = 190, 1000, 22, 9
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a lane from `x` over `width`; `open` on the side where its time has no bound."""

    x: float
    width: float
    row: int
    tone: str
    title: str
    ref: str
    label: str = ""
    open: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A named row of marks at height `y`; a strip's marks fill it."""

    name: str
    y: int
    height: int
    marks: tuple[Mark, ...]
    strip: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """The drawing: its lanes and the ticks of its axis."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be drawn: when, how, and where the page tells more."""

    days: Days
    tone: str
    title: str
    ref: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to x, between the first and the last day that anything is dated to."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day begins."""
        return round(
            LABELS + (WIDTH - LABELS - 12) * (day - self.first).days / max((self.last - self.first).days, 1), 1
        )


def figure(ceasefire: Ceasefire, times: Mapping[str, Time | None]) -> Figure | None:
    """Draw a ceasefire, or nothing if none of it is dated. `times` gives the time of each claim."""
    strips, lanes = dict(_strips(ceasefire)), _entries(ceasefire, times)
    dated = [day for entries in (*strips.values(), *lanes.values()) for entry in entries for day in entry.days if day]
    if not dated:
        return None
    margin = max((max(dated) - min(dated)).days // 40, 2)
    axis = Axis(min(dated) - timedelta(days=margin), max(dated) + timedelta(days=margin))
    drawn: list[Lane] = []
    for name, entries in strips.items():
        drawn.append(Lane(name, _below(drawn), ROW, tuple(_fill(entries, axis)), strip=True))
    for name, entries in lanes.items():
        marks = tuple(_pack(entries, axis))
        rows = max((mark.row for mark in marks), default=0) + 1
        drawn.append(Lane(name, _below(drawn), rows * ROW, marks))
    return Figure(WIDTH, _below(drawn) + 24, tuple(drawn), tuple(_ticks(axis)))


def side(names: Sequence[str]) -> str:
    """A side by its first name and how many more it has."""
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else "".join(names[:1]) or "unnamed side"


def parties_in_order(ceasefire: Ceasefire) -> tuple[str, ...]:
    """The parties that have a state, side by side, and then any other."""
    told = [name for names in ceasefire.parties for name in names if name in ceasefire.state_by_party]
    return tuple(dict.fromkeys((*told, *ceasefire.state_by_party)))


def _below(lanes: Sequence[Lane]) -> int:
    return lanes[-1].y + lanes[-1].height + 6 if lanes else 4


def _days(time: Time | None) -> Days:
    return (time.earliest, time.latest) if time else (None, None)


def _strips(ceasefire: Ceasefire) -> Iterator[tuple[str, list[Entry]]]:
    """The assessed state, then each party's; a state holds until the next one begins."""
    for party in (None, *parties_in_order(ceasefire)):
        changes = [change for change in ceasefire.history if change.party == party and _begins(change)]
        if changes:
            yield party or "assessed state", list(_states(ceasefire, changes))


def _states(ceasefire: Ceasefire, changes: Sequence[StateChange]) -> Iterator[Entry]:
    dated = sorted((day, i) for i, change in enumerate(changes) if (day := _begins(change)))
    for (day, i), following in zip(dated, [*dated, None][1:], strict=True):
        change = changes[i]
        title = f"{wording.plain(change.state)} from {wording.when(change.since)}"
        until = following[0] if following else None
        yield Entry(
            (day, until), change.state, title, f"{wording.slug(ceasefire.id)}-states", wording.plain(change.state)
        )


def _begins(change: StateChange) -> date | None:
    first, last = _days(change.since)
    return first or last


def _entries(ceasefire: Ceasefire, times: Mapping[str, Time | None]) -> dict[str, list[Entry]]:
    at = wording.slug(ceasefire.id)
    lanes: dict[str, list[Entry]] = {_acts_of(i): [] for i in range(len(ceasefire.parties))}
    for i, act in enumerate(ceasefire.acts):
        sides = (n for n, names in enumerate(ceasefire.parties) if set(names) & set(act.by))
        lane = next((_acts_of(n) for n in sides), "acts of others")
        title = f"{wording.when(act.time)}: {wording.plain(act.act)}, by {', '.join(act.by) or 'nobody named'}"
        title += f", said by {wording.voice(act.speaker)}"
        lanes.setdefault(lane, []).append(Entry(_days(act.time), act.act, title, f"{at}-act-{i}"))
    lanes["violations"] = [
        Entry(
            _days(breach.time) if breach.time else _earliest(breach.claims, times),
            breach.status,
            _breach(breach),
            f"{at}-violation-{i}",
        )
        for i, breach in enumerate(ceasefire.violations)
    ]
    lanes["obligations"] = [
        Entry(one.due, one.status, f"{one.status}: {', '.join(one.by)}, {one.what}", f"{at}-obligation-{i}")
        for i, one in enumerate(ceasefire.obligations)
    ]
    lanes["negotiations"] = [
        Entry(_days(n.time), n.result, f"talks {wording.plain(n.result)}: {', '.join(n.parties)}", f"{at}-talks-{i}")
        for i, n in enumerate(ceasefire.negotiations)
    ]
    lanes["legal acts"] = [
        Entry(_days(act.time), "legal", f"{wording.when(act.time)}: {act.body}, {act.act}", f"{at}-legal-{i}")
        for i, act in enumerate(ceasefire.legal_acts)
    ]
    return {name: entries for name, entries in lanes.items() if any(any(entry.days) for entry in entries)}


def _acts_of(number: int) -> str:
    return f"acts of side {number + 1}"


def _breach(violation: Violation) -> str:
    return f"{violation.status}: {violation.accused or 'nobody accused'}"


def _earliest(claims: Iterable[str], times: Mapping[str, Time | None]) -> Days:
    dated = [_days(times.get(claim)) for claim in claims]
    return min((days for days in dated if any(days)), key=lambda d: d[0] or d[1] or date.max, default=(None, None))


def _fill(entries: Sequence[Entry], axis: Axis) -> Iterator[Mark]:
    for entry in entries:
        begin, until = entry.days
        x = axis.x(begin or axis.first)
        end = axis.x(until or axis.last)
        fits = len(entry.label) * 6.5 < end - x
        yield Mark(x, max(end - x, 1), 0, entry.tone, entry.title, entry.ref, entry.label if fits else "")


def _pack(entries: Sequence[Entry], axis: Axis) -> Iterator[Mark]:
    """Lay marks left to right, each on the first row where it does not touch another."""
    ends: list[float] = []
    for entry in sorted((e for e in entries if any(e.days)), key=lambda e: e.days[0] or e.days[1] or date.max):
        first, last = entry.days
        x = axis.x(first or last or axis.first)
        width = max(axis.x(last) - x, MARK) if first and last else MARK
        row = next((i for i, end in enumerate(ends) if end + 3 < x), len(ends))
        ends[row : row + 1] = [x + width]
        side_open = "before" if first is None else "after" if last is None else ""
        yield Mark(x, width, row, entry.tone, entry.title, entry.ref, open=side_open)


def _ticks(axis: Axis) -> Iterator[tuple[float, str]]:
    """Whole months, or quarters, years or weeks where months would be too close or too far apart."""
    length = (axis.last - axis.first).days
    if length <= 70:
        step = 1 if length <= 10 else 7
        for n in range(0, length + 1, step):
            day = axis.first + timedelta(days=n)
            yield axis.x(day), f"{day.day} {day:%b}"
        return
    months = next(m for m in (1, 3, 6, 12, 24, 60, 120, 1200) if length / 30.4 / m <= 14)
    for n in range(axis.first.year * 12, axis.last.year * 12 + 12):
        day = date(n // 12, n % 12 + 1, 1)
        if n % months == 0 and axis.first <= day <= axis.last:
            yield axis.x(day), f"{day:%b %Y}" if months < 12 else str(day.year)
