"""The rows of what a naive reader gets wrong, and of what holds for every report."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.founding.document import FactRow, Inspected, row, unless
from tests.founding.incident_facts import anchor_of, nobody_row, single
from tests.founding.matching import Plain, overlap, same

SCHEMA = Path(__file__).parents[2] / "docs" / "inspect.schema.json"
SENTENCE_END = re.compile(r"(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})(?<![A-Z])[.!?][”\"’')]*\s+(?=\S)")
"""A sentence that ends inside; 'Col. ' and 'Gen. ' do not end one."""
PERSONS = ("person", "official")


def forbidden_rows(facts: Plain, doc: Inspected) -> Iterator[FactRow]:
    """One row for each line of must_not, in its order; nobody is named for either of two attacks."""
    gold = {incident["id"]: incident for incident in facts["incidents"]}
    lines = facts["must_not"]
    yield row("not.announced", lines[0], _announced(facts, doc))
    yield row("not.person", lines[1], _person_or_abroad(facts, gold["I1"], doc))
    yield row("not.spread", lines[2], _spread(gold, doc))
    yield row("not.zero_killed", lines[3], _killed(gold["I1"], doc))
    yield from (_nobody(name, gold[name], doc) for name in ("I1", "I2"))
    yield row("not.violation", lines[5], _violation(gold["I5"], doc))
    yield row("not.outlets_own", lines[6], _own_voice(facts, doc))
    country = gold["I1"]["place"]["country"]
    places = {p["name"]: p["country"] for p in (claim["place"] for claim in doc.plain["claims"]) if p}
    abroad = [name for name, code in places.items() if code not in (country, None)]
    yield row("not.abroad", f"a claim outside {country}", [unless(not abroad, f"at {abroad}")])


def _announced(facts: Plain, doc: Inspected) -> list[str | None]:
    """No incident from what is threatened or predicted."""
    anchors = [gold["anchor"] for gold in facts["threats_and_plans"]]
    return [unless(not doc.incidents_at(words), f"an incident from '{words}'") for words in anchors]


def _person_or_abroad(facts: Plain, gold: Plain, doc: Inspected) -> list[str | None]:
    spellings = next(actor["names"] for actor in facts["actors"] if actor.get("kind") == "place")
    name, country = gold["place"]["name"], gold["place"]["country"]
    persons = [a["name"] for one in (name, *spellings) for a in doc.actors_named(one) if a["kind"] in PERSONS]
    places = [p for p in (claim["place"] for claim in doc.plain["claims"]) if p and same(name, p["name"])]
    places += [i["place"] for i in doc.plain["incidents"] if i["place"] and same(name, i["place"]["name"])]
    abroad = sorted({str(p["country"]) for p in places} - {country})
    mentions = [m["text"] for m in doc.mentions() if same(name, m["text"]) and m.get("kind") in PERSONS]
    return [unless(not persons + mentions, f"persons {persons + mentions}"), unless(not abroad, f"in {abroad}")]


def _spread(gold: Plain, doc: Inspected) -> list[str | None]:
    """One incident at the town; no missile and no drone at the base."""
    town = gold["I2"]["place"]["name"]
    there = [i for i in doc.plain["incidents"] if i["place"] and same(town, i["place"]["name"])]
    base = single(gold["I1"], doc)
    arms = [m["text"].lower() for m in (base or {}).get("weapons", ())]
    wrong = [arm for arm in arms if "missile" in arm or "drone" in arm]
    return [
        unless(len(there) <= 1, f"{len(there)} incidents at {town}"),
        unless(not any(i["aggregate"] for i in there), f"an aggregate at {town}"),
        unless(not wrong, f"weapons {wrong}"),
        unless(base is None or base["kind"] != "violence.drone_strike", "a drone strike"),
    ]


def _killed(gold: Plain, doc: Inspected) -> list[str | None]:
    """No number of killed, or of casualties, from a missing report about them."""
    anchor = next(account["anchor"] for account in gold["accounts"] if account.get("status") == "none_known")
    numbers = [q["text"] for c in doc.at(anchor) for q in c["quantities"] if q["best"] is not None]
    killed = [a for i in doc.plain["incidents"] for a in i["accounts"] if a["attribute"] == "killed"]
    zero = [a["value"] for a in killed if a["value"] == 0]
    return [unless(not numbers, f"numbers {numbers}"), unless(not zero, "an account of 0 killed")]


def _nobody(name: str, gold: Plain, doc: Inspected) -> FactRow:
    incident = single(gold, doc)
    if incident is None:
        return row(f"not.perpetrator_{name}", "a perpetrator", [f"no incident at '{anchor_of(gold)}'"])
    return nobody_row(f"not.perpetrator_{name}", incident)


def _violation(gold: Plain, doc: Inspected) -> list[str | None]:
    claims = doc.ids_at(gold["anchor"])
    wrong = [v for c in doc.plain["ceasefires"] for v in c.get("violations", ()) if claims & set(v["claims"])]
    incidents = {i["id"] for i in doc.incidents_at(gold["anchor"])}
    wrong += [r for r in doc.plain["relations"] if r["type"] == "violates" and r["from"] in claims | incidents]
    return [unless(not wrong, "a violation")]


def _own_voice(facts: Plain, doc: Inspected) -> list[str | None]:
    """Nothing that somebody is said to have said stands in the outlet's own voice."""
    told = [*facts["statements"], *facts["threats_and_plans"], *facts["ceasefires"][0]["acts"]]
    told += facts["incidents"][0]["accounts"]
    anchors = [gold["anchor"] for gold in told if gold.get("speaker", "the outlet") != "the outlet"]
    own = [
        words
        for words in anchors
        if any(c["speaker"]["is_outlet"] and c["stance"] != "declines_comment" for c in doc.at(words))
    ]
    return [unless(not own, f"the outlet's own: {own}")]


