"""Projections as rows: what can be computed again from claims and judgements, with the columns that queries ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from trucewatch.model import Actor, Ceasefire, Incident, Relation, Stock, Unresolved
from trucewatch.store.rows import pack

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Projections:
    """All that is worked out from claims and judgements; `unresolved` are the questions that stay open."""

    incidents: Sequence[Incident] = ()
    ceasefires: Sequence[Ceasefire] = ()
    relations: Sequence[Relation] = ()
    stocks: Sequence[Stock] = ()
    actors: Sequence[Actor] = ()
    unresolved: Sequence[Unresolved] = ()


def incident_rows(incidents: Iterable[Incident]) -> list[Row]:
    """Rows of the incidents table."""
    return [
        {
            "id": i.id,
            "kind": i.kind,
            "earliest": i.time.earliest.isoformat() if i.time and i.time.earliest else None,
            "latest": i.time.latest.isoformat() if i.time and i.time.latest else None,
            "body": pack(i),
        }
        for i in incidents
    ]


def ceasefire_rows(ceasefires: Iterable[Ceasefire]) -> list[Row]:
    """Rows of the ceasefires table."""
    return [{"id": c.id, "state": c.state, "body": pack(c)} for c in ceasefires]


def relation_rows(relations: Iterable[Relation]) -> list[Row]:
    """Rows of the relations table."""
    return [{"source": r.source, "target": r.target, "body": pack(r)} for r in relations]


def stock_rows(stocks: Iterable[Stock]) -> list[Row]:
    """Rows of the stocks table."""
    return [{"claim": s.claim, "body": pack(s)} for s in stocks]


def actor_rows(actors: Iterable[Actor]) -> list[Row]:
    """Rows of the actors table."""
    return [{"entity": a.entity, "body": pack(a)} for a in actors]


def question_rows(unresolved: Iterable[Unresolved]) -> list[Row]:
    """Rows of the questions table: what the stages after reading did not understand."""
    return [{"text": u.report, "body": pack(u)} for u in unresolved]
