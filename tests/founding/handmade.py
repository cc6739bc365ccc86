"""A small report of our own with facts and a document written by hand, in which every fact is found."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

Plain = dict[str, Any]

TEXT = """Peruvian factions called off an unofficial truce with Chilean forces, said a faction commander. It began in \
March 2019 and ended for want of a timetable.
The council of factions swore to strike again. The deal may be renewed.
Two-month talks of the government with Chilean officials over a pullout came to nothing.
The Peruvian government has no comment. An aide of the PF, People's Front, said the PF kept out of it.
A string of raids on Chilean sites set in. Three shells struck Lagunas base. Nothing is known of victims.
A spokesman of the Chilean army confirmed the raid. Col. Ana Ruiz posted: One shell hit Camp Lagunas (CL).
Rumours tell of five further raids before dawn on Sunday. An army convoy was hit by missiles at Tacna.
Parliament passed a resolution in January 2019 to expel foreign troops. It came after Vidal had General Soto killed.
Raids were daily fare till last November.
About 1,000 foreign troops are in Peru. Over 800 are Chilean soldiers, which is over 75% of them.
"""
PUBLISHED = date(2019, 5, 20)
SUNDAY = date(2019, 5, 19)
OUTLET, COMMANDER, COLONEL = "Daily", "faction commander", "Col. Ana Ruiz"


def segments(words: str) -> list[list[int]]:
    """The words' place in the text."""
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def day(
    first: date | None, last: date | None, basis: str = "stated", precision: str = "day", part: Any = None
) -> Plain:
    """A time from the first to the last day."""
    pair = [first and first.isoformat(), last and last.isoformat()]
    start, end = (pair if first else None), (pair if last else None)
    return {
        "start": start, "end": end, "precision": precision, "basis": basis, "text": None, "part_of_day": part,
    }  # fmt: skip


def by(name: str = OUTLET, medium: str | None = None, chain: tuple[str, ...] = ()) -> Plain:
    """A speaker."""
    return {
        "name": name, "entity": None, "role": None, "medium": medium, "is_outlet": name == OUTLET,
        "chain": [OUTLET, *chain, name], "attribution": None,
    }  # fmt: skip


def mention(text: str) -> Plain:
    """A mention where the text has the words."""
    return {"text": text, "segments": segments(text), "name": None, "entity": None}


def place(name: str, lat: float, lon: float, precision: str) -> Plain:
    """A place in Peru."""
    return {"name": name, "gazetteer_id": name[-4:], "country": "PE", "lat": lat, "lon": lon, "precision": precision,
            "radius_km": 5}  # fmt: skip


def number(of: str, words: str, best: float | None = None, **more: Any) -> Plain:
    """A quantity."""
    bare = {"status": "stated", "best": best, "lower": best, "upper": best, "text": words, "segments": segments(words)}
    return {"of": of, **bare, **more}


def claim(name: str, kind: str, words: str, speaker: Plain | None = None, **more: Any) -> Plain:
    """A claim whose text and trigger are the words."""
    bare: Plain = {
        "id": name, "report": "r", "kind": kind, "stance": "asserts", "polarity": "affirmed",
        "actuality": "happened", "background": False, "confidence": 0.9, "segments": segments(words), "text": words,
        "trigger": {"text": words, "segments": segments(words)}, "speaker": speaker or by(), "roles": {}, "time": None,
        "place": None, "quantities": [], "reason": None, "why": {"by": "hand", "score": None},
    }  # fmt: skip
    return {**bare, **more}


BASE, TOWN = place("Lagunas base", -12.0, -76.0, "facility"), place("Tacna", -18.0, -70.2, "town")
CAMP = {**BASE, "name": "Camp Lagunas"}
STATES = {"from": day(date(2019, 3, 1), date(2019, 3, 31), precision="month"), "state": "in_force", "claims": []}
ENDED = {"from": day(None, PUBLISHED, "publication"), "state": "ended", "claims": []}


