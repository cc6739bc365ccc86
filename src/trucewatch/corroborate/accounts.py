"""Accounts: for each attribute, each value with its speaker, stance, statements and origin. Nothing is averaged."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import cast, get_args

from trucewatch.corroborate import figures, mentions, speakers, times
from trucewatch.corroborate.eligibility import part
from trucewatch.corroborate.means import defensive, is_defence
from trucewatch.corroborate.occurrence import Occurrence
from trucewatch.model import Account, Claim, Mention, Quantity, Time
from trucewatch.model.vocabulary import AccountAttribute, Role

_ATTRIBUTES = frozenset(get_args(AccountAttribute))
DEFENCE = "in defence"
"""The qualifier of a weapon that stopped others."""
_UNCOUNTED: Mapping[Role, AccountAttribute] = {"target": "target", "victim": "target", "weapon": "weapon"}


@dataclass(frozen=True, slots=True)
class Draft:
    """An account with the claim, count or mention it was read from, for those that compare accounts."""

    account: Account
    claim: Claim
    quantity: Quantity | None = None
    mention: Mention | None = None


def draft_accounts(occurrence: Occurrence) -> tuple[Draft, ...]:
    """Read all accounts off the claims, in order."""
    return tuple(draft for claim in occurrence.claims for reader in READERS for draft in reader(claim, occurrence))


def merge(drafts: Iterable[Draft]) -> tuple[Account, ...]:
    """Make one account of equal ones of one speaker and origin, keeping all their statements."""
    merged: dict[tuple[object, ...], Account] = {}
    for draft in drafts:
        account = draft.account
        key = (
            *(account.attribute, account.value, account.lower, account.upper, account.status, account.qualifier),
            *(account.stance, account.origin, speakers.identity(account.speaker), account.corrected_by),
        )
        known = merged.get(key)
        merged[key] = replace(known, statements=known.statements + account.statements) if known else account
    return tuple(merged.values())


def _occurrence(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    denies_act = claim in occurrence.denials and not _accused(claim) and not claim.quantities
    if denies_act or part(claim, occurrence.corpus.policy) == "makes":
        account = _account("occurrence", claim.trigger.text, claim, claim.id, occurrence)
        yield Draft(replace(account, stance="denies") if denies_act else account, claim)


def _perpetrators(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    denied = claim in occurrence.denials
    if claim.kind.startswith("inquiry") or (claim.family == "harm" and denied) or defensive(claim, occurrence.corpus):
        return
    for role, at, mention in _accused(claim):
        if mentions.pronoun(mention, occurrence.corpus.policy):
            continue
        value = f"not {mentions.shown(mention)}" if denied else mentions.shown(mention)
        account = _account("perpetrator", value, claim, f"{claim.id}/roles/{role}/{at}", occurrence)
        yield Draft(replace(account, stance="denies") if denied else account, claim, mention=mention)


def _responsibility(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    if claim.stance != "claims_responsibility":
        return
    if claim.polarity == "negated":
        nobody = _account("responsibility", None, claim, claim.id, occurrence)
        yield Draft(replace(nobody, status="none_known"), claim)
        return
    own = next(iter(claim.mentions("actor")), None)
    mention = own or Mention(claim.speaker.name, claim.segments, claim.speaker.name, claim.speaker.entity)
    account = _account("responsibility", mentions.shown(mention), claim, claim.id, occurrence)
    yield Draft(account, claim, mention=mention)


def _things(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    if claim.family == "harm" or claim in occurrence.denials:
        return
    for role, attribute in _UNCOUNTED.items():
        for at, mention in enumerate(claim.mentions(role)):
            path = f"{claim.id}/roles/{role}/{at}"
            account = _account(attribute, mentions.shown(mention), claim, path, occurrence)
            if attribute == "weapon" and is_defence(mention, occurrence.corpus):
                account = replace(account, qualifier=DEFENCE)
            yield Draft(account, claim, mention=mention)


def _counts(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    for at, quantity in enumerate(claim.quantities):
        if quantity.of not in _ATTRIBUTES:
            continue
        attribute = cast(AccountAttribute, quantity.of)
        account = _account(attribute, quantity.best, claim, f"{claim.id}/quantities/{at}", occurrence, quantity)
        yield Draft(account, claim, quantity)


def _damage(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    if claim.kind == "harm.damage":
        things = ", ".join(mentions.shown(mention) for mention in claim.mentions("target"))
        path = f"{claim.id}/reason" if claim.reason else claim.id
        yield Draft(_account("damage", claim.reason or things or claim.trigger.text, claim, path, occurrence), claim)


def _inquiry(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    if claim.family == "inquiry":
        yield Draft(_account("inquiry", claim.reason or claim.trigger.text, claim, claim.id, occurrence), claim)


def _place(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    if claim.place and claim.place.basis == "stated" and claim in occurrence.acts:
        yield Draft(_account("place", claim.place.name, claim, f"{claim.id}/place", occurrence), claim)


def _time(claim: Claim, occurrence: Occurrence) -> Iterator[Draft]:
    time = claim.time
    if time and times.dated(time) and time.basis != "inferred" and claim in occurrence.acts:
        yield Draft(_account("time", written(time), claim, f"{claim.id}/time", occurrence), claim)


READERS: Sequence[Callable[[Claim, Occurrence], Iterator[Draft]]] = (
    _occurrence,
    _perpetrators,
    _responsibility,
    _things,
    _counts,
    _damage,
    _inquiry,
    _place,
    _time,
)


def written(time: Time) -> str:
    """A time as ISO 8601: a day with its clock or part of day, or an interval with '..' for an open end."""
    first, last = (day.isoformat() if day else ".." for day in (time.earliest, time.latest))
    if first != last:
        return f"{first}/{last}"
    return f"{first}T{time.clock}" if time.clock else " ".join(filter(None, (first, time.part_of_day)))


def figure(draft: Draft) -> figures.Interval | None:
    """The numbers that the account admits."""
    found = figures.interval(draft.quantity) if draft.quantity else None
    return found if found != (-inf, inf) else None


def _accused(claim: Claim) -> list[tuple[Role, int, Mention]]:
    """Who is named for it. 'Involvement by militias was denied by the party': the militias, not the party."""
    roles: tuple[Role, ...] = ("actor", "accused", "perpetrator_org")
    if claim.kind == "position.involvement" and any(map(mentions.is_actor, claim.mentions("topic"))):
        roles = ("topic",)
    return [(role, at, mention) for role in roles for at, mention in enumerate(claim.mentions(role))]


def _account(
    attribute: AccountAttribute,
    value: float | str | None,
    claim: Claim,
    statement: str,
    occurrence: Occurrence,
    quantity: Quantity | None = None,
) -> Account:
    return Account(
        attribute=attribute,
        value=value,
        speaker=claim.speaker,
        stance=claim.stance,
        statements=(statement,),
        origin=occurrence.origins[claim.id],
        lower=quantity.lower if quantity and not quantity.open_below else None,
        upper=quantity.upper if quantity and not quantity.open_above else None,
        status=quantity.status if quantity else None,
        qualifier=(quantity.qualifier or quantity.group) if quantity else None,
    )
