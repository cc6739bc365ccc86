"""Why claims are wrong: each error with gold, ours and its cause in few words."""

from collections.abc import Iterator, Sequence

from benchmarks.bench import claims as same
from benchmarks.bench.assignment import assign
from trucewatch.model import Claim, Quantity

Row = tuple[str, str, str]
"""Gold, ours, cause."""


def causes(golds: Sequence[same.Gold], claims: Sequence[Claim], text: str, gate: bool) -> list[Row]:
    """All errors of one text: claims missed and made up, kinds, then the parts of those matched."""
    matched = same.pairs(golds, claims, same.same_family)
    rows = list(_missed(golds, claims, {i for i, _ in matched}, gate))
    rows += _extra(golds, claims, {j for _, j in matched})
    for i, j in matched:
        rows += _parts(golds[i], claims[j], text)
    return rows


def _missed(golds: Sequence[same.Gold], claims: Sequence[Claim], done: set[int], gate: bool) -> Iterator[Row]:
    state = "gate shut" if not gate else "other claims found" if claims else "no claim found"
    ours = "; ".join(map(shown, claims)) or "–"
    for i, gold in enumerate(golds):
        if i not in done:
            yield described(gold), ours, f"missed {gold['kind']}: {state}"


def _extra(golds: Sequence[same.Gold], claims: Sequence[Claim], done: set[int]) -> Iterator[Row]:
    state = "beside others" if golds else "where gold has none"
    for j, claim in enumerate(claims):
        if j not in done:
            yield "; ".join(map(described, golds)) or "–", shown(claim), f"extra {claim.kind} {state}"


def _parts(gold: same.Gold, claim: Claim, text: str) -> Iterator[Row]:
    if not same.same_kind(gold, claim):
        yield described(gold), shown(claim), f"kind: gold {gold['kind']}, ours {claim.kind}"
    yield from axis_rows(gold, claim)
    ours = same.places(claim, text)
    if "place" in gold and not same.place_right(gold["place"], ours):
        yield str(gold["place"]), f"{ours} of {shown(claim)}", f"place: {_state(gold['place'], ours)}"
    if "actor" in gold:
        yield from _role("actor", gold["actor"], same.said(claim, same.ACTOR), claim)
        yield from _role("target", gold["target"], same.targets(gold, claim), claim)
        yield from _figures(gold, claim)


def axis_rows(gold: same.Gold, claim: Claim) -> Iterator[Row]:
    """The axes that are wrong."""
    for axis in same.AXES:
        if not same.axis_right(gold, claim, axis):
            ours = getattr(claim, axis)
            yield described(gold), shown(claim), f"{axis}: gold {gold[axis]}, ours {ours}"


def _role(name: str, gold: Sequence[str], ours: Sequence[tuple[str, ...]], claim: Claim) -> Iterator[Row]:
    if not same.role_right(gold, ours):
        yield str(gold), f"{[one[0] for one in ours]} of {shown(claim)}", f"{name}: {_state(gold, ours)}"


def _state(gold: Sequence[object], ours: Sequence[object]) -> str:
    return "none found" if not ours else "found where gold has none" if not gold else "another, or not all"


def _figures(gold: same.Gold, claim: Claim) -> Iterator[Row]:
    golds, ours = same.quantities(gold, claim)
    pairs = assign(golds, ours, lambda g, o: float(same.quantity_right(g, o)))
    missing = [g for i, g in enumerate(golds) if i not in {i for i, _ in pairs}]
    spare = [o for j, o in enumerate(ours) if j not in {j for _, j in pairs}]
    for g in missing:
        wrong = any(o.of == g["of"] for o in spare)
        state = "other bounds" if wrong else "none found"
        yield _figure(g), f"{[_counted(o) for o in ours]} of {shown(claim)}", f"quantity {g['of']}: {state}"
    for o in spare:
        if not any(o.of == g["of"] for g in missing):
            yield str([_figure(g) for g in golds]), f"{_counted(o)} of {shown(claim)}", f"quantity {o.of}: made up"


def _figure(gold: same.Gold) -> str:
    return f"{gold['of']} {gold['text']!r} best {gold['best']} {gold['lower']}..{gold['upper']}"


def _counted(ours: Quantity) -> str:
    return f"{ours.of} {ours.text!r} best {ours.best} {ours.lower}..{ours.upper}"


def described(gold: same.Gold) -> str:
    """A gold claim in one line."""
    axes = "/".join(str(gold[axis]) for axis in same.AXES)
    return f"{'|'.join(same.kinds(gold))} [{axes}] {gold.get('trigger', '')}".rstrip()


def shown(claim: Claim) -> str:
    """One of our claims in one line."""
    axes = "/".join(str(getattr(claim, axis)) for axis in same.AXES)
    return f"{claim.kind} {claim.trigger.text!r} [{axes}]"
