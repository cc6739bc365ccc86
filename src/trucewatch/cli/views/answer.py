"""Everything that an inspection holds, in the order in which one asks: ceasefires, incidents, stocks, what is open."""

from collections.abc import Iterator

from rich.console import RenderableType

from trucewatch.cli.views.incidents import incident
from trucewatch.cli.views.ledger import ledger
from trucewatch.cli.views.unresolved import unresolved
from trucewatch.cli.views.words import words
from trucewatch.model import Inspection
from trucewatch.publish.coverage import CAVEAT
from trucewatch.publish.wording import counted, several, when


def answer(inspection: Inspection) -> Iterator[RenderableType]:
    """The parts, one below the other."""
    claims = {claim.id: claim for claim in inspection.claims}
    yield words(
        f"{several(len(inspection.reports), 'report')}: {several(len(claims), 'claim')}, "
        f"{several(len(inspection.incidents), 'incident')}, {several(len(inspection.ceasefires), 'ceasefire')}"
    )
    for truce in inspection.ceasefires:
        yield words("")
        yield ledger(truce)
    for one in inspection.incidents:
        yield words("")
        yield incident(one, claims)
    for stock in inspection.stocks:
        place = f" in {stock.where}" if stock.where else ""
        yield words(f"{stock.who}{place}: {counted(stock.quantity)}, {when(stock.time)}")
    yield words("")
    yield unresolved(inspection.unresolved)
    yield words(CAVEAT, "dim")
