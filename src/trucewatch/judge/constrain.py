"""Constrain: verdicts on pairs as constraints on claims, free of contradiction.

Where verdicts contradict each other (one and two are one, two and three are one, one and three are not), the later
ones hold, and the earlier one that they rule out is named.
"""

from collections.abc import Iterable, Mapping, Sequence

from trucewatch.judge.log import in_order
from trucewatch.model import Claim, Constraints, Judgement
from trucewatch.model.constraints import Pair, pair

GROUPED = "ceasefire"
"""The family of claims that make ceasefires: linking one to a ceasefire makes it a member, as a merge would."""

Paired = tuple[Judgement, tuple[str, ...]]
"""A verdict on a pair, with the two claims by which its ends are known today."""


def constrain(paired: Sequence[Paired], claims: Mapping[str, Claim]) -> tuple[Constraints, Mapping[str, str]]:
    """The constraints that the verdicts in force make, and for each verdict left out why."""
    ends = {row.id: claim_ids for row, claim_ids in paired}
    joining, parting = _Groups(), set[Pair]()
    linked: dict[bool, set[Pair]] = {True: set(), False: set()}
    out: dict[str, str] = {}
    holders: dict[Pair, Judgement] = {}
    for row in reversed(in_order(row for row, _ in paired)):
        one, other = ends[row.id]
        joins = row.verdict in ("merge", "link")
        if row.verdict in ("link", "unlink") and not _grouped(one, other, claims):
            linked[joins].add((one, other))
            continue
        against = joining.between(one, other, parting) if joins else None
        if not joins and joining.of(one) == joining.of(other):
            out[row.id] = f"later verdicts join {one} and {other}"
        elif against is not None:
            by = holders[against]
            out[row.id] = f"{by.id} of {by.who}, which is later, keeps {against[0]} and {against[1]} apart"
        elif joins:
            joining.join(one, other)
        else:
            parting.add(pair(one, other))
            holders[pair(one, other)] = row
    made = Constraints(joining.groups(), frozenset(parting), frozenset(linked[True]), frozenset(linked[False]))
    return made, out


def _grouped(one: str, other: str, claims: Mapping[str, Claim]) -> bool:
    return all(claim in claims and claims[claim].family == GROUPED for claim in (one, other))


class _Groups:
    """Groups of claims that only grow."""

    def __init__(self) -> None:
        self._group: dict[str, frozenset[str]] = {}

    def of(self, claim: str) -> frozenset[str]:
        return self._group.get(claim, frozenset({claim}))

    def join(self, one: str, other: str) -> None:
        whole = self.of(one) | self.of(other)
        self._group.update(dict.fromkeys(whole, whole))

    def between(self, one: str, other: str, apart: Iterable[Pair]) -> Pair | None:
        """A pair that is to stay apart and would not, if the two were joined."""
        whole = self.of(one) | self.of(other)
        return next((parted for parted in sorted(apart) if set(parted) <= whole), None)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted({tuple(sorted(group)) for group in self._group.values()}))
