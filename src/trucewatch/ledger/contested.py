"""Contested: on which attributes the accounts of different speakers exclude each other, and who gives what, in words.

'October' and '10 October' do not; the day of the word and the day from which it counts do not; nor do two ends of a
ceasefire that was taken up again between them, or two mediators where nobody denies either.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import get_args

from trucewatch.ledger.accounts import Draft
from trucewatch.ledger.dates import gap
from trucewatch.ledger.origins import identity
from trucewatch.ledger.parties import allied
from trucewatch.model import CeasefireAccount
from trucewatch.model.vocabulary import CeasefireAttribute, Laterality
from trucewatch.ontology.fold import fold

_WAS = {"collapsed": "collapsed", "expired": "expired", "in force": "was in force"}
"""What happened to it, where 'was terminated' or 'was signed' would not do."""
_VOICES = 4
"""Voices that a sentence names before it says how many more there are."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a comparison depends on: how many sides undertook it, when it was taken up again, if it was extended."""

    lateral: Laterality
    resumed: tuple[date, ...] = ()
    extended: bool = False


def contested(drafts: Sequence[Draft], setting: Setting) -> Mapping[CeasefireAttribute, str]:
    """The attributes in dispute, in the vocabulary's order, each with a sentence on who gives what."""
    found: dict[CeasefireAttribute, list[Draft]] = {}
    for one, other in combinations(drafts, 2):
        attribute = one.account.attribute
        if other.account.attribute != attribute or identity(one.account.speaker) == identity(other.account.speaker):
            continue
        if attribute in _TESTS and _TESTS[attribute](one, other, setting):
            found.setdefault(attribute, []).extend((one, other))
    return {name: _sentence(found[name]) for name in get_args(CeasefireAttribute) if name in found}


def _existence(one: Draft, other: Draft, _setting: Setting) -> bool:
    return (one.account.stance == "denies") != (other.account.stance == "denies")


def _start(one: Draft, other: Draft, _setting: Setting) -> bool:
    return one.account.qualifier == other.account.qualifier and gap(one.days, other.days) > 0


def _end(one: Draft, other: Draft, setting: Setting) -> bool:
    if gap(one.days, other.days) == 0:
        return False
    first, second = sorted(day for draft in (one, other) for day in [draft.days[1] or draft.days[0]] if day)
    return not any(first <= day <= second for day in setting.resumed)


def _length(one: Draft, other: Draft, setting: Setting) -> bool:
    """Two lengths of which neither holds the other, two last days unless it was extended, or a limit against none."""
    mine, theirs = one.account, other.account
    open_ended = [account.status == "unknown" for account in (mine, theirs)]
    if any(open_ended):
        return not all(open_ended)
    if isinstance(mine.value, str) or isinstance(theirs.value, str):
        return not setting.extended and None not in (mine.upper, theirs.upper) and mine.upper != theirs.upper
    return _least(mine) > _most(theirs) or _least(theirs) > _most(mine)


def _conditions(one: Draft, other: Draft, _setting: Setting) -> bool:
    """'Unconditional' against a condition. Two conditions may both hold."""
    return (one.account.status == "zero_reported") != (other.account.status == "zero_reported")


def _mediators(one: Draft, other: Draft, _setting: Setting) -> bool:
    denied = [draft.account.stance == "denies" for draft in (one, other)]
    return denied[0] != denied[1] and fold(str(one.account.value)) == fold(str(other.account.value))


def _author(one: Draft, other: Draft, setting: Setting) -> bool:
    """Of a ceasefire that one side undertook alone: known bodies that have nothing to do with each other."""
    if setting.lateral != "unilateral" or any(party.local for draft in (one, other) for party in draft.parties):
        return False
    return not any(allied(a, b) for a in one.parties for b in other.parties)


def _scope(one: Draft, other: Draft, _setting: Setting) -> bool:
    return {one.account.value, other.account.value} == {"general", "local"}


_TESTS: Mapping[CeasefireAttribute, Callable[[Draft, Draft, Setting], bool]] = {
    "existence": _existence,
    "start": _start,
    "length": _length,
    "conditions": _conditions,
    "mediators": _mediators,
    "author": _author,
    "scope": _scope,
    "end": _end,
}


def _least(account: CeasefireAccount) -> float:
    return next((v for v in (account.lower, account.value) if isinstance(v, int | float)), 0.0)


def _most(account: CeasefireAccount) -> float:
    return next((v for v in (account.upper, account.value) if isinstance(v, int | float)), float("inf"))


def _sentence(drafts: Sequence[Draft]) -> str:
    """'Start: the army says 9 October 2020; the Tarn Front says 10 October 2020.'"""
    by_voice: dict[tuple[str, str], str] = {}
    for draft in sorted(drafts, key=lambda draft: (draft.days[1] or draft.days[0] or date.max, draft.claim.id)):
        words, who = _words(draft), draft.account.speaker
        by_voice.setdefault((identity(who), words), f"{who.name} {words}")
    told = list(by_voice.values())
    more = f"; and {len(told) - _VOICES} more" if len(told) > _VOICES else ""
    return f"{drafts[0].account.attribute.capitalize()}: {'; '.join(told[:_VOICES])}{more}."


def _words(draft: Draft) -> str:
    account = draft.account
    if account.attribute in ("start", "end"):
        return f"says it {_WAS.get(account.qualifier or '', f'was {account.qualifier}')} {_on(draft)}"
    if account.attribute == "existence":
        return "denies that there was one" if account.stance == "denies" else "speaks of it as a fact"
    if account.attribute == "length" and account.qualifier:
        return f"says “{account.qualifier}”"
    return f"{'denies' if account.stance == 'denies' else 'says'} “{account.value}”"


def _on(draft: Draft) -> str:
    first, last = draft.days
    if first == last and first:
        return f"on {first.day} {first:%B %Y}"
    ends = [f"{day.day} {day:%B %Y}" if day else "" for day in (first, last)]
    if first and last:
        return f"between {ends[0]} and {ends[1]}"
    return f"by {ends[1]}" if last else f"from {ends[0]}"
