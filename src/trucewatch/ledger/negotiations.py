"""Negotiations: rounds of talks: who sat, what was sought, through whom, where, how long, with what result."""

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.ledger.acts import mentioned, names
from trucewatch.ledger.dates import by_publication, dated, gap, narrower, span
from trucewatch.ledger.evidence import Evidence, stands
from trucewatch.ledger.parties import Party, related
from trucewatch.model import Claim, Negotiation, Time
from trucewatch.model.vocabulary import TalksResult


@dataclass(frozen=True, slots=True)
class Round:
    """Claims on one round or process of talks, with the parties that sat in it."""

    claims: tuple[Claim, ...]
    parties: tuple[Party, ...]

    @property
    def reports(self) -> frozenset[str]:
        """The reports that tell of it."""
        return frozenset(claim.report for claim in self.claims)


def find_rounds(evidence: Evidence) -> tuple[Round, ...]:
    """The rounds of talks: one within a report where parties fit or lack, across reports if they are the same."""
    rounds: list[Round] = []
    for report in dict.fromkeys(claim.report for claim in evidence.claims):
        told = [claim for claim in evidence.by_report[report] if claim.family in ("talks", "agreement")]
        for found in _within(told, evidence):
            same = next((i for i, other in enumerate(rounds) if _same_round(other, found, evidence)), None)
            if same is None:
                rounds.append(found)
            else:
                rounds[same] = _joined(rounds[same], found)
    return tuple(rounds)


def negotiation(found: Round, evidence: Evidence) -> Negotiation:
    """The round as the ledger shows it."""
    claims = found.claims
    topics = [m.text for claim in claims for m in claim.mentions("topic")]
    mediators = [p for claim in claims for p in mentioned(claim, ("mediator",), None, evidence)]
    venues = [
        claim.place.name for claim in claims if claim.place and claim.place.precision not in ("country", "region")
    ]
    durations = [q.best or q.lower for claim in claims for q in claim.quantities if q.of == "duration_days"]
    return Negotiation(
        parties=names(found.parties),
        result=_result(claims, evidence),
        claims=tuple(claim.id for claim in claims),
        sought=topics[0] if topics else None,
        mediators=names(mediators),
        venue=venues[0] if venues else None,
        duration_days=next((days for days in durations if days is not None), None),
        time=_time(claims, evidence),
    )


def _within(claims: Sequence[Claim], evidence: Evidence) -> list[Round]:
    """The rounds of one report's claims, those that name parties first."""
    rounds: list[Round] = []
    told = [Round((claim,), _parties(claim, evidence)) for claim in claims if _tells(claim)]
    for found in sorted(told, key=lambda item: -min(2, len(item.parties))):
        fits = next((i for i, other in enumerate(rounds) if _compatible(other, found)), None)
        if fits is None:
            rounds.append(found)
        else:
            rounds[fits] = _joined(rounds[fits], found)
    return [_sorted(item, evidence) for item in rounds]


def _tells(claim: Claim) -> bool:
    """Say whether a claim speaks of talks that were, are or are fixed to be; a failure may be a negated agreement."""
    if claim.kind == "agreement.broken" or claim.kind.startswith("talks.mediation"):
        return False
    said = claim.stance in ("asserts", "confirms", "alleges", "reports_unofficially")
    if claim.polarity == "negated":
        return said and claim.family == "agreement"
    return said and claim.actuality in ("happened", "ongoing", "planned")


def _parties(claim: Claim, evidence: Evidence) -> tuple[Party, ...]:
    return mentioned(claim, ("party", "counterpart"), evidence.published(claim), evidence)


def _compatible(one: Round, other: Round) -> bool:
    if not one.parties or not other.parties:
        return True
    return any(related(p, q) for p in one.parties for q in other.parties)


def _same_round(one: Round, other: Round, evidence: Evidence) -> bool:
    if {p.key for p in one.parties if not p.local} != {p.key for p in other.parties if not p.local}:
        return False
    if len(one.parties) < 2 or _result(one.claims, evidence) != _result(other.claims, evidence):
        return False
    told, again = (evidence.published(item.claims[0]) for item in (one, other))
    if told is None or again is None or abs((told - again).days) > evidence.policy.days["rounds"]:
        return False
    return gap(span(_time(one.claims, evidence)), span(_time(other.claims, evidence))) == 0


def _joined(one: Round, other: Round) -> Round:
    parties = {party.key: party for party in (*one.parties, *other.parties)}
    return Round((*one.claims, *other.claims), tuple(parties.values()))


def _sorted(item: Round, evidence: Evidence) -> Round:
    return Round(tuple(evidence.by_id[key] for key in evidence.sort(c.id for c in item.claims)), item.parties)


def _result(claims: Sequence[Claim], evidence: Evidence) -> TalksResult:
    """The last result that the claims give, in the order of the evidence; else whether they go on."""
    given = [result for claim in claims if (result := _given(claim, evidence)) is not None]
    if given:
        return given[-1]
    going = any(claim.kind == "talks.held" and claim.actuality in ("ongoing", "planned") for claim in claims)
    return "ongoing" if going else "unknown"


def _given(claim: Claim, evidence: Evidence) -> TalksResult | None:
    if claim.kind == "talks.failed" and claim.polarity == "affirmed":
        broken = any(words in claim.text.lower() for words in evidence.policy.breaking_words)
        return "broken_off" if broken else "failed"
    if claim.family == "agreement":
        return "failed" if claim.polarity == "negated" else "agreed" if stands(claim) else None
    return None


def _time(claims: Sequence[Claim], evidence: Evidence) -> Time | None:
    """The time of the talks themselves where one is stated, else the narrowest that any claim has."""
    held = [claim for claim in claims if claim.kind == "talks.held" and dated(claim.time)]
    time: Time | None = None
    for claim in held or claims:
        time = narrower(time, claim.time or by_publication(evidence.published(claim)))
    return time
