"""A ceasefire as it stood on a day in the world; what was *known* on a day is another question, see `docs/cli.md`."""

from dataclasses import replace
from datetime import date

from trucewatch.ledger.obligations import status_on
from trucewatch.ledger.states import state_on
from trucewatch.model import Ceasefire, CeasefireAccount, Time


def as_of(truce: Ceasefire, day: date) -> Ceasefire:
    """The ceasefire with what had begun by the end of `day`, in the states that it then had.

    Negotiations, legal acts and violations without a date of their own stay: nothing says that they came later.
    """
    return replace(
        truce,
        acts=tuple(act for act in truce.acts if _begun(act.time, day)),
        history=tuple(change for change in truce.history if _begun(change.since, day)),
        state=state_on(truce, day),
        state_by_party={party: state_on(truce, day, party) for party in truce.state_by_party},
        in_force_from=truce.in_force_from if _begun(truce.in_force_from, day) else None,
        ended=truce.ended if _begun(truce.ended, day) else None,
        negotiations=tuple(talks for talks in truce.negotiations if talks.time is None or _begun(talks.time, day)),
        violations=tuple(one for one in truce.violations if one.time is None or _begun(one.time, day)),
        accounts=tuple(account for account in truce.accounts if _told(account, day)),
        obligations=tuple(replace(one, status=status_on(one, day)) for one in truce.obligations),
        legal_acts=tuple(act for act in truce.legal_acts if act.time is None or _begun(act.time, day)),
    )


def _told(account: CeasefireAccount, day: date) -> bool:
    """An end that lies ahead is none yet; the other terms are what they are."""
    first = account.lower or account.upper
    return account.attribute != "end" or not isinstance(first, str) or date.fromisoformat(first) <= day


def _begun(time: Time | None, day: date) -> bool:
    first = (time.earliest or time.latest) if time else None
    return first is not None and first <= day
