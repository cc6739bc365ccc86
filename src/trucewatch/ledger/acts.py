"""Acts: what claims say was done to a ceasefire, by whom, on whose word; the same act told twice is one act."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast, get_args

from trucewatch.ledger.dates import began, by_publication, counts_from, dated, gap, narrower
from trucewatch.ledger.descriptions import nobody
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.naming import named_entries
from trucewatch.ledger.parties import Party, is_person, is_third, party_of, related, speaking_body, voice_of
from trucewatch.ledger.policy import Policy, Reading
from trucewatch.model import CeasefireAct, Claim, Days, Speaker, Time
from trucewatch.model.vocabulary import Act, Kind, Role

_ACTS = frozenset(get_args(Act))
_OF_AGREEMENTS: Mapping[Kind, Kind] = {
    "agreement.broken": "ceasefire.violation_alleged",
    "agreement.signed": "ceasefire.signed",
    "agreement.reached": "ceasefire.agreed",
}
_TALKS = {"talks.mediation_offered": "mediation_offered", "talks.mediation_accepted": "mediation_accepted"}


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with its parties resolved, from one claim or from several that tell the same."""

    act: Act
    by: tuple[Party, ...]
    counterpart: tuple[Party, ...]
    accused: tuple[Party, ...]
    speaker: Speaker
    voice: Party | None
    time: Time | None
    claims: tuple[Claim, ...]
    published: date | None
    reason: str | None
    named: frozenset[str] = frozenset()
    """The reports of the entries whose ceasefire its sentence names, or of which it is part."""

    @property
    def of_truce(self) -> bool:
        """Whether it is done to a ceasefire, and not in talks."""
        return self.claims[0].family == "ceasefire"

    @property
    def day(self) -> date | None:
        """The day from which it counts; what has happened did so by the day of publication."""
        days = [day for day in (counts_from(self.time), self.published) if day is not None]
        return min(days) if days else None

    @property
    def report(self) -> str:
        """The report of its earliest claim."""
        return self.claims[0].report

    @property
    def parties(self) -> tuple[Party, ...]:
        """All that do it, or that it is agreed with."""
        return (*self.by, *self.counterpart)

    def record(self) -> CeasefireAct:
        """The act as the ledger shows it."""
        names = tuple(dict.fromkeys(party.name for party in self.by))
        return CeasefireAct(
            act=self.act,
            by=names,
            speaker=self.speaker,
            time=self.time,
            claims=tuple(claim.id for claim in self.claims),
            accused=self.accused[0].name if self.accused else None,
            reason=self.reason,
        )


def act_of(claim: Claim, policy: Policy) -> Act | None:
    """The act that a claim of ceasefire or talks stands for; None where what is said is not done."""
    family, _, name = claim.kind.partition(".")
    if claim.kind == "agreement.reached" and claim.polarity == "negated" and claim.stance != "denies":
        return "talks_failed"
    if family not in ("ceasefire", "talks"):
        return None
    act = cast(Act, name if family == "ceasefire" else _TALKS.get(claim.kind, f"talks_{name}"))
    reading = next((row for row in policy.readings if _fits(row, act, claim)), None)
    if act not in _ACTS or (reading and reading.act is None):
        return None
    return act if reading is None or reading.act == "same" else cast(Act, reading.act)


def deeds_of(evidence: Evidence) -> tuple[Deed, ...]:
    """One deed for each claim that is an act, in the order of the evidence."""
    found = (_as_truce(claim, evidence) for claim in evidence.of("ceasefire", "talks", "agreement"))
    told = ((claim, act_of(claim, evidence.policy)) for claim in found)
    deeds = [_spoken(_deed(claim, act, evidence), evidence) for claim, act in told if act]
    deeds = [deed for deed in deeds if not (_of_outsiders(deed, evidence) or _foretold(deed, evidence))]
    bodies: dict[Hashable, list[Deed]] = defaultdict(list)
    for deed in deeds:
        if deed.by and not any(is_person(party, evidence) for party in deed.by):
            bodies[deed.report, deed.act].append(deed)
    return tuple(_represented(deed, bodies.get((deed.report, deed.act), ()), evidence) for deed in deeds)


