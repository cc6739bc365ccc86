"""The rows of an unseen report's ceasefires, talks and legal acts."""

from collections.abc import Iterator

from benchmarks.unseen_gold import (
    NO_CLAIM,
    UNREAL,
    Row,
    about,
    accepted,
    best,
    date_problem,
    dated,
    filled,
    fits,
    named,
    passed_on,
    row,
    says,
)
from tests.founding.ceasefire_facts import state_on
from tests.founding.document import Inspected, unless
from tests.founding.matching import Plain, shares

ISO_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44}
NO_CEASEFIRE = "no such ceasefire"
FAILED = ("failed", "broken_off")


def ledger_rows(facts: Plain, doc: Inspected) -> Iterator[Row]:
    """All rows of every ceasefire, and of the talks and legal acts around it."""
    for gold in facts.get("ceasefires", ()):
        ours = counterpart(gold, doc)
        yield row(gold["id"], "ceasefires", [unless(ours, NO_CEASEFIRE)])
        yield from _standing(gold, ours, doc)
        yield from (one for act in gold.get("acts", ()) for one in _act_rows(act, ours, doc))
        yield from _states(gold, ours)
        yield from _links(gold, ours, facts, doc)
    yield from (row(gold["id"], "negotiations", _talks(gold, doc)) for gold in facts.get("negotiations", ()))
    yield from (row(gold["id"], "legal acts", _legal(gold, doc)) for gold in facts.get("legal_acts", ()))


def counterpart(gold: Plain, doc: Inspected) -> Plain | None:
    """The ceasefire that has acts at most of the gold acts' anchors."""
    anchors = [act["anchor"] for act in gold.get("acts", ()) if "anchor" in act]
    ranked = [(sum(bool(_acts_at(one, anchor, doc)) for anchor in anchors), one) for one in doc.plain["ceasefires"]]
    hits, ours = max(ranked, key=lambda pair: pair[0], default=(0, None))
    return ours if hits else None


def _acts_at(ceasefire: Plain, anchor: str, doc: Inspected) -> list[Plain]:
    here = doc.ids_at(anchor)
    return [act for act in ceasefire["acts"] if here & set(act["claims"])]


def _standing(gold: Plain, ours: Plain | None, doc: Inspected) -> Iterator[Row]:
    given = [name for side in (ours or {}).get("parties", ()) for name in side]
    choices = gold.get("accept_parties", ())
    missing = [p for p in gold.get("parties", ()) if not any(named(one, given, doc) for one in (p, *choices))]
    if "parties" in gold:
        yield row(
            f"{gold['id']}.parties", "ceasefires", [_no(ours), unless(not missing, f"a party: {missing} {given}")]
        )
    for key, value in gold.get("kind", {}).items():
        if key in ("lateral", "formality"):
            is_so = ours is not None and ours["kind"][key] == value
            yield row(f"{gold['id']}.{key}", "ceasefires", [_no(ours), unless(is_so, f"another {key}")])
    if "in_force_from" in gold:
        time = ours and ours["in_force_from"]
        first = time and {**time, "end": time["start"]}
        wrong = unless(dated(gold["in_force_from"], first), f"{'another' if time else 'no'} first day: {time}")
        yield row(f"{gold['id']}.in_force_from", "ceasefires", [_no(ours), wrong])
    if gold.get("checks"):
        yield row(f"{gold['id']}.check", "ceasefires", [_no(ours), _agreement(ours, doc)])


def _no(ours: Plain | None) -> str | None:
    return unless(ours, NO_CEASEFIRE)


def _agreement(ours: Plain | None, doc: Inspected) -> str | None:
    """Something of the ceasefire is found consistent, and nothing inconsistent."""
    own = {ours["id"], *(c for act in ours["acts"] for c in act["claims"])} if ours else set()
    everything = own | set(doc.claims)
    found = {
        kind: doc.related(kind, own, everything) or doc.related(kind, everything, own)
        for kind in ("consistent_with", "inconsistent_with")
    }
    return unless(found["consistent_with"] and not found["inconsistent_with"], "no relation of agreement")


def _act_rows(gold: Plain, ours: Plain | None, doc: Inspected) -> Iterator[Row]:
    """An act that may be missed has a row only if it is found."""
    one = row(gold["id"], "ceasefire acts", _act_problems(gold, ours, doc))
    if one.found or not gold.get("optional"):
        yield one


