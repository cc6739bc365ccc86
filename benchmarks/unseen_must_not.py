"""The rows of what a naive reader gets wrong in an unseen report.

How each line is checked is said in `unseen_must_not.yml`, or by the facts file itself under `must_not_checks`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from benchmarks.unseen_gold import UNREAL_STANCES, Row, named, row
from benchmarks.unseen_incidents import AUTHORS, matched, singles
from benchmarks.unseen_ledger import anchors_of, counterpart
from tests.founding.ceasefire_facts import state_on
from tests.founding.document import Inspected, unless
from tests.founding.matching import Plain, any_same, bounds

CHECKS = Path(__file__).with_suffix(".yml")
Checker = Callable[[Plain, Plain, Inspected], str | None]


@cache
def checks() -> Mapping[str, Sequence[Plain]]:
    """The checks of each report, by its name."""
    loaded: Mapping[str, Sequence[Plain]] = yaml.safe_load(CHECKS.read_text(encoding="utf-8"))
    return loaded


def must_not_rows(report: str, facts: Plain, doc: Inspected, given: Sequence[Plain] | None = None) -> Iterator[Row]:
    """One row for each check given, or else for each that is kept for the report's name.

    A line without a check has no row: it was not checked, and never passed.
    """
    for number, check in enumerate(checks().get(report, ()) if given is None else given, 1):
        name = next(iter(check))
        yield row(f"not{number}", "must_not", [BY_NAME[name](check, facts, doc)])


def _facts(facts: Plain) -> Iterator[Plain]:
    """Every fact that has an id, acts of ceasefires included."""
    for family in facts.values():
        for one in family if isinstance(family, list) else ():
            if isinstance(one, dict) and "id" in one:
                yield from (one, *one.get("acts", ()))


def _fact(facts: Plain, name: str) -> Plain:
    return next(one for one in _facts(facts) if one["id"] == name)


def _ours(name: str, facts: Plain, doc: Inspected) -> Plain | None:
    return (matched if name.startswith("I") else counterpart)(_fact(facts, name), doc)


def _no_incident_at(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    anchors = anchors_of(_fact(facts, check["no_incident_at"]))
    single = [one for words in anchors for one in singles(words, doc)]
    return unless(not single, "an incident of what is none")


def _no_incident_of(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    found = [one for one in doc.plain["incidents"] if one["kind"] in check["no_incident_of"]]
    return unless(not found, "an incident of what is none")


def _happened(claim: Plain) -> bool:
    real = claim["actuality"] in ("happened", "ongoing") and claim["polarity"] == "affirmed"
    return real and claim["stance"] not in UNREAL_STANCES


def _not_happened(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    at = anchors_of(_fact(facts, check["at"])) if "at" in check else []
    claims = [c for words in at for c in doc.at(words)] if at else doc.plain["claims"]
    wrong = [c["id"] for c in claims if c["kind"] in check["not_happened"] and _happened(c)]
    return unless(not wrong, f"told as having happened: {wrong}")


def _no_number(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    numbers = list(_numbers(check, doc))
    hits = [one for one in numbers if one[0] in check["no_number"] and one[1] in check["values"]]
    return unless(not hits, f"a number that nobody gives: {hits}")


def _numbers(check: Plain, doc: Inspected) -> Iterator[tuple[str, Any]]:
    """What is counted and the number: of claims and accounts, or of stocks alone."""
    yield from ((s["quantity"]["of"], s["quantity"]["best"]) for s in doc.plain["stocks"])
    if check.get("stocks_only"):
        return
    for claim in doc.plain["claims"]:
        if (claim["speaker"]["is_outlet"] or not check.get("by_outlet")) and (
            _happened(claim) or not check.get("happened")
        ):
            yield from ((q["of"], q["best"]) for q in claim["quantities"])
    for account in (a for one in doc.plain["incidents"] for a in one["accounts"]):
        if account["speaker"]["is_outlet"] or not check.get("by_outlet"):
            yield account["attribute"], account["value"]


def _not_standing(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    accounts = [a for one in doc.plain["incidents"] for a in one["accounts"]]
    wrong = [a for a in accounts if a["attribute"] == check["not_standing"] and a["value"] in check["values"]]
    return unless(all(a.get("corrected_by") for a in wrong), "not seen as corrected")


def _not_by(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    blamed = [name for one in check["of"] for name in _blamed(_ours(one, facts, doc))]
    wrong = [name for name in check["not_by"] if named(name, blamed, doc)]
    return unless(not wrong, f"a perpetrator whom nobody names: {wrong}")


def _blamed(ours: Plain | None) -> list[str]:
    told = [a for a in (ours or {}).get("accounts", ()) if a["attribute"] in AUTHORS and a["stance"] != "denies"]
    return [*(str(a["value"]) for a in told), *(m["text"] for m in (ours or {}).get("actors", ()))]


def _not_blamed_by(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    told = [a for one in doc.plain["incidents"] for a in one["accounts"] if a["attribute"] in AUTHORS]
    wrong = [a["value"] for a in told if doc.spoken_by(check["not_blamed_by"], a["speaker"])]
    return unless(not wrong, f"blame by one who blames nobody: {wrong}")


def _blame_denied(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    ours = _ours(check["of"], facts, doc)
    denied = [a for a in (ours or {}).get("accounts", ()) if a["attribute"] in AUTHORS and a["stance"] == "denies"]
    return unless(denied or not named(check["blame_denied"], _blamed(ours), doc), "blame without its denial")


def _no_act(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    ours = _ours(check["of"], facts, doc)
    wrong = [act["act"] for act in (ours or {}).get("acts", ()) if act["act"] in check["no_act"]]
    return unless(not wrong, f"an act that nobody did: {wrong}")


def _no_state(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    ours = _ours(check["of"], facts, doc)
    return unless(ours is None or state_on(ours, check["day"]) != check["no_state"], "a state too early")


def _not_kind(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    ours = _ours(check["of"], facts, doc)
    return unless(ours is None or ours["kind"]["lateral"] != check["not_kind"], "another kind of ceasefire")


def _no_party(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    sides = [name for side in (_ours(check["of"], facts, doc) or {}).get("parties", ()) for name in side]
    return unless(not named(check["no_party"], sides, doc), "a party that is none")


def _no_place(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    place = (_ours(check["of"], facts, doc) or {}).get("place")
    return unless(not place or not any_same([check["no_place"]], [place["name"]]), "another place")


def _no_violation(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    ours = _ours(check["no_violation"], facts, doc)
    broken = [v["incident"] for c in doc.plain["ceasefires"] for v in c.get("violations", ()) if v.get("incident")]
    broken += [r["from"] for r in doc.plain["relations"] if r["type"] == "violates"]
    return unless(ours is None or ours["id"] not in broken, "a violation that is none")


def _not_on_day(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    first, last = bounds((_ours(check["of"], facts, doc) or {}).get("time"))
    return unless(not first == last == check["not_on_day"], "the day of the news")


def _two_actors(check: Plain, facts: Plain, doc: Inspected) -> str | None:
    one, other = ({a["entity"] for a in doc.actors_named(name)} for name in check["two_actors"])
    return unless(not one & other, "two actors read as one")


BY_NAME: Mapping[str, Checker] = {
    "no_incident_at": _no_incident_at,
    "no_incident_of": _no_incident_of,
    "not_happened": _not_happened,
    "no_number": _no_number,
    "not_standing": _not_standing,
    "not_by": _not_by,
    "not_blamed_by": _not_blamed_by,
    "blame_denied": _blame_denied,
    "no_act": _no_act,
    "no_state": _no_state,
    "not_kind": _not_kind,
    "no_party": _no_party,
    "no_place": _no_place,
    "no_violation": _no_violation,
    "not_on_day": _not_on_day,
    "two_actors": _two_actors,
}
