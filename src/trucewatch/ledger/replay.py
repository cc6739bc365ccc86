"""Replay: what moved between two ledgers, and by which claims. Both are recomputed; neither is ever edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from trucewatch.ledger.ledger import Ledger
from trucewatch.model import Ceasefire

What = Literal["ceasefire", "act", "state", "negotiation", "legal_act", "violation"]
Entry = tuple[What, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in which two ledgers differ; `was` and `now` are words for it, None where it is absent."""

    ceasefire: str
    what: What
    was: str | None
    now: str | None
    claims: tuple[str, ...]


def changes_since(before: Ledger, after: Ledger) -> tuple[Change, ...]:
    """List what moved from one ledger to a later one, ceasefire by ceasefire, matched by id or else by their claims."""
    earlier = {ceasefire.id: ceasefire for ceasefire in before.ceasefires}
    changes: list[Change] = []
    for ceasefire in after.ceasefires:
        was = earlier.pop(ceasefire.id, None) or _kin(ceasefire, earlier)
        changes.extend(_changes(was, ceasefire))
    for gone in earlier.values():
        changes.append(Change(gone.id, "ceasefire", gone.name, None, _claims(gone)))
    return tuple(changes)


def _kin(ceasefire: Ceasefire, earlier: dict[str, Ceasefire]) -> Ceasefire | None:
    """The earlier ceasefire that shares most claims with this one; it is taken out."""
    shared = {key: len(set(_claims(other)) & set(_claims(ceasefire))) for key, other in earlier.items()}
    best = max(shared, key=lambda key: (shared[key], key), default=None)
    return earlier.pop(best) if best is not None and shared[best] else None


def _changes(was: Ceasefire | None, now: Ceasefire) -> Iterator[Change]:
    if was is None:
        yield Change(now.id, "ceasefire", None, now.name, _claims(now))
    elif was.state != now.state:
        moving = next((row.claims for row in reversed(now.history) if row.party is None), ())
        yield Change(now.id, "state", was.state, now.state, moving)
    before = set(_entries(was)) if was else set()
    after = set(_entries(now))
    for what, words, claims in sorted(before - after):
        yield Change(now.id, what, words, None, claims)
    for what, words, claims in sorted(after - before):
        yield Change(now.id, what, None, words, claims)


def _entries(ceasefire: Ceasefire) -> Iterator[Entry]:
    for act in ceasefire.acts:
        yield "act", f"{act.act} by {', '.join(act.by) or 'nobody named'}, says {act.speaker.name}", act.claims
    for row in ceasefire.history:
        if row.party is not None:
            yield "state", f"{row.party}: {row.state}", row.claims
    for talks in ceasefire.negotiations:
        yield "negotiation", f"{' and '.join(talks.parties) or 'parties not named'}: {talks.result}", talks.claims
    for legal in ceasefire.legal_acts:
        yield "legal_act", f"{legal.body}: {legal.act}", legal.claims
    for breach in ceasefire.violations:
        yield "violation", f"{breach.status}: {breach.accused or 'nobody named'}", breach.claims


def _claims(ceasefire: Ceasefire) -> tuple[str, ...]:
    return tuple(claim for act in ceasefire.acts for claim in act.claims)