def claims() -> list[Plain]:
    """The claims, by hand."""
    front, state = {"actor": [mention("the PF")]}, {"actor": [mention("government")]}
    return [
        claim("end", "ceasefire.terminated", "Peruvian factions called off an unofficial truce",
              by("Peruvian factions")),
        claim("why", "ceasefire.terminated", "ended for want of a timetable", by(COMMANDER)),
        claim("start", "ceasefire.entered_into_force", "began in March 2019", by(COMMANDER)),
        claim("vow", "violence.attack", "swore to strike again", by("council of factions"), stance="threatens",
              actuality="planned"),
        claim("may", "position.comment", "may be renewed", stance="predicts", actuality="hypothetical"),
        claim("talks", "talks.held", "Two-month talks of the government with Chilean officials over a pullout",
              quantities=[number("duration_days", "Two-month", 61)]),
        claim("fail", "talks.failed", "came to nothing"),
        claim("mute", "position.comment", "has no comment", by("Peruvian government"), stance="declines_comment",
              roles=state),
        claim("deny", "position.involvement", "kept out of it", by("aide of the PF"), stance="denies", roles=front),
        claim("series", "violence.attack", "string of raids"),
        claim("three", "violence.shelling", "Three shells struck Lagunas base", place=BASE,
              quantities=[number("munitions", "Three shells", 3)]),
        claim("void", "harm.casualties", "Nothing is known of victims",
              quantities=[number("casualties", "victims", status="none_known")]),
        claim("sure", "violence.attack", "confirmed the raid", by("spokesman of the Chilean army"), stance="confirms"),
        claim("one", "violence.shelling", "One shell hit Camp Lagunas", by(COLONEL, "tweet"), place=CAMP,
              quantities=[number("munitions", "One shell", 1)]),
        claim("five", "violence.attack", "five further raids", by("Rumours"), stance="reports_unofficially"),
        claim("convoy", "violence.shelling", "An army convoy was hit by missiles", by("Rumours"), place=TOWN,
              stance="reports_unofficially"),
        claim("law", "legal.resolution", "passed a resolution in January 2019"),
        claim("kill", "violence.killing", "Vidal had General Soto killed", background=True),
        claim("fare", "violence.attack", "daily fare till last November", actuality="habitual",
              time=day(None, date(2018, 11, 30), "relative", "month")),
        claim("f1", "force.presence", "About 1,000 foreign troops"),
        claim("f2", "force.presence", "Over 800 are Chilean soldiers"),
        claim("f3", "force.presence", "over 75% of them"),
    ]  # fmt: skip


def account(attribute: str, value: Any, claim_id: str, speaker: Plain | None = None, **more: Any) -> Plain:
    """An account of one statement."""
    return {"attribute": attribute, "value": value, "speaker": speaker or by(), "stance": "asserts", "origin": "o",
            "statements": [f"{claim_id}/quantities/0"], **more}  # fmt: skip


def incident(name: str, ids: list[str], **more: Any) -> Plain:
    """An incident of the claims."""
    bare: Plain = {
        "id": name, "kind": "violence.attack", "time": day(SUNDAY, SUNDAY, "inferred"), "place": None, "actors": [],
        "targets": [], "weapons": [], "accounts": [], "contested_on": [], "origins": 1, "reports": ["r"], "claims": ids,
        "grade": {"occurrence": "weak", "attribution": "none", "reason": "by hand"}, "aggregate": False,
        "background": False,
    }  # fmt: skip
    return {**bare, **more}


def incidents() -> list[Plain]:
    """The five incidents, by hand."""
    colonel, army = by(COLONEL, "tweet"), by("spokesman of the Chilean army")
    accounts = [
        account("munitions", 3, "three"), account("munitions", 1, "one", colonel),
        account("casualties", None, "void", status="none_known"),
        account("occurrence", "raid", "sure", army, stance="confirms"),
    ]  # fmt: skip
    dawn = day(SUNDAY, SUNDAY, "relative", "part_of_day", "early_hours")
    return [
        incident("i1", ["three", "void", "one", "sure"], place=BASE, targets=[mention("Lagunas base")],
                 weapons=[mention("shells")],
                 accounts=accounts, contested_on=["count"]),
        incident("i2", ["convoy"], place=TOWN, targets=[mention("army convoy")], weapons=[mention("missiles")]),
        incident("i3", ["five"], aggregate=True, time=dawn, accounts=[account("attacks", 5, "five")],
                 targets=[mention("Chilean sites")]),
        incident("i4", ["series"], aggregate=True),
        incident("i5", ["kill"], kind="violence.killing", background=True, time=None, actors=[mention("Vidal")],
                 targets=[mention("General Soto")]),
    ]  # fmt: skip


