"""Time expressions of TempEval-3's AQUAINT part: relaxed F1 (any overlap) and value F1 (UzZaman et al. 2013, SemEval).

The gold is not always consistent: a floor, not a target. The notation is made by `benchmarks/timex.py`.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from benchmarks.bench.bootstrap import score
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from benchmarks.bench.tasks.spans import paired
from benchmarks.timex import Timex, timex

NAME = "timex"
Counts = tuple[float, ...]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PLAIN = re.compile(rf"\b(?:{'|'.join(_DAYS)}|today|yesterday|tomorrow|(?:19|20)\d\d)\b", re.IGNORECASE)


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all reports; no pipeline is needed beyond the time expressions."""
    relaxed: list[Counts] = []
    values: list[Counts] = []
    trivial: list[tuple[Counts, Counts]] = []
    errors: list[ErrorRow] = []
    for record in records:
        day = date.fromisoformat(record["dct"][:10])
        found = timex(record["text"], day)
        both = counts(record, found)
        relaxed.append(both[0])
        values.append(both[1])
        trivial.append(counts(record, plain(record["text"], day)))
        errors += _misses(record, found)
    base = [score(NAME, "", [row[i] for row in trivial]).value for i in (0, 1)]
    return [
        score(NAME, "relaxed_f1", relaxed, baseline=base[0]),
        score(NAME, "value_f1", values, baseline=base[1]),
    ], errors


def counts(record: Record, found: Sequence[Timex]) -> tuple[Counts, Counts]:
    """(right, found, gold) by overlap, and by overlap with the right value."""
    gold = record["timexes"]
    pairs = _paired(record, found)
    valued = sum(1 for i, j in pairs.items() if gold[i]["value"] == found[j][3])
    return (float(len(pairs)), float(len(found)), float(len(gold))), (
        float(valued),
        float(len(found)),
        float(len(gold)),
    )


def plain(text: str, day: date) -> list[Timex]:
    """The trivial answer: the names of days, each the last one before the report, 'today' and its like, and years."""
    return [(m.start(), m.end(), "DATE", _value(m.group().lower(), day)) for m in _PLAIN.finditer(text)]


def _value(word: str, day: date) -> str:
    if word.isdigit():
        return word
    if word in _DAYS:
        return (day - timedelta(days=(day.weekday() - _DAYS.index(word)) % 7)).isoformat()
    return (day + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[word])).isoformat()


def _paired(record: Record, found: Sequence[Timex]) -> dict[int, int]:
    return dict(paired([(g["start"], g["end"]) for g in record["timexes"]], [(f[0], f[1]) for f in found]))


def _misses(record: Record, found: Sequence[Timex]) -> list[ErrorRow]:
    gold, pairs = record["timexes"], _paired(record, found)
    rows = []
    for index, one in enumerate(gold):
        other = found[pairs[index]] if index in pairs else None
        if other is None:
            rows.append(_row(record, one["start"], one["end"], one["value"], "–", f"missed: {one['type']}"))
        elif other[3] != one["value"]:
            rows.append(_row(record, one["start"], one["end"], one["value"], other[3], _wrong(one["value"], other[3])))
    alone = [other for index, other in enumerate(found) if index not in pairs.values()]
    return rows + [_row(record, o[0], o[1], "–", o[3], f"not in the gold: {o[2]}") for o in alone]


def _wrong(gold: str, ours: str) -> str:
    """How a value is wrong."""
    if gold[0] == "P" or ours[0] == "P":
        return "value: a length for a date, or another length"
    if ours.startswith(gold) or gold.rstrip("X-") == ours[: len(gold.rstrip("X-"))]:
        return "value: finer than the gold's, or the gold's X left out"
    if gold.startswith(ours):
        return "value: coarser than the gold's"
    if len(gold) >= 10 and len(ours) >= 10 and "X" not in gold + ours:
        days = (date.fromisoformat(ours[:10]) - date.fromisoformat(gold[:10])).days
        return "value: a week before" if days == -7 else "value: another day"
    return "value: another, or none found"


def _row(record: Record, start: int, end: int, gold: str, ours: str, why: str) -> ErrorRow:
    text = record["text"]
    words = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}"
    return ErrorRow(record["id"], words, gold, ours, why)


TASK = Task(NAME, "timex_aquaint.jsonl", run)
