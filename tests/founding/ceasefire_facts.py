"""The rows of the founding report's ceasefire: parties, kind, acts, states, checks, talks and legal acts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.founding.document import FactRow, Inspected, row, unless
from tests.founding.matching import Plain, bounds, lies_in, overlap, shares

ISO_MONTH_DAYS = 30.44


def ceasefire_rows(facts: Plain, doc: Inspected) -> Iterator[FactRow]:
    """All rows of every ceasefire."""
    for fact in facts["ceasefires"]:
        ceasefire = _the_ceasefire(fact, doc)
        ends = {act["id"]: act for act in fact["acts"]}
        count = len(doc.plain["ceasefires"])
        yield row(fact["id"], "one ceasefire", [unless(ceasefire, "none"), unless(count == 1, f"{count} ceasefires")])
        if ceasefire is None:
            yield from (row(name, act["act"], ["no ceasefire"]) for name, act in ends.items())
            continue
        yield from _standing(fact, ceasefire, doc)
        for act in fact["acts"]:
            yield _act_row(act, ceasefire, doc, fact)
        yield from _state_rows(fact, ceasefire)
        yield _check_row(fact, ceasefire, doc)
        yield from _linked_rows(fact, facts, ceasefire, doc)
        yield from _talks_rows(facts, ceasefire, doc)
        yield from _legal_rows(facts, ceasefire, doc)


def _the_ceasefire(fact: Plain, doc: Inspected) -> Plain | None:
    """The ceasefire that has an act at the first act's anchor."""
    here = doc.ids_at(fact["acts"][0]["anchor"])
    found = [c for c in doc.plain["ceasefires"] if any(here & set(act["claims"]) for act in c["acts"])]
    return found[0] if found else None


def _standing(fact: Plain, ceasefire: Plain, doc: Inspected) -> Iterator[FactRow]:
    sides = ceasefire["parties"]
    missing = [party for party in fact["parties"] if not any(doc.is_named(party, side) for side in sides)]
    yield row(f"{fact['id']}.parties", fact["parties"], [f"no {party}" for party in missing], str(sides))
    claims = {one for act in ceasefire["acts"] for one in act["claims"]}
    given = ceasefire["kind"]["formality"]
    yield row(
        f"{fact['id']}.kind",
        fact["kind"]["formality"],
        [
            unless(given == fact["kind"]["formality"], f"is {given}"),
            unless(claims & doc.ids_at(fact["kind"]["anchor"]), "no act's claim there"),
        ],
    )
    start, gold = ceasefire["in_force_from"], fact["in_force_from"]
    yield row(
        f"{fact['id']}.in_force_from",
        gold["value"],
        [
            unless(lies_in(start, gold["value"]), f"is {bounds(start)}"),
            unless(start and start["precision"] == gold["precision"], "another precision"),
            unless(claims & doc.ids_at(gold["anchor"]), "no act's claim there"),
        ],
    )


def _act_row(gold: Plain, ceasefire: Plain, doc: Inspected, fact: Plain) -> FactRow:
    """The best of the acts at the anchor: the one with the fewest problems."""
    here = doc.ids_at(gold["anchor"])
    acts = [act for act in ceasefire["acts"] if act["act"] == gold["act"] and here & set(act["claims"])]
    tried = [_act_problems(gold, act, ceasefire, doc, fact) for act in acts]
    best = min(tried, key=len, default=[f"no {gold['act']} at the anchor"])
    return row(gold["id"], f"{gold['act']}: {gold['anchor']}", best)


def _act_problems(gold: Plain, act: Plain, ceasefire: Plain, doc: Inspected, fact: Plain) -> list[str]:
    wrong = [
        _by_problem(gold, act, doc),
        _speaker_problem(gold, act, doc),
        _date_problem(gold, act, fact),
        _parties_problem(gold, act, ceasefire, doc),
        unless("reason" not in gold or shares(gold["reason"], act.get("reason")), f"reason {act.get('reason')!r}"),
        unless("about" not in gold or _about(gold["about"], act, ceasefire, doc), "not about that"),
        unless("duration" not in gold or _lasts(gold["duration"], act, doc), "another duration"),
    ]
    return [problem for problem in wrong if problem]


def _by_problem(gold: Plain, act: Plain, doc: Inspected) -> str | None:
    return unless("by" not in gold or doc.is_named(gold["by"], act["by"]), f"by {act['by']}")


def _speaker_problem(gold: Plain, act: Plain, doc: Inspected) -> str | None:
    name = act["speaker"]["name"]
    return unless("speaker" not in gold or doc.spoken_by(gold["speaker"], act["speaker"]), f"speaker {name}")


def _date_problem(gold: Plain, act: Plain, fact: Plain) -> str | None:
    """The act's days lie in the gold interval, and not before the ceasefire began."""
    if "date" not in gold:
        return None
    earliest, _ = bounds(act["time"])
    began = date.fromisoformat(f"{fact['in_force_from']['value']}-01")
    sound = lies_in(act["time"], gold["date"]) and (earliest is None or earliest > began)
    return unless(sound, f"date {bounds(act['time'])}")


def _parties_problem(gold: Plain, act: Plain, ceasefire: Plain, doc: Inspected) -> str | None:
    if "parties" not in gold:
        return None
    talks = [t for t in ceasefire.get("negotiations", ()) if set(t["claims"]) & set(act["claims"])]
    names = [*act["by"], *(name for talk in talks for name in talk["parties"])]
    return unless(all(doc.is_named(party, names) for party in gold["parties"]), f"parties {names}")


