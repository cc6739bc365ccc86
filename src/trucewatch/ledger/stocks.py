"""Stocks: levels, not events. How many troops are where, and what share of what."""

from trucewatch.ledger.evidence import Evidence, stands
from trucewatch.model import Claim, Quantity, Stock

_LEVELS = ("personnel", "share")
_UNNAMED = "unknown"


def find_stocks(evidence: Evidence) -> tuple[Stock, ...]:
    """A row for each level that somebody states, in the order of the evidence."""
    return tuple(
        _stock(claim, quantity)
        for claim in evidence.of("force")
        if claim.kind == "force.presence" and stands(claim)
        for quantity in claim.quantities
        if quantity.of in _LEVELS
    )


def statement(stock: Stock, evidence: Evidence) -> str:
    """The address of the stock's quantity in its claim: 'c1/quantities/0'."""
    return f"{stock.claim}/quantities/{evidence.by_id[stock.claim].quantities.index(stock.quantity)}"


def _stock(claim: Claim, quantity: Quantity) -> Stock:
    actors = [mention.name or mention.text for mention in claim.mentions("actor")]
    where = claim.place.name if claim.place else None
    return Stock(quantity.group or (actors[0] if actors else _UNNAMED), where, quantity, claim.id, claim.time)
