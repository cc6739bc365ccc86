"""Incident: claims about one occurrence, with the accounts of all sides and two grades. Derived, never edited."""

from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.model.attribution import Speaker
from trucewatch.model.mention import Mention
from trucewatch.model.place import Place
from trucewatch.model.time import Time
from trucewatch.model.vocabulary import (
    AccountAttribute,
    AttributionGrade,
    ContestedAttribute,
    Kind,
    OccurrenceGrade,
    Stance,
)


@dataclass(frozen=True, slots=True)
class Account:
    """What one speaker gives for one attribute of an incident, with the statements that say so and its origin."""

    attribute: AccountAttribute
    value: float | str | None
    speaker: Speaker
    stance: Stance
    statements: tuple[str, ...]
    origin: str
    lower: float | None = None
    upper: float | None = None
    status: str | None = None
    qualifier: str | None = None
    corrected_by: str | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """How well an occurrence, and its attribution, are supported, in Airwars' words, with the reason in a sentence."""

    occurrence: OccurrenceGrade
    attribution: AttributionGrade
    reason: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One occurrence (one time, place, act), or an aggregate that stands for several and contains them."""

    id: str
    kind: Kind
    time: Time | None
    place: Place | None
    actors: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    accounts: tuple[Account, ...]
    contested_on: tuple[ContestedAttribute, ...]
    grade: Grade
    origins: int
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    aggregate: bool
    weapons: tuple[Mention, ...] = ()
    types: Mapping[str, str | None] | None = None
    background: bool = False
