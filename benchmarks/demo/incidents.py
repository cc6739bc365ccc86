"""Incidents: which of ours is which of the gold's, report by report (B³) and over all (one-to-one)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.demo import places
from benchmarks.demo.gold import Gold, Row, accepted, inside, intervals, overlaps, told_days
from benchmarks.demo.measures import Cubed, Tally, b_cubed, best_pairs
from benchmarks.demo.misses import Miss, likely_sentence
from benchmarks.demo.ours import Ours, interval
from trucewatch.model import Incident

Mention = tuple[str, str]
"""A report and an incident in it, under the gold's id where it has a twin."""


@dataclass(frozen=True, slots=True)
class Scored:
    """B³ over mentions, one-to-one over incidents, the pairs (gold id to ours), and the misses."""

    cubed: Cubed
    matched: Tally
    pairs: Mapping[str, Incident]
    aggregates: Tally
    contested: Tally
    origins: Tally
    misses: tuple[Miss, ...]


def score(gold: Gold, ours: Ours) -> Scored:
    """Match incidents and score what is derived of those matched."""
    rows = gold.incidents
    found = ours.found.incidents
    chosen = best_pairs(rows, found, lambda row, one: likeness(row, one, gold, ours))
    pairs = {rows[i]["id"]: found[j] for i, j in chosen.items()}
    demanded = [row for row in rows if not row.get("optional")]
    missed = [row for row in demanded if row["id"] not in pairs]
    matched = Tally(len(demanded) - len(missed), len(found) - len(pairs), len(missed))
    key, response = mentions(gold, ours)
    return Scored(
        b_cubed(key, response),
        matched,
        pairs,
        _exact(row["aggregate"] == pairs[row["id"]].aggregate for row in rows if row["id"] in pairs),
        sum((contested(row, pairs.get(row["id"]), gold) for row in demanded), Tally()),
        _exact(origins(row, gold) == pairs[row["id"]].origins for row in rows if row["id"] in pairs),
        (*(_missed(row, gold, ours) for row in missed), *_unlinked(gold, ours, pairs), *_spurious(gold, ours)),
    )


def fits(row: Row, incident: Incident, gold: Gold) -> bool:
    """Say whether kind, day and place can be the same; a toll alone stands for its violence."""
    kinds = accepted(row, "kind")
    family = {kind.split(".")[0] for kind in kinds}
    ours = incident.kind.split(".")[0]
    right = incident.kind in kinds or ours in family or (ours == "harm" and "violence" in family)
    return right and _when(row, incident, gold) and places.fits(row["place"], incident.place)


def likeness(row: Row, incident: Incident, gold: Gold, ours: Ours) -> float:
    """0 where they cannot be the same; else by shared reports, then dated, place and kind alike."""
    shared = {ours.files[report] for report in incident.reports} & set(gold.of(row))
    if not shared or not fits(row, incident, gold):
        return 0.0
    dated = any(inside(interval(incident.time), one) for one in intervals(row))
    named = places.named(row["place"], incident.place)
    return len(shared) + 0.4 * dated + 0.3 * named + 0.2 * (incident.kind in accepted(row, "kind"))


def mentions(gold: Gold, ours: Ours) -> tuple[dict[Mention, str], dict[Mention, str]]:
    """The mention sets of B³.

    A gold mention is an incident in a report that carries it; a mention of ours is an incident in a report that it
    draws on. Within a report they are twins, one to one, where kind, day and place can be the same; those without a
    twin stay as they are, save that what the gold calls optional is left out unless found.
    """
    key: dict[Mention, str] = {}
    response: dict[Mention, str] = {}
    for report in sorted(gold.reports):
        rows = [row for row in gold.incidents if report in gold.of(row)]
        found = [one for one in ours.found.incidents if report in {ours.files[r] for r in one.reports}]
        twins = best_pairs(rows, found, lambda row, one: likeness(row, one, gold, ours))
        for i, row in enumerate(rows):
            if i in twins or not (row.get("optional") or report in row.get("reports_optional", ())):
                key[report, row["id"]] = row["id"]
        known = {j: rows[i]["id"] for i, j in twins.items()}
        for j, one in enumerate(found):
            response[report, known.get(j, f"ours:{one.id}")] = one.id
    return key, response


