"""What moved in the ledgers since a day of knowledge: what it was, what it is, and the sentences that moved it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from trucewatch.cli import calls
from trucewatch.cli.views.words import words
from trucewatch.ledger import Change
from trucewatch.model import Claim, Inspection, Report
from trucewatch.publish.wording import day, plain, several

_QUOTED = 3
"""Reports quoted for one change before it is only said how many more there are."""
_WHAT: Mapping[str, str] = {"legal_act": "legal act", "negotiation": "talks", "contested": "contested on"}


def changes(found: Sequence[Change], after: Inspection, since: date, known_by: date | None) -> Iterator[Text | Padding]:
    """The changes, ceasefire by ceasefire; those that one report made stand together over its words."""
    until = f"by {day(known_by)}" if known_by else "now"
    yield words(f"What is known {until} beside what was known by {day(since)}", "bold")
    if not found:
        yield words("Nothing has moved.")
    names = {truce.id: truce.name for truce in after.ceasefires}
    claims = {claim.id: claim for claim in after.claims}
    reports = {report.id: report for report in after.reports}
    for key, moved in groupby(found, key=lambda change: change.ceasefire):
        yield words(f"\n{names.get(key, key)}", "bold")
        by_source: dict[tuple[str, ...], list[Change]] = {}
        for change in moved:
            by_source.setdefault(tuple(_sources(change, claims, reports)), []).append(change)
        for quoted, made in by_source.items():
            yield words("")
            yield from (Padding(_change(change), (0, 0, 0, 2), expand=False) for change in made)
            yield from (Padding(words(line, "dim"), (0, 0, 0, 6), expand=False) for line in quoted)


def _change(change: Change) -> Text:
    what = _WHAT.get(change.what, change.what)
    if change.what == "state":
        what = "assessed" if change.subject == "assessed" else change.subject
    line = words(f"{what}: ", "bold")
    if change.was == change.now:
        return line.append_text(words(f"{_worded(change, change.now)} (told again)"))
    if change.was is None:
        return line.append_text(words(f"new: {_worded(change, change.now)}", "green"))
    if change.now is None:
        return line.append_text(words(f"no longer: {_worded(change, change.was)}", "red"))
    line.append_text(words(_worded(change, change.was), "dim")).append(" → ")
    return line.append_text(words(_worded(change, change.now)))


def _worded(change: Change, said: str | None) -> str:
    return plain(said or "") if change.what == "state" else said or ""


def _sources(change: Change, claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> Iterator[str]:
    """Outlet, day and sentence, one line for each report."""
    told = {claims[key].report: claims[key] for key in reversed(change.claims) if key in claims}
    first = list(reversed(told.values()))
    for claim in first[:_QUOTED]:
        report = reports[claim.report]
        published = day(report.published.day) if report.published else "day not known"
        place = (claim.trigger.segments or claim.segments)[0][0]
        said = calls.sentence(report, place) or claim.text
        yield f"{report.outlet or 'outlet not known'}, {published}: “{said}”"
    if len(first) > _QUOTED:
        yield f"and {several(len(first) - _QUOTED, 'more report')}"
