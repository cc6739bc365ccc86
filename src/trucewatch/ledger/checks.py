"""Checks: do numbers that a report gives agree with each other? Each answer is a relation between the statements."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.dates import began, gap
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.stocks import statement
from trucewatch.model import Ceasefire, Claim, Days, Quantity, Relation, Stock
from trucewatch.model.order import position
from trucewatch.model.vocabulary import RelationType

Bounds = tuple[float, float]


def check_lengths(ceasefire: Ceasefire, deeds: Sequence[Deed], evidence: Evidence) -> tuple[Relation, ...]:
    """Compare each stated length of the ceasefire or its talks with its start and end.

    The length of talks may only agree: they need not have lasted as long as the ceasefire. The length that an ended
    ceasefire is said to have had can disagree as well.
    """
    start, end = began(ceasefire.in_force_from), began(ceasefire.ended)
    if start[0] is None or end[1] is None:
        return ()
    talks = {claim for negotiation in ceasefire.negotiations for claim in negotiation.claims}
    over = {claim.id for deed in deeds if deed.act in evidence.policy.acts["closing"] for claim in deed.claims}
    claims = [evidence.by_id[key] for key in evidence.sort(talks | over)]
    found = (_length(c, i, ceasefire, (start, end), evidence) for c in claims for i in range(len(c.quantities)))
    return tuple(
        relation
        for relation in found
        if relation and (relation.type == "consistent_with" or relation.claims[0] in over)
    )


def check_shares(stocks: Sequence[Stock], evidence: Evidence) -> tuple[Relation, ...]:
    """Compare each stated share with the two counts of its report that stand nearest before it."""
    return tuple(
        relation for share in stocks if share.quantity.of == "share" for relation in _share(share, stocks, evidence)
    )


def _length(
    claim: Claim, index: int, ceasefire: Ceasefire, term: tuple[Days, Days], evidence: Evidence
) -> Relation | None:
    """`term` holds the days of the start and of the end."""
    quantity = claim.quantities[index]
    bounds = _bounds(quantity, evidence)
    if quantity.of != "duration_days" or bounds is None:
        return None
    start, end = term
    reached: Days = (_later(start[0], bounds[0]), _later(start[1] or start[0], bounds[1]))
    apart = gap(reached, (end[0] or end[1], end[1]))
    agrees = apart <= evidence.policy.days["agreement"]
    verb = "agree with" if agrees else f"miss by {apart} days"
    note = f"A start on {_days(start)} and “{quantity.text}” {verb} an end on {_days(end)}."
    return Relation(_type(agrees), f"{claim.id}/quantities/{index}", ceasefire.id, (claim.id,), note)


def _share(share: Stock, stocks: Sequence[Stock], evidence: Evidence) -> Iterator[Relation]:
    counts = _counts_before(share, stocks, evidence)
    stated = _bounds(share.quantity, evidence)
    if len(counts) < 2 or stated is None:
        return
    part, whole = sorted(counts, key=lambda pair: pair[1])
    scale = 100.0 if stated[0] > 1 else 1.0
    low, high = part[1][0] / whole[1][1], min(1.0, part[1][1] / whole[1][0])
    agrees = low <= min(1.0, stated[1] / scale) and stated[0] / scale <= high
    ratio = _central(part[0].quantity) / _central(whole[0].quantity)
    note = f"“{part[0].quantity.text}” of “{whole[0].quantity.text}” is {ratio:.0%}; stated is “{share.quantity.text}”."
    for stock, _ in (part, whole):
        claims = evidence.sort((share.claim, part[0].claim, whole[0].claim))
        yield Relation(_type(agrees), statement(share, evidence), statement(stock, evidence), claims, note)


def _counts_before(share: Stock, stocks: Sequence[Stock], evidence: Evidence) -> list[tuple[Stock, Bounds]]:
    claim = evidence.by_id[share.claim]
    own = [
        stock
        for stock in stocks
        if stock.quantity.of == "personnel"
        and evidence.by_id[stock.claim].report == claim.report
        and _place(stock, evidence) <= _place(share, evidence)
    ]
    nearest = sorted(own, key=lambda stock: _place(stock, evidence))[-2:]
    return [(stock, bounds) for stock in nearest if (bounds := _bounds(stock.quantity, evidence))]


def _place(stock: Stock, evidence: Evidence) -> int:
    segments = stock.quantity.segments
    return segments[0][0] if segments else position(evidence.by_id[stock.claim])


def _bounds(quantity: Quantity, evidence: Evidence) -> Bounds | None:
    """The least and the most that a quantity can be; an approximate one may be off by the policy's slack."""
    values = [value for value in (quantity.lower, quantity.best, quantity.upper) if value is not None]
    if not values or min(values) <= 0:
        return None
    slack = evidence.policy.share_slack if quantity.approximate else 0.0
    low, high = min(values) * (1 - slack), max(values) * (1 + slack)
    return 0.0 if quantity.open_below else low, float("inf") if quantity.open_above else high


def _central(quantity: Quantity) -> float:
    return next(value for value in (quantity.best, quantity.lower, quantity.upper) if value is not None)


def _later(day: date | None, days: float) -> date | None:
    return None if day is None or days > 36500 else day + timedelta(days=round(days))


def _days(days: Days) -> str:
    first, last = days
    if first == last or first is None:
        return f"{last}" if first else f"{last} at the latest"
    return f"{first} to {last}"


def _type(agrees: bool) -> RelationType:
    return "consistent_with" if agrees else "inconsistent_with"