def _as_truce(claim: Claim, evidence: Evidence) -> Claim:
    """What is done to an agreement by its name is done to the ceasefire that an entry calls so."""
    kind = _OF_AGREEMENTS.get(claim.kind)
    if kind is None or not named_entries(claim, evidence):
        return claim
    broken = claim.kind == "agreement.broken"
    roles = {"accused" if broken and role == "party" else role: found for role, found in claim.roles.items()}
    return replace(claim, kind=kind, roles=roles)


def merge_deeds(deeds: Iterable[Deed], policy: Policy) -> tuple[Deed, ...]:
    """Join deeds with the same act, doers and speaker whose times overlap. Comes and goes in the order of evidence.

    What an outlet tells in its own voice of an act on record, of nobody else, is that act told again.
    """
    kept: list[Deed] = []
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for deed in deeds:
        known = alike[_likeness(deed)]
        same = next((i for i in known if gap(began(kept[i].time), began(deed.time)) == 0), None)
        if same is None:
            same = next((i for i in reversed(range(len(kept))) if _retells(deed, kept[i], policy)), None)
        if same is None:
            known.append(len(kept))
            kept.append(deed)
        else:
            kept[same] = _joined(kept[same], deed)
    return tuple(kept)


def without_recalled(deeds: Sequence[Deed], policy: Policy) -> tuple[Deed, ...]:
    """The deeds without starts that are recalled, done by nobody in particular, more vaguely than one on record.

    'Which began in October' beside 'suspended its attacks on Saturday' is an account of that start, not a second one.
    """
    starts = [began(deed.time) for deed in deeds if deed.act in policy.acts["starting"] and dated(deed.time)]
    return tuple(deed for deed in deeds if not (_recalled(deed, policy) and any(_holds(deed, day) for day in starts)))


def _recalled(deed: Deed, policy: Policy) -> bool:
    """Say whether nobody in particular did it, and its report is no news of it."""
    if deed.act != "entered_into_force" or deed.by:
        return False
    last = began(deed.time)[1]
    old = last is not None and deed.published is not None and (deed.published - last).days > policy.days["undated"]
    return old or all(claim.background for claim in deed.claims)


def _holds(deed: Deed, start: Days) -> bool:
    """Say whether a start lies within the days that a deed gives for its own, and is told more closely."""
    own = began(deed.time)
    if None in (*own, *start) or own == start:
        return False
    return all(own[0] <= day <= own[1] for day in start if day and own[0] and own[1])


def names(parties: Iterable[Party]) -> tuple[str, ...]:
    """The names of parties, each once."""
    return tuple(dict.fromkeys(party.name for party in parties))


def mentioned(claim: Claim, roles: Sequence[Role], on: date | None, evidence: Evidence) -> tuple[Party, ...]:
    """The parties that fill some roles of a claim."""
    mentions = (m for role in roles for m in claim.mentions(role) if not nobody(m, evidence))
    return tuple({p.key: p for p in (party_of(m, claim.report, on, evidence) for m in mentions)}.values())


def _deed(claim: Claim, act: Act, evidence: Evidence) -> Deed:
    published = evidence.published(claim)
    time = claim.time or by_publication(published)
    on = began(time)[1] or published
    doing: tuple[Role, ...] = ("party",) if claim.family == "ceasefire" else ("party", "counterpart")
    return Deed(
        act=act,
        by=_undone(act, mentioned(claim, doing, on, evidence), claim, evidence),
        counterpart=tuple(p for p in mentioned(claim, ("counterpart",), on, evidence) if not is_third(p, evidence)),
        accused=mentioned(claim, ("accused",), on, evidence),
        speaker=claim.speaker,
        voice=voice_of(claim.speaker, claim.report, on, evidence),
        time=time,
        claims=(claim,),
        published=None if claim.report in evidence.entries else published,
        named=named_entries(claim, evidence),
        reason=claim.reason,
    )


def _undone(act: Act, by: tuple[Party, ...], claim: Claim, evidence: Evidence) -> tuple[Party, ...]:
    """What lapses or takes effect is not done by one state alone, unless it says so itself."""
    lone = len(by) == 1 and by[0].state and not claim.mentions("counterpart")
    own = claim.speaker.entity is not None and claim.speaker.entity.endswith(f":{by[0].country}") if by else False
    return () if act in evidence.policy.machine.neutral and lone and not own else by


