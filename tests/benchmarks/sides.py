"""A small gold and small findings of ours, made by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from benchmarks.demo.gold import Gold
from benchmarks.demo.names import Names
from benchmarks.demo.ours import Ours
from tests import factory
from trucewatch.model import Claim, Incident

IDS = {
    "Northern Front": "north",
    "NF": "north",
    "Rivaland": "country:RI",
    "Ana Sol": "person:ana-sol",
    "Army": "mil:RI",
}
NAMES = Names(
    lambda name: frozenset({IDS[name]} if name in IDS else ()), lambda key: [n for n, k in IDS.items() if k == key]
)
MONDAY, TUESDAY, WEDNESDAY = (date(2021, 10, day) for day in (4, 5, 6))
FALLUJA = {"name": "Falluja", "country": "IQ", "lat": 33.35, "lon": 43.78, "precision": "town"}


def gold(**rows: Any) -> Gold:
    return Gold(frozenset({"r1", "r2"}), rows)


def shelling(gold_id: str = "g1", **changes: Any) -> dict[str, Any]:
    day = ["2021-10-04", "2021-10-04"]
    row: dict[str, Any] = {
        "id": gold_id,
        "kind": "violence.shelling",
        "time": day,
        "place": FALLUJA,
        "reports": ["r1", "r2"],
    }
    row |= {"targets": [], "weapons": [], "accounts": [], "contested_on": [], "aggregate": False}
    return (
        row
        | {"origins": [{"informant": "army", "reports": ["r1", "r2"]}, {"informant": "x", "reports": ["r9"]}]}
        | changes
    )


def ours(
    claims: Sequence[Claim] = (), found: Sequence[Incident] = (), ceasefires: Sequence[Any] = (), names: Names = NAMES
) -> Ours:
    reports = tuple(factory.report(id=f"t{n}") for n in (1, 2))
    inspection = factory.inspection(
        reports=reports, claims=tuple(claims), incidents=tuple(found), ceasefires=tuple(ceasefires)
    )
    return Ours(inspection, {"t1": "r1", "t2": "r2"}, names)


def by(name: str, entity: str | None = None) -> Any:
    return factory.speaker(name, is_outlet=False, entity=entity)
