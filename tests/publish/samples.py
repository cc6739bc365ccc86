"""One hand-made inspection of two reports: a truce ended, an attack told in two ways, something not understood."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests import factory
from trucewatch.model import (
    Account,
    Answer,
    Ceasefire,
    CeasefireAccount,
    CeasefireAct,
    CeasefireKind,
    Claim,
    Grade,
    Incident,
    Inspection,
    LegalAct,
    Mention,
    Negotiation,
    Obligation,
    Place,
    Quantity,
    Report,
    Ruling,
    Segments,
    Speaker,
    StateChange,
    Time,
    Trigger,
    Unresolved,
    Violation,
)
from trucewatch.model.judgement import Standing, Verdict
from trucewatch.publish.html_ import page

FIRST = """The Coordination Commission has announced that its unofficial ceasefire with foreign forces is finished.

Within hours three rockets came down near the Sarda base, one of them inside. An army spokesman, Col. Lee Hart, \
tweeted that a single rocket had hit the base and that nobody was injured.

The truce dated from October 2020, according to a commander. Parliament had approved a resolution in January 2020."""
SECOND = (
    "A convoy was attacked near Tavrin on Monday. Security sources spoke of <script>alert('x')</script> two rockets."
)

PAPER = Speaker(name="The Daily Paper", is_outlet=True, chain=("The Daily Paper",))
HART = Speaker(
    name="Col. Lee Hart",
    is_outlet=False,
    role="army spokesman",
    medium="tweet",
    entity="person:hart",
    chain=("The Daily Paper", "Col. Lee Hart"),
)
COMMISSION = Speaker(
    name="Coordination Commission", is_outlet=False, chain=("The Daily Paper", "Coordination Commission")
)

ONE = factory.report(
    FIRST,
    id="t1",
    title="Truce over",
    published=factory.published(date(2021, 5, 25)),
    url="https://example.org/a?b=1&c",
)
TWO = factory.report(
    SECOND,
    id="t2",
    title='"><img src=x onerror=alert(1)>',
    outlet="Evil [bold]Times[/bold] \u202etxet",
    url="javascript:alert(1)",
    published=factory.published(date(2021, 5, 26)),
)
MONDAY = Time(
    start=(date(2021, 5, 24), date(2021, 5, 24)),
    end=(date(2021, 5, 24), date(2021, 5, 24)),
    precision="day",
    basis="inferred",
    text=None,
    part_of_day="early_hours",
)
BY_25 = Time(
    start=(None, date(2021, 5, 25)), end=(None, date(2021, 5, 25)), precision="day", basis="publication", text=None
)


def month(year: int, number: int, last: int) -> Time:
    days = (date(year, number, 1), date(year, number, last))
    return Time(start=days, end=days, precision="month", basis="stated", text=None)


def spans(report: Report, words: str) -> Segments:
    start = report.text.index(words)
    return ((start, start + len(words)),)


def claim(claim_id: str, report: Report, words: str, **changes: object) -> Claim:
    first, start = words.split()[0], report.text.index(words)
    made = factory.claim(
        claim_id,
        report=report.id,
        segments=spans(report, words),
        text=words,
        trigger=Trigger(first, ((start, start + len(first)),)),
        speaker=PAPER,
        roles={},
        time=MONDAY,
        place=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


SARDA = Place(name="Sarda base", country="IQ", lat=33.79, lon=42.44, precision="facility", radius_km=5.0)
TAVRIN = Place(name="Tavrin <b>", country="IQ", lat=30.51, lon=47.78, precision="near_town", radius_km=25.0)
NOWHERE = Place(name="the border", country=None, lat=None, lon=None, precision="region", radius_km=None)


def _rockets(number: float) -> Quantity:
    return factory.quantity("munitions", number, text=str(number), segments=())


CLAIMS = (
    claim(
        "c1",
        ONE,
        "The Coordination Commission has announced that its unofficial ceasefire with foreign forces is finished",
        kind="ceasefire.terminated",
        speaker=COMMISSION,
        time=BY_25,
        roles={"party": (Mention("The Coordination Commission", ((0, 27),), name="Coordination Commission"),)},
        reason="no timetable",
    ),
    claim(
        "c2",
        ONE,
        "three rockets came down near the Sarda base, one of them inside",
        kind="violence.shelling",
        place=SARDA,
        quantities=(_rockets(3), replace(_rockets(1), part_of=0, qualifier="inside the base")),
    ),
    claim(
        "c3",
        ONE,
        "a single rocket had hit the base and that nobody was injured",
        kind="violence.shelling",
        stance="confirms",
        speaker=HART,
        quantities=(_rockets(1), factory.quantity("injured", 0.0, status="zero_reported", segments=())),
    ),
    claim(
        "c4", ONE, "The truce dated from October 2020", kind="ceasefire.entered_into_force", time=month(2020, 10, 31)
    ),
    claim(
        "c5",
        ONE,
        "Parliament had approved a resolution",
        kind="legal.resolution",
        time=month(2020, 1, 31),
        background=True,
    ),
    claim("c6", TWO, "A convoy was attacked near Tavrin on Monday", kind="violence.attack", place=TAVRIN),
)


def account(attribute: str, value: object, speaker: Speaker, statement: str, **changes: object) -> Account:
    made = factory.account(
        attribute=attribute, value=value, speaker=speaker, statements=(statement,), origin=speaker.name
    )
    return replace(made, **changes)  # type: ignore[arg-type]


ROCKETS = Incident(
    id="i1",
    kind="violence.shelling",
    time=MONDAY,
    place=SARDA,
    actors=(),
    targets=(Mention("the Sarda base", ((0, 1),), name="Sarda base"),),
    weapons=(Mention("rockets", ((0, 1),)),),
    accounts=(
        account("munitions", 3.0, PAPER, "c2/quantities/0"),
        account("munitions", 1.0, PAPER, "c2/quantities/1", qualifier="inside the base"),
        account("munitions", 1.0, HART, "c3/quantities/0"),
        account("injured", 0.0, HART, "c3/quantities/1", status="zero_reported"),
        account("casualties", None, PAPER, "c2", status="none_known"),
    ),
    contested_on=("count",),
    grade=Grade("confirmed", "none", "A body with knowledge of its own says so and another origin agrees."),
    origins=2,
    reports=("t1",),
    claims=("c2", "c3"),
    aggregate=False,
)
CONVOY = replace(
    ROCKETS,
    id="i2",
    kind="violence.attack",
    place=TAVRIN,
    accounts=(),
    contested_on=(),
    claims=("c6",),
    reports=("t2",),
    origins=1,
    grade=Grade("weak", "none", "One unofficial origin."),
)
SERIES = replace(CONVOY, id="i3", place=NOWHERE, aggregate=True, time=BY_25, background=True)

TRUCE = Ceasefire(
    id="f1",
    name="Truce of [red]October[/red] 2020",
    parties=(("Coordination Commission", "Iraqi factions"), ("foreign forces",)),
    kind=CeasefireKind("informal", "unilateral", "general"),
    acts=(
        CeasefireAct("entered_into_force", ("Coordination Commission",), PAPER, month(2020, 10, 31), ("c4",)),
        CeasefireAct("terminated", ("Coordination Commission",), COMMISSION, BY_25, ("c1",), reason="no timetable"),
        CeasefireAct("violation_denied", (), HART, None, (), accused="foreign forces"),
    ),
    state="ended",
    state_by_party={"Coordination Commission": "ended", "foreign forces": "in_force"},
    history=(
        StateChange(month(2020, 10, 31), "in_force", ("c4",)),
        StateChange(BY_25, "ended", ("c1",)),
        StateChange(month(2020, 10, 31), "in_force", ("c4",), party="Coordination Commission"),
        StateChange(BY_25, "ended", ("c1",), party="Coordination Commission"),
        StateChange(None, "in_force", (), party="foreign forces"),
    ),
    in_force_from=month(2020, 10, 31),
    ended=BY_25,
    terms=("no attacks on convoys",),
    negotiations=(
        Negotiation(
            ("government", "officials"), "failed", (), sought="withdrawal", mediators=("envoy",), duration_days=210
        ),
    ),
    legal_acts=(LegalAct("parliament", "resolution", "expulsion of foreign forces", month(2020, 1, 31), ("c5",)),),
    violations=(
        Violation(
            "Coordination Commission",
            "apparent",
            ("c2",),
            incident="i1",
            kind="violence.shelling",
            time=MONDAY,
            place=SARDA,
        ),
        Violation("foreign forces", "alleged", (), accuser="Coordination Commission"),
    ),
    accounts=(
        CeasefireAccount(
            "start", None, PAPER, "asserts", ("c4/time",), "o1", "2020-10-01", "2020-10-31", None, "in force"
        ),
        CeasefireAccount("length", 60.0, HART, "asserts", (), "o2", 60.0, None, "stated", "two <b>months</b>"),
        CeasefireAccount("mediators", "Norway", HART, "denies", (), "o2"),
        CeasefireAccount(
            "end", None, COMMISSION, "asserts", ("c1/time",), "o3", None, "2021-05-25", None, "terminated"
        ),
        CeasefireAccount("end", "2021-05-26", HART, "asserts", (), "o2", "2021-05-26", "2021-05-26", None, "expired"),
    ),
    obligations=(
        Obligation(
            kind="force.withdrawal",
            by=("foreign <i>forces</i>",),
            what="to withdraw by the end of May",
            due=(date(2021, 5, 27), date(2021, 5, 31)),
            basis="demanded",
            speakers=(COMMISSION,),
            status="disputed",
            claims=("c1",),
            answers=(Answer(True, HART, date(2021, 5, 30), ()), Answer(False, COMMISSION, date(2021, 5, 31), ("c1",))),
        ),
    ),
    contested_on=("end",),
    disputes=(
        "End: the Commission says it was terminated by 25 May 2021; Col. Lee Hart says it expired on 26 May 2021.",
    ),
)

WHOLE = Inspection(
    reports=(ONE, TWO),
    attributions=(),
    claims=CLAIMS,
    incidents=(SERIES, ROCKETS, CONVOY),
    ceasefires=(TRUCE,),
    actors=(),
    stocks=(),
    relations=(),
    unresolved=(
        Unresolved("place", "Sarda base", spans(ONE, "Sarda base"), "two places have this name", report="t1"),
        Unresolved("count", "two rockets", spans(TWO, "two rockets"), "no act to count for", report="t2"),
    ),
)
EMPTY = Inspection((), (), (), (), (), (), (), (), ())


def _ruling(number: int, verdict: Verdict, subject: str, standing: Standing = "in force", **changes: Any) -> Ruling:
    claim = subject.split("/")[0] if subject.startswith("c") else "c1"
    row = factory.judgement(f"j{number}", verdict=verdict, subject=subject, anchors=(factory.anchor(claim),), **changes)
    return Ruling(row, standing, (subject if subject.startswith("c") else claim,))


JUDGED = replace(
    WHOLE,
    judgements=(
        _ruling(1, "reject", "c1"),
        _ruling(2, "correct", "c2/reason", value='"revenge"', machine="null"),
        _ruling(3, "accept", "i1"),
        _ruling(4, "reject", "c3", "withdrawn"),
    ),
)


def sample_page() -> str:
    return page(WHOLE)
