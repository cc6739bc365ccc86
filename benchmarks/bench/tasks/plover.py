"""Who does what to whom: PLOVER categories, source countries and target countries of single sentences.

As the data's README has it: F1 of categories in the file's own older names, FIGHT counted as ASSAULT; the share of gold
events whose source country, and whose target country, one of our events of the sentence has; and the share with
category, source and target right in one event. Several claims of one category in a sentence are one event of it, as
event coders without duplicates have it (Schrodt & Van Brackle 2013). Where gold lists several actors, one is enough.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.bench.bootstrap import estimate, f1, score, share
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from trucewatch.model import Attribution, Claim, Mention
from trucewatch.model.vocabulary import Role

NAME = "plover"
OLDER: Mapping[str, str] = {"ACCUSE/investigate": "INVESTIGATE", "ACCUSE": "DISAPPROVE", "REQUEST": "DEMAND"}
"""Names of the 2024 manual that the file has otherwise."""
SAID: Mapping[str, str] = {"threatens": "THREATEN", "demands": "DEMAND", "pledges": "AGREE", "proposes": "AGREE"}
"""Acts done by speaking of another: whatever the kind, the event is that."""
BY_CAMEO: Mapping[str, str] = {"0871": "RETREAT", "171": "COERCE"}
"""Where the crosswalk that the file was made by (cameo/CAMEO-PLOV.txt beside it) differs from the manual of 2024: a
ceasefire declared, and property taken or destroyed."""
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
"""Of these the crosswalk has an intent as AGREE (CAMEO 03) and a refusal as REJECT (12)."""
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST"})
"""An intent of these, spoken of by somebody, is THREATEN (13)."""
SOURCE: tuple[Role, ...] = ("actor", "party", "body", "perpetrator_org")
TARGET: tuple[Role, ...] = ("target", "victim", "counterpart", "beneficiary")
BY_WORD = frozenset({"THREATEN", "DEMAND", "DISAPPROVE", "REJECT", "AGREE"})
SPOKEN = frozenset({*SAID, "denies", "alleges"})
INTERNATIONAL = "IGO"
SECTORS = frozenset({"IGO", "UNO", "ISM", "NGO"})
"""Of bodies of many countries, and of those who speak for them."""


@dataclass(frozen=True, slots=True)
class Event:
    """A category with the countries (ISO 3166 alpha-3, or IGO) of its sides."""

    category: str
    source: frozenset[str]
    target: frozenset[str]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score the sentences."""
    ours = [events_of(record, reader) for record in records]
    trivial = [_trivial(record, reader, most(records)) for record in records]
    names = ("category_f1", "source", "target", "all_right")
    base = [estimate(rows, f1 if i == 0 else share)[0] for i, rows in enumerate(_counts(records, trivial))]
    scores = [
        score(NAME, name, rows, f1 if name == "category_f1" else share, baseline=low)
        for name, rows, low in zip(names, _counts(records, ours), base, strict=True)
    ]
    return scores, [row for record, found in zip(records, ours, strict=True) for row in _errors(record, found)]


def golds(record: Record) -> list[Event]:
    """The gold events, under the names that we compare."""
    return [Event(_renamed(g["event"]), _codes(g.get("source")), _codes(g.get("target"))) for g in record["gold"]]


def _renamed(event: str) -> str:
    return "ASSAULT" if event == "FIGHT" else event


def _codes(side: object) -> frozenset[str]:
    return frozenset(actor["code"] for actor in side) if isinstance(side, list) else frozenset()


def events_of(record: Record, reader: Reader) -> list[Event]:
    """What we make of a sentence: what it tells anew, or, where it tells nothing anew, what it recalls.

    Event coders have no event of nobody on nobody (`require_dyad` of Petrarch is stricter); nor have we.
    """
    found = reader.understand(record["text"])
    told = [claim for claim in found.claims if not claim.background] or found.claims
    sources = {said.id: said for said in found.attributions}
    iso3 = {code: country.iso3 for code, country in reader.knowledge.registry.countries.items()}
    found = [event for claim in told if (event := _event(claim, sources, iso3)) is not None]
    return [event for event in found if event.source or event.target]


def _event(claim: Claim, sources: Mapping[str, Attribution], iso3: Mapping[str, str]) -> Event | None:
    category = category_of(claim)
    if category is None:
        return None
    doers = [mention for role in SOURCE for mention in claim.mentions(role)]
    done_to = [mention for role in TARGET for mention in claim.mentions(role)]
    said = sources.get(claim.speaker.attribution or "")
    if category in BY_WORD and claim.stance in SPOKEN and said is not None and said.source is not None:
        doers, done_to = [said.source], [*claim.mentions("accused"), *doers, *done_to]
    there = iso3.get(claim.place.country or "", "") if claim.place is not None else ""
    return Event(category, _countries(doers, iso3, there), _countries(done_to, iso3, there))


