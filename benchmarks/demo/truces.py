"""Accounts of ceasefires: who gives which start, length, condition, mediator, author, scope or end; what is contested.

An account is right when attribute, value and speaker agree and a report is shared. A start or end agrees when the day
from which ours counts lies in the gold's days, or next to them: an undated word has its day of publication.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.demo.gold import Gold, Interval, Row, day
from benchmarks.demo.ledger import main_ceasefire
from benchmarks.demo.measures import Tally, pair
from benchmarks.demo.misses import Miss, likely_sentence
from benchmarks.demo.names import content
from benchmarks.demo.ours import Ours
from benchmarks.demo.statements import speaker_fits
from trucewatch.model import CeasefireAccount

_DAYS = ("start", "end")
_SHARED_WORDS = 2
"""Content words that two wordings of one condition have in common at least."""

_MONTHS_DIFFER = 2.0
"""Days by which two readings of 'two months' may differ."""


@dataclass(frozen=True, slots=True)
class TruceAccounts:
    """The tally of accounts, that of `contested_on`, and the misses."""

    tally: Tally
    contested: Tally
    misses: tuple[Miss, ...]


def score(gold: Gold, ours: Ours) -> TruceAccounts:
    """Match accounts one to one, ceasefire by ceasefire."""
    tally, contested = Tally(), Tally()
    misses: list[Miss] = []
    for row in gold.ceasefires:
        one = main_ceasefire(row, gold, ours)
        here = [account for account in row.get("accounts", ()) if gold.of(account)]
        wanted = sorted(here, key=lambda account: bool(account.get("optional")))
        given = [a for a in one.accounts if ours.reports_of(a.statements) & gold.reports] if one else []
        pairs = pair(wanted, given, lambda a, b: agrees(a, b, gold, ours))
        needed = [i for i, account in enumerate(wanted) if not account.get("optional")]
        missed = [wanted[i] for i in needed if i not in pairs]
        rest = [given[j] for j in range(len(given)) if j not in pairs.values()]
        wrong = [a for a in rest if not any(agrees(account, a, gold, ours) for account in wanted)]
        tally += Tally(len(needed) - len(missed), len(wrong), len(missed))
        misses += [_miss(account, given, gold, ours) for account in missed]
        misses += [_wrong(account, ours) for account in wrong]
        told, mine = set(row.get("contested_on", ())), set(one.contested_on if one else ())
        contested += Tally(len(told & mine), len(mine - told), len(told - mine))
    return TruceAccounts(tally, contested, tuple(misses))


def agrees(row: Row, one: CeasefireAccount, gold: Gold, ours: Ours) -> bool:
    """Say whether an account of ours is the gold's."""
    return (
        row["attribute"] == one.attribute
        and bool(ours.reports_of(one.statements) & set(gold.of(row)))
        and speaker_fits(row, one.speaker, one.stance, ours)
        and value_fits(row, one, ours)
    )


def value_fits(row: Row, one: CeasefireAccount, ours: Ours) -> bool:
    """Say whether the value agrees: a day, a length or no limit, a name, or a condition by its words."""
    if (row.get("stance") == "denies") != (one.stance == "denies"):
        return False
    if row["attribute"] in _DAYS:
        counts = day(one.lower or one.upper)
        return counts is not None and any(_near(counts, interval) for interval in _days(row))
    if row["attribute"] == "length":
        return _length(row, one)
    named = str(row["value"])
    if row["attribute"] in ("author", "mediators"):
        return ours.names.any_same([named], str(one.value).split(" and "))
    return len(content(named) & content(str(one.value))) >= _SHARED_WORDS


def _length(row: Row, one: CeasefireAccount) -> bool:
    if row.get("status") == "unknown" or row["value"] == "open-ended":
        return one.status == "unknown"
    if row.get("of") == "duration_days":
        told = one.lower if isinstance(one.lower, int | float) else one.value
        lower = told if isinstance(told, int | float) else 0.0
        wanted = row.get("lower", row["value"])
        return abs(lower - float(wanted)) < _MONTHS_DIFFER and (one.upper is None) == bool(row.get("open_above"))
    return bool(content(str(row["value"])) & content(f"{one.value} {one.qualifier or ''}"))


def _days(row: Row) -> list[Interval]:
    """The gold's days: bounds, or values, of which a month stands for its days."""
    if "lower" in row:
        return [(day(row["lower"]), day(row["upper"]))]
    return [_month(value) if len(value) == len("2020-10") else (day(value), day(value)) for value in _values(row)]


def _values(row: Row) -> Sequence[str]:
    return [str(value) for value in (row["value"], *row.get("accept", ()))]


def _month(value: str) -> Interval:
    first = date.fromisoformat(f"{value}-01")
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _near(one: date, interval: Interval) -> bool:
    first, last = interval
    margin = timedelta(days=1)
    return (first is None or one >= first - margin) and (last is None or one <= last + margin)


def _miss(row: Row, given: Sequence[CeasefireAccount], gold: Gold, ours: Ours) -> Miss:
    there = [a for a in given if a.attribute == row["attribute"] and ours.reports_of(a.statements) & set(gold.of(row))]
    if any(value_fits(row, a, ours) for a in there):
        cause = "wrong speaker"
    elif any(speaker_fits(row, a.speaker, a.stance, ours) for a in there):
        cause = "wrong value"
    else:
        cause = "wrong value and speaker" if there else "no account at all"
    report = gold.of(row)[0]
    label = f"{row['id']} {row['attribute']} {row.get('value', row.get('lower'))} by {row['speaker']}"
    return Miss("truce accounts", report, label, cause, likely_sentence(ours, report, label, "truce ceasefire"))


def _wrong(one: CeasefireAccount, ours: Ours) -> Miss:
    value = one.value if one.value is not None else f"{one.lower} to {one.upper}"
    label = f"{one.attribute} {value} by {one.speaker.name}"
    return Miss("truce accounts: wrong", " ".join(sorted(ours.reports_of(one.statements))), label, "not in the gold")
