"""The rows of the founding report's incidents: one by one, with their accounts, aggregates and background."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.founding.document import FactRow, Inspected, row, unless
from tests.founding.matching import Plain, bounds, core, lies_in, listed, near, same, words

PERPETRATORS = ("perpetrator", "responsibility")
PART_OF_DAY = {"early hours": "early_hours"}


def incident_rows(facts: Plain, doc: Inspected) -> Iterator[FactRow]:
    """All rows of the five incidents."""
    gold = {incident["id"]: incident for incident in facts["incidents"]}
    yield from _attack_rows(gold["I1"], doc)
    yield from _convoy_rows(gold["I2"], doc)
    yield from _count_rows(gold["I3"], gold, doc)
    yield from _series_rows(gold["I4"], gold, doc)
    yield from _killing_rows(gold["I5"], facts, doc)


def single(gold: Plain, doc: Inspected) -> Plain | None:
    """The one incident that is no aggregate and has a claim at the fact's anchor."""
    found = doc.incidents_at(anchor_of(gold), aggregate=False)
    return found[0] if found else None


def anchor_of(gold: Plain) -> str:
    """The incident's own anchor, or its first account's."""
    return str(gold["anchor"] if "anchor" in gold else gold["accounts"][0]["anchor"])


def _one(gold: Plain, doc: Inspected, aggregate: bool) -> FactRow:
    found = doc.incidents_at(anchor_of(gold), aggregate)
    what = f"one {'aggregate' if aggregate else 'incident'}: {gold['what']}"
    return row(gold["id"], what, [unless(len(found) == 1, f"{len(found)} of them")])


def _attack_rows(gold: Plain, doc: Inspected) -> Iterator[FactRow]:
    yield _one(gold, doc, aggregate=False)
    incident = single(gold, doc)
    if incident is None:
        return
    yield from _site_rows(gold, incident)
    yield _weapon_row(gold, incident)
    yield _numbers_row(gold, incident)
    for number, account in enumerate(gold["accounts"], 1):
        yield _account_row(f"{gold['id']}.account{number}", account, incident, doc)
    yield _confirmation_row(gold, incident, doc)
    given = incident["contested_on"]
    yield row(f"{gold['id']}.contested_on", gold["contested_on"], [unless(given == gold["contested_on"], str(given))])


def _convoy_rows(gold: Plain, doc: Inspected) -> Iterator[FactRow]:
    yield _one(gold, doc, aggregate=False)
    incident = single(gold, doc)
    if incident is None:
        return
    yield from _site_rows(gold, incident)
    yield _stance_row(gold, doc)
    yield _weapon_row(gold, incident)


def _site_rows(gold: Plain, incident: Plain) -> Iterator[FactRow]:
    """What was hit, where and when, and that nobody is named for it."""
    yield _target_row(gold, incident)
    yield _place_row(gold, incident)
    yield _date_row(gold, incident)
    yield nobody_row(f"{gold['id']}.perpetrator", incident)


def _weapon_row(gold: Plain, incident: Plain) -> FactRow:
    """The weapon of 'attack with rockets', and no other kind."""
    weapons = [m["text"] for m in incident.get("weapons", ())]
    weapon = gold["what"].split(" with ")[1]
    other = [arm for arm in weapons if not words(weapon) & words(arm)]
    return row(f"{gold['id']}.weapon", weapon, [unless(weapons, "none"), unless(not other, f"also {other}")])


def _count_rows(gold: Plain, incidents: Plain, doc: Inspected) -> Iterator[FactRow]:
    """The aggregate that holds a number of attacks, and one of the single ones."""
    yield _one(gold, doc, aggregate=True)
    found = doc.incidents_at(gold["anchor"], aggregate=True)
    if not found:
        return
    whole = found[0]
    counts = [a for a in whole["accounts"] if a["attribute"] == "attacks" and a["value"] == gold["count"]["value"]]
    yield row(f"{gold['id']}.count", gold["count"]["words"], [unless(counts, "no such account")])
    yield _target_row(gold, whole)
    yield _date_row(gold, whole)
    given = (whole["time"] or {}).get("part_of_day")
    wanted = PART_OF_DAY[gold["date"]["part_of_day"]]
    yield row(f"{gold['id']}.part_of_day", wanted, [unless(given == wanted, f"is {given}")])
    yield _stance_row(gold, doc)
    yield _contains(f"{gold['id']}.contains_I2", gold, incidents["I2"], doc, True)
    yield _contains(f"{gold['id']}.without_I1", gold, incidents["I1"], doc, False)
    spread = doc.incidents_at(gold["anchor"], aggregate=False)
    yield row(f"{gold['id']}.not_spread", "not located one by one", [unless(not spread, f"{len(spread)} incidents")])


