"""The rows of an unseen report's incidents: found, placed, dated, ascribed, told by whom; and of aggregates."""

from collections.abc import Iterator

from benchmarks.unseen_gold import (
    NO_CLAIM,
    Row,
    about,
    accepted,
    best,
    counted,
    dated,
    fits,
    named,
    passed_on,
    row,
    says,
)
from benchmarks.unseen_ledger import anchors_of
from tests.founding.document import Inspected, unless
from tests.founding.incident_facts import nobody_row
from tests.founding.matching import Plain, near, same

NO_INCIDENT = "no such incident"
CLAIMED = ("force.", "custody.", "harm.", "aid.")
"""Kinds that may stand as claims alone, without an incident."""
AUTHORS = ("perpetrator", "responsibility")
CONTESTED = {"munitions": "count", "attacks": "count"}


def incident_rows(facts: Plain, doc: Inspected) -> Iterator[Row]:
    """All rows of every incident; one that may be missed has rows only if it is found."""
    taken: dict[str, str] = {}
    for gold in facts.get("incidents", ()):
        ours = matched(gold, doc)
        if ours is None and gold.get("optional"):
            continue
        other = taken.setdefault(ours["id"], gold["id"]) if ours else gold["id"]
        rows = [_found_row(gold, ours, other, doc), *_rows(gold, ours, doc)]
        whole = gold.get("aggregate")
        yield from (Row(one.id, "aggregates", one.problems) if whole else one for one in rows)


def matched(gold: Plain, doc: Inspected) -> Plain | None:
    """The incident with claims at most of the fact's anchors, of an accepted kind if there is one."""
    when = gold.get("date")
    dating = [when["anchor"]] if isinstance(when, dict) and "anchor" in when else []
    anchors = dict.fromkeys([*anchors_of(gold), *dating])
    at = [one["id"] for words in anchors for one in doc.incidents_at(words, bool(gold.get("aggregate")))]
    found = [one for one in doc.plain["incidents"] if one["id"] in at]
    good = [one for one in found if _kind_fits(gold, one)] or found
    ours = max(good, key=lambda one: at.count(one["id"]), default=None)
    return ours or next(_as_claim(gold, list(anchors), doc), None)


def _kind_fits(gold: Plain, ours: Plain) -> bool:
    return not gold.get("accept_kind") or ours["kind"] in gold["accept_kind"]


def _as_claim(gold: Plain, anchors: list[str], doc: Inspected) -> Iterator[Plain]:
    """A claim of an accepted kind, in an incident's form, where the kind needs no incident."""
    kinds = [kind for kind in gold.get("accept_kind", ()) if kind.startswith(CLAIMED)]
    for claim in (one for words in anchors for one in doc.at(words) if one["kind"] in kinds):
        actors, targets = (
            [m for r in rs for m in claim["roles"].get(r, ())] for rs in (("actor",), ("target", "victim"))
        )
        bare = {"actors": actors, "targets": targets, "weapons": [], "accounts": [], "contested_on": []}
        yield {**claim, **bare, "claims": [claim["id"]], "aggregate": False}


def _found_row(gold: Plain, ours: Plain | None, other: str, doc: Inspected) -> Row:
    read = any(doc.at(words) for words in anchors_of(gold))
    problems = [
        unless(ours, f"a claim but {NO_INCIDENT}" if read else NO_CLAIM),
        unless(ours is None or _kind_fits(gold, ours), f"another kind: {ours and ours['kind']}"),
        unless(other == gold["id"], f"joined with another: {other}"),
    ]
    return row(gold["id"], "incident found", problems)


