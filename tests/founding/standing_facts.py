"""The rows of the founding report's threats, statements, actors and forces."""

from collections.abc import Iterator

from tests.founding.document import FactRow, Inspected, row, unless
from tests.founding.incident_facts import single
from tests.founding.matching import Plain, bounds, core, days, same

FAMILIES = {
    "S1": ("force", "position", "talks"),
    "S2": ("position",),
    "S3": ("position",),
    "S4": ("position",),
    "S5": ("position",),
    "S6": ("talks", "position"),
    "S7": ("violence",),
    "S8": ("position",),
}
"""The families of kinds that a statement may be of; the facts give no kinds."""
PERSONS = ("person", "official")


def standing_rows(facts: Plain, doc: Inspected) -> Iterator[FactRow]:
    """All rows of what is said, planned, named and standing."""
    yield from (_threat_row(gold, doc) for gold in facts["threats_and_plans"])
    yield from (_statement_row(gold, doc) for gold in facts["statements"])
    for number, gold in enumerate(facts["actors"], 1):
        name = f"actor{number}"
        yield _places_row(name, gold, facts, doc) if gold.get("kind") == "place" else _actor_row(name, gold, doc)
    stocks = [gold for gold in facts["forces"] if "id" in gold]
    yield from (_stock_row(gold, doc) for gold in stocks)
    yield _agreement_row(stocks, next(gold["check"] for gold in facts["forces"] if "check" in gold), doc)


def _threat_row(gold: Plain, doc: Inspected) -> FactRow:
    tried = [_threat_problems(gold, claim, doc) for claim in doc.at(gold["anchor"])]
    return row(gold["id"], gold["anchor"], min(tried, key=len, default=["no claim at the anchor"]))


def _threat_problems(gold: Plain, claim: Plain, doc: Inspected) -> list[str]:
    allowed = (gold["actuality"],) if "actuality" in gold else ("planned", "hypothetical")
    weapons = [m["text"] for m in claim["roles"].get("weapon", ())]
    wrong = [
        unless(claim["kind"].split(".")[0] in ("violence", "position"), claim["kind"]),
        unless(claim["stance"] == gold["stance"], f"stance {claim['stance']}"),
        unless(doc.spoken_by(gold["speaker"], claim["speaker"]), f"speaker {claim['speaker']['name']}"),
        unless(claim["actuality"] in allowed, claim["actuality"]),
        unless("weapon" not in gold or any(same(gold["weapon"], w) for w in weapons), f"weapons {weapons}"),
        unless(not any(claim["id"] in i["claims"] for i in doc.plain["incidents"]), "made an incident"),
    ]
    return [problem for problem in wrong if problem]


def _statement_row(gold: Plain, doc: Inspected) -> FactRow:
    tried = [_statement_problems(gold, claim, doc) for claim in doc.at(gold["anchor"])]
    return row(gold["id"], gold["anchor"], min(tried, key=len, default=["no claim at the anchor"]))


def _statement_problems(gold: Plain, claim: Plain, doc: Inspected) -> list[str]:
    family, stance = claim["kind"].split(".")[0], claim["stance"]
    wrong = [
        unless(family in FAMILIES.get(gold["id"], (family,)), claim["kind"]),
        unless(gold.get("stance") in (None, stance), f"stance {stance}"),
        unless(_says(gold, claim, doc), f"speaker {claim['speaker']['name']}"),
        unless(gold.get("actuality") in (None, claim["actuality"]), claim["actuality"]),
        unless("via" not in gold or _through(gold["via"], claim, doc), f"via {claim['speaker'].get('chain')}"),
        unless("about" not in gold or _about(gold["about"], claim), f"about {claim['roles']}"),
        unless(gold["id"] != "S2" or _denial_negated(claim), "no negated denial"),
        unless("time" not in gold or _stated(gold["time"], claim), f"time {bounds(claim['time'])}"),
    ]
    return [problem for problem in wrong if problem]


def _says(gold: Plain, claim: Plain, doc: Inspected) -> bool:
    """The speaker; who declines to comment may stand as the one whose word is missing."""
    silent = [m["text"] for m in claim["roles"].get("actor", ())] if gold.get("stance") == "declines_comment" else []
    return doc.spoken_by(gold["speaker"], claim["speaker"]) or any(same(gold["speaker"], name) for name in silent)


def _through(via: str, claim: Plain, doc: Inspected) -> bool:
    """Whether the chain from the outlet inwards passes through that source before it comes to the speaker."""
    return any(same(via, link) for link in (claim["speaker"].get("chain") or ())[:-1])


def _about(what: str, claim: Plain) -> bool:
    return any(same(what, m["text"]) for mentions in claim["roles"].values() for m in mentions)


def _denial_negated(claim: Plain) -> bool:
    return bool(claim["polarity"] == "negated")


