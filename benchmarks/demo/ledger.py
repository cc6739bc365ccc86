"""The ledger: acts of ceasefires, and how each party and the whole stood on the gold's dates."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.demo.gold import Gold, Row, accepted, day, inside, intervals, overlaps
from benchmarks.demo.measures import Tally, pair
from benchmarks.demo.misses import Miss, cause_of, likely_sentence, nearest
from benchmarks.demo.ours import Ours, interval
from benchmarks.demo.statements import kind_of_act
from trucewatch.ledger import state_on
from trucewatch.model import Ceasefire, CeasefireAct

KnownBy = Callable[[date], Ours]


@dataclass(frozen=True, slots=True)
class Acts:
    """The tally; of those right, how many lie within the gold's days; how many ceasefires hold them; the misses."""

    tally: Tally
    dated: Tally
    ceasefires: Tally
    misses: tuple[Miss, ...]


def score_acts(gold: Gold, ours: Ours) -> Acts:
    """Match acts one to one: the act, a party, a shared day, and a shared report."""
    wanted = sorted(gold.acts, key=lambda act: bool(act.get("optional")))
    given = [act for ceasefire in ours.found.ceasefires for act in ceasefire.acts]
    pairs = pair(wanted, given, lambda row, act: all(check(row, act, gold, ours).values()))
    missed = [row for i, row in enumerate(wanted) if i not in pairs and not row.get("optional")]
    right = [(wanted[i], given[j]) for i, j in pairs.items() if not wanted[i].get("optional")]
    dated = sum(any(inside(interval(act.time), one) for one in intervals(row)) for row, act in right)
    spurious = [act for j, act in enumerate(given) if j not in pairs.values()]
    wrong = [
        Miss("acts: wrong", " ".join(sorted(ours.reports_of(act.claims))), f"{_brief(act)}", "not in the gold")
        for act in spurious
    ]
    most = len(gold.ceasefires)
    return Acts(
        Tally(len(right), len(spurious), len(missed)),
        Tally(dated, len(right) - dated, 0),
        Tally(min(most, len(ours.found.ceasefires)), max(0, len(ours.found.ceasefires) - most), 0),
        (*(_miss(row, given, gold, ours) for row in missed), *wrong),
    )


def check(row: Row, act: CeasefireAct, gold: Gold, ours: Ours) -> Mapping[str, bool]:
    """Act, party, day and report of an act of ours against the gold's; 'outlet' as party asks for none."""
    named = "outlet" in row["by"] or ours.names.any_same(row["by"], act.by)
    return {
        "act": act.act in accepted(row, "act"),
        "party": named,
        "date": any(overlaps(one, interval(act.time)) for one in intervals(row)),
        "report": bool(ours.reports_of(act.claims) & set(gold.of(row))),
    }


@dataclass(frozen=True, slots=True)
class States:
    """How often the state was right: assessed and by party, with all reports and with those known by then; and by
    party, if every party stood at none."""

    assessed: Tally
    parties: Tally
    assessed_known: Tally
    parties_known: Tally
    baseline: Tally
    misses: tuple[Miss, ...]


def score_states(gold: Gold, ours: Ours, known_by: KnownBy) -> States:
    """Accuracy of `state_on` on the gold's dates; a party that the ledger does not have stands at none."""
    tallies = {"assessed": Tally(), "party": Tally(), "assessed, known by": Tally(), "party, known by": Tally()}
    baseline = Tally()
    misses: list[Miss] = []
    for row in gold.ceasefires:
        for when, asked, wanted, known in _dates(row["states"]):
            view = known_by(asked) if known else ours
            one = main_ceasefire(row, gold, view)
            for sort, party, entry in _entries(wanted):
                state = state_of(one, when, party, view)
                right = state in {entry["state"], *entry.get("accept", ())}
                sort += ", known by" if known else ""
                tallies[sort] += Tally(int(right), int(not right), 0)
                if party and not known:
                    unmoved = "none" in {entry["state"], *entry.get("accept", ())}
                    baseline += Tally(int(unmoved), int(not unmoved), 0)
                if not right:
                    label = f"{when} {party or 'assessed'}: {entry['state']}, ours {state}"
                    misses.append(Miss(f"states: {sort}", row["id"], label, f"{entry['state']}, ours {state}"))
    return States(
        tallies["assessed"],
        tallies["party"],
        tallies["assessed, known by"],
        tallies["party, known by"],
        baseline,
        tuple(misses),
    )


def main_ceasefire(row: Row, gold: Gold, ours: Ours) -> Ceasefire | None:
    """The ceasefire of ours that has most of the gold's acts; of equals the one with most acts.

    None where that one has none of them, but some of another of the gold's.
    """
    best = max(
        ours.found.ceasefires, key=lambda one: (_shared(row, one, gold, ours), len(one.acts), one.id), default=None
    )
    if best is None or _shared(row, best, gold, ours):
        return best
    others = (other for other in gold.ceasefires if other is not row)
    return None if any(_shared(other, best, gold, ours) for other in others) else best


def _shared(row: Row, one: Ceasefire, gold: Gold, ours: Ours) -> int:
    """How many acts the gold's and ours have in common."""
    acts = [act for act in row["acts"] if gold.of(act)]
    return len(pair(acts, one.acts, lambda a, b: all(check(a, b, gold, ours).values())))


def state_of(one: Ceasefire | None, when: date, party: str | None, ours: Ours) -> str:
    """The state of a ceasefire of ours on a day, `none` without one or without the party."""
    if one is None:
        return "none"
    if party is None:
        return state_on(one, when)
    name = next((name for side in one.parties for name in side if ours.names.same(party, name)), None)
    return state_on(one, when, name) if name else "none"


def _dates(rows: Sequence[Row]) -> Iterator[tuple[date, date, Row, bool]]:
    for row in rows:
        when = day(row["date"])
        assert when is not None
        yield when, when, row, False
        if "known_by" in row:
            yield when, day(row["known_by"]["date"]) or when, row["known_by"], True


def _entries(row: Row) -> Iterator[tuple[str, str | None, Row]]:
    yield "assessed", None, row["assessed"]
    for party, entry in row["parties"].items():
        yield "party", party, entry


def _miss(row: Row, given: Sequence[CeasefireAct], gold: Gold, ours: Ours) -> Miss:
    report = gold.of(row)[0]
    label = f"{row['id']} {row['act']} by {', '.join(row['by'])}, says {row['speaker']}"
    there = [act for act in given if ours.reports_of(act.claims) & set(gold.of(row))]
    checks = [check(row, act, gold, ours) for act in there]
    best = nearest(checks)
    if best is not None:
        return Miss("acts", report, label, cause_of(checks[best]), f"[ours: {_brief(there[best])}]")
    kinds = {kind_of_act(act) for act in accepted(row, "act")}
    claims = [c for r in gold.of(row) for c in ours.claims(r) if c.kind in kinds]
    sentence = claims[0].text if claims else likely_sentence(ours, report, row["act"], "truce ceasefire", *row["by"])
    return Miss("acts", report, label, "claimed, but no act of it" if claims else "no claim at all", sentence)


def _brief(act: CeasefireAct) -> str:
    return (
        f"{act.act} by {', '.join(act.by) or 'nobody'}, says {act.speaker.name}, {[str(d) for d in interval(act.time)]}"
    )
