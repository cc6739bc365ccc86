"""Records with sensible defaults, and strategies that make any of them. Every helper takes changes by field name."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, get_args

from hypothesis import strategies as st

from trucewatch.model import (
    Account,
    Attribution,
    Ceasefire,
    CeasefireAccount,
    CeasefireAct,
    CeasefireKind,
    Claim,
    Document,
    Grade,
    Incident,
    Inspection,
    Judgement,
    LegalAct,
    Mention,
    Negotiation,
    Place,
    Published,
    Quantity,
    Report,
    Speaker,
    StateChange,
    Time,
    Trigger,
    Types,
    Unresolved,
    Version,
    Violation,
    Why,
    vocabulary,
)

TEXT = "Gunmen attacked the base near Falluja on Monday, the army said. Three soldiers were killed."
DAY = date(2021, 10, 4)
NOON = datetime(2021, 10, 5, 12, 0, tzinfo=UTC)


def mention(text: str = "Gunmen", start: int = 0, **changes: Any) -> Mention:
    return replace(Mention(text=text, segments=((start, start + len(text)),)), **changes)


def speaker(name: str = "The Daily Paper", is_outlet: bool = True, **changes: Any) -> Speaker:
    return replace(Speaker(name=name, is_outlet=is_outlet, chain=(name,)), **changes)


def on(day: date = DAY, **changes: Any) -> Time:
    return replace(Time(start=(day, day), end=(day, day), precision="day", basis="stated", text="on Monday"), **changes)


def place(name: str = "Falluja", **changes: Any) -> Place:
    town = Place(name=name, country="IQ", lat=33.35, lon=43.78, precision="near_town", radius_km=10.0)
    return replace(town, **changes)


def quantity(of: vocabulary.Counted = "killed", best: float | None = 3.0, **changes: Any) -> Quantity:
    count = Quantity(
        of=of, status="stated", best=best, lower=best, upper=best, text="Three soldiers", segments=((64, 78),)
    )
    return replace(count, **changes)


def claim(claim_id: str = "c1", **changes: Any) -> Claim:
    attack = Claim(
        id=claim_id,
        report=report().id,
        kind="violence.attack",
        stance="asserts",
        polarity="affirmed",
        actuality="happened",
        background=False,
        confidence=0.9,
        segments=((0, 47),),
        text=TEXT[:47],
        trigger=Trigger(text="attacked", segments=((7, 15),)),
        speaker=speaker(),
        roles={"actor": (mention(),), "target": (mention("the base", 16),)},
        time=on(),
        place=place(),
        quantities=(),
        why=Why(by="test", score=None),
    )
    return replace(attack, **changes)


def attribution(attribution_id: str = "a1", **changes: Any) -> Attribution:
    said = Attribution(
        id=attribution_id,
        report=report().id,
        source=mention("the army", 49),
        cue=((58, 62),),
        content=((0, 47),),
        stance="asserts",
    )
    return replace(said, **changes)


def unresolved(**changes: Any) -> Unresolved:
    return replace(
        Unresolved(what="place", text="Falluja", segments=((30, 37),), reason="two towns", report=report().id),
        **changes,
    )


def published(day: date = DAY) -> Published:
    return Published(value=day.isoformat(), precision="day", method="front matter")


def report(text: str = TEXT, **changes: Any) -> Report:
    paper = Report(
        id="t" + sha256(text.encode()).hexdigest()[:16],
        outlet="The Daily Paper",
        title="Base attacked",
        url="https://example.org/base",
        published=published(),
        language="en",
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        document="dbase",
    )
    return replace(paper, **changes)


def document(address: str = "https://example.org/base", **changes: Any) -> Document:
    return replace(Document(id="d" + sha256(address.encode()).hexdigest()[:16], address=address), **changes)


def version(raw: bytes = TEXT.encode(), address: str = "https://example.org/base", **changes: Any) -> Version:
    digest, of = sha256(raw).hexdigest(), document(address).id
    state = Version(
        id="v" + sha256(f"{of}\n{digest}".encode()).hexdigest()[:16],
        document=of,
        sha256=digest,
        source="base.txt",
        media_type="text/plain",
        recorded=NOON,
    )
    return replace(state, **changes)


def account(**changes: Any) -> Account:
    three = Account(
        attribute="killed",
        value=3.0,
        speaker=speaker(),
        stance="asserts",
        statements=("c1/quantities/0",),
        origin="o1",
    )
    return replace(three, **changes)


def incident(incident_id: str = "i1", **changes: Any) -> Incident:
    attack = Incident(
        id=incident_id,
        kind="violence.attack",
        time=on(),
        place=place(),
        actors=(mention(),),
        targets=(),
        accounts=(account(),),
        contested_on=(),
        grade=Grade(occurrence="weak", attribution="none", reason="one origin"),
        origins=1,
        reports=(report().id,),
        claims=("c1",),
        aggregate=False,
    )
    return replace(attack, **changes)


def ceasefire(ceasefire_id: str = "f1", **changes: Any) -> Ceasefire:
    announced = CeasefireAct(act="announced", by=("the army",), speaker=speaker(), time=on(), claims=("c2",))
    truce = Ceasefire(
        id=ceasefire_id,
        name="Truce of October 2021",
        parties=(("the army",), ("gunmen",)),
        kind=CeasefireKind(formality="declared", lateral="unilateral", scope="general"),
        acts=(announced,),
        state="declared",
        state_by_party={"the army": "declared"},
        history=(StateChange(since=on(), state="declared", claims=("c2",)),),
        in_force_from=None,
        ended=None,
    )
    return replace(truce, **changes)


def ceasefire_account(**changes: Any) -> CeasefireAccount:
    told = CeasefireAccount("start", "2021-05-24", speaker(), "asserts", ("c2/time",), "o1", "2021-05-24", "2021-05-24")
    return replace(told, **changes)


def judgement(judgement_id: str = "j1", **changes: Any) -> Judgement:
    verdict = Judgement(
        id=judgement_id, subject="c1/roles/actor/0", verdict="reject", value=None, who="ada", when=NOON, why="not them"
    )
    return replace(verdict, **changes)


def inspection(**changes: Any) -> Inspection:
    whole = Inspection(
        reports=(report(),),
        attributions=(attribution(),),
        claims=(claim(quantities=(quantity(segments=()),)),),
        incidents=(incident(),),
        ceasefires=(ceasefire(),),
        actors=(),
        stocks=(),
        relations=(),
        unresolved=(unresolved(),),
    )
    return replace(whole, **changes)


# Strategies: `words`, `numbers` and `spans` are the leaves; the rest is built from the annotations' own vocabulary.
words = st.text(max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False)
spans = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=2).map(tuple)
ids = st.lists(words, max_size=2).map(tuple)
days = st.tuples(st.none() | st.dates(), st.none() | st.dates())


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def several(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=most).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


mentions = st.builds(Mention, text=words, segments=spans, name=maybe(words), entity=maybe(words))
speakers = st.builds(Speaker, name=words, is_outlet=st.booleans(), entity=maybe(words), chain=ids)
times = st.builds(
    Time,
    start=maybe(days),
    end=maybe(days),
    precision=one_of(vocabulary.TimePrecision),
    basis=one_of(vocabulary.TimeBasis),
    text=maybe(words),
    segments=maybe(spans),
)
places = st.builds(
    Place, name=words, country=maybe(words), lat=maybe(numbers), lon=maybe(numbers), radius_km=maybe(numbers)
)
quantities = st.builds(Quantity, best=maybe(numbers), lower=maybe(numbers), upper=maybe(numbers), segments=spans)
claims = st.builds(
    Claim,
    confidence=st.floats(0, 1),
    segments=spans,
    trigger=st.builds(Trigger, text=words, segments=spans),
    speaker=speakers,
    roles=st.dictionaries(one_of(vocabulary.Role), several(mentions), max_size=3),
    time=maybe(times),
    place=maybe(places),
    quantities=several(quantities),
    why=st.builds(Why, by=words, score=maybe(numbers)),
    reason=maybe(words),
    types=st.builds(Types, plover=maybe(words)),
)
accounts = st.builds(Account, value=maybe(words | numbers), speaker=speakers, statements=ids, lower=maybe(numbers))
incidents = st.builds(
    Incident,
    time=maybe(times),
    place=maybe(places),
    actors=several(mentions),
    targets=several(mentions),
    accounts=several(accounts),
    contested_on=several(one_of(vocabulary.ContestedAttribute)),
    types=st.none() | st.dictionaries(words, maybe(words), max_size=2),
)
acts = st.builds(CeasefireAct, by=ids, speaker=speakers, time=maybe(times), claims=ids, reason=maybe(words))
ceasefires = st.builds(
    Ceasefire,
    parties=several(ids),
    acts=several(acts),
    state_by_party=st.dictionaries(words, one_of(vocabulary.State), max_size=2),
    history=several(st.builds(StateChange, since=maybe(times), claims=ids)),
    in_force_from=maybe(times),
    ended=maybe(times),
    negotiations=several(st.builds(Negotiation, duration_days=maybe(numbers), time=maybe(times), claims=ids)),
    legal_acts=several(st.builds(LegalAct, time=maybe(times), claims=ids)),
    violations=several(st.builds(Violation, accused=maybe(words), claims=ids)),
)
