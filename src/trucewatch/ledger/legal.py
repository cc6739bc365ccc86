"""Legal acts: resolutions, rulings and sanctions told in a ceasefire's reports, each once."""

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.ledger.acts import mentioned
from trucewatch.ledger.dates import began, dated, gap, narrower
from trucewatch.ledger.evidence import Evidence, stands
from trucewatch.model import Claim, LegalAct, Time
from trucewatch.model.order import position

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Claims on one legal act. Its id is that of its earliest claim."""

    claims: tuple[Claim, ...]
    bodies: frozenset[str]

    @property
    def id(self) -> str:
        """The id by which relations point to it."""
        return self.claims[0].id

    @property
    def reports(self) -> frozenset[str]:
        """The reports that tell of it."""
        return frozenset(claim.report for claim in self.claims)


def find_rulings(evidence: Evidence) -> tuple[Ruling, ...]:
    """The legal acts that somebody states as done, the same one told twice joined."""
    rulings: list[Ruling] = []
    for claim in evidence.of("legal"):
        if not stands(claim):
            continue
        found = Ruling((claim,), _bodies(claim, evidence))
        same = next((i for i, other in enumerate(rulings) if _same(other, found)), None)
        if same is None:
            rulings.append(found)
        else:
            known = rulings[same]
            rulings[same] = Ruling((*known.claims, claim), known.bodies | found.bodies)
    return tuple(rulings)


def legal_act(ruling: Ruling) -> LegalAct:
    """The legal act as the ledger shows it."""
    body = next((m.name or m.text for claim in ruling.claims for m in claim.mentions("body")), _UNKNOWN)
    topics = (m.text for c in ruling.claims for m in (*c.mentions("topic"), *c.mentions("target")))
    return LegalAct(
        body=body,
        act=ruling.claims[0].trigger.text,
        about=next(topics, _UNKNOWN),
        time=_time(ruling.claims),
        claims=tuple(claim.id for claim in ruling.claims),
    )


def _bodies(claim: Claim, evidence: Evidence) -> frozenset[str]:
    return frozenset(p.key for p in mentioned(claim, ("body",), evidence.published(claim), evidence))


def _same(one: Ruling, other: Ruling) -> bool:
    """The same body at a stated time that overlaps; in one report also "the resolution" of nobody in particular."""
    if one.claims[0].kind != other.claims[0].kind:
        return False
    if not other.bodies and _near(one.claims[-1], other.claims[0]):
        return True
    stated = [_time(item.claims) for item in (one, other)]
    if not one.bodies & other.bodies:
        return False
    if all(dated(time) for time in stated):
        return gap(began(stated[0]), began(stated[1])) == 0
    return bool(one.reports & other.reports)


def _near(one: Claim, other: Claim) -> bool:
    """Say whether two claims of one report stand within a paragraph's length of each other."""
    return one.report == other.report and 0 <= position(other) - position(one) <= 600


def _time(claims: Sequence[Claim]) -> Time | None:
    time: Time | None = None
    for claim in claims:
        time = narrower(time, claim.time)
    return time
