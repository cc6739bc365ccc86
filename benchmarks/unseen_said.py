"""The rows of an unseen report's threats, plans, statements, actors and forces."""

from collections.abc import Callable, Iterator

from benchmarks.unseen_gold import (
    NO_CLAIM,
    UNREAL,
    Row,
    accepted,
    best,
    counted,
    date_problem,
    filled,
    fits,
    named,
    passed_on,
    row,
    says,
)
from tests.founding.document import Inspected, unless
from tests.founding.matching import Plain, alternatives, bounds, core, days, same

Problems = Callable[[Plain, Plain, Inspected], Iterator[str | None]]


def said_rows(facts: Plain, doc: Inspected) -> Iterator[Row]:
    """All rows of what is said and planned, who is named and what stands where."""
    yield from (_claim_row(gold, "threats", _threat, doc) for gold in facts.get("threats_and_plans", ()))
    for gold in facts.get("statements", ()):
        one = _claim_row(gold, "statements", _statement, doc)
        if one.found or gold.get("accept") != "none":
            yield one
    parties = [party for one in facts.get("ceasefires", ()) for party in one.get("parties", ())]
    names = [*parties, *(name for gold in facts.get("actors", ()) for name in gold["names"])]
    yield from (row(f"actor.{n}", "actors", _actor(name, doc)) for n, name in enumerate(dict.fromkeys(names), 1))
    yield from (row(gold["id"], "forces", _force(gold, doc)) for gold in facts.get("forces", ()) if "id" in gold)


def _claim_row(gold: Plain, family: str, problems: Problems, doc: Inspected) -> Row:
    claims = doc.at(gold["anchor"])
    return row(gold["id"], family, best((problems(gold, claim, doc) for claim in claims), NO_CLAIM))


def _kind(gold: Plain, claim: Plain) -> str | None:
    return fits(gold, "kind", claim["kind"]) if accepted(gold, "kind") else None


def _threat(gold: Plain, claim: Plain, doc: Inspected) -> Iterator[str | None]:
    """A claim of what has not happened, by its speaker, that was made no incident."""
    real = claim["actuality"] not in (accepted(gold, "actuality") or UNREAL)
    yield unless(not real, f"another actuality: {claim['actuality']}")
    yield fits(gold, "stance", claim["stance"])
    yield says(gold, claim["speaker"], doc)
    yield passed_on(gold, claim["speaker"])
    yield _kind(gold, claim)
    names = filled([claim])
    yield unless("who" not in gold or named(gold["who"], names, doc), f"another doer: {names}")
    yield date_problem(gold, claim["time"])
    yield unless(not any(claim["id"] in i["claims"] for i in doc.plain["incidents"]), "made an incident")


def _statement(gold: Plain, claim: Plain, doc: Inspected) -> Iterator[str | None]:
    yield fits(gold, "stance", claim["stance"]) if gold.get("stance") != "declines_comment" else _silent(claim)
    yield _speaks(gold, claim, doc)
    yield passed_on(gold, claim["speaker"])
    negated = claim["polarity"] == "negated" or claim["stance"] == "denies"
    yield unless(gold.get("polarity") != "negated" or negated, "another polarity: affirmed")
    yield fits(gold, "actuality", claim["actuality"])
    yield _kind(gold, claim)
    since = gold.get("time", {}).get("since")
    yield unless(since is None or _since(since, claim["time"]), f"another date: {claim['time']}")


def _silent(claim: Plain) -> str | None:
    return unless(claim["stance"] == "declines_comment", f"another stance: {claim['stance']}")


def _speaks(gold: Plain, claim: Plain, doc: Inspected) -> str | None:
    """Who declines to comment may stand as the one whose word is missing."""
    silent = (
        claim["stance"] == "declines_comment" and "speaker" in gold and named(gold["speaker"], filled([claim]), doc)
    )
    return None if silent else says(gold, claim["speaker"], doc)


def _since(month: str, time: Plain | None) -> bool:
    """'since' leaves the end open, or ends it with the publication, and starts in the month."""
    earliest, _ = bounds(time)
    first, last = days(month)
    return bool(earliest and first and last and first <= earliest <= last)


def _actor(name: str, doc: Inspected) -> list[str | None]:
    """An actor of the document goes by the name, or by what stands in brackets after it."""
    found = any(doc.actors_named(one) for one in (name, core(name), *alternatives(name)) if one)
    loose = any(same(core(name), text) for text in filled(doc.plain["claims"]))
    return [unless(found, "a mention but no actor" if loose else "no actor of that name")]


def _force(gold: Plain, doc: Inspected) -> list[str]:
    """A stock; where the facts give a kind, a claim of it, and where they give an attribute, a number of it."""
    claims = doc.at(gold["anchor"])
    if not claims:
        return [NO_CLAIM]
    if "kind" in gold:
        return best(([_kind(gold, c), date_problem(gold, c["time"]), _number(gold, c)] for c in claims), NO_CLAIM)
    if "attribute" in gold:
        numbers = [q for c in claims for q in c["quantities"] if q["of"] in (gold["attribute"], "casualties")]
        return best(([fits(gold, "status", q["status"])] for q in numbers), "no number")
    kinds = sorted({claim["kind"] for claim in claims})
    stocks = doc.stocks_at(gold["anchor"])
    return best((_stock(gold, stock, doc) for stock in stocks), f"a claim but no stock: {kinds}")


def _number(gold: Plain, claim: Plain) -> str | None:
    given = [q["best"] for q in claim["quantities"]]
    return unless("value" not in gold or gold["value"] in given, f"another number: {given}")


def _stock(gold: Plain, stock: Plain, doc: Inspected) -> Iterator[str | None]:
    who = gold.get("who")
    yield unless(
        who is None or any(named(one, [stock["who"]], doc) for one in alternatives(who)),
        f"another body: {stock['who']}",
    )
    where = gold.get("where")
    yield unless(where is None or same(where, stock["where"]), f"another place: {stock['where']}")
    yield counted(gold, stock["quantity"])
    approximate = bool(stock["quantity"].get("approximate"))
    yield unless(approximate or not gold.get("approximate"), "not seen as approximate")
    yield unless(not any(stock["claim"] in i["claims"] for i in doc.plain["incidents"]), "made an incident")
