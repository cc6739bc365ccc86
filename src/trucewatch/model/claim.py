"""Claim: one predication under one attribution. The record that everything downstream is assembled from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trucewatch.model.attribution import Speaker
from trucewatch.model.mention import Mention
from trucewatch.model.place import Place
from trucewatch.model.quantity import Quantity
from trucewatch.model.spans import Segments
from trucewatch.model.time import Time
from trucewatch.model.vocabulary import Actuality, Kind, Polarity, Role, Stance


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that make the predication."""

    text: str
    segments: Segments


@dataclass(frozen=True, slots=True)
class Types:
    """The claim's kind in other codebooks, from the ontology's crosswalk."""

    plover: str | None = None
    cameo: str | None = None
    acled: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """What found the claim: the frame or model by name, and its score where it has one."""

    by: str
    score: float | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One predication under one attribution, with spans. A value inside is cited as a statement: `id/path`.

    The id is a hash of text id, trigger segments, kind and ordinal: never of values, entities or versions, so that a
    better gazetteer or a corrected number leaves every judgement where it was.
    """

    id: str
    report: str
    kind: Kind
    stance: Stance
    polarity: Polarity
    actuality: Actuality
    background: bool
    confidence: float
    segments: Segments
    text: str
    trigger: Trigger
    speaker: Speaker
    roles: Mapping[Role, tuple[Mention, ...]]
    time: Time | None
    place: Place | None
    quantities: tuple[Quantity, ...]
    why: Why
    reason: str | None = None
    types: Types = field(default_factory=Types)

    def mentions(self, role: Role) -> tuple[Mention, ...]:
        """The mentions that fill `role`, none where the claim leaves it open."""
        return self.roles.get(role, ())

    @property
    def family(self) -> str:
        """The kind's family: 'violence' of 'violence.shelling'."""
        return self.kind.split(".", 1)[0]


NO_ROLES: Mapping[Role, tuple[Mention, ...]] = MappingProxyType({})
