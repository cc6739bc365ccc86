"""Helpers: claims placed in a text by their trigger, a registry of two umbrellas, and the founding report's ledger."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from tests import factory
from trucewatch.model import Claim, Incident, Mention, Published, Quantity, Report, Speaker, Time

OUTLET = "The Daily Paper"
FOUNDING = (
    "The armed groups said that they end their unofficial truce with the US forces.\n"
    "They had left time for talks between the government and US officials. "
    "The talks were a failure. Nothing was agreed on a pullout.\n"
    "A commander said the truce, which began in October 2020, was over for want of seriousness about a pullout.\n"
    "The seven-month talks only bought time, the statement read. The groups vowed to hit bases.\n"
    "Hours later three rockets struck near a base.\n"
    "Some 3,000 foreign soldiers serve there. Over 2,500 are American, more than 80% of them.\n"
    "Parliament passed a resolution in January 2020 to send foreign soldiers home. "
    "It came after the killing of a general.\n"
)


class Members:
    """A registry: who belongs to whom, from a first day on."""

    def __init__(self, links: dict[str, tuple[str, date]]):
        self.links = links

    def name(self, entity: str) -> str | None:
        return {"mil:VE": "Armed Forces of Venezuela"}.get(entity)

    def parents(self, entity: str, on: date) -> set[str]:
        parent, since = self.links.get(entity, (None, date.max))
        return {parent} if parent and on >= since else set()


@pytest.fixture
def registry() -> Members:
    since = date(2019, 1, 1)
    return Members(
        {"red-brigade": ("front", since), "blue-brigade": ("front", since), "red-spokesman": ("red-brigade", since)}
    )


def body(name: str, entity: str | None = None, **changes) -> Mention:
    return replace(Mention(name, ((0, 1),), name=name, entity=entity or name.lower().replace(" ", "-")), **changes)


FRONT = body("Front", kind="umbrella", country="IQ")
RED = body("Red Brigade", kind="political_militia", country="IQ")
BLUE = body("Blue Brigade", kind="political_militia", country="IQ")
US = body("US forces", "mil:US", kind="state_force", country="US")
WASHINGTON = body("US government", "gov:US", kind="government", country="US")
CABINET = body("Iraqi government", "gov:IQ", kind="government", country="IQ")
UN = body("UN mission", "un-mission", kind="international_body")


def day(text: str) -> date:
    return date.fromisoformat(text)


def on(first: str | None, last: str | None = None, basis: str = "stated") -> Time:
    """A time of one day, or of some day in an interval; 'on(None, last)' is open before."""
    bound = (day(first) if first else None, day(last or first or ""))
    return Time(bound, bound, "day" if first == last or last is None else "month", basis, None)


def paper(name: str, published: str, text: str = "") -> Report:
    value = Published(published, "day", "front matter")
    return replace(factory.report(text or f"Report {name}."), id=name, outlet=OUTLET, published=value)


def voice(name: str | None = None, entity: str | None = None, **changes) -> Speaker:
    return replace(Speaker(name or OUTLET, name is None, entity=entity), **changes)


def tell(kind: str, report: Report | str, trigger: str = "", **fields) -> Claim:
    """A claim of `report`; `party`, `counterpart` and other roles are given as a mention or a tuple of them."""
    name = report if isinstance(report, str) else report.id
    text = "" if isinstance(report, str) else report.text
    roles = {key: fields.pop(key) for key in list(fields) if key in ROLES}
    at = fields.pop("at", 0)
    start = text.find(trigger) if trigger and trigger in text else at
    key = sha256(f"{name}{kind}{trigger}{at}{sorted(map(str, roles.values()))}{fields}".encode()).hexdigest()[:10]
    said = factory.claim(
        f"c{key}",
        report=name,
        kind=kind,
        text=fields.pop("text", trigger or kind),
        segments=((start, start + max(1, len(trigger))),),
        speaker=fields.pop("speaker", voice()),
        roles={role: value if isinstance(value, tuple) else (value,) for role, value in roles.items()},
        time=fields.pop("time", None),
        place=fields.pop("place", None),
    )
    return replace(said, trigger=replace(said.trigger, text=trigger or kind, segments=said.segments), **fields)


ROLES = ("party", "counterpart", "accused", "mediator", "body", "topic", "actor", "target")


def strike(name: str, when: Time | None, claims: tuple[str, ...] = (), **changes) -> Incident:
    """An incident that hits US forces with nobody named for it."""
    hit = factory.incident(
        name, kind="violence.shelling", time=when, place=None, actors=(), targets=(US,), claims=claims
    )
    return replace(hit, **changes)


def months(number: int, text: str) -> Quantity:
    days = 30.4 * number
    return Quantity("duration_days", "stated", days, days - 5, days + 5, text)


@pytest.fixture
def founding() -> tuple[list[Claim], list[Incident], list[Report]]:
    report = paper("t0", "2021-05-25", FOUNDING)
    groups = body("armed groups", "local:t0:armed-groups", kind="unknown", country="IQ")
    commander = voice("commander", "local:t0:commander")
    statement = voice("armed groups", "local:t0:armed-groups", medium="statement")
    fresh, monday = on(None, "2021-05-25", "publication"), on("2021-05-24", basis="inferred")
    pullout = body("a pullout")
    claims = [
        tell(
            "ceasefire.terminated",
            report,
            "end",
            text="end their unofficial truce with the US forces",
            party=groups,
            counterpart=US,
            speaker=statement,
            time=fresh,
        ),
        tell(
            "ceasefire.terminated",
            report,
            "over",
            speaker=commander,
            time=fresh,
            reason="want of seriousness about a pullout",
        ),
        tell(
            "ceasefire.entered_into_force",
            report,
            "began",
            speaker=commander,
            time=on("2020-10-01", "2020-10-31"),
            background=True,
        ),
        tell(
            "talks.held", report, "talks between", party=CABINET, counterpart=WASHINGTON, speaker=statement, time=fresh
        ),
        tell("talks.failed", report, "failure", time=fresh),
        tell("agreement.reached", report, "agreed", polarity="negated", topic=pullout, time=fresh),
        tell(
            "talks.held",
            report,
            "seven-month talks",
            speaker=statement,
            time=fresh,
            quantities=(months(7, "seven-month"),),
        ),
        tell(
            "violence.attack", report, "hit", party=groups, stance="threatens", actuality="planned", speaker=statement
        ),
        tell("violence.shelling", report, "struck", target=US, time=monday),
        tell(
            "force.presence",
            report,
            "3,000 foreign soldiers",
            actor=body("foreign soldiers"),
            quantities=(
                Quantity(
                    "personnel",
                    "stated",
                    3000,
                    None,
                    None,
                    "Some 3,000",
                    approximate=True,
                    segments=((FOUNDING.find("3,000"), FOUNDING.find("3,000") + 5),),
                ),
            ),
        ),
        tell(
            "force.presence",
            report,
            "2,500 are American",
            actor=US,
            quantities=(
                Quantity(
                    "personnel",
                    "stated",
                    None,
                    2500,
                    None,
                    "Over 2,500",
                    open_above=True,
                    segments=((FOUNDING.find("2,500"), FOUNDING.find("2,500") + 5),),
                ),
                Quantity(
                    "share",
                    "stated",
                    None,
                    0.8,
                    None,
                    "more than 80%",
                    open_above=True,
                    segments=((FOUNDING.find("80%"), FOUNDING.find("80%") + 3),),
                ),
            ),
        ),
        tell(
            "legal.resolution",
            report,
            "passed a resolution",
            body=body("Parliament", "parl:IQ"),
            topic=body("send foreign soldiers home"),
            time=on("2020-01-01", "2020-01-31"),
            background=True,
        ),
        tell(
            "violence.killing",
            report,
            "killing",
            target=body("a general"),
            background=True,
            time=on(None, "2020-01-31", "inferred"),
        ),
    ]
    rockets = strike("i1", monday, (claims[8].id,), reports=("t0",))
    killing = strike(
        "i5",
        on(None, "2020-01-31", "inferred"),
        (claims[12].id,),
        kind="violence.killing",
        background=True,
        targets=(body("a general"),),
        reports=("t0",),
    )
    return claims, [rockets, killing], [report]
