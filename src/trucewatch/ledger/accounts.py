"""Accounts: for each attribute of a ceasefire, what each speaker gives, with statements and origin, never averaged."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trucewatch.ledger.acts import Deed, names
from trucewatch.ledger.dates import began, dated
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.kinds import worded
from trucewatch.ledger.origins import identity, origins_of
from trucewatch.ledger.parties import Party, is_third
from trucewatch.model import CeasefireAccount, Claim, Days, Time
from trucewatch.model.vocabulary import CeasefireAttribute

_STATING = ("asserts", "confirms", "pledges", "reports_unofficially")
_IN_FORCE = "in force"
_DECLARED = ("announced", "declared_unilaterally")
_ENDS = ("terminated", "expired", "superseded", "collapsed")


@dataclass(frozen=True, slots=True)
class Draft:
    """An account with the claim it was read from, the days it gives and the parties it names, for comparing."""

    account: CeasefireAccount
    claim: Claim
    days: Days = (None, None)
    parties: tuple[Party, ...] = ()


def draft_accounts(deeds: Sequence[Deed], evidence: Evidence) -> tuple[Draft, ...]:
    """Read the accounts off deeds of one claim each: those of a ceasefire and of its talks, in order.

    Terms are also read off claims of the same reports that are no deeds: 'the truce would last 30 days'.
    """
    claims = {claim.id: claim for deed in deeds for claim in deed.claims}
    found = [draft for deed in deeds for reader in _READERS for draft in reader(deed, evidence)]
    reports = {claim.report for claim in claims.values()}
    spare = [c for c in evidence.of("ceasefire") if c.report in reports and c.id not in claims]
    found += [draft for claim in spare for draft in _terms(claim, evidence)]
    claims |= {claim.id: claim for claim in spare}
    origins = origins_of([claims[key] for key in evidence.sort(claims)], evidence)
    if any(draft.account.stance == "denies" for draft in found if draft.account.attribute == "existence"):
        found += [
            _given(deed.claims[0], "existence", "that there was one") for deed in deeds if _affirms(deed, evidence)
        ]
    return tuple(_from(draft, origins[draft.claim.id]) for draft in found)


def merge_accounts(drafts: Iterable[Draft]) -> tuple[CeasefireAccount, ...]:
    """Make one account of equal ones of one speaker and origin, keeping all their statements."""
    merged: dict[tuple[object, ...], CeasefireAccount] = {}
    for draft in drafts:
        account = draft.account
        key = (
            *(account.attribute, account.value, account.lower, account.upper, account.status, account.qualifier),
            *(account.stance, account.origin, identity(account.speaker)),
        )
        known = merged.get(key)
        both = tuple(dict.fromkeys((*(known.statements if known else ()), *account.statements)))
        merged[key] = replace(known or account, statements=both)
    return tuple(merged.values())


def _start(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    """The day of the undertaking, or that from which it was in force: two things, told apart by the qualifier.

    An undated word gives no start. 'Kept since 10 October' gives the day from which it was in force.
    """
    if not dated(deed.time):
        return
    since = deed.act == "holding" and deed.time is not None and deed.time.end is None
    if since or deed.act == "entered_into_force":
        yield from _days(deed, "start", _IN_FORCE)
    elif deed.act in evidence.policy.acts["starting"]:
        yield from _days(deed, "start", "declared" if deed.act in _DECLARED else deed.act)


def _end(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    if deed.act in _ENDS:
        yield from _days(deed, "end", deed.act)


def _days(deed: Deed, attribute: CeasefireAttribute, qualifier: str) -> Iterator[Draft]:
    days = began(deed.time)
    if days == (None, None):
        return
    first, last = (day.isoformat() if day else None for day in days)
    value = first if first == last else None
    draft = _given(deed.claims[0], attribute, value, "/time" if deed.claims[0].time else "")
    account = replace(draft.account, lower=first, upper=last, qualifier=qualifier.replace("_", " "))
    yield replace(draft, account=account, days=days)


def _length(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    """How long it is to last or has lasted: a stated length, a last day, or words for no limit."""
    claim = deed.claims[0]
    if claim.family != "ceasefire":
        return
    yield from _stated_lengths(claim)
    open_words = evidence.policy.bodies["open_length_words"]
    if word := _said(claim.text, open_words, evidence.policy.nouns):
        draft = _given(claim, "length", word)
        yield replace(draft, account=replace(draft.account, status="unknown"))


def _terms(claim: Claim, evidence: Evidence) -> Iterator[Draft]:
    """What a claim that is no deed tells of how a ceasefire is to be: its length, last day, conditions and reach."""
    yield from _stated_lengths(claim)
    if claim.actuality != "planned" or claim.stance not in _STATING:
        return
    if claim.kind == "ceasefire.expired" and dated(claim.time):
        yield _last_day(claim, f"until {_words(claim.time)}")
    elif claim.kind != "ceasefire.holding":
        return
    elif claim.mentions("topic"):
        first = claim.mentions("topic")[0].text
        yield _given(claim, "scope", claim.text if first in claim.text else f"{first} {claim.text}", "/roles/topic/0")
    elif claim.reason and _tells_end(claim, evidence):
        yield _last_day(claim, claim.reason)
    elif claim.reason and not _leads(claim.reason, evidence.policy.bodies["cause_words"]):
        yield _given(claim, "conditions", claim.reason, "/reason")


def _tells_end(claim: Claim, evidence: Evidence) -> bool:
    """'until the election', 'to 9 December'."""
    words = evidence.policy.bodies["until_words"]
    return _leads(claim.reason or "", words | {"to"} if dated(claim.time) else words)


def _last_day(claim: Claim, words: str) -> Draft:
    """A length that is told by its last day, which bounds it."""
    draft = _given(claim, "length", words, "/time" if dated(claim.time) else "/reason")
    last = claim.time.latest if claim.time and dated(claim.time) else None
    return replace(draft, account=replace(draft.account, upper=last.isoformat() if last else None))


def _words(time: Time | None) -> str:
    """The words for a day, or the day."""
    return (time.text or f"{time.latest}") if time else ""


def _stated_lengths(claim: Claim) -> Iterator[Draft]:
    for at, quantity in enumerate(claim.quantities):
        if quantity.of == "duration_days":
            draft = _given(claim, "length", quantity.best, f"/quantities/{at}")
            low = None if quantity.open_below else quantity.lower
            high = None if quantity.open_above else quantity.upper
            account = replace(draft.account, lower=low, upper=high, status=quantity.status, qualifier=quantity.text)
            yield replace(draft, account=account)


def _conditions(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    """What it is made to depend on by those who undertake, offer or ask for it."""
    bodies, claim = evidence.policy.bodies, deed.claims[0]
    written = claim.report in evidence.entries
    if deed.act not in evidence.policy.acts["conditional"] and not (written and deed.act == "entered_into_force"):
        return
    if claim.reason and (written or _leads(claim.reason, bodies["conditional_words"])):
        yield _given(deed.claims[0], "conditions", claim.reason, "/reason")
    elif word := _said(claim.text, bodies["unconditional_words"]):
        draft = _given(deed.claims[0], "conditions", word)
        yield replace(draft, account=replace(draft.account, status="zero_reported"))


def _mediators(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    claim = deed.claims[0]
    for at, mention in enumerate(claim.mentions("mediator")):
        draft = _given(deed.claims[0], "mediators", mention.name or mention.text, f"/roles/mediator/{at}")
        denied = claim.stance == "denies" or claim.polarity == "negated"
        yield replace(draft, account=replace(draft.account, stance="denies")) if denied else draft


def _author(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    """Who is said to have undertaken it."""
    acts = evidence.policy.acts
    if deed.act not in acts["starting"] or deed.act == "entered_into_force":
        return
    parties = deed.parties if deed.act in acts["joint"] else deed.by
    doing = tuple(party for party in parties if not is_third(party, evidence))
    if doing:
        draft = _given(deed.claims[0], "author", " and ".join(names(doing)), "/roles/party/0")
        yield replace(draft, parties=doing)


def _scope(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    claim = deed.claims[0]
    if claim.family == "ceasefire" and (found := next(worded([claim.text], "scope", evidence.policy), None)):
        yield _given(deed.claims[0], "scope", found)


def _existence(deed: Deed, evidence: Evidence) -> Iterator[Draft]:
    if deed.act == "existence_denied":
        draft = _given(deed.claims[0], "existence", "that there was none")
        yield replace(draft, account=replace(draft.account, stance="denies"))


_READERS: Sequence[Callable[[Deed, Evidence], Iterator[Draft]]] = (
    *(_existence, _start, _length, _conditions, _mediators, _author, _scope, _end),
)


def _affirms(deed: Deed, evidence: Evidence) -> bool:
    """Say whether a deed tells that the ceasefire exists: it is undertaken, kept, or broken."""
    acts = evidence.policy.acts
    return deed.act in acts["undertaking"] | acts["ending"] | {"violation_alleged", "violation_assessed"}


def _given(claim: Claim, attribute: CeasefireAttribute, value: float | str | None, path: str = "") -> Draft:
    account = CeasefireAccount(attribute, value, claim.speaker, claim.stance, (f"{claim.id}{path}",), origin="")
    return Draft(account, claim)


def _from(draft: Draft, origin: str) -> Draft:
    return replace(draft, account=replace(draft.account, origin=origin))


def _leads(text: str, words: Iterable[str]) -> bool:
    return re.match(rf"\W*(?:only )?(?:{'|'.join(map(re.escape, words))})\b", text, re.IGNORECASE) is not None


def _said(text: str, words: Iterable[str], nouns: Iterable[str] = ()) -> str | None:
    """The longest of some words that a text has, directly before one of `nouns` where these are given."""
    before = rf"\s+(?:{'|'.join(map(re.escape, nouns))})\b" if nouns else r"\b"
    for word in sorted(words, key=lambda word: (-len(word), word)):
        if re.search(rf"\b{re.escape(word)}{before}", text, re.IGNORECASE):
            return word
    return None
