"""How judgements read in plain words, and which are on a claim, in the terminal and in files alike."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from trucewatch.model import Ceasefire, Claim, Incident, Judgement, Ruling, Time
from trucewatch.model.codec import from_plain, to_plain
from trucewatch.publish.wording import bounds, when

_LONGEST = 60
_NAMED = ("name", "text")


def said(row: Judgement) -> str:
    """The verdict in words: 'correct c1/place: Basra (the program: Nasiriyah)'."""
    ends = " and ".join(filter(None, (row.subject, row.other)))
    if row.verdict == "withdraw":
        return f"withdraw {row.supersedes} (on {ends})"
    if row.verdict not in ("correct", "lock"):
        return f"{row.verdict} {ends}"
    machine = f" (the program: {value(row.machine)})" if row.machine != row.value else ""
    return f"{row.verdict} {ends}: {value(row.value)}{machine}"


def value(on_record: str | None) -> str:
    """A value that a judgement keeps, short."""
    return _short(json.loads(on_record)) if on_record is not None else "nothing"


Entry = Mapping[str, Any]
"""A judgement as it stands beside what it is on: id, verdict, with, field, value, machine, who, when, why, differs."""


def judged(rulings: Iterable[Ruling]) -> Mapping[str, list[Entry]]:
    """For each claim, incident and ceasefire the judgements in force on it, or on a statement in it."""
    found: dict[str, list[Entry]] = {}
    for ruling in rulings:
        row = ruling.judgement
        if ruling.standing != "in force" or row.verdict == "withdraw":
            continue
        names = {end.partition("/")[0]: end for end in reversed(ruling.on)}
        for name, end in names.items():
            found.setdefault(name, []).append(_entry(ruling, end))
    return found


def plain_records(
    records: Iterable[Claim | Incident | Ceasefire], rulings: Iterable[Ruling]
) -> Iterator[dict[str, Any]]:
    """Records as plain values; one that was judged has a last member `judged`: what people decided about it."""
    entries = judged(rulings)
    for record in records:
        plain = to_plain(record)
        yield {**plain, "judged": entries[record.id]} if record.id in entries else plain


def marks(entries: Iterable[Entry]) -> str | None:
    """The judgements on one thing in one cell: 'reject | correct place', without names."""
    return " | ".join(" ".join(filter(None, (e["verdict"], e["field"]))) for e in entries) or None


def _entry(ruling: Ruling, end: str) -> Entry:
    row = ruling.judgement
    plain = to_plain(row)
    field = end.partition("/")[2] or None
    return {
        **{name: plain[name] for name in ("id", "verdict")},
        "with": row.subject if end == row.other else row.other,
        "field": field,
        **{name: json.loads(plain[name]) if plain[name] and field else None for name in ("value", "machine")},
        **{name: plain[name] for name in ("who", "when", "why")},
        "differs": ruling.differs,
    }


def _short(found: Any) -> str:  # noqa: ANN401 - any JSON value
    if found is None:
        return "nothing"
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, list):
        return "; ".join(map(_short, found)) or "nothing"
    if not isinstance(found, dict):
        return str(found)
    if "trigger" in found or "roles" in found:
        return f"as it stood, {found.get('kind')}"
    if "basis" in found and "start" in found:
        return when(from_plain(Time, found), False)
    if "of" in found:
        amount = bounds(found["best"], found["lower"], found["upper"]) or found["status"].replace("_", " ")
        return f"{amount} {found['of']}"
    words = next((found[name] for name in _NAMED if found.get(name)), "") or json.dumps(found, ensure_ascii=False)
    country = f", {found['country']}" if found.get("country") and "lat" in found else ""
    return (words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…") + country
