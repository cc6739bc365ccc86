"""How a time is written in `times.tsv`: words, start .. end, precision, basis, part of day, clock and zone."""

from trucewatch.model.time import Days, Time
from trucewatch.read.en.times import Duration


def bound(days: Days | None) -> str:
    if days is None:
        return "open"
    first, last = ("?" if day is None else day.isoformat() for day in days)
    return first if first == last else f"{first}/{last}"


def written(time: Time) -> str:
    span = bound(time.start) if time.start == time.end else f"{bound(time.start)} .. {bound(time.end)}"
    rest = (time.precision, time.basis, time.part_of_day, time.clock, time.zone)
    return " ".join([f"{time.text} =", span, *(word for word in rest if word)])


def written_duration(text: str, found: Duration) -> str:
    days = (found.days_best, found.days_lower, found.days_upper)
    return f"{text[found.start : found.end]} = " + " ".join("-" if d is None else f"{d:g}" for d in days)
