"""Confidence: how likely it is that a claim's kind is right, from what the claim says besides.

A logistic regression over a dozen plain features (Cox 1958), its weights in `ontology/confidence.yml`. It is fitted on
sentences of our own and measured on others by the bench ('calibration'); it says nothing of whether the report is true.
"""

import math
from collections.abc import Iterator

from trucewatch.model.claim import Claim
from trucewatch.ontology.confidence import Confidence

_LEAST, _MOST = 0.05, 0.98
_UNREAL = frozenset({"planned", "hypothetical", "habitual"})
_FAMILIES = frozenset({"violence", "harm", "force", "territory", "unrest", "ceasefire", "talks", "position", "legal"})


def confidence_of(claim: Claim, weights: Confidence) -> float:
    """The probability that the claim's kind is right, between .05 and .98, to two places."""
    odds = weights.base + sum(weights.features.get(name, 0.0) for name in features(claim))
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-odds)))), 2)


def features(claim: Claim) -> Iterator[str]:
    """The names of the features that a claim has."""
    family = claim.kind.split(".")[0]
    if family in _FAMILIES:
        yield f"family_{family}"
    yield from (name for name, has in _told(claim).items() if has)


def _told(claim: Claim) -> dict[str, bool]:
    return {
        "bare": not claim.roles and claim.place is None,
        "doer": bool(claim.mentions("actor") or claim.mentions("party")),
        "undergoer": bool(claim.mentions("target") or claim.mentions("victim")),
        "placed": claim.place is not None,
        "dated": claim.time is not None and claim.time.basis in {"stated", "relative"},
        "counted": bool(claim.quantities),
        "spoken": not claim.speaker.is_outlet,
        "unreal": claim.actuality in _UNREAL,
        "background": claim.background,
        "negated": claim.polarity == "negated",
        "term": " " in claim.trigger.text,
    }
