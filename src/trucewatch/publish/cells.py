"""Cells of the tables: values made safe for a spreadsheet, and the columns that several tables share."""

from collections.abc import Iterable, Mapping

from trucewatch.model import Mention, Place, Segments, Speaker, Time

Cell = str | float | bool | None
Record = Mapping[str, Cell]

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BETWEEN = " | "


def guarded(cell: Cell) -> str | float:
    """A cell that no spreadsheet runs."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return int(cell) if float(cell).is_integer() else cell


def spans(segments: Segments | None) -> str | None:
    """Code points as "start:end;start:end"."""
    return ";".join(f"{start}:{end}" for start, end in segments) if segments else None


def joined(words: Iterable[str]) -> str | None:
    """Several values in one cell; empty where there are none."""
    return BETWEEN.join(words) or None


def names(mentions: Iterable[Mention]) -> str | None:
    """The names of mentions in one cell."""
    return joined(mention.name or mention.text for mention in mentions)


def speaker(who: Speaker) -> dict[str, Cell]:
    """The speaker columns."""
    return {
        "speaker": who.name,
        "speaker_is_outlet": who.is_outlet,
        "speaker_entity": who.entity,
        "speaker_role": who.role,
        "speaker_medium": who.medium,
        "speaker_chain": joined(who.chain),
    }


def time(time: Time | None) -> dict[str, Cell]:
    """The time columns."""
    start, end = (time.start, time.end) if time else (None, None)
    days = [*(start or (None, None)), *(end or (None, None))]
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    return {
        **{name: day.isoformat() if day else None for name, day in zip(names, days, strict=True)},
        "time_precision": time.precision if time else None,
        "time_basis": time.basis if time else None,
        "part_of_day": time.part_of_day if time else None,
        "clock": time.clock if time else None,
        "zone": time.zone if time else None,
        "time_text": time.text if time else None,
    }


def place(place: Place | None) -> dict[str, Cell]:
    """The place columns."""
    names = ("country", "lat", "lon", "radius_km", "gazetteer_id", "admin1", "admin2")
    return {
        "place": place.name if place else None,
        "place_precision": place.precision if place else None,
        "place_basis": place.basis if place else None,
        **{name: getattr(place, name) if place else None for name in names},
    }


SPEAKER = ("speaker", "speaker_is_outlet", "speaker_entity", "speaker_role", "speaker_medium", "speaker_chain")
TIME = (
    *("start_earliest", "start_latest", "end_earliest", "end_latest", "time_precision", "time_basis"),
    *("part_of_day", "clock", "zone", "time_text"),
)
PLACE = (
    *("place", "country", "lat", "lon", "place_precision", "radius_km", "place_basis", "gazetteer_id"),
    *("admin1", "admin2"),
)