def _series_rows(gold: Plain, incidents: Plain, doc: Inspected) -> Iterator[FactRow]:
    yield _one(gold, doc, aggregate=True)
    yield _contains(f"{gold['id']}.contains_I1", gold, incidents["I1"], doc, True)


def _killing_rows(gold: Plain, facts: Plain, doc: Inspected) -> Iterator[FactRow]:
    yield _one(gold, doc, aggregate=False)
    incident = single(gold, doc)
    if incident is None:
        return
    yield row("I5.kind", "a killing", [unless(incident["kind"] == "violence.killing", incident["kind"])])
    yield row("I5.background", "background", [unless(incident.get("background"), "news")])
    actors = [m["text"] for m in incident["actors"]]
    yield row("I5.actor", gold["actor"], [unless(doc.is_named(gold["actor"], actors), str(actors))])
    names = [name for m in incident["targets"] for name in (m["text"], m.get("name"))]
    victims = [core(one) for one in listed(gold["victims"])]
    missing = [one for one in victims if not any(same(one, name) for name in names)]
    yield row("I5.victims", victims, [f"no {one}" for one in missing])
    _, latest = bounds(incident["time"])
    adopted = date.fromisoformat(f"{facts['legal_acts'][0]['date']}-28")
    early = latest is None or latest.replace(day=1) <= adopted
    yield row("I5.time", "no later than the resolution that answers it", [unless(early, f"till {latest}")])
    yield row("I5.place", "none is told", [unless(incident["place"] is None, f"at {incident['place']}")])
    yield _answered_row(gold, incident, facts, doc)
    breaks = [v for c in doc.plain["ceasefires"] for v in c.get("violations", ()) if v["incident"] == incident["id"]]
    breaks += [r for r in doc.plain["relations"] if r["type"] == "violates" and r["from"] == incident["id"]]
    yield row("I5.no_violation", "violates nothing", [unless(not breaks, "a violation")])


def _answered_row(gold: Plain, incident: Plain, facts: Plain, doc: Inspected) -> FactRow:
    """It causes the legal act, or the legal act responds to it."""
    anchor = facts["legal_acts"][0]["anchor"]
    legal = doc.ids_at(anchor)
    acts = [act for ceasefire in doc.plain["ceasefires"] for act in ceasefire.get("legal_acts", ())]
    legal |= {one for act in acts if legal & set(act["claims"]) for one in act["claims"]}
    events = {incident["id"]} | doc.ids_at(gold["anchor"]) - legal
    found = doc.related("causes", events, legal) or doc.related("responds_to", legal, events)
    return row("I5.relation", gold["relation"], [unless(found, "no relation")])


def _target_row(gold: Plain, incident: Plain) -> FactRow:
    names = [name for m in incident["targets"] for name in (m["text"], m.get("name"))]
    hit = any(same(gold["target"], name) for name in names)
    return row(f"{gold['id']}.target", gold["target"], [unless(hit, str(names))])


def _place_row(gold: Plain, incident: Plain) -> FactRow:
    wanted, place = gold["place"], incident["place"]
    if place is None:
        return row(f"{gold['id']}.place", wanted["name"], ["no place"])
    wrong = [
        unless(near(place, wanted["near"]), f"at {place['lat']}, {place['lon']}"),
        unless(place["country"] == wanted["country"], f"in {place['country']}"),
        unless(place["precision"] == wanted["precision"], f"precision {place['precision']}"),
    ]
    return row(f"{gold['id']}.place", wanted["name"], wrong, place["name"])


def _date_row(gold: Plain, incident: Plain) -> FactRow:
    wanted, time = gold["date"], incident["time"]
    basis = time and time["basis"]
    wrong = [
        unless(lies_in(time, wanted["value"]), f"is {bounds(time)}"),
        unless(wanted.get("basis") in (None, basis), f"basis {basis}"),
    ]
    return row(f"{gold['id']}.date", wanted["value"], wrong)