def ceasefire() -> Plain:
    """The ceasefire, by hand."""

    def act(name: str, whose: list[str], speaker: Plain, one: str, **more: Any) -> Plain:
        return {"act": name, "by": whose, "speaker": speaker, "time": ENDED["from"], "claims": [one], **more}

    talking = ["Government of Peru", "Chilean officials"]
    return {
        "id": "c", "name": "c", "parties": [["Peruvian factions"], ["Chilean forces"]], "state": "ended",
        "kind": {"formality": "informal", "lateral": "bilateral", "scope": "general"}, "history": [STATES, ENDED],
        "acts": [
            act("terminated", ["Peruvian factions"], by("Peruvian factions"), "end"),
            act("terminated", ["Peruvian factions"], by(COMMANDER), "why", reason="for want of a timetable"),
            act("entered_into_force", [], by(COMMANDER), "start"),
            act("talks_held", talking, by(), "talks"),
            act("talks_failed", talking, by(), "fail", reason="a pullout"),
        ],
        "in_force_from": STATES["from"], "ended": ENDED["from"], "state_by_party": {},
        "negotiations": [{"parties": talking, "result": "failed", "sought": "a pullout", "claims": ["talks", "fail"]}],
        "legal_acts": [{"body": "Parliament of Peru", "act": "passed a resolution", "about": "to expel foreign troops",
                        "time": day(date(2019, 1, 1), date(2019, 1, 31)), "claims": ["law"]}],
        "violations": [],
    }  # fmt: skip


def actor(entity: str, kind: str, name: str, *aliases: str, office: str | None = None) -> Plain:
    """An actor of Peru."""
    return {"entity": entity, "name": name, "aliases": list(aliases), "kind": kind, "country": "PE", "office": office}


def relation(kind: str, source: str, target: str, *ids: str) -> Plain:
    """A relation."""
    return {"type": kind, "from": source, "to": target, "claims": list(ids)}


def document() -> Plain:
    """The inspect document, by hand."""
    report = {"id": "r", "outlet": OUTLET, "title": None, "url": None, "published": None, "language": "en",
              "sha256": "0", "text": TEXT}  # fmt: skip
    over = {"lower": 800, "open_above": True}
    return {
        "schema": "trucewatch-inspect/1", "reports": [report], "attributions": [], "unresolved": [],
        "claims": claims(), "incidents": incidents(), "ceasefires": [ceasefire()],
        "actors": [actor("front", "umbrella", "People's Front", "PF"),
                   actor("ruiz", "official", COLONEL, office="spokesman of the Chilean army"),
                   actor("gov", "government", "Government of Peru", "government", "Peruvian government")],
        "stocks": [
            {"who": "foreign troops", "where": "Peru", "claim": "f1",
             "quantity": number("personnel", "About 1,000", 1000, approximate=True)},
            {"who": "Chilean soldiers", "where": "Peru", "claim": "f2",
             "quantity": {**number("personnel", "Over 800"), **over}},
            {"who": "Chilean soldiers", "where": "Peru", "claim": "f3",
             "quantity": {**number("share", "over 75%"), **over, "lower": 0.75}},
        ],
        "relations": [
            relation("contains", "i3", "i2"), relation("contains", "i4", "i1"), relation("causes", "i5", "law", "law"),
            relation("responds_to", "i4", "c", "series"), relation("consistent_with", "talks/quantities/0", "c"),
            relation("consistent_with", "f3/quantities/0", "f2", "f1", "f2", "f3"),
        ],
    }  # fmt: skip


def facts() -> Plain:
    """The facts of the small report, read anew."""
    loaded: Plain = yaml.safe_load(Path(__file__).with_name("handmade.yml").read_text(encoding="utf-8"))
    return loaded
