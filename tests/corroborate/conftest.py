"""Builders: a page of text whose claims are given by the words that make them; places and people of no real country."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from trucewatch.corroborate import Corroboration, corroborate, load_policy
from trucewatch.corroborate.corpus import Corpus, make_corpus
from trucewatch.model import (
    Claim,
    Incident,
    Mention,
    Place,
    Published,
    Quantity,
    Report,
    Speaker,
    Time,
    Trigger,
    Why,
)
from trucewatch.ontology.registry_rows import ActorEntry, Country, Leader, Membership, Outlet

MONDAY = date(2031, 3, 3)
TUESDAY = date(2031, 3, 4)


def on(first: date, last: date | None = None, **changes: Any) -> Time:
    end = last or first
    return replace(Time((first, first), (end, end), "day", "stated", "then"), **changes)


def site(name: str = "Tarn base", lat: float = 10.0, lon: float = 20.0, **changes: Any) -> Place:
    return replace(Place(name, "XA", lat, lon, "facility", 3.0, gazetteer_id=f"g:{name}"), **changes)


def land(name: str = "Xanadu", **changes: Any) -> Place:
    return replace(Place(name, "XA", 11.0, 21.0, "country", 400.0, gazetteer_id=f"g:{name}"), **changes)


def count(of: Any, best: float | None, text: str = "", **changes: Any) -> Quantity:
    return replace(Quantity(of, "stated", best, best, best, text or f"{best} {of}"), **changes)


def zero(of: Any = "injured") -> Quantity:
    return Quantity(of, "zero_reported", 0.0, 0.0, 0.0, f"no {of}")


def unheard(of: Any = "casualties") -> Quantity:
    return Quantity(of, "none_known", None, None, None, f"no word on {of}")


def who(text: str, **changes: Any) -> Mention:
    return replace(Mention(text, ((0, 0),)), **changes)


def voice(name: str, entity: str | None = None, **changes: Any) -> Speaker:
    return replace(Speaker(name, is_outlet=False, entity=entity), **changes)


@dataclass
class Page:
    """A report under construction. `add` finds the trigger in the text, so that order and paragraphs are real."""

    text: str
    outlet: str = "The Courier"
    day: date = TUESDAY
    document: str = ""
    claims: list[Claim] = field(default_factory=list)

    @property
    def report(self) -> Report:
        digest = sha256(f"{self.outlet}{self.day}{self.text}".encode()).hexdigest()
        return Report(
            id="t" + digest[:10],
            outlet=self.outlet,
            title=None,
            url=None,
            published=Published(self.day.isoformat(), "day", "front matter"),
            language="en",
            sha256=digest,
            text=self.text,
            document=self.document,
        )

    def add(self, kind: Any, trigger: str, by: Speaker | None = None, **changes: Any) -> str:
        """Make a claim and return its id. `roles` may be texts, mentions or lists of either."""
        start = self.text.index(trigger)
        line = self.text.rfind(".", 0, start) + 1, (self.text.find(".", start) + 1) or len(self.text)
        roles = {role: _mentions(value) for role, value in changes.pop("roles", {}).items()}
        made = Claim(
            id=f"c{self.report.id}{start}{len(self.claims)}",
            report=self.report.id,
            kind=kind,
            stance="asserts",
            polarity="affirmed",
            actuality="happened",
            background=False,
            confidence=0.9,
            segments=(line,),
            text=self.text[slice(*line)].strip(),
            trigger=Trigger(trigger, ((start, start + len(trigger)),)),
            speaker=by or Speaker(self.outlet, is_outlet=True, chain=(self.outlet,)),
            roles=roles,
            time=None,
            place=None,
            quantities=(),
            why=Why("test", None),
        )
        self.claims.append(replace(made, **changes))
        return made.id


def _mentions(value: Any) -> tuple[Mention, ...]:
    items: Sequence[Any] = value if isinstance(value, (list, tuple)) else [value]
    return tuple(item if isinstance(item, Mention) else who(item) for item in items)


@dataclass(frozen=True)
class Bodies:
    """A small registry: two armies, two brigades of one league, a hospital's ministry, a spokesman, an agency."""

    actors: Mapping[str, ActorEntry]
    leaders: Mapping[str, Leader]
    outlets: Mapping[str, Outlet]
    countries: Mapping[str, Country]


def registry() -> Bodies:
    actors = [
        _actor("army-xa", "Xanadu Army", "state_force"),
        _actor("army-xb", "Borealian Army", "state_force", country="XB"),
        _actor("health-xa", "Health Ministry", "government"),
        _actor("league", "The League", "umbrella"),
        _actor("brigade-red", "Red Brigade", "rebel_group", "league"),
        _actor("brigade-blue", "Blue Brigade", "rebel_group"),
    ]
    spokesman = Leader("p-vale", "Ann Vale", (), "spokeswoman", "army-xb", "XB", None, None)
    wire = Outlet("o-wire", "Wire Agency", ("WA",), None, None, None, None, "agency", None, ("en",))
    return Bodies(
        actors={actor.id: actor for actor in actors},
        leaders={spokesman.id: spokesman},
        outlets={wire.id: wire},
        countries={"XA": _country("XA", "Xanadu", "Xanadian"), "XB": _country("XB", "Borealia", "Borealian")},
    )


def _actor(key: str, name: str, kind: Any, parent: str | None = None, country: str = "XA") -> ActorEntry:
    member = (Membership(parent),) if parent else ()
    return ActorEntry(key, name, kind, (country,), None, (), member)


def _country(code: str, name: str, adjective: str) -> Country:
    return Country(code, code, name, (), (adjective,), (adjective,), (), (), (), 0.0, 0.0, "test")


def run(*pages: Page) -> Corroboration:
    claims = [claim for page in pages for claim in page.claims]
    return corroborate(claims, [page.report for page in pages], registry())


def corpus(*pages: Page) -> Corpus:
    claims = [claim for page in pages for claim in page.claims]
    return make_corpus(claims, [page.report for page in pages], registry(), load_policy())


def having(result: Corroboration, claim: str) -> Incident:
    """The incident that holds a claim."""
    return next(incident for incident in result.incidents if claim in incident.claims)


def struck(page: Page, trigger: str = "struck", by: Speaker | None = None, **changes: Any) -> str:
    """Rockets on the Tarn base on Monday, unless changed."""
    given: dict[str, Any] = {
        "roles": {"target": "the Tarn base"},
        "place": site(),
        "time": on(MONDAY),
        "quantities": (),
    }
    return page.add("violence.shelling", trigger, by, **(given | changes))