def general_rows(doc: Inspected) -> Iterator[FactRow]:
    """What holds for every claim, and for the document as a whole."""
    claims = doc.plain["claims"]
    yield row("claims.number", "30 to 60 claims", [unless(30 <= len(claims) <= 60, str(len(claims)))])
    long = [claim["text"] for claim in claims if SENTENCE_END.search(claim["text"])]
    yield row("claims.clause", "no claim runs over a sentence", [f"too long: {text!r}" for text in long])
    yield row("claims.trigger", "every claim has words of its own", _triggers(doc))
    yield row("claims.spans", "every claim stands in the text", _spans(doc))
    yield row("document.schema", "valid", _invalid(doc.plain))


def _triggers(doc: Inspected) -> list[str]:
    """A trigger with words, within its claim, and no other claim of the kind with the same one."""
    claims = doc.plain["claims"]
    seen = Counter((str(c["trigger"]["segments"]), c["kind"]) for c in claims)
    twice = [f"twice: {segments} {kind}" for (segments, kind), count in seen.items() if count > 1]
    outside = [f"outside: {c['text']!r}" for c in claims if not _within(c["trigger"]["segments"], c["segments"])]
    return twice + outside


def _within(trigger: list[list[int]], segments: list[list[int]]) -> bool:
    return all(overlap(segments, start, end) for start, end in trigger)


def _spans(doc: Inspected) -> list[str]:
    """The first and last words of a claim's text are those of its segments."""
    return [
        f"not at its place: {claim['text']!r}"
        for claim in doc.plain["claims"]
        if claim["text"][:12].strip(" …")[:6] not in doc.text[claim["segments"][0][0] : claim["segments"][-1][1]]
    ]


def _invalid(document: Plain) -> list[str]:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    errors = Draft202012Validator(schema).iter_errors(document)
    return [f"{error.json_path}: {error.message[:80]}" for error in errors][:5]