def category_of(claim: Claim) -> str | None:
    """The category under the file's names; None where PLOVER has no event for the claim."""
    code = claim.types.plover
    if claim.stance in SAID:
        return SAID[claim.stance]
    if code is None:
        return None
    root = BY_CAMEO.get(claim.types.cameo or "") or OLDER.get(code) or OLDER.get(code.split("/")[0])
    root = root or code.split("/")[0]
    if claim.stance == "denies" or claim.polarity == "negated":
        return "REJECT" if root in COOPERATIVE else None
    if claim.actuality == "hypothetical":
        return None
    if claim.actuality == "planned" and root in COOPERATIVE:
        return "AGREE"
    if claim.actuality == "planned" and root in HOSTILE:
        return None if claim.speaker.is_outlet else "THREATEN"
    return root


def _countries(mentions: Sequence[Mention], iso3: Mapping[str, str], there: str = "") -> frozenset[str]:
    """The codes of a side; who is of no country is of that `there` where it happens, as the file's readme has it."""
    bodies = {m for m in mentions if m.kind == "international_body" or m.sector in SECTORS}
    lands = {iso3.get(m.country, "") for m in mentions if m.country and m not in bodies}
    found = frozenset(lands | ({INTERNATIONAL} if bodies else set()))
    return found or frozenset({there} if there else ())


def _counts(records: Sequence[Record], ours: Sequence[Sequence[Event]]) -> list[list[tuple[float, ...]]]:
    """By item, the counts of the four metrics."""
    columns: list[list[tuple[float, ...]]] = [[], [], [], []]
    for record, events in zip(records, ours, strict=True):
        for column, counts in zip(columns, counted(golds(record), events), strict=True):
            column.append(counts)
    return columns


def counted(gold: Sequence[Event], ours: Sequence[Event]) -> list[tuple[float, ...]]:
    """(right, found, gold) of categories; (right, decided) of sources, targets and whole events."""
    wanted, found = Counter(event.category for event in gold), {event.category for event in ours}
    category = (float(sum((wanted & Counter(found)).values())), float(len(found)), float(len(gold)))
    with_source = [g for g in gold if g.source]
    with_target = [g for g in gold if g.target]
    return [
        category,
        (float(sum(any(g.source & o.source for o in ours) for g in with_source)), float(len(with_source))),
        (float(sum(any(g.target & o.target for o in ours) for g in with_target)), float(len(with_target))),
        (float(sum(any(whole(g, o) for o in ours) for g in gold)), float(len(gold))),
    ]


def whole(gold: Event, ours: Event) -> bool:
    """Whether category, source and target are right together; a side that gold leaves open is not asked for."""
    return (
        gold.category == ours.category
        and (not gold.source or bool(gold.source & ours.source))
        and (not gold.target or bool(gold.target & ours.target))
    )


def most(records: Sequence[Record]) -> str:
    """The category that most gold events have."""
    return Counter(event.category for record in records for event in golds(record)).most_common(1)[0][0]


def _trivial(record: Record, reader: Reader, category: str) -> list[Event]:
    """The most frequent category, from the first country named to the second."""
    countries = reader.knowledge.registry.countries
    codes = [
        candidate.removeprefix("country:")
        for n in reader.knowledge.names.find(record["text"])
        for candidate in n.candidates[:1]
    ]
    named = list(dict.fromkeys(countries[code].iso3 for code in codes if code in countries))
    return [Event(category, frozenset(named[:1]), frozenset(named[1:2]))]


def _errors(record: Record, ours: Sequence[Event]) -> list[ErrorRow]:
    rows = []
    gold = golds(record)
    for event in gold:
        if not any(whole(event, o) for o in ours):
            rows.append(
                ErrorRow(record["id"], record["text"], shown(event), "; ".join(map(shown, ours)), _why(event, ours))
            )
    for o in ours:
        if o.category not in {event.category for event in gold}:
            rows.append(
                ErrorRow(record["id"], record["text"], "; ".join(map(shown, gold)), shown(o), f"extra {o.category}")
            )
    return rows


def _why(event: Event, ours: Sequence[Event]) -> str:
    if not ours:
        return f"{event.category} missed: no event"
    same = [o for o in ours if o.category == event.category]
    if not same:
        return f"{event.category} missed: other events"
    source = not event.source or any(event.source & o.source for o in same)
    target = not event.target or any(event.target & o.target for o in same)
    wrong = " and ".join(name for name, right in (("source", source), ("target", target)) if not right)
    return f"{wrong} of a right category"


def shown(event: Event) -> str:
    """An event in one line."""
    return f"{event.category} {'+'.join(sorted(event.source)) or '–'} → {'+'.join(sorted(event.target)) or '–'}"


TASK = Task(
    NAME,
    "event_coding_plover.jsonl",
    run,
    published={"category_f1": 0.472, "source": 0.546, "target": 0.509, "all_right": 0.199},
)
