"""Decided: what people decided about which claims are of one occurrence, found by the claims that it is about."""

from collections.abc import Iterable, Sequence

from trucewatch.model import UNJUDGED, Constraints


class Decided:
    """Constraints by claim, so that what is asked about few claims costs no more where many others are decided."""

    def __init__(self, constraints: Constraints = UNJUDGED) -> None:
        """Index the constraints; they are not changed any more."""
        self.constraints = constraints
        self._apart: dict[str, list[str]] = {}
        self._together: dict[str, list[Sequence[str]]] = {}
        for one, other in constraints.apart:
            self._apart.setdefault(one, []).append(other)
        for group in constraints.together:
            for claim in group:
                self._together.setdefault(claim, []).append(group)

    def among(self, claims: Iterable[str]) -> Constraints:
        """Which of these claims are together, and which of them are apart."""
        if not self._apart and not self._together:
            return UNJUDGED
        held = frozenset(claims)
        apart = frozenset((one, other) for one in held for other in self._apart.get(one, ()) if other in held)
        groups = {tuple(sorted(held.intersection(group))) for claim in held for group in self._together.get(claim, ())}
        return Constraints(tuple(sorted(group for group in groups if len(group) > 1)), apart)

    def with_(self, claim: str) -> Iterable[str]:
        """The claims that people put together with one."""
        return (other for group in self._together.get(claim, ()) for other in group)
