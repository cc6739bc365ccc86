"""Score time expressions against a TIMEX3 file: relaxed F1 (any overlap) and value F1. For measuring only."""

import json
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from trucewatch.model.time import Time
from trucewatch.read.en.times import Duration, find_durations, find_times

Timex = tuple[int, int, str, str]
_PARTS = {
    "early_hours": "TMO",
    "morning": "TMO",
    "noon": "T12:00",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
}
_PERIOD = re.compile(r"(?:between |from )?(.+?) (?:and|to|until|through) (.+)", re.IGNORECASE)
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timex(text: str, published: date | None) -> list[Timex]:
    """Return (start, end, type, value) of every time and duration, in TIMEX3's notation."""
    rows = [_of_time(text, one) for time in find_times(text, published) if time.segments for one in _ends(text, time)]
    return sorted(rows + [_of_duration(text, duration) for duration in find_durations(text)])


def _ends(text: str, time: Time) -> list[Time]:
    """A period told by its two ends ('between 1994 and 1997') is two expressions in TIMEX3."""
    start, end = (time.segments or ((0, 0),))[0]
    told = _PERIOD.fullmatch(text[start:end])
    if told is None or not time.start or not time.end or time.start == time.end:
        return [time]
    first, second = ((start + told.start(at), start + told.end(at)) for at in (1, 2))
    return [
        replace(time, end=time.start, segments=(first,)),
        replace(time, start=time.end, segments=(second,)),
    ]


def _of_time(text: str, time: Time) -> Timex:
    start, end = (time.segments or ((0, 0),))[0]
    words = text[start:end]
    window = re.search(
        r"(?:past|last|next|coming|recent)\s+(?:(\w+)\s+)?(hour|day|week|month|year|decade)(s?)\b", words
    )
    if window and time.start and time.start[0] != time.start[1]:
        if window[1] or "past" in words:
            return start, end, "DURATION", _window_value(window[1], window[2])
        if window[3]:
            return start, end, "DURATION", "PX" + window[2][0].upper()
    length = find_durations(re.sub(r"^within ", "", words))
    if length and _value(time, words).startswith("XXXX"):
        return start, end, "DURATION", _length(length[0], words)
    return start, end, "TIME" if time.clock or time.part_of_day else "DATE", _value(time, words)


def _window_value(count: str | None, unit: str) -> str:
    found = find_durations(f"{count or 'one'} {unit}s")
    return _length(found[0], unit) if found else "PX" + unit[0].upper()


def _value(time: Time, words: str) -> str:
    bound = time.start or time.end
    if words.lower() == "now":
        return "PRESENT_REF"
    if bound is None or bound[0] is None:
        return "XXXX-XX-XX"
    first = bound[0]
    if time.clock:
        return f"{first.isoformat()}T{time.clock}"
    if time.part_of_day:
        return first.isoformat() + _PARTS[time.part_of_day]
    week = first.isocalendar()
    return {
        "year": f"{first.year}",
        "month": f"{first:%Y-%m}",
        "week": f"{week.year}-W{week.week:02d}",
        "season": f"{first.year}-{_SEASONS.get(first.month, 'Q1')}",
        "longer": f"{first.year // 10}X",
    }.get(time.precision, first.isoformat())


def _of_duration(text: str, duration: Duration) -> Timex:
    return duration.start, duration.end, "DURATION", _length(duration, text[duration.start : duration.end])


def _length(duration: Duration, words: str) -> str:
    days = duration.days_best or duration.days_lower or duration.days_upper
    named = re.search(r"hour|minute|day|week|month|year|decade", words)
    unit = named[0] if named else "day"
    if days is None or (duration.days_best is None and duration.days_upper != duration.days_lower and days > 1):
        return "PX" + unit[0].upper()
    if unit in ("hour", "minute"):
        hours, minutes = divmod(round(days * 1440), 60)
        half = unit == "hour" and hours and minutes == 30
        return f"PT{hours}H30M" if half else f"PT{days * (24 if unit == 'hour' else 1440):.0f}{unit[0].upper()}"
    size, letter = {"day": (1, "D"), "week": (7, "W"), "month": (30.4375, "M")}.get(unit, (365.25, "Y"))
    return f"P{days / size:g}{letter}"


def score(path: Path) -> dict[str, float]:
    """Return relaxed and value precision, recall and F1 over a file of reports."""
    counts = {"gold": 0, "found": 0, "relaxed": 0, "value": 0}
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        found = timex(report["text"], date.fromisoformat(report["dct"][:10]))
        pairs = _pairs(found, report["timexes"])
        counts["gold"] += len(report["timexes"])
        counts["found"] += len(found)
        counts["relaxed"] += len(pairs)
        counts["value"] += sum(mine[3] == gold["value"] for mine, gold in pairs)
    total = counts["gold"] + counts["found"]
    return {**counts, "relaxed_f1": 2 * counts["relaxed"] / total, "value_f1": 2 * counts["value"] / total}


def _pairs(found: list[Timex], gold: list[dict[str, object]]) -> list[tuple[Timex, dict[str, object]]]:
    pairs, used = [], set()
    for entry in gold:
        for index, mine in enumerate(found):
            if index not in used and mine[0] < int(str(entry["end"])) and int(str(entry["start"])) < mine[1]:
                used.add(index)
                pairs.append((mine, entry))
                break
    return pairs


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1])).items():
        print(f"{name:12} {value:.3f}")
