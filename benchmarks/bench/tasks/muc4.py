"""MUC-4: wire reports of violence, upper case, as filled templates.

`template_f1` is that of Du, Rush and Cardie 2021 (GTT): the one-to-one pairing of templates with the most right
fillers; a filler is right if it equals any coreferent mention; micro over type and five roles, unmatched templates
counted. The others are over the same pairing: *date* right if our interval overlaps gold's and is at most 31 days wide;
*place* 1 for gold's finest name, ½ where another name of its chain is one of ours, which is a chain as well;
*confidence* exact for a matched organisation; *victims'* number exact where gold's is a plain figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench.assignment import assign
from benchmarks.bench.bootstrap import estimate, f1, score
from benchmarks.bench.reader import Reader, report_of, sentence_spans
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from benchmarks.bench.tasks.muc4_gold import ROLES, Slots, date_right, place_right, plain, published, slots_of
from benchmarks.bench.tasks.muc4_ours import Template, World, templates_of
from trucewatch.model import Report
from trucewatch.resolve.context import Context

NAME = "muc4"
METRICS = ("template_f1", "date_f1", "place_slot_f1", "confidence_f1", "victims_f1")
Counts = tuple[float, float, float]
"""Right, found, gold."""


@dataclass(frozen=True, slots=True)
class Item:
    """A report: gold, ours, and which is which."""

    record: Record
    gold: list[Slots]
    ours: list[Template]

    @property
    def pairs(self) -> list[tuple[Slots, Template]]:
        """The pairing with the most right fillers."""
        return [(self.gold[i], self.ours[j]) for i, j in assign(self.gold, self.ours, right_fillers)]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score the reports."""
    items = [_item(record, reader) for record in records]
    attacks = [Item(item.record, item.gold, [Template("attack", {role: [] for role in ROLES})]) for item in items]
    scores = []
    for metric, count in zip(METRICS, (templates, dates, places, confidences, victims), strict=True):
        trivial = estimate([count(item) for item in attacks], f1)[0] if metric == "template_f1" else None
        scores.append(score(NAME, metric, [count(item) for item in items], baseline=trivial))
    return scores, [row for item in items for row in _errors(item)]


def _item(record: Record, reader: Reader) -> Item:
    report = report_of(wired(record), published(record.get("dateline")))
    made = templates_of(reader.inspect([report]), report.text, world_of(report, reader))
    return Item(record, slots_of(record), made)


def world_of(report: Report, reader: Reader) -> World:
    """What the program knows of names, and of where the report plays."""
    actors, countries = reader.knowledge.registry.actors, reader.knowledge.registry.countries

    def aliases(entity: str) -> Sequence[str]:
        return (actors[entity].name, *actors[entity].aliases) if entity in actors else ()

    def lands(code: str | None) -> frozenset[str]:
        country = countries.get(code or "")
        return frozenset(filter(None, map(plain, (country.name, *country.aliases)))) if country else frozenset()

    def listed(gazetteer_id: str) -> str | None:
        return reader.knowledge.gazetteer.lookup(gazetteer_id).name

    return World(aliases, lands, listed, home_of(report, reader))


def wired(record: Record) -> str:
    """The report as the wire sent it, and as the gold's readers had it: behind its dateline."""
    dateline = record.get("dateline")
    return f"{dateline} -- {record['text']}" if dateline else str(record["text"])


def home_of(report: Report, reader: Reader) -> str | None:
    """The country where a report plays: the gold's place where the report gives no finer one."""
    told = tuple(sentence_spans(report.text))
    return Context(report, reader.knowledge.names.find(report.text), reader.knowledge, told).home


def right_fillers(gold: Slots, ours: Template) -> float:
    """How much of a template is right: its type, and fillers of the five roles, one to one."""
    return float(ours.type in gold.type.split(" / ")) + sum(len(matched(gold, ours, role)) for role in ROLES)


def matched(gold: Slots, ours: Template, role: str) -> list[tuple[int, int]]:
    """The fillers of one role that are the same: one of our names equals one of the gold's."""
    return assign(gold.roles[role], ours.roles[role], lambda one, other: float(bool(one & other)))


def templates(item: Item) -> Counts:
    """Fillers: a type for each template, and every entity of the five roles."""
    right = sum(right_fillers(gold, ours) for gold, ours in item.pairs)
    found = sum(1 + sum(map(len, ours.roles.values())) for ours in item.ours)
    return right, float(found), float(sum(1 + sum(map(len, gold.roles.values())) for gold in item.gold))