def _stated(gold: Plain, claim: Plain) -> bool:
    """'until' leaves the start open and ends in that month; 'since' leaves the end open and starts in it."""
    time = claim["time"]
    if time is None:
        return False
    (earliest, latest), (first, last) = bounds(time), days(gold.get("until") or gold.get("since"))
    day, open_end = (latest, earliest) if "until" in gold else (earliest, latest)
    return bool(open_end is None and day and first and last and first <= day <= last)


def _actor_row(name: str, gold: Plain, doc: Inspected) -> FactRow:
    """One entity that goes by all the names."""
    tried = [_actor_problems(gold, actor, doc) for actor in doc.actors_named(gold["names"][0])]
    return row(name, gold["names"], min(tried, key=len, default=["no actor of that name"]))


def _actor_problems(gold: Plain, actor: Plain, doc: Inspected) -> list[str]:
    names = (actor["name"], *actor["aliases"])
    others = {a["entity"] for name in gold["names"] for a in doc.actors_named(name) if a["kind"] == actor["kind"]}
    wrong = [
        *(f"not also {name}" for name in gold["names"] if not any(same(name, other) for other in names)),
        unless(gold.get("kind") in (None, actor["kind"]), f"kind {actor['kind']}"),
        unless(gold.get("country") in (None, actor.get("country")), f"country {actor.get('country')}"),
        unless("role" not in gold or _in_role(gold["role"], actor, doc), f"office {actor.get('office')}"),
        unless(len(others) == 1, f"several actors: {sorted(others)}"),
    ]
    return [problem for problem in wrong if problem]


def _in_role(role: str, actor: Plain, doc: Inspected) -> bool:
    """The role as the actor's office, or as the speaker's role where the person speaks, or as a further name."""
    speakers = [claim["speaker"] for claim in doc.plain["claims"]]
    roles = [s.get("role") for s in speakers if s.get("entity") == actor["entity"] or same(actor["name"], s["name"])]
    return any(same(role, one) for one in (actor.get("office"), *actor["aliases"], *roles))


def _places_row(name: str, gold: Plain, facts: Plain, doc: Inspected) -> FactRow:
    """One place over its spellings: all places of that name in claims and incidents are one point."""
    places = [claim["place"] for claim in doc.plain["claims"] if claim["place"]]
    spelt = [[p for p in places if same(core(spelling), p["name"])] for spelling in gold["names"][:2]]
    points = {(p.get("gazetteer_id"), p["lat"], p["lon"]) for found in spelt for p in found}
    short = gold["names"][2]
    apart = [a["entity"] for a in doc.actors if short in (a["name"], *a["aliases"]) and a["kind"] in PERSONS]
    missing = [name for name, found in zip(gold["names"], spelt, strict=False) if not found]
    wrong = [
        *(f"no place {name}" for name in missing),
        unless(len(points) == 1, f"{len(points)} places"),
        unless(all(lat is not None for _, lat, _ in points), "without a point"),
        unless(not apart, f"{short} is a person"),
    ]
    incident = single(next(i for i in facts["incidents"] if i["id"] == "I1"), doc)
    held = incident is not None and incident["place"] is not None
    return row(name, gold["names"], [*wrong, unless(held, "no incident there")])


def _stock_row(gold: Plain, doc: Inspected) -> FactRow:
    tried = [_stock_problems(gold, stock, doc) for stock in doc.stocks_at(gold["anchor"])]
    return row(gold["id"], gold["anchor"], min(tried, key=len, default=["no stock at the anchor"]))


def _stock_problems(gold: Plain, stock: Plain, doc: Inspected) -> list[str]:
    amount = stock["quantity"]
    lower = gold.get("lower", gold.get("share_lower"))
    wrong = [
        unless(doc.is_named(core(gold["who"]), [stock["who"]]), f"who {stock['who']}"),
        unless(same(gold["where"], stock["where"]) if "where" in gold else True, f"where {stock['where']}"),
        unless(gold.get("value") in (None, amount["best"]), f"best {amount['best']}"),
        unless(lower is None or amount["lower"] == lower, f"lower {amount['lower']}"),
        unless(bool(amount.get("approximate")) == bool(gold.get("approximate")), "approximate"),
        unless(lower is None or amount.get("open_above"), "not open above"),
        unless("share_lower" not in gold or amount["of"] == "share", f"of {amount['of']}"),
        unless(not any(stock["claim"] in i["claims"] for i in doc.plain["incidents"]), "made an incident"),
    ]
    return [problem for problem in wrong if problem]


def _agreement_row(stocks: list[Plain], what: str, doc: Inspected) -> FactRow:
    """Relations of agreement join the claims of all the stocks, and none of disagreement does."""
    claims = {stock["claim"] for gold in stocks for stock in doc.stocks_at(gold["anchor"])}
    agree = doc.related("consistent_with", claims, claims)
    joined = {one for relation in agree for one in relation["claims"]}
    wrong = [
        unless(len(claims) == len(stocks), f"{len(claims)} stocks"),
        unless(agree and claims <= joined, "no consistent_with over all of them"),
        unless(not doc.related("inconsistent_with", claims, claims), "inconsistent_with"),
    ]
    return row("F.check", what, wrong)
