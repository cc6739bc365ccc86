"""Why a place was missed, invented, or put elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.bench.task import ErrorRow, Record
from benchmarks.bench.tasks.distances import NEAR_KM, great_circle, off
from benchmarks.bench.tasks.spans import paired, touch
from benchmarks.bench.tasks.toponyms_found import Located
from trucewatch.model.reading import Name, Reading
from trucewatch.ontology.compile import Knowledge

Gold = Mapping[str, Any]


def misses(record: Record, found: Sequence[Located], reading: Reading, knowledge: Knowledge) -> Iterator[ErrorRow]:
    """A row for each mention of the gold missed or put elsewhere, and for each of ours that the gold has not."""
    gold = record["toponyms"]
    pairs = paired([(g["start"], g["end"]) for g in gold], [(f.start, f.end) for f in found])
    for index, one in enumerate(gold):
        if index not in pairs:
            yield _row(record, one["start"], one["end"], str(one["phrase"]), "–", _missed(one, reading))
        elif one["lat"] is not None and off(one, found[pairs[index]].lat, found[pairs[index]].lon) > NEAR_KM:
            yield _elsewhere(record, one, found[pairs[index]], reading, knowledge)
    for index, other in enumerate(found):
        if index not in pairs.values():
            kinds = {name.kind for name in _at(reading, other.start, other.end)}
            why = f"not in the gold: a {'country' if 'country' in kinds else 'place'}"
            yield _row(record, other.start, other.end, "–", record["text"][other.start : other.end], why)


def _missed(gold: Gold, reading: Reading) -> str:
    names = _at(reading, gold["start"], gold["end"])
    kind = f", {gold['type']}" if gold["type"] else ""
    kinds = {name.kind for name in names}
    if not kinds:
        return f"missed: name not known{kind}"
    if not kinds & {"place", "country"}:
        return f"missed: known as {'/'.join(sorted(kinds))} only{kind}"
    return f"missed: the syntax does not take it for a place{kind}"


def _elsewhere(record: Record, gold: Gold, ours: Located, reading: Reading, knowledge: Knowledge) -> ErrorRow:
    names = _at(reading, ours.start, ours.end)
    where = f"{gold['lat']}, {gold['lon']}"
    if ours.lat is None or ours.lon is None:
        return _row(record, ours.start, ours.end, where, "nowhere", "found, but placed nowhere")
    known = [knowledge.gazetteer.lookup(c) for n in names if n.kind in ("place", "country") for c in n.candidates]
    near = [e for e in known if great_circle((gold["lat"], gold["lon"]), (e.lat, e.lon)) <= NEAR_KM]
    why = "elsewhere: the right one was a candidate" if near else "elsewhere: the right one is not in the gazetteer"
    told = f"{where} {near[0].name} ({near[0].id})" if near else where
    return _row(record, ours.start, ours.end, told, f"{ours.lat}, {ours.lon}", why)


def _at(reading: Reading, start: int, end: int) -> list[Name]:
    return [name for name in reading.names if touch((name.start, name.end), (start, end))]


def _row(record: Record, start: int, end: int, gold: str, ours: str, why: str) -> ErrorRow:
    text = record["text"]
    words = f"{text[max(0, start - 70) : start]}[{text[start:end]}]{text[end : end + 70]}"
    return ErrorRow(record["id"], words, gold, ours, why)