_COUNTED = {"count": ("munitions", "attacks"), "perpetrator": ("perpetrator", "responsibility")}


def contested(row: Row, incident: Incident | None, gold: Gold) -> Tally:
    """Attributes in dispute. What `contested_accept` lists is free, and what the reports here cannot show is."""
    named = set(row["contested_on"])
    free = set(row.get("contested_accept", ()))
    for attribute in named:
        sides = [a for a in row["accounts"] if a["attribute"] in _COUNTED.get(attribute, (attribute,)) and gold.of(a)]
        if len(sides) < 2:
            free.add(attribute)
    ours = set(incident.contested_on) if incident else set()
    return Tally(len(ours & (named - free)), len(ours - named - free), len(named - free - ours))


def origins(row: Row, gold: Gold) -> int:
    """How many informants' groups have a report here."""
    return sum(1 for origin in row["origins"] if gold.of(origin))


def _exact(results: Iterable[bool]) -> Tally:
    outcomes = list(results)
    return Tally(sum(outcomes), len(outcomes) - sum(outcomes), 0)


def _when(row: Row, incident: Incident, gold: Gold) -> bool:
    return any(overlaps(one, interval(incident.time)) for one in told_days(row, gold.reports))


def _missed(row: Row, gold: Gold, ours: Ours) -> Miss:
    reports = gold.of(row)
    found = [i for i in ours.found.incidents if {ours.files[r] for r in i.reports} & set(reports)]
    place = row["place"]["name"] if row["place"] else None
    sentence = likely_sentence(ours, reports[0], place, *row["targets"], *row["weapons"])
    return Miss("incidents", reports[0], f"{row['id']} {row['kind']}", _cause(row, found, gold), sentence)


def _cause(row: Row, found: list[Incident], gold: Gold) -> str:
    family = [i for i in found if i.kind.split(".")[0] == row["kind"].split(".")[0]]
    if not found:
        return "no incident from its reports"
    if not family:
        return "wrong kind"
    if not any(_when(row, i, gold) for i in family):
        return "wrong date"
    if not any(_when(row, i, gold) and places.fits(row["place"], i.place) for i in family):
        return "wrong place"
    return "joined with another"


def _unlinked(gold: Gold, ours: Ours, pairs: Mapping[str, Incident]) -> list[Miss]:
    """Reports that carry a matched incident and yield one that could be it, but kept apart from it."""
    misses = []
    for row in gold.incidents:
        one = pairs.get(row["id"])
        for report in gold.of(row) if one else ():
            there = [i for i in ours.found.incidents if report in {ours.files[r] for r in i.reports}]
            if one in there:
                continue
            like = [i for i in there if fits(row, i, gold)]
            cause = "mention not linked" if like else "no incident from this report"
            words = f"{like[0].kind} {interval(like[0].time)}" if like else ""
            misses.append(Miss("incidents: mentions", report, f"{row['id']} {words}", cause))
    return misses


def _spurious(gold: Gold, ours: Ours) -> list[Miss]:
    """Incidents of ours that are no twin of the gold's in any of their reports: split off from one, or of nothing."""
    key, response = mentions(gold, ours)
    twins = {response[mention] for mention in key.keys() & response.keys()}
    claims = {claim.id: claim.text for claim in ours.found.claims}
    misses = []
    for one in ours.found.incidents:
        reports = sorted(ours.files[report] for report in one.reports)
        if one.id in twins:
            continue
        near = [row["id"] for row in gold.incidents if set(gold.of(row)) & set(reports) and fits(row, one, gold)]
        cause = "split off, or of the same day" if near else "no such incident in the gold"
        label = (
            f"{one.kind} {[str(day) for day in interval(one.time)]} {one.place.name if one.place else ''} {near[:1]}"
        )
        misses.append(Miss("incidents: wrong", " ".join(reports), label, cause, claims.get(one.claims[0], "")))
    return misses
