"""Apply: claims as people's judgements leave them. A pure function of claims, reports and judgements.

The program's claims go in and stay as they are in the store. Out come the claims with what people corrected, which of
them still count, the constraints on grouping, and how every judgement stands.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from trucewatch.judge.anchors import Ground, Lost, find, make_ground
from trucewatch.judge.constrain import constrain
from trucewatch.judge.fields import Plain, is_item, item, parts, read, written
from trucewatch.judge.log import ON_PAIRS, ON_VALUES, in_order, superseded, withdrawn
from trucewatch.model import Claim, Constraints, Judgement, Quantity, Report, Ruling

Ends = tuple[str, ...]
_EXACT = ("accept", "reject", "lock")
"""Verdicts which, on a whole claim, are on that claim and no other."""


@dataclass(frozen=True, slots=True)
class Judged:
    """`claims` are all, with people's values; those in `rejected` count in nothing."""

    claims: tuple[Claim, ...]
    rejected: frozenset[str]
    constraints: Constraints
    rulings: tuple[Ruling, ...]

    @property
    def counting(self) -> tuple[Claim, ...]:
        """The claims that incidents and ceasefires are made of."""
        return tuple(claim for claim in self.claims if claim.id not in self.rejected)


def apply(claims: Sequence[Claim], reports: Iterable[Report], judgements: Iterable[Judgement]) -> Judged:
    """What the judgements make of the claims. The order of all three changes nothing."""
    rows = in_order(judgements)
    if not rows:
        return Judged(tuple(claims), frozenset(), Constraints(), ())
    ground = make_ground(claims, reports)
    gone = withdrawn(rows)
    held = {row.id: _ends(row, ground) for row in rows if row.id not in gone and row.verdict != "withdraw"}
    found = {key: ends for key, ends in held.items() if not isinstance(ends, Lost)}
    replaced = superseded([(row, found[row.id]) for row in rows if row.id in found])
    replaced |= {row.supersedes for row in rows if row.id in held and row.supersedes is not None} - found.keys()
    replaced |= _absorbed([(row, found[row.id][0]) for row in rows if row.id in found.keys() - replaced], ground)
    force = [(row, found[row.id]) for row in rows if row.id in found and row.id not in replaced]
    paired = [(row, tuple(_claim(end) for end in ends)) for row, ends in force if row.verdict in ON_PAIRS]
    constraints, ruled_out = constrain(paired, ground.claims)
    values = sorted(((row, ends[0]) for row, ends in force if row.verdict in ON_VALUES), key=_depth)
    rejected = frozenset(end for row, end in values if row.verdict == "reject" and "/" not in end)
    changed = _valued(values, ground.claims)
    return Judged(
        claims=tuple(changed.get(claim.id, claim) for claim in claims),
        rejected=rejected,
        constraints=constraints,
        rulings=tuple(_ruling(row, gone, replaced, held, ruled_out, ground) for row in rows),
    )


def on_record(value: Plain) -> str:
    """A plain value as the JSON that a judgement keeps; one spelling for each."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def path_of(subject: str) -> str:
    """The field path of an address: `place` of `c1/place`, nothing of a claim's own id."""
    return subject.partition("/")[2]


def _claim(end: str) -> str:
    return end.partition("/")[0]


def _ends(row: Judgement, ground: Ground) -> Ends | Lost:
    """The addresses that a row's subjects have today."""
    paths = (path_of(row.subject), *("" for _ in row.anchors[1:]))
    exactly = row.verdict in _EXACT and path_of(row.subject) in ("", "kind")
    ends = [find(anchor, path, ground, exactly=exactly) for anchor, path in zip(row.anchors, paths, strict=False)]
    return next((end for end in ends if isinstance(end, Lost)), tuple(str(end) for end in ends))


def _absorbed(rows: Sequence[tuple[Judgement, str]], ground: Ground) -> frozenset[str]:
    """Verdicts on a part of what another in force settles whole: a locked claim, all actors, all counts of a thing."""
    values = [(row, end) for row, end in rows if row.verdict in ON_VALUES]
    on = {end: row for row, end in values}
    locks = {end: row for end, row in on.items() if row.verdict == "lock" and "/" not in end}
    absorbed = set()
    for row, end in values:
        lock = locks.get(_claim(end))
        earlier = lock is not None and lock is not row and in_order((row, lock))[0] is row
        inside = is_item(path_of(end)) and (lock is not None or group_of(end, ground.claims[_claim(end)]) in on)
        if earlier or inside:
            absorbed.add(row.id)
    return frozenset(absorbed)


def group_of(address: str, claim: Claim) -> str:
    """The address of all items of an item's sort: `c1/quantities/killed` for `c1/quantities/0`, a count of killed."""
    path = path_of(address)
    head, name, _ = parts(path)
    said = item(claim, path)
    return f"{claim.id}/{head}/{said.of if isinstance(said, Quantity) else name}"


def _depth(valued: tuple[Judgement, str]) -> tuple[int, int, str]:
    """Whole claims first, then items from the last to the first, so that numbers stay right, then fields and groups."""
    end = valued[1]
    path = path_of(end)
    if not path:
        return 0, 0, end
    return (1, -int(path.rsplit("/", 1)[-1]), end) if is_item(path) else (2, 0, end)


def _valued(values: Sequence[tuple[Judgement, str]], claims: Mapping[str, Claim]) -> Mapping[str, Claim]:
    changed: dict[str, Claim] = {}
    for row, end in values:
        claim, path = _claim(end), path_of(end)
        if row.verdict == "reject" and not path:
            continue
        value = None if row.verdict == "reject" or row.value is None else json.loads(row.value)
        changed[claim] = written(changed.get(claim, claims[claim]), path, value)
    return changed


def _ruling(
    row: Judgement,
    gone: frozenset[str],
    replaced: frozenset[str],
    held: Mapping[str, Ends | Lost],
    ruled_out: Mapping[str, str],
    ground: Ground,
) -> Ruling:
    if row.id in gone:
        return Ruling(row, "withdrawn")
    if row.verdict == "withdraw":
        return Ruling(row, "in force")
    ends = held[row.id]
    if row.id in replaced:
        return Ruling(row, "superseded", () if isinstance(ends, Lost) else ends)
    if isinstance(ends, Lost):
        return Ruling(row, "queued", reason=ends.reason)
    if row.id in ruled_out:
        return Ruling(row, "queued", ends, reason=ruled_out[row.id])
    return replace(Ruling(row, "in force", ends), machine=_contradiction(row, ends, ground))


def _contradiction(row: Judgement, ends: Ends, ground: Ground) -> str | None:
    """The program's value, where it is neither what the person saw nor what the person wants: a difference.

    Raised for what is locked, and for what was accepted, as the acceptance was of another value.
    """
    if row.verdict not in ("lock", "accept") or row.machine is None or row.public:
        return None
    now = on_record(read(ground.claims[_claim(ends[0])], path_of(ends[0])))
    wanted = (row.machine, row.value) if row.verdict == "lock" else (row.machine,)
    return None if now in wanted else now
