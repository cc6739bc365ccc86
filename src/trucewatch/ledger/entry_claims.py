"""Entries to reports and claims: each value is a claim of the person who wrote it, and its span is its line of YAML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, cast

from trucewatch.ledger.entry import Entry, Path_, parse_entry
from trucewatch.model import (
    Claim,
    Document,
    Mention,
    Published,
    Quantity,
    Report,
    Speaker,
    Text,
    Time,
    Trigger,
    Version,
    Why,
)
from trucewatch.model.report import LEDGER_ENTRY
from trucewatch.model.vocabulary import Act, Actuality, Kind, Role

BY = "ledger-entry"
"""What `why` gives as the finder of such a claim: a person."""
_TALKS: Mapping[Act, Kind] = {
    "talks_held": "talks.held",
    "talks_failed": "talks.failed",
    "talks_refused": "talks.refused",
    "mediation_offered": "talks.mediation_offered",
    "mediation_accepted": "talks.mediation_accepted",
}


def entry_report(raw: bytes, source: str, recorded: datetime) -> tuple[Document, Version, Text, Report]:
    """An entry's file as a report, with all that the store keeps of one. Raises RejectedInput where it is no entry.

    Files of one name are versions of one document.
    """
    content = raw.decode("utf-8", errors="replace")
    entry = parse_entry(content, source)
    digest = sha256(raw).hexdigest()
    address = f"ledger-entry:{entry.name}"
    document = Document("d" + _hash(address), address)
    version = Version(
        "v" + _hash(f"{document.id}\n{digest}"), document.id, digest, source, "application/yaml", recorded
    )
    text = Text("t" + _hash(content), version.id, "entry", content, ((0, 0, len(content)),))
    said = entry.values["source"]
    report = Report(
        id=text.id,
        outlet=said.get("outlet") or said["title"],
        title=said["title"],
        url=said.get("url"),
        published=Published(entry.known.isoformat(), "day", "ledger entry"),
        language=LEDGER_ENTRY,
        sha256=digest,
        text=content,
        document=document.id,
    )
    return document, version, text, report


def entry_claims(report: Report) -> tuple[Claim, ...]:
    """The claims of an entry's report; its mentions are words, which `resolve` links like any others."""
    entry = parse_entry(report.text, report.title or report.id)
    return (*_terms(entry, report), *_acts(entry, report), *_obligations(entry, report))


def _terms(entry: Entry, report: Report) -> Iterator[Claim]:
    """Start, parties, length, mediators and terms are one claim: that it is in force between them from the start on."""
    values, sides = entry.values, entry.values["parties"]
    alone = values.get("kind", {}).get("lateral") == "unilateral"
    path: Path_ = ("start",) if "start" in values else ("parties",)
    first = _named(entry, ("parties", 0), sides[0])
    others = [m for i, names in enumerate(sides[1:], 1) for m in _named(entry, ("parties", i), names)]
    roles: dict[Role, Sequence[Mention]] = {"party": first if alone else [*first, *others]}
    roles |= {"counterpart": others if alone else []}
    kind: Kind = "ceasefire.declared_unilaterally" if alone else "ceasefire.entered_into_force"
    if "start" not in values:
        kind = "ceasefire.declared_unilaterally" if alone else "ceasefire.agreed"
    mediators = _named(entry, ("mediators",), values.get("mediators", ()))
    claim = _claim(entry, report, path, kind, {**roles, "mediator": mediators})
    yield replace(
        claim, time=_time(values.get("start")), quantities=_length(entry), reason=_joined(values.get("terms"))
    )


def _acts(entry: Entry, report: Report) -> Iterator[Claim]:
    for i, act in enumerate(entry.values.get("acts", ())):
        path: Path_ = ("acts", i)
        kind = _TALKS.get(act["act"]) or cast(Kind, f"ceasefire.{act['act']}")
        fields: Mapping[str, Role] = {"by": "party", "with": "counterpart", "accused": "accused"}
        roles = {role: _named(entry, (*path, name), act.get(name, ())) for name, role in fields.items()}
        claim = _claim(entry, report, path, kind, roles)
        speaker = _speaker(entry, act.get("said_by"), act.get("source"))
        yield replace(claim, time=_time(act["on"]), reason=act.get("reason"), speaker=speaker)


def _obligations(entry: Entry, report: Report) -> Iterator[Claim]:
    for i, duty in enumerate(entry.values.get("obligations", ())):
        path: Path_ = ("obligations", i)
        claim = _claim(
            entry, report, path, duty["kind"], {"actor": _named(entry, (*path, "by"), duty["by"])}, "planned"
        )
        yield replace(claim, time=_time(duty["due"]), text=duty["what"])


def _claim(
    entry: Entry,
    report: Report,
    path: Path_,
    kind: Kind,
    roles: Mapping[Role, Sequence[Mention]],
    actuality: Actuality = "happened",
) -> Claim:
    spot = entry.spots[path]
    segments = ((spot.start, spot.end),)
    words = " ".join(report.text[spot.start : spot.end].split())
    return Claim(
        id="c" + sha256(f"{report.id}|{segments}|{kind}|0".encode()).hexdigest()[:12],
        report=report.id,
        kind=kind,
        stance="asserts",
        polarity="affirmed",
        actuality=actuality,
        background=False,
        confidence=1.0,
        segments=segments,
        text=words,
        trigger=Trigger(words, segments),
        speaker=_speaker(entry, None, None),
        roles=MappingProxyType({role: tuple(found) for role, found in roles.items() if found}),
        time=None,
        place=None,
        quantities=(),
        why=Why(BY, None),
    )


def _speaker(entry: Entry, said_by: str | None, source: Mapping[str, Any] | None) -> Speaker:
    """Whose word it is: who is named as saying it, else who wrote the entry; the source stands in the chain."""
    told = source or entry.values["source"]
    title = told["title"]
    if said_by and said_by == told.get("outlet"):
        return Speaker(said_by, True, chain=(said_by,))
    if said_by and said_by != entry.by:
        return Speaker(said_by, False, chain=(title, said_by))
    return Speaker(entry.by, False, role=f"entry of {entry.on.isoformat()}", chain=(title, entry.by))


def _named(entry: Entry, path: Path_, names: Sequence[str]) -> list[Mention]:
    spots = [entry.spots[(*path, i)] for i in range(len(names))]
    return [Mention(name, ((spot.start, spot.end),)) for name, spot in zip(names, spots, strict=True)]


def _time(value: str | Sequence[str] | None) -> Time | None:
    if value is None:
        return None
    first, last = (value, value) if isinstance(value, str) else value
    days = (date.fromisoformat(first), date.fromisoformat(last))
    return Time(days, days, "day" if first == last else "longer", "stated", None)


def _length(entry: Entry) -> tuple[Quantity, ...]:
    days = entry.values.get("length_days")
    if days is None:
        return ()
    spot = entry.spots["length_days",]
    return (
        Quantity("duration_days", "stated", days, days, days, f"{days:g} days", segments=((spot.start, spot.end),)),
    )


def _joined(terms: Sequence[str] | None) -> str | None:
    return "; ".join(terms) if terms else None


def _hash(content: str) -> str:
    return sha256(content.encode()).hexdigest()[:16]