def _act_problems(gold: Plain, ours: Plain | None, doc: Inspected) -> list[str]:
    """By the claim at the anchor and, if the act is real, by the ledger's act that rests on it."""
    claims = doc.at(gold["anchor"])
    if not claims:
        return [NO_CLAIM]
    wanted = {_kind(act) for act in accepted(gold, "act")} | set(gold.get("accept_kind", ()))
    fitting = [claim for claim in claims if claim["kind"] in wanted]
    if not fitting and gold["act"] == "violation_alleged" and _breach(gold, claims, doc):
        return []
    if not fitting:
        return [f"another kind: {[claim['kind'] for claim in claims]} for {gold['act']}"]
    return best(([*_axes(gold, claim, doc), *_entered(gold, claim, ours, doc)] for claim in fitting), NO_CLAIM)


def _breach(gold: Plain, claims: list[Plain], doc: Inspected) -> bool:
    """A violation that the ledger rests on a claim there, by whom the facts accuse."""
    ids = {claim["id"] for claim in claims}
    found = [v for c in doc.plain["ceasefires"] for v in c.get("violations", ()) if ids & set(v["claims"])]
    return any("accused" not in gold or named(gold["accused"], [v["accused"] or ""], doc) for v in found)


def _kind(act: str) -> str:
    """The claim kind of an act."""
    family, _, rest = act.partition("_")
    if family == "talks":
        return f"talks.{rest}"
    return f"talks.{act}" if family == "mediation" else f"ceasefire.{act}"


def _real(gold: Plain) -> bool:
    return gold.get("polarity") != "negated" and gold.get("actuality") not in UNREAL


def _other_negated(gold: Plain, claim: Plain) -> bool:
    """Whether it is an accepted other act in the negative: 'will not be extended' for an end."""
    return claim["kind"] != _kind(gold["act"]) and claim["polarity"] == "negated"


def _axes(gold: Plain, claim: Plain, doc: Inspected) -> Iterator[str | None]:
    if not _other_negated(gold, claim):
        yield fits({"polarity": "affirmed", **gold}, "polarity", claim["polarity"])
    yield fits(gold, "actuality", claim["actuality"])
    yield fits(gold, "stance", claim["stance"])
    yield says(gold, claim["speaker"], doc)
    yield passed_on(gold, claim["speaker"])


def _entered(gold: Plain, claim: Plain, ours: Plain | None, doc: Inspected) -> Iterator[str | None]:
    """What the ledger's act says; of an unreal act the ledger keeps none, and its claim must do."""
    acts = [act for c in doc.plain["ceasefires"] for act in c["acts"] if claim["id"] in act["claims"]]
    if not _real(gold) or _other_negated(gold, claim):
        act = {"time": claim["time"], "by": [], "accused": None, "reason": claim.get("reason")}
        yield unless(gold.get("polarity") != "negated" or not acts, "an act of what is negated")
    elif not acts:
        yield "a claim but no act in the ledger"
        return
    else:
        act = acts[0]
        yield unless(ours and act in ours["acts"], "an act of another ceasefire")
    names = [*act["by"], *filled([claim])]
    yield unless("by" not in gold or named(gold["by"], names, doc), f"another doer: {names}")
    missing = [party for party in gold.get("parties", ()) if not named(party, names, doc)]
    yield unless(not missing, f"a party of the act: {missing} {names}")
    accused = [act["accused"]] if act.get("accused") else names
    yield unless("accused" not in gold or named(gold["accused"], accused, doc), f"another accused: {accused}")
    said = " ".join(str(one) for one in (act.get("reason"), claim.get("reason"), *filled([claim])))
    yield unless("reason" not in gold or shares(gold["reason"], said, 0.5), f"another reason: {said}")
    yield unless("about" not in gold or about(gold["about"], said), f"another topic: {said}")
    yield unless("duration" not in gold or _lasts(gold["duration"], claim), "no duration")
    yield date_problem(gold, act["time"])


def _lasts(duration: str, claim: Plain) -> bool:
    """Whether the claim gives an ISO duration, within a tenth of it."""
    wanted = int(duration[1:-1]) * ISO_DAYS[duration[-1]]
    given = [q["best"] for q in claim["quantities"] if q["of"] == "duration_days" and q["best"] is not None]
    return any(abs(one - wanted) <= wanted / 10 for one in given)


def _states(gold: Plain, ours: Plain | None) -> Iterator[Row]:
    for day, state in gold.get("state_on", {}).items():
        allowed = [state, *gold.get("accept_state", {}).get(day, ())]
        given = state_on(ours, day) if ours else None
        yield row(f"{gold['id']}.{day}", "states", [_no(ours), unless(given in allowed, f"{given} for {state}")])


