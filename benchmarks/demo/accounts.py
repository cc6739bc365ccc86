"""Accounts: who gives which value for what of an incident, scored on the incidents that were matched.

An account is right when attribute, value (or bounds, or status) and speaker agree in the same report. Every account of
the gold counts for recall, those of unmatched incidents as missed; for precision only the attributes count that the
gold lists in full (COUNTED), on matched incidents: it names weapons, places, targets and times only where they matter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.demo.gold import Gold, Row
from benchmarks.demo.incidents import Scored
from benchmarks.demo.measures import Tally, pair
from benchmarks.demo.misses import Miss, likely_sentence
from benchmarks.demo.names import content
from benchmarks.demo.ours import Ours
from benchmarks.demo.statements import speaker_fits
from trucewatch.model import Account, Incident

FIGURES = ("munitions", "attacks", "killed", "injured", "casualties", "detained")
AUTHORS = ("perpetrator", "responsibility")
COUNTED = frozenset((*FIGURES, *AUTHORS))
ELSEWHERE = "in another incident (not linked)"
Ours3 = tuple[str, Account, str]


@dataclass(frozen=True, slots=True)
class Accounts:
    """The tally, the same by attribute, recall were every incident linked, and the misses."""

    tally: Tally
    by_attribute: dict[str, Tally]
    wherever: Tally
    misses: tuple[Miss, ...]


def score(gold: Gold, ours: Ours, incidents: Scored) -> Accounts:
    """Match accounts incident by incident."""
    everywhere = ours.accounts()
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for row in gold.incidents:
        wanted = [a for a in row["accounts"] if gold.of(a) and not a.get("optional")]
        free = [a for a in row["accounts"] if gold.of(a) and a.get("optional")]
        mine = incidents.pairs.get(row["id"])
        given = [one for one in everywhere if mine and one[0] == mine.id]
        pairs = pair([*wanted, *free], given, lambda a, one: agrees(a, one, ours))
        for i, account in enumerate(wanted):
            found = i in pairs
            _count(tallies, account["attribute"], Tally(int(found), 0, int(not found)))
            if not found and not (row.get("optional") and mine is None):
                misses.append(_miss(account, row, (everywhere, mine), ours))
        for _, one, report in _unmatched(given, set(pairs.values()), row, (gold, ours)):
            _count(tallies, one.attribute, Tally(0, 1, 0))
            misses.append(Miss("accounts: wrong", report, f"{row['id']} {_brief(one)}", "not in the gold"))
    tally = sum(tallies.values(), Tally())
    kept_apart = sum(miss.cause == ELSEWHERE for miss in misses)
    wherever = Tally(tally.right + kept_apart, 0, tally.missed - kept_apart)
    return Accounts(tally, tallies, wherever, tuple(misses))


def _unmatched(given: Sequence[Ours3], used: set[int], row: Row, sides: tuple[Gold, Ours]) -> list[Ours3]:
    """Accounts of ours that are wrong: of a counted attribute, no repetition of a right one, and not a lone device."""
    gold, ours = sides
    told = {account["attribute"] for account in row["accounts"]}
    wrong: dict[tuple[object, ...], Ours3] = {}
    for j, (key, one, report) in enumerate(given):
        lone = one.attribute == "munitions" and one.value == 1 and "munitions" not in told
        if j in used or one.attribute not in COUNTED or lone or report not in gold.reports:
            continue
        if any(agrees(account, (key, one, report), ours) for account in row["accounts"] if gold.of(account)):
            continue
        wrong[one.attribute, one.value, one.lower, one.upper, one.status, one.speaker.name, report] = (key, one, report)
    return list(wrong.values())


def agrees(gold: Row, given: Ours3, ours: Ours) -> bool:
    """Say whether an account of ours is the gold's."""
    _, one, report = given
    return (
        report == gold["report"]
        and _attribute(gold, one)
        and value_fits(gold, one, ours)
        and speaker_fits(gold, one.speaker, one.stance, ours)
    )


def _attribute(gold: Row, one: Account) -> bool:
    both = gold["attribute"] in AUTHORS and one.attribute in AUTHORS
    return gold["attribute"] == one.attribute or (both and gold.get("status") == one.status)


def value_fits(gold: Row, one: Account, ours: Ours) -> bool:
    """Say whether the value agrees: figures and bounds exactly, names by entity, words by one content word."""
    status = gold.get("status")
    if status in ("none_known", "unknown", "zero_reported"):
        return one.status in {status, *gold.get("accept_status", ())}
    if gold["attribute"] in FIGURES:
        return _figure(gold, one)
    if gold["attribute"] in AUTHORS:
        return _author(gold, one, ours)
    if gold["attribute"] in ("damage", "inquiry", "occurrence"):
        return True
    return _words(str(gold["value"]), str(one.value))


def _figure(gold: Row, one: Account) -> bool:
    if isinstance(gold.get("value"), int):
        return bool(one.value == gold["value"])
    lower = {gold.get("lower"), *gold.get("accept_lower", ())}
    return one.lower in lower and (one.upper == gold.get("upper") or (gold.get("open_above") is True and not one.upper))


def _author(gold: Row, one: Account, ours: Ours) -> bool:
    named = str(gold["value"])
    if gold["stance"] == "denies":
        return one.stance == "denies"
    return one.stance != "denies" and ours.names.same(named, str(one.value))


def _words(gold: str, ours: str) -> bool:
    exact = re.fullmatch(r"\d{4}-\d\d-\d\d|\d\d:\d\d", gold)
    return gold in ours if exact else bool(content(gold) & content(ours))


def _count(tallies: dict[str, Tally], attribute: str, tally: Tally) -> None:
    tallies[attribute] = tallies.get(attribute, Tally()) + tally


def _miss(account: Row, row: Row, found: tuple[Sequence[Ours3], Incident | None], ours: Ours) -> Miss:
    everywhere, mine = found
    report = account["report"]
    what = {k: account[k] for k in ("value", "lower", "upper", "status", "qualifier") if k in account}
    label = f"{row['id']} {account['attribute']} {what} by {account['speaker']}"
    sentence = likely_sentence(ours, report, account["attribute"], *what.values(), account["speaker"], *row["weapons"])
    return Miss("accounts", report, label, _cause(account, everywhere, mine, ours), sentence)


def _cause(account: Row, everywhere: Sequence[Ours3], mine: Incident | None, ours: Ours) -> str:
    there = [one for one in everywhere if one[2] == account["report"] and _attribute(account, one[1])]
    alike = {one[0] for one in there if agrees(account, one, ours)}
    if alike:
        return "taken by another item" if mine and alike == {mine.id} else ELSEWHERE
    if any(value_fits(account, one[1], ours) for one in there):
        return "wrong speaker"
    if any(speaker_fits(account, one[1].speaker, one[1].stance, ours) for one in there):
        return "wrong value"
    quantities = [q for claim in ours.claims(account["report"]) for q in claim.quantities]
    if any(q.of == account["attribute"] and _same(account, q.best, q.lower) for q in quantities):
        return "claimed, but in no incident"
    return "no account at all" if not there else "wrong value and speaker"


def _same(account: Row, best: float | None, lower: float | None) -> bool:
    bounded = account.get("lower") is not None and account["lower"] == lower
    return bounded or (best is not None and account.get("value") == best)


def _brief(one: Account) -> str:
    value = one.value if one.value is not None else (one.lower, one.upper)
    return f"{one.attribute} {value} {one.status or ''} by {one.speaker.name}"