def _rows(gold: Plain, ours: Plain | None, doc: Inspected) -> Iterator[Row]:
    name = gold["id"]
    if "place" in gold:
        yield from _place_rows(gold, ours)
    if "date" in gold:
        yield from _date_rows(gold, ours)
    if "perpetrator" in gold or "actor" in gold:
        yield row(f"{name}.perpetrator", "incident perpetrator", _author(gold, ours, doc))
    if "target" in gold:
        names = [text for m in (ours or {}).get("targets", ()) for text in (m["text"], m.get("name"))]
        hit = any(same(gold["target"], one) or same(str(one), gold["target"]) for one in names if one)
        yield row(f"{name}.target", "incident target", [_none(ours), unless(hit, f"another target: {names}")])
    if "stance" in gold or "chain" in gold or "speaker" in gold:
        tried = ([fits(gold, "stance", c["stance"]), says(gold, c["speaker"], doc), passed_on(gold, c["speaker"])]
                 for c in doc.of((ours or {}).get("claims", ())))  # fmt: skip
        yield row(f"{name}.told", "incident told by", [*best(tried, NO_INCIDENT)])
    if "count" in gold:
        yield row(f"{name}.count", "incident accounts", [_none(ours), _count(gold, ours, doc)])
    yield from _whole_rows(gold, ours, doc)
    for number, account in enumerate(gold.get("accounts", ()), 1):
        yield row(f"{name}.account{number}", "incident accounts", account_problems(account, ours, doc))
    if "contested_on" in gold:
        yield row(f"{name}.contested_on", "incident contested_on", _contested(gold, ours))


def _none(ours: Plain | None) -> str | None:
    return unless(ours, NO_INCIDENT)


def _place_rows(gold: Plain, ours: Plain | None) -> Iterator[Row]:
    wanted, place = gold["place"], ours and ours["place"]
    if not place:
        yield row(f"{gold['id']}.place", "incident place", [_none(ours), "no place"])
        return
    there = near(place, wanted["near"]) if "near" in wanted else about(wanted["name"], place["name"])
    country = fits(wanted, "country", place["country"])
    yield row(f"{gold['id']}.place", "incident place", [unless(there, f"another place: {place['name']}"), country])
    if there and "precision" in wanted:
        yield row(f"{gold['id']}.precision", "incident place", [fits(wanted, "precision", place["precision"])])


def _date_rows(gold: Plain, ours: Plain | None) -> Iterator[Row]:
    wanted, time = gold["date"], ours and ours["time"]
    problem = unless(dated(wanted, time), f"another date: {time['start']} {time['end']}" if time else "no date")
    yield row(f"{gold['id']}.date", "incident date", [_none(ours), problem])
    if isinstance(wanted, dict) and "part_of_day" in wanted:
        given = (time or {}).get("part_of_day")
        yield row(f"{gold['id']}.part_of_day", "incident date", [_none(ours), fits(wanted, "part_of_day", given)])


def _author(gold: Plain, ours: Plain | None, doc: Inspected) -> list[str | None]:
    """Nobody where nobody is named; several where it is contested; else the actor."""
    if ours is None:
        return [NO_INCIDENT]
    told = [a for a in ours["accounts"] if a["attribute"] in AUTHORS]
    names = [text for m in ours["actors"] for text in (m["text"], m.get("name")) if text]
    names += [str(a["value"]) for a in told if a["stance"] != "denies" and a["value"] is not None]
    if gold.get("perpetrator") == "contested":
        return [unless("perpetrator" in ours["contested_on"], "not seen as contested")]
    if "actor" not in gold:
        return [unless(nobody_row("", ours).found, f"a perpetrator where none is named: {names}")]
    return [unless(named(gold["actor"], names, doc), f"{'another' if names else 'no'} perpetrator: {names}")]


def _count(gold: Plain, ours: Plain | None, doc: Inspected) -> str | None:
    given = [q["best"] for c in doc.of((ours or {}).get("claims", ())) for q in c["quantities"]]
    return unless(gold["count"]["value"] in given, f"another number: {given}")


def _whole_rows(gold: Plain, ours: Plain | None, doc: Inspected) -> Iterator[Row]:
    """Of an aggregate: its parts, and that it was not spread into single incidents."""
    for part in gold.get("contains", ()):
        wholes = {ours["id"]} if ours else set()
        parts = {r["to"] for r in doc.plain["relations"] if r["type"] == "contains" and r["from"] in wholes}
        yield row(f"{gold['id']}.contains_{part}", "aggregates", [_none(ours), unless(parts, "no part")])
    if gold.get("aggregate") and "anchor" in gold:
        spread = singles(gold["anchor"], doc)
        yield row(f"{gold['id']}.not_spread", "aggregates", [unless(not spread, "read as a single incident")])