def dates(item: Item) -> Counts:
    """Dates of incidents."""
    right = sum(date_right(ours.days, gold.days) for gold, ours in item.pairs)
    return float(right), float(sum(t.days is not None for t in item.ours)), float(sum(bool(g.days) for g in item.gold))


def places(item: Item) -> Counts:
    """Places of incidents."""
    right = sum(place_right(ours.place, gold.chain, ours.within) for gold, ours in item.pairs)
    return right, float(sum(bool(t.place) for t in item.ours)), float(sum(bool(g.chain) for g in item.gold))


def confidences(item: Item) -> Counts:
    """Who claims, is accused, or is said as a fact to have done it: by organisation."""
    right = 0
    for gold, ours in item.pairs:
        for i, j in matched(gold, ours, "PerpOrg"):
            accepted = [levels for names, levels in gold.confidence if names & gold.roles["PerpOrg"][i]]
            right += any(ours.confidence[j] in levels for levels in accepted)
    found = sum(len(template.confidence) for template in item.ours)
    return float(right), float(found), float(sum(len(gold.confidence) for gold in item.gold))


def victims(item: Item) -> Counts:
    """The number of victims."""
    right = sum(gold.victims is not None and ours.victims == gold.victims for gold, ours in item.pairs)
    found = sum(template.victims is not None for template in item.ours)
    return float(right), float(found), float(sum(gold.victims is not None for gold in item.gold))


def _errors(item: Item) -> list[ErrorRow]:
    found = [(_filled(gold), _filled(ours), why) for gold, ours in item.pairs for why in _wrong(gold, ours)]
    paired = item.pairs
    for gold in item.gold:
        if not any(gold is one for one, _ in paired):
            beside = "no template" if not item.ours else "other templates"
            found.append((_filled(gold), "; ".join(map(_filled, item.ours)) or "–", f"{gold.type} missed: {beside}"))
    for ours in item.ours:
        if not any(ours is one for _, one in paired):
            where = "in a report with incidents" if item.gold else "in a report without incidents"
            found.append(("–", _filled(ours), f"extra {ours.type} {where}"))
    return [ErrorRow(item.record["id"], item.record["text"][:400], gold, ours, why) for gold, ours, why in found]


def _wrong(gold: Slots, ours: Template) -> list[str]:
    """What is wrong in a matched template."""
    causes = [] if ours.type in gold.type.split(" / ") else [f"type: gold {gold.type}, ours {ours.type}"]
    for role in ROLES:
        right, wanted, found = len(matched(gold, ours, role)), len(gold.roles[role]), len(ours.roles[role])
        if right < wanted:
            causes.append(f"{role}: {'none found' if not found else 'other words, or not all'}")
        elif right < found:
            causes.append(f"{role}: more than gold has")
    if gold.days and not date_right(ours.days, gold.days):
        causes.append("date: " + ("none" if ours.days is None else "another, or too wide"))
    if gold.chain and place_right(ours.place, gold.chain) < 1:
        causes.append("place: none" if not ours.place else "place: another, or coarser")
    if gold.victims is not None and ours.victims != gold.victims:
        causes.append("victims' number: " + ("none" if ours.victims is None else "another"))
    return causes


def _filled(template: Slots | Template) -> str:
    roles = ", ".join(
        f"{role} {[min(names) for names in fillers]}" for role, fillers in template.roles.items() if fillers
    )
    where = ", ".join(map(_first, template.chain[-1:] if isinstance(template, Slots) else sorted(template.place)))
    return f"{template.type}: {roles} [{_days(template)}; {where}; {template.victims} victims]"


def _days(template: Slots | Template) -> str:
    days = template.days if isinstance(template, Slots) else (template.days,)
    return " or ".join(f"{one[0]}..{one[1]}" for one in days if one)


def _first(name: str | frozenset[str]) -> str:
    return name if isinstance(name, str) else min(name)


def dev(records: Sequence[Record], held: bool) -> list[Record]:
    """The part for measuring where the file is split; else all."""
    return [record for record in records if record.get("split") == "dev"] or list(records)


TASK = Task(
    NAME,
    "incident_templates_muc4.jsonl",
    run,
    select=dev,
    published={"template_f1": 0.502, "date_f1": 0.59, "place_slot_f1": 0.61, "confidence_f1": 0.27, "victims_f1": 0.61},
)