def _about(what: str, act: Plain, ceasefire: Plain, doc: Inspected) -> bool:
    talks = [t for t in ceasefire.get("negotiations", ()) if set(t["claims"]) & set(act["claims"])]
    topics = [m["text"] for claim in doc.of(act["claims"]) for m in claim["roles"].get("topic", ())]
    return any(shares(what, text) for text in (act.get("reason"), *topics, *(talk.get("sought") for talk in talks)))


def _lasts(months: str, act: Plain, doc: Inspected) -> bool:
    """Whether a claim of the act gives the duration, to a week."""
    wanted = int(months.strip("PM")) * ISO_MONTH_DAYS
    given = [q["best"] for c in doc.of(act["claims"]) for q in c["quantities"] if q["of"] == "duration_days"]
    return any(one is not None and abs(one - wanted) <= 7 for one in given)


def state_on(ceasefire: Plain, day: date) -> str:
    """The assessed state on a day, by the document's history alone; a change counts from its first possible day."""
    state = "none"
    for change in ceasefire["history"]:
        since = change["from"] and (_first(change["from"]["start"]) or _first(change["from"]["end"]))
        if change.get("party") is None and since is not None and since <= day:
            state = change["state"]
    return state


def _first(pair: Any) -> date | None:
    value = pair and (pair[0] or pair[1])
    return date.fromisoformat(value) if value else None


def _state_rows(fact: Plain, ceasefire: Plain) -> Iterator[FactRow]:
    for number, (day, state) in enumerate(fact["state_on"].items(), 1):
        given = state_on(ceasefire, day)
        yield row(f"{fact['id']}.state_on{number}", f"{state} on {day}", [unless(given == state, f"is {given}")])
    yield row(f"{fact['id']}.state", "ended", [unless(ceasefire["state"] == "ended", f"is {ceasefire['state']}")])


def _check_row(fact: Plain, ceasefire: Plain, doc: Inspected) -> FactRow:
    """A consistent_with from the stated duration to the ceasefire or the claim of its start."""
    gold = next(act for act in fact["acts"] if "duration" in act)
    lasting = {c["id"] for c in doc.at(gold["anchor"]) if any(q["of"] == "duration_days" for q in c["quantities"])}
    begun = doc.ids_at(fact["in_force_from"]["anchor"]) | {ceasefire["id"]}
    agree = doc.related("consistent_with", lasting, begun) or doc.related("consistent_with", begun, lasting)
    differ = doc.related("inconsistent_with", lasting, begun) or doc.related("inconsistent_with", begun, lasting)
    problems = [unless(agree, "no consistent_with"), unless(not differ, "inconsistent_with")]
    return row(f"{fact['id']}.check", fact["checks"][0], problems)


def _linked_rows(fact: Plain, facts: Plain, ceasefire: Plain, doc: Inspected) -> Iterator[FactRow]:
    """What the ceasefire links to: by its own lists, or by a relation that touches it; a part goes with its whole."""
    given = doc.linked(ceasefire)
    for name in fact["linked"]:
        gold = _fact(facts, name)
        wanted = set().union(*(doc.ids_at(words) for words in _anchors(gold)))
        incidents = {i["id"] for words in _anchors(gold) for i in doc.incidents_at(words, aggregate=False)}
        wanted |= incidents | doc.wholes(incidents)
        yield row(f"{fact['id']}.linked.{name}", gold.get("what", name), [unless(given & wanted, "not linked")])


def _fact(facts: Plain, name: str) -> Plain:
    families = ("negotiations", "legal_acts", "incidents", "threats_and_plans")
    return next(gold for family in families for gold in facts[family] if gold.get("id") == name)


def _anchors(gold: Plain) -> list[str]:
    return [gold["anchor"]] if "anchor" in gold else [account["anchor"] for account in gold["accounts"][:1]]


def _talks_rows(facts: Plain, ceasefire: Plain, doc: Inspected) -> Iterator[FactRow]:
    for gold in facts["negotiations"]:
        here = doc.ids_at(gold["anchor"])
        found = [talk for talk in ceasefire.get("negotiations", ()) if here & set(talk["claims"])]
        talk = found[0] if found else None
        if talk is None:
            yield row(gold["id"], "negotiation", ["no negotiation with a claim there"])
            continue
        missing = [party for party in gold["parties"] if not doc.is_named(party, talk["parties"])]
        wrong = [
            *(f"no {party} in {talk['parties']}" for party in missing),
            unless(talk["result"] == gold["result"], f"result {talk['result']}"),
            unless(shares(gold["terms_sought"], talk.get("sought")), f"sought {talk.get('sought')}"),
        ]
        yield row(gold["id"], "negotiation", wrong)


def _legal_rows(facts: Plain, ceasefire: Plain, doc: Inspected) -> Iterator[FactRow]:
    for gold in facts["legal_acts"]:
        at = doc.anchor(gold["anchor"])
        found = [a for a in ceasefire.get("legal_acts", ()) if any(_at(doc, one, at) for one in a["claims"])]
        if not found:
            yield row(gold["id"], gold["act"], ["no legal act with a claim there"])
            continue
        act = found[0]
        wrong = [
            unless(doc.is_named(gold["body"], [act["body"]]), f"body {act['body']}"),
            unless(shares(gold["act"], act["act"], 0.5), f"act {act['act']}"),
            unless(shares(gold["about"], act["about"]), f"about {act['about']}"),
            unless(lies_in(act["time"], gold["date"]), f"date {bounds(act['time'])}"),
        ]
        yield row(gold["id"], gold["act"], wrong)


def _at(doc: Inspected, claim: str, at: tuple[int, int]) -> bool:
    return any(overlap(one["segments"], *at) for one in doc.of([claim]))