def singles(anchor: str, doc: Inspected) -> list[Plain]:
    """The single incidents at the anchor, but for the parts of an aggregate that stands there too."""
    wholes = {one["id"] for one in doc.incidents_at(anchor, aggregate=True)}
    parts = {r["to"] for r in doc.plain["relations"] if r["type"] == "contains" and r["from"] in wholes}
    return [one for one in doc.incidents_at(anchor, aggregate=False) if one["id"] not in parts]


def account_problems(gold: Plain, ours: Plain | None, doc: Inspected) -> list[str]:
    """The best account of the attribute at the anchor; if there is none, how far the reading came."""
    claims = doc.at(gold["anchor"])
    if not claims:
        return [NO_CLAIM]
    tried = [_account(gold, one, doc) for one in _accounts(gold, [ours] if ours else [], doc)]
    if tried:
        return best(tried, NO_CLAIM)
    if _accounts(gold, doc.plain["incidents"], doc):
        return ["an account of another incident"]
    if any(q["of"] == gold["attribute"] for claim in claims for q in claim["quantities"]):
        return ["a number but no account"]
    ids = {claim["id"] for claim in claims}
    within = ours is not None and ids & set(ours["claims"])
    return [f"{'a claim of it' if within else 'a claim outside it'}, but no {_sort(gold)}"]


def _sort(gold: Plain) -> str:
    numbers = isinstance(gold.get("value"), int) or "lower" in gold or "status" in gold
    return "number" if numbers else f"{gold['attribute']}"


def _accounts(gold: Plain, incidents: list[Plain], doc: Inspected) -> list[Plain]:
    here = doc.ids_at(gold["anchor"])
    attributes = AUTHORS if gold["attribute"] in AUTHORS else (gold["attribute"],)
    every = [account for one in incidents for account in one["accounts"]]
    return [a for a in every if a["attribute"] in attributes and here & {s.split("/")[0] for s in a["statements"]}]


def _account(gold: Plain, account: Plain, doc: Inspected) -> Iterator[str | None]:
    value = gold.get("value")
    yield counted(gold, account)
    yield fits(gold, "status", account.get("status"))
    yield says(gold, account["speaker"], doc)
    yield passed_on(gold, account["speaker"])
    negated = gold.get("accept") == "negated assertion" and any(
        claim["polarity"] == "negated" for claim in doc.of(account["statements"])
    )
    yield unless(negated or fits(gold, "stance", account["stance"]) is None, f"another stance: {account['stance']}")
    if isinstance(value, str):
        yield unless(_worded(gold, account, doc), f"another value: {account['value']}")
    wanted = gold.get("medium")
    yield unless(wanted is None or about(wanted, account["speaker"].get("medium") or ""), "no medium")
    yield unless("corrected_by" not in gold or account.get("corrected_by"), "not seen as corrected")


def _worded(gold: Plain, account: Plain, doc: Inspected) -> bool:
    """An author by name; what happened by the claim's words; other values by a word that matters."""
    if gold["attribute"] in AUTHORS:
        return named(gold["value"], [str(account["value"])], doc)
    said = " ".join([str(account["value"]), *(claim["text"] for claim in doc.of(account["statements"]))])
    return gold["attribute"] == "occurrence" or about(gold["value"], said)


def _contested(gold: Plain, ours: Plain | None) -> list[str | None]:
    wanted = {CONTESTED.get(one, one) for one in gold["contested_on"]}
    free = {CONTESTED.get(one, one) for one in accepted(gold, "contested_on") if isinstance(one, str)}
    given = set((ours or {}).get("contested_on", ()))
    return [
        _none(ours),
        unless(wanted <= given, f"a contest unseen: {sorted(wanted - given)}"),
        unless(given <= wanted | free, f"a contest too many: {sorted(given - wanted - free)}"),
    ]
