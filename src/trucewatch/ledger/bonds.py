"""Bonds: what people decided about which claims are of one ceasefire, and which incidents break it."""

from collections.abc import Iterable, Sequence

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Constraints, Incident
from trucewatch.model.constraints import Pair, pair


def kept_apart(some: Iterable[Deed], others: Iterable[Deed], constraints: Constraints) -> bool:
    """Say whether people keep a claim of these deeds and one of those apart."""
    if not constraints.apart:
        return False
    mine, theirs = claims_of(some), claims_of(others)
    return any(pair(one, other) in constraints.apart for one in mine for other in theirs)


def put_together(some: Iterable[Deed], others: Iterable[Deed], constraints: Constraints) -> bool:
    """Say whether people put a claim of these deeds and one of those together, and keep none apart."""
    if not constraints.together:
        return False
    mine, theirs = claims_of(some), claims_of(others)
    return any(mine & set(group) and theirs & set(group) for group in constraints.together) and not any(
        pair(one, other) in constraints.apart for one in mine for other in theirs
    )


def breaks(incident: Incident, deeds: Iterable[Deed], constraints: Constraints) -> bool | None:
    """Whether people say that the incident breaks the ceasefire of these deeds; None where nobody said so or not."""
    acts = claims_of(deeds)
    pairs: set[Pair] = {(told, act) for told in incident.claims for act in acts}
    if pairs & constraints.linked:
        return True
    return False if pairs & constraints.unlinked else None


def meant(deed: Deed, evidence: Evidence) -> Incident | None:
    """The incident that people say the allegation speaks of."""
    return next(
        (incident for incident in evidence.incidents if _tied(deed, incident, evidence.constraints.linked)), None
    )


def not_meant(deed: Deed, incidents: Sequence[Incident], evidence: Evidence) -> list[Incident]:
    """The incidents without those of which people say that the allegation does not speak."""
    return [incident for incident in incidents if not _tied(deed, incident, evidence.constraints.unlinked)]


def claims_of(deeds: Iterable[Deed]) -> frozenset[str]:
    """The ids of the claims of some deeds."""
    return frozenset(claim.id for deed in deeds for claim in deed.claims)


def _tied(deed: Deed, incident: Incident, pairs: frozenset[Pair]) -> bool:
    return any((claim.id, told) in pairs for claim in deed.claims for told in incident.claims)
