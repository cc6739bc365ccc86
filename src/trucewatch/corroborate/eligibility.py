"""Eligibility: what a claim can do for an incident: make one, speak against one, say more about one, or nothing.

Threatened, planned, hypothetical, habitual and negated acts never make an incident (docs/claims.md, 'Actuality').
"""

from typing import Literal

from trucewatch.corroborate.policy import Policy
from trucewatch.model import Claim

Part = Literal["makes", "harm", "denies", "adds", "none"]
_COUNTED_IN_HARM = ("killed", "injured", "casualties", "missing", "displaced")


def part(claim: Claim, policy: Policy) -> Part:
    """Say what a claim can do. 'harm' attaches to an act if there is one, and makes an incident if there is none."""
    rules, family = policy.eligibility, claim.family
    if family in rules.attach_only:
        return "adds"
    if claim.kind == "position.involvement" and claim.stance == "denies":
        return "denies"
    if family not in rules.makers or claim.kind in rules.never_make or claim.actuality not in rules.actualities:
        return "none"
    if claim.stance == "denies" or claim.polarity == "negated":
        return _against(claim)
    if claim.stance not in rules.stances:
        return "none"
    return "harm" if family == "harm" else "makes"


def can_make(claim: Claim, policy: Policy) -> bool:
    """Say whether the claim alone is enough for an incident: harm is, if somebody or something was harmed."""
    found = part(claim, policy)
    return found == "makes" or (found == "harm" and harmful(claim))


def harmful(claim: Claim) -> bool:
    """Say whether a claim of harm tells of any: 'no injuries reported' and 'no word on casualties' do not."""
    if claim.kind != "harm.casualties":
        return True
    counts = [quantity for quantity in claim.quantities if quantity.of in _COUNTED_IN_HARM]
    return any(quantity.status in ("stated", "unknown") for quantity in counts) or not counts


def happening(claim: Claim, policy: Policy) -> bool:
    """Say whether the claim vouches for the occurrence itself."""
    return part(claim, policy) in ("makes", "harm")


def _against(claim: Claim) -> Part:
    """A denial, or somebody's word that it did not happen; "no group claimed it" only adds."""
    if claim.stance == "claims_responsibility":
        return "adds"
    if claim.stance == "denies":
        return "none" if claim.polarity == "negated" else "denies"
    return "none" if claim.speaker.is_outlet else "denies"
