"""Replay: what moved between two ledgers, and by which claims. Both are recomputed; neither is ever edited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from trucewatch.model import Ceasefire, Violation

What = Literal[
    "ceasefire", "state", "act", "violation", "obligation", "negotiation", "legal_act", "account", "contested"
]
Told = dict[tuple[What, str], dict[str, tuple[str, ...]]]
"""What a ledger holds, by what it is and whose or which: the words for it, with the claims that they rest on."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in which two ledgers differ; `was` and `now` are words for it, None where it is absent.

    `claims` are those that moved it: new ones where there are any. `was` and `now` are the same where only more voices
    or reports tell it.
    """

    ceasefire: str
    what: What
    was: str | None
    now: str | None
    claims: tuple[str, ...]
    subject: str = ""


def changes_since(before: Iterable[Ceasefire], after: Iterable[Ceasefire]) -> tuple[Change, ...]:
    """List what moved from one ledger to a later one, ceasefire by ceasefire, matched by id or else by their claims."""
    earlier = {ceasefire.id: ceasefire for ceasefire in before}
    changes: list[Change] = []
    for ceasefire in after:
        was = earlier.get(ceasefire.id) or same_ceasefire(ceasefire, list(earlier.values()))
        if was is not None:
            del earlier[was.id]
        changes.extend(_changes(was, ceasefire))
    for gone in earlier.values():
        changes.append(Change(gone.id, "ceasefire", gone.name, None, _claims(gone)))
    return tuple(changes)


def same_ceasefire(one: Ceasefire, others: Sequence[Ceasefire]) -> Ceasefire | None:
    """Which of some ceasefires, of another day of knowledge, is this one: that which shares most claims of acts."""
    own = set(_claims(one))
    shared = {other.id: len(own.intersection(_claims(other))) for other in others}
    best = max(others, key=lambda other: (shared[other.id], other.id), default=None)
    return best if best is not None and shared[best.id] else None


def _changes(was: Ceasefire | None, now: Ceasefire) -> Iterator[Change]:
    if was is None:
        yield Change(now.id, "ceasefire", None, now.name, _claims(now))
    before, after = _told(was) if was else {}, _told(now)
    order = get_args(What)
    for what, subject in sorted({**after, **before}, key=lambda key: order.index(key[0])):
        was_said, said = before.get((what, subject), {}), after.get((what, subject), {})
        yield from (replace(change, ceasefire=now.id) for change in _moved(what, subject, was_said, said))


def _moved(
    what: What, subject: str, before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]]
) -> Iterator[Change]:
    """Pair what is said of one subject; what is said otherwise has changed, what nobody says any more is gone."""
    known = {claim for claims in before.values() for claim in claims}
    gone = [words for words in before if words not in after]
    for words, claims in after.items():
        fresh = tuple(claim for claim in claims if claim not in known)
        if words not in before:
            yield Change("", what, gone.pop(0) if gone else None, words, fresh or claims, subject)
        elif fresh and what not in _STANDING:
            yield Change("", what, words, words, fresh, subject)
    for words in gone:
        yield Change("", what, words, None, before[words], subject)


_STANDING: tuple[What, ...] = ("state", "account", "contested")
"""Of these it is no news that one more report tells them."""


def _told(ceasefire: Ceasefire) -> Told:
    found: Told = {}
    for what, subject, words, claims in _entries(ceasefire):
        said = found.setdefault((what, subject), {})
        said[words] = tuple(dict.fromkeys((*said.get(words, ()), *claims)))
    return found


def _entries(ceasefire: Ceasefire) -> Iterator[tuple[What, str, str, tuple[str, ...]]]:
    assessed = [row for row in ceasefire.history if row.party is None]
    yield "state", "assessed", ceasefire.state, assessed[-1].claims if assessed else ()
    for party, state in ceasefire.state_by_party.items():
        own = [row.claims for row in ceasefire.history if row.party == party]
        yield "state", party, state, own[-1] if own else ()
    for act in ceasefire.acts:
        words = f"{act.act.replace('_', ' ')} by {', '.join(act.by) or 'nobody named'}, says {act.speaker.name}"
        yield "act", words, words, act.claims
    for breach in ceasefire.violations:
        yield "violation", _breach(breach), f"{breach.status}: {breach.accused or 'nobody named'}", breach.claims
    for duty in ceasefire.obligations:
        told = tuple(claim for answer in duty.answers for claim in answer.claims)
        yield "obligation", duty.claims[0], f"{', '.join(duty.by)}: {duty.what}: {duty.status}", (*duty.claims, *told)
    for talks in ceasefire.negotiations:
        between = " and ".join(talks.parties) or "parties not named"
        yield "negotiation", between, f"{between}: {talks.result}", talks.claims
    for legal in ceasefire.legal_acts:
        words = f"{legal.body}: {legal.act}"
        yield "legal_act", words, words, legal.claims
    for account in ceasefire.accounts:
        value = account.value if account.value is not None else f"{account.lower or '..'}/{account.upper or '..'}"
        words = f"{account.attribute} {value}, says {account.speaker.name}"
        yield "account", words, words, tuple(key.split("/", 1)[0] for key in account.statements)
    for attribute, sentence in zip(ceasefire.contested_on, ceasefire.disputes, strict=True):
        yield "contested", attribute, sentence, ()


def _breach(breach: Violation) -> str:
    """One breach in two ledgers: the same incident or the same first claim, and not its denial."""
    return f"{breach.incident or breach.claims[:1]} {breach.accuser} {breach.status == 'denied'}"


def _claims(ceasefire: Ceasefire) -> tuple[str, ...]:
    return tuple(claim for act in ceasefire.acts for claim in act.claims)
