"""A ceasefire as the YAML of an entry, which a person can correct, complete and enter again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import yaml

from trucewatch.ledger.dates import began
from trucewatch.model import Ceasefire, CeasefireAct, Claim, Obligation, Report, Time

_HEAD = """\
# A ceasefire, for people to read, correct and complete. Put your name and the day under 'written' when you change it.
# Days are written 2021-05-24, or [2021-05-22, 2021-05-24] where only their first and last are known.
"""


def entry_file(ceasefire: Ceasefire, claims: Mapping[str, Claim], reports: Mapping[str, Report], on: date) -> str:
    """The entry of a ceasefire, written by the program as of a day; acts without a day are left out."""
    entered = ceasefire.entered
    written = {
        "trucewatch": "ledger-entry/1",
        "name": ceasefire.name,
        "aliases": list(entered.aliases) if entered else None,
        "written": {"by": entered.by if entered else "Trucewatch", "on": (entered.on if entered else on).isoformat()},
        "source": _source(reports[entered.report]) if entered else {"title": "reports read by Trucewatch"},
        "parties": [list(dict.fromkeys(side)) for side in ceasefire.parties],
        "kind": {n: getattr(ceasefire.kind, n) for n in ("formality", "lateral", "scope")},
        "start": _days(ceasefire.in_force_from),
        "terms": list(dict.fromkeys(ceasefire.terms)),
        "mediators": _mediators(ceasefire),
        "obligations": [_obligation(one) for one in ceasefire.obligations if one.due[1]],
        "acts": list(_acts(ceasefire.acts, claims, reports)),
    }
    kept = {name: value for name, value in written.items() if value}
    return _HEAD + yaml.dump(kept, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=110)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Plain(yaml.SafeDumper):
    """Writes every value out, without anchors, and days and the key 'on' without quotation marks."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - yaml's own signature
        """Never use one."""
        return True

    def represent_data(self, data: Any) -> yaml.Node:  # noqa: ANN401 - yaml's own signature
        """A day as YAML writes one; anything else as it is."""
        if data == "on":
            return self.represent_scalar("tag:yaml.org,2002:bool", data)
        if isinstance(data, str) and _DAY.fullmatch(data):
            return self.represent_scalar("tag:yaml.org,2002:timestamp", data)
        return super().represent_data(data)


def _mediators(ceasefire: Ceasefire) -> list[str]:
    named = (a.value for a in ceasefire.accounts if a.attribute == "mediators" and a.stance != "denies")
    return list(dict.fromkeys(str(value) for value in named if value))


def _obligation(one: Obligation) -> Mapping[str, Any]:
    first, last = (day.isoformat() if day else None for day in one.due)
    due = last if first in (last, None) else [first, last]
    return {"by": list(one.by), "kind": one.kind, "what": one.what, "due": due}


def _acts(
    acts: Sequence[CeasefireAct], claims: Mapping[str, Claim], reports: Mapping[str, Report]
) -> Iterator[Mapping[str, Any]]:
    for act in acts:
        days = _days(act.time)
        if days is None:
            continue
        report = next((reports[claims[key].report] for key in act.claims if key in claims), None)
        written = {
            "act": act.act,
            "on": days,
            "by": list(dict.fromkeys(act.by)),
            "accused": [act.accused] if act.accused else None,
            "said_by": act.speaker.name,
            "reason": act.reason,
            "source": _source(report) if report else None,
        }
        yield {name: value for name, value in written.items() if value}


def _source(report: Report) -> Mapping[str, str]:
    published = report.published.day.isoformat() if report.published else None
    title = report.title or report.outlet or report.id
    told = {"title": title, "outlet": report.outlet, "url": report.url, "published": published}
    return {name: value for name, value in told.items() if value}


def _days(time: Time | None) -> str | list[str] | None:
    """A day, or the first and last; an act of an open first day is dated by its last."""
    first, last = began(time)
    if last is None and first is None:
        return None
    ends = [day.isoformat() for day in (first or last, last or first) if day]
    return ends[0] if ends[0] == ends[-1] else ends
