"""A seeded corpus of any size for measuring scale: reports and claims of invented incidents, three tenths as many.

A hundred incidents a day over two thousand towns of eight countries. Each is told by one to six reports, some of them
near-copies, with a day, place, target, count or weapon left out now and then; one telling in ten is recalled later.
Words are drawn from the tail of `ontology/rarity.tsv`, so that no two reports are alike by chance.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from trucewatch.model import Claim, Mention, Place, Published, Quantity, Report, Speaker, Time, Trigger, Why
from trucewatch.model.vocabulary import Kind
from trucewatch.ontology.rarity import load_rarity

A_DAY = 100
TOWNS = 2000
COUNTRIES = ("IQ", "SY", "YE", "SD", "ML", "MM", "UA", "CO")
FIRST = date(2020, 1, 1)
OUTLETS = tuple(f"Outlet {number}" for number in range(60))
ACTS: Sequence[tuple[Kind, str, str]] = (
    ("violence.shelling", "shelled", "rockets"),
    ("violence.air_strike", "bombed", "jets"),
    ("violence.armed_clash", "clashed", "rifles"),
    ("violence.explosive_device", "blew up", "a roadside bomb"),
    ("violence.drone_strike", "struck", "drones"),
    ("violence.attack", "attacked", "mortars"),
)
TARGETS = (
    "a convoy",
    "a checkpoint",
    "the market",
    "a hospital",
    "the barracks",
    "a school",
    "the bridge",
    "a village",
)
SHARE = 0.3
"""Incidents per claim."""


@dataclass(frozen=True, slots=True)
class Act:
    """An invented incident."""

    number: int
    kind: Kind
    trigger: str
    weapon: str
    day: date
    place: Place
    target: str
    killed: int


@dataclass(frozen=True, slots=True)
class Many:
    """Reports and their claims."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]


def make_many(claims: int, seed: int = 20261122) -> Many:
    """Make about so many claims."""
    drawn = random.Random(seed)
    words = sorted(load_rarity().words)[200:]
    towns = [_town(number, drawn) for number in range(TOWNS)]
    reports: list[Report] = []
    made: list[Claim] = []
    for number in range(round(claims * SHARE)):
        for report, told in _told(_act(number, towns, drawn), words, drawn):
            reports.append(report)
            made += told
    return Many(tuple(reports), tuple(made[:claims]))


def _town(number: int, drawn: random.Random) -> Place:
    lat, lon = drawn.uniform(-30, 55), drawn.uniform(-75, 100)
    country = COUNTRIES[number % len(COUNTRIES)]
    return Place(
        f"Town {number}", country, lat, lon, "town", 8.0, gazetteer_id=f"gn:{number}", admin1=f"A{number % 40}"
    )


def _act(number: int, towns: Sequence[Place], drawn: random.Random) -> Act:
    kind, trigger, weapon = drawn.choice(ACTS)
    day = FIRST + timedelta(days=number // A_DAY)
    return Act(
        number,
        kind,
        trigger,
        weapon,
        day,
        drawn.choice(towns),
        drawn.choice(TARGETS),
        drawn.choice((0, 0, 1, 2, 3, 5, 9)),
    )


def _told(act: Act, words: Sequence[str], drawn: random.Random) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    wire = _filler(words, drawn)
    for copy in range(drawn.choice((1, 1, 2, 2, 3, 4, 6))):
        later = drawn.choice((3, 7, 20)) if drawn.random() < 0.1 else drawn.choice((0, 0, 1))
        filler = wire if copy and drawn.random() < 0.3 else _filler(words, drawn)
        yield _report(act, f"{act.number}.{copy}", act.day + timedelta(days=later), filler, later > 1, drawn)


def _filler(words: Sequence[str], drawn: random.Random) -> str:
    return ". ".join(" ".join(drawn.choices(words, k=12)).capitalize() for _ in range(3)) + "."


def _report(
    act: Act, key: str, published: date, filler: str, recalled: bool, drawn: random.Random
) -> tuple[Report, tuple[Claim, ...]]:
    outlet = drawn.choice(OUTLETS)
    own = " ".join(filler.lower().replace(".", "").split()[:5])
    told = f"{act.trigger} {act.target} in {act.place.name} with {act.weapon}, killing {act.killed} people"
    lead = f"Gunmen {told}, {own}."
    text = f"{filler}\n{lead}"
    digest = sha256(f"{key}{outlet}{text}".encode()).hexdigest()
    day = Published(published.isoformat(), "day", "generator")
    report = Report(f"t{digest[:16]}", outlet, None, None, day, "en", digest, text, document=f"d{digest[:16]}")
    claim = _claim(act, report, lead, drawn)
    claims = [replace(claim, background=recalled)]
    if act.killed and drawn.random() < 0.6:
        claims.append(_toll(claim, act, recalled))
    return report, tuple(claims)


def _claim(act: Act, report: Report, lead: str, drawn: random.Random) -> Claim:
    def kept(share: float) -> bool:
        return drawn.random() < share

    start = report.text.index(lead) + lead.index(act.trigger)
    target = (Mention(act.target, ((start, start + 1),)),) if kept(0.8) else ()
    weapon = (Mention(act.weapon, ((start, start + 1),)),) if kept(0.6) else ()
    outlet = report.outlet or ""
    return Claim(
        id=f"c{report.id[1:]}0",
        report=report.id,
        kind=act.kind if kept(0.8) else "violence.attack",
        stance="asserts",
        polarity="affirmed",
        actuality="happened",
        background=False,
        confidence=0.9,
        segments=((len(report.text) - len(lead), len(report.text)),),
        text=lead,
        trigger=Trigger(act.trigger, ((start, start + len(act.trigger)),)),
        speaker=Speaker(outlet, is_outlet=True, chain=(outlet,)),
        roles={"target": target, "weapon": weapon},
        time=Time((act.day, act.day), (act.day, act.day), "day", "stated", "then") if kept(0.85) else None,
        place=act.place if kept(0.9) else None,
        quantities=(_killed(act),) if act.killed and kept(0.5) else (),
        why=Why("generator", None),
    )


def _toll(claim: Claim, act: Act, recalled: bool) -> Claim:
    start = claim.segments[0][1] - 12
    trigger = Trigger("killing", ((start, start + 7),))
    return replace(
        claim,
        id=claim.id[:-1] + "1",
        kind="harm.casualties",
        trigger=trigger,
        roles={},
        quantities=(_killed(act),),
        background=recalled,
    )


def _killed(act: Act) -> Quantity:
    return Quantity("killed", "stated", act.killed, act.killed, act.killed, f"{act.killed} people")