def _of_outsiders(deed: Deed, evidence: Evidence) -> bool:
    """Say whether a halt is that of a body which fights with nobody: the UN suspends its operations, not a war."""
    return deed.act == "declared_unilaterally" and bool(deed.by) and all(is_third(p, evidence) for p in deed.by)


def _foretold(deed: Deed, evidence: Evidence) -> bool:
    """Say whether somebody who is no side only expects it to be extended: that offers nothing."""
    extended = all(claim.kind == "ceasefire.extended" and claim.stance == "asserts" for claim in deed.claims)
    if deed.act != "renewal_offered" or not extended or deed.by:
        return False
    return deed.voice is None or deed.voice.local or is_third(deed.voice, evidence)


def _spoken(deed: Deed, evidence: Evidence) -> Deed:
    """What armed groups do on the word of a known one among them is its own act too."""
    voice = deed.voice
    if voice is None or voice.local or voice.state or not deed.by:
        return deed
    body = speaking_body(voice, deed.day, evidence)
    apart = {party.country for party in (*deed.by, body)} - {None}
    if not all(p.collective for p in deed.by) or len(apart) > 1 or is_third(body, evidence):
        return deed
    return replace(deed, by=(*deed.by, body))


def _represented(deed: Deed, others: Sequence[Deed], evidence: Evidence) -> Deed:
    """Read "a commander ended it" as the act of the one body of his country that does the same in his report."""
    if not deed.by or not all(party.local and is_person(party, evidence) for party in deed.by):
        return deed
    countries = {party.country for party in deed.by}
    fits = {names(other.by): other for other in others if countries <= {party.country for party in other.by}}
    if len(fits) != 1:
        return deed
    body = next(iter(fits.values()))
    return replace(deed, by=body.by, counterpart=deed.counterpart or body.counterpart)


def _fits(row: Reading, act: str, claim: Claim) -> bool:
    asked = (
        (row.acts, act),
        (row.stances, claim.stance),
        (row.polarities, claim.polarity),
        (row.actualities, claim.actuality),
    )
    return all(not allowed or value in allowed for allowed, value in asked)


def _likeness(deed: Deed) -> Hashable:
    """What two tellings of one act have in common, besides its time. A doer's word is one, whoever speaks for it."""
    own = deed.voice is not None and any(related(deed.voice, party) for party in deed.by if not party.local)
    speaker = "own word" if own else deed.speaker.name
    if deed.voice is not None and not deed.voice.local and not own and not deed.act.startswith("violation"):
        speaker = deed.voice.key
    return deed.act, names(deed.by), names(deed.accused), speaker, deed.speaker.is_outlet


def _retells(deed: Deed, known: Deed, policy: Policy) -> bool:
    """Say whether an outlet recounts a known act that all whom it binds do: of no other doers, on no other day."""
    if _brought_about(deed) and known.act in policy.acts["starting"]:
        return True
    if not deed.speaker.is_outlet or deed.act != known.act or deed.act not in policy.acts["shared"]:
        return False
    others = [p for p in deed.by if known.by and not any(related(p, q) or p.local or q.local for q in known.by)]
    if others or gap(began(known.time), began(deed.time)) > 0:
        return False
    return dated(deed.time) or deed.act in policy.acts["once"] or all(claim.background for claim in deed.claims)


def _brought_about(deed: Deed) -> bool:
    """Say whether nothing is told but whose mediation it came of: 'the truce was brokered by Norway'."""
    return deed.act == "agreed" and not deed.parties and any(claim.mentions("mediator") for claim in deed.claims)


def _joined(one: Deed, other: Deed) -> Deed:
    published = [day for day in (one.published, other.published) if day is not None]
    return replace(
        one,
        by=one.by or other.by,
        counterpart=tuple({p.key: p for p in (*one.counterpart, *other.counterpart)}.values()),
        time=narrower(one.time, other.time),
        claims=(*one.claims, *other.claims),
        published=min(published) if published else None,
        reason=one.reason or other.reason,
    )
