"""Ceasefire: parties, terms, acts, negotiations, legal acts, violations and states, each with its claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from trucewatch.model.attribution import Speaker
from trucewatch.model.place import Place
from trucewatch.model.time import Days, Time
from trucewatch.model.vocabulary import (
    Act,
    CeasefireAttribute,
    Formality,
    Kind,
    Laterality,
    ObligationBasis,
    ObligationStatus,
    Scope,
    Stance,
    State,
    TalksResult,
    ViolationStatus,
)


@dataclass(frozen=True, slots=True)
class CeasefireKind:
    """How formal, how many-sided, how wide."""

    formality: Formality
    lateral: Laterality
    scope: Scope


@dataclass(frozen=True, slots=True)
class CeasefireAct:
    """Something done to a ceasefire: by whom, said by whom, when. `accused` is set for violations alleged."""

    act: Act
    by: tuple[str, ...]
    speaker: Speaker
    time: Time | None
    claims: tuple[str, ...]
    accused: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A round or process of talks: who, what is sought, through whom, where, with what result."""

    parties: tuple[str, ...]
    result: TalksResult
    claims: tuple[str, ...]
    sought: str | None = None
    mediators: tuple[str, ...] = ()
    venue: str | None = None
    duration_days: float | None = None
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class LegalAct:
    """A resolution, ruling or sanction that bears on the ceasefire."""

    body: str
    act: str
    about: str
    time: Time | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """A breach: alleged by someone, apparent from an incident, corroborated, verified by a monitor, or denied.

    `kind`, `time` and `place` are those of its incident, else of the claims; None where neither tells.
    """

    accused: str | None
    status: ViolationStatus
    claims: tuple[str, ...]
    incident: str | None = None
    accuser: str | None = None
    kind: Kind | None = None
    time: Time | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class StateChange:
    """A state from a time on. `party` None is the assessed state; otherwise how that party stands to it."""

    since: Time | None
    state: State
    claims: tuple[str, ...]
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """That a person entered a ceasefire by hand: who, when, from what source, in which report of the store.

    Name, kind, start and terms are then the entry's; what reports say otherwise stands beside it as accounts.
    """

    by: str
    on: date
    source: str
    report: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one speaker says became of an obligation, and the day for which he says it."""

    done: bool
    speaker: Speaker
    day: date
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that is to be done by a day: who is to do what, on what basis, who says so, and what became of it.

    `due` holds the earliest and latest day that the deadline can mean. `status` is that of the last day of knowledge.
    """

    kind: Kind
    by: tuple[str, ...]
    what: str
    due: Days
    basis: ObligationBasis
    speakers: tuple[Speaker, ...]
    status: ObligationStatus
    claims: tuple[str, ...]
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class CeasefireAccount:
    """What one speaker gives for one attribute of a ceasefire, with the statements that say so and its origin.

    `lower` and `upper` bound a start or an end as ISO 8601 days, and a length in days; an open bound is None.
    `qualifier` tells which start is meant: of the undertaking (an act), or of its being in force.
    """

    attribute: CeasefireAttribute
    value: float | str | None
    speaker: Speaker
    stance: Stance
    statements: tuple[str, ...]
    origin: str
    lower: float | str | None = None
    upper: float | str | None = None
    status: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """A halt of violence that at least one party declared, with everything said and done about it.

    `disputes` says in words, a sentence for each attribute of `contested_on`, who gives what.
    """

    id: str
    name: str
    parties: tuple[tuple[str, ...], ...]
    kind: CeasefireKind
    acts: tuple[CeasefireAct, ...]
    state: State
    state_by_party: Mapping[str, State]
    history: tuple[StateChange, ...]
    in_force_from: Time | None
    ended: Time | None
    terms: tuple[str, ...] = ()
    negotiations: tuple[Negotiation, ...] = ()
    legal_acts: tuple[LegalAct, ...] = ()
    violations: tuple[Violation, ...] = ()
    accounts: tuple[CeasefireAccount, ...] = ()
    contested_on: tuple[CeasefireAttribute, ...] = ()
    disputes: tuple[str, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    entered: Entered | None = None