def _links(gold: Plain, ours: Plain | None, facts: Plain, doc: Inspected) -> Iterator[Row]:
    """What the ceasefire links to, by its own lists or by a relation."""
    everything = [one for family in facts.values() if isinstance(family, list) for one in family]
    for name in gold.get("linked", ()):
        fact = next(one for one in everything if isinstance(one, dict) and one.get("id") == name)
        wanted = set().union(*(doc.ids_at(words) for words in anchors_of(fact)))
        parts = {i["id"] for words in anchors_of(fact) for i in doc.incidents_at(words)}
        linked = ours is not None and doc.linked(ours) & (wanted | parts | doc.wholes(parts))
        problem = unless(linked, "not linked" if wanted else "nothing read at the other end")
        yield row(f"{gold['id']}.linked.{name}", "links", [_no(ours), problem])


def anchors_of(gold: Plain) -> list[str]:
    """The fact's own anchor and those of its accounts; of its date, if it has no other."""
    own = [gold["anchor"]] if "anchor" in gold else []
    own += [account["anchor"] for account in gold.get("accounts", ()) if "anchor" in account]
    when = gold.get("date")
    return own or ([when["anchor"]] if isinstance(when, dict) and "anchor" in when else [])


def _talks(gold: Plain, doc: Inspected) -> list[str]:
    """A negotiation of the ledger with a claim there; an offer, a refusal or a plan is a claim of its kind."""
    claims = doc.at(gold["anchor"])
    if not claims:
        return [NO_CLAIM]
    if "kind" in gold or gold.get("actuality") in UNREAL:
        fitting = [c for c in claims if c["kind"] == gold.get("kind", c["kind"]) and c["kind"].startswith("talks.")]
        return best((_plan(gold, claim, doc) for claim in fitting), f"another kind: {[c['kind'] for c in claims]}")
    ids = {claim["id"] for claim in claims}
    talks = [t for c in doc.plain["ceasefires"] for t in c.get("negotiations", ()) if ids & set(t["claims"])]
    told = any(claim["kind"].startswith("talks.") for claim in claims)
    missing = "a claim but no negotiation in the ledger" if told else "another kind"
    return best((_talk(gold, talk, doc) for talk in talks), missing)


def _plan(gold: Plain, claim: Plain, doc: Inspected) -> Iterator[str | None]:
    wanted = [*accepted(gold, "mediator"), *accepted(gold, "by"), *gold.get("parties", ())]
    missing = [name for name in wanted if not named(name, [*filled([claim]), claim["speaker"]["name"]], doc)]
    yield unless(not missing, f"a party of the talks: {missing} {filled([claim])}")
    yield fits(gold, "actuality", claim["actuality"])
    yield fits(gold, "stance", claim["stance"])
    yield says(gold, claim["speaker"], doc)
    yield date_problem(gold, claim["time"])


def _talk(gold: Plain, talk: Plain, doc: Inspected) -> Iterator[str | None]:
    missing = [party for party in gold.get("parties", ()) if not named(party, talk["parties"], doc)]
    yield unless(not missing, f"a party of the talks: {missing} {talk['parties']}")
    results = {"failed": FAILED, "no settlement": (*FAILED, "ongoing", "unknown")}.get(gold.get("result", ""))
    yield unless(results is None or talk["result"] in results, f"another result: {talk['result']}")
    venue = talk.get("venue") or ""
    yield unless("where" not in gold or about(gold["where"], venue), f"another venue: {venue}")
    sought = gold.get("terms_sought")
    yield unless(sought is None or shares(sought, talk.get("sought"), 0.5), f"other terms: {talk.get('sought')}")
    yield date_problem(gold, talk.get("time"))


def _legal(gold: Plain, doc: Inspected) -> list[str]:
    claims = doc.at(gold["anchor"])
    legal = [claim for claim in claims if claim["kind"].startswith("legal.")]
    missing = f"another kind: {[c['kind'] for c in claims]}" if claims else NO_CLAIM
    return best((_resolution(gold, claim, doc) for claim in legal), missing)


def _resolution(gold: Plain, claim: Plain, doc: Inspected) -> Iterator[str | None]:
    acts = [a for c in doc.plain["ceasefires"] for a in c.get("legal_acts", ()) if claim["id"] in a["claims"]]
    names = [*filled([claim]), *(act["body"] for act in acts)]
    yield unless("body" not in gold or named(gold["body"], names, doc), f"another body: {names}")
    said = f"{claim['text']} {' '.join(filled([claim]))}"
    yield unless(about(gold["act"], said), f"another legal act: {said}")
    yield date_problem(gold, claim["time"])