def nobody_row(name: str, incident: Plain) -> FactRow:
    """Nobody is named for it; a denial of having done it names nobody."""
    actors = [m["text"] for m in incident["actors"]]
    named = [a for a in incident["accounts"] if a["attribute"] in PERPETRATORS and a["value"] is not None]
    blamed = [a["value"] for a in named if a["stance"] != "denies"]
    return row(name, "nobody", [unless(not actors, str(actors)), unless(not blamed, f"account {blamed}")])


def _stance_row(gold: Plain, doc: Inspected) -> FactRow:
    stances = sorted({claim["stance"] for claim in doc.at(gold["anchor"])})
    return row(f"{gold['id']}.stance", gold["stance"], [unless(stances == [gold["stance"]], str(stances))])


def _contains(name: str, whole: Plain, part: Plain, doc: Inspected, wanted: bool) -> FactRow:
    wholes = {incident["id"] for incident in doc.incidents_at(anchor_of(whole), aggregate=True)}
    parts = {incident["id"] for incident in doc.incidents_at(anchor_of(part), aggregate=False)}
    found = bool(doc.related("contains", wholes, parts))
    what = f"{whole['id']} {'contains' if wanted else 'does not contain'} {part['id']}"
    return row(name, what, [unless(found == wanted, "contains" if found else "no relation")])


def _numbers_row(gold: Plain, incident: Plain) -> FactRow:
    """No other number of munitions than those told."""
    told = {account["value"] for account in gold["accounts"] if account["attribute"] == "munitions"}
    given = {account["value"] for account in incident["accounts"] if account["attribute"] == "munitions"}
    return row(f"{gold['id']}.munitions", sorted(told), [unless(given == told, f"are {given}")])


def _account_row(name: str, gold: Plain, incident: Plain, doc: Inspected) -> FactRow:
    """The best of the incident's accounts of that attribute whose claim stands at the anchor."""
    here = doc.ids_at(gold["anchor"])
    given = [
        account
        for account in incident["accounts"]
        if account["attribute"] == gold["attribute"] and here & {one.split("/")[0] for one in account["statements"]}
    ]
    tried = [_account_problems(gold, account, doc) for account in given]
    return row(name, f"{gold['attribute']}: {gold['anchor']}", min(tried, key=len, default=["no account there"]))


def _account_problems(gold: Plain, account: Plain, doc: Inspected) -> list[str]:
    speaker, status = account["speaker"], account.get("status")
    medium = [speaker.get("medium")] if "medium" in gold else []
    wrong = [
        unless("value" not in gold or _value(gold["value"], account, doc), f"value {account['value']!r}"),
        unless("value" in gold or account["value"] is None, f"value {account['value']!r}"),
        unless(gold.get("status") in (None, status), f"status {status}"),
        unless("qualifier" not in gold or _inside(gold["qualifier"], account), f"qualifier {account.get('qualifier')}"),
        unless(doc.spoken_by(gold["speaker"], speaker), f"speaker {speaker['name']}"),
        unless(medium in ([], [gold.get("medium")]), f"medium {medium}"),
    ]
    return [problem for problem in wrong if problem]


def _value(gold: Any, account: Plain, doc: Inspected) -> bool:
    """A number is that number; words share one that matters ('being assessed'), in the value or its claim."""
    if isinstance(gold, int):
        return bool(account["value"] == gold and not isinstance(account["value"], bool))
    said = " ".join([str(account["value"]), *(claim["text"] for claim in doc.of(account["statements"]))])
    return bool((words(gold) - {"being", "under"}) & words(said))


def _inside(gold: str, account: Plain) -> bool:
    return bool(words(gold) & words(account.get("qualifier") or ""))


def _confirmation_row(gold: Plain, incident: Plain, doc: Inspected) -> FactRow:
    wanted = gold["confirmation"]
    here = doc.ids_at(wanted["anchor"])
    found = [
        account
        for account in incident["accounts"]
        if account["attribute"] == "occurrence"
        and account["stance"] == wanted["stance"]
        and here & {one.split("/")[0] for one in account["statements"]}
        and doc.spoken_by(wanted["speaker"], account["speaker"])
    ]
    return row(f"{gold['id']}.confirmation", wanted["anchor"], [unless(found, "no such account")])
