"""Headlines annotated with claims: relevance, claims by family and by kind, and the parts of the claims matched.

As the data's README has it: F1 of claims (kind family; kind), one to one, micro over headlines; over claims matched by
family the share that is right of places, actors, targets (token overlap of at least .5), quantities (what is counted,
and bounds) and axes (all four). A part that is empty on both sides is not counted. Relevance is F1 of "states a claim".
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.bench import claims as same
from benchmarks.bench.assignment import assign
from benchmarks.bench.bootstrap import Counts, estimate, f1, score, share
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from trucewatch.model import Claim

NAME = "headlines"
Count = tuple[float, float]
Pair = tuple[same.Gold, Claim]


@dataclass(frozen=True, slots=True)
class Item:
    """A headline with what we make of it."""

    record: Record
    claims: tuple[Claim, ...]
    gate: bool

    @property
    def golds(self) -> list[same.Gold]:
        """The claims that it states."""
        found: list[same.Gold] = self.record["claims"]
        return found

    def pairs(self, fits: same.Fits) -> list[Pair]:
        """Gold claims with ours."""
        return [(self.golds[i], self.claims[j]) for i, j in same.pairs(self.golds, self.claims, fits)]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all headlines."""
    items = [_item(record, reader) for record in records]
    return [*_claim_scores(items), *_part_scores(items)], [row for item in items for row in _errors(item)]


def _item(record: Record, reader: Reader) -> Item:
    found = reader.understand(record["headline"], record["date"], record["outlet"])
    return Item(record, found.claims, reader.passes(record["headline"]))


def _claim_scores(items: Sequence[Item]) -> list[Score]:
    """Relevance and claims; beside them: every headline relevant, with one claim of the most frequent kind."""
    relevant = [_relevance(bool(item.record["relevant"]), bool(item.claims)) for item in items]
    always = estimate([_relevance(bool(item.record["relevant"]), True) for item in items], f1)[0]
    family = [_counted(item, same.same_family) for item in items]
    kind = [_counted(item, same.same_kind) for item in items]
    return [
        score(NAME, "relevance_f1", relevant, baseline=always),
        score(NAME, "claim_family_f1", family, baseline=_one_each(items, lambda kind: kind.split(".")[0])),
        score(NAME, "claim_kind_f1", kind, baseline=_one_each(items, str)),
    ]


def _relevance(gold: bool, ours: bool) -> tuple[float, float, float]:
    return float(gold and ours), float(ours), float(gold)


def _counted(item: Item, fits: same.Fits) -> tuple[float, float, float]:
    return float(len(item.pairs(fits))), float(len(item.claims)), float(len(item.golds))


def _one_each(items: Sequence[Item], label: Callable[[str], str]) -> float:
    """F1 of one claim a headline, of the kind or family that most gold claims have."""
    golds = [[{label(kind) for kind in same.kinds(gold)} for gold in item.golds] for item in items]
    most = Counter(label(gold["kind"]) for item in items for gold in item.golds).most_common(1)
    if not most:
        return 0.0
    counts = [(float(any(most[0][0] in gold for gold in row)), 1.0, float(len(row))) for row in golds]
    return estimate(counts, f1)[0]


def _part_scores(items: Sequence[Item]) -> list[Score]:
    matched = [(item, item.pairs(same.same_family)) for item in items]
    scores = []
    for name, part in PARTS:
        rows = [_summed(part(gold, ours, item.record["headline"]) for gold, ours in found) for item, found in matched]
        golds = [pair for _, found in matched for pair in found]
        scores.append(score(NAME, name, rows, share, baseline=_empty(name, golds, rows)))
    return scores


def _summed(counts: Iterable[Count]) -> Count:
    rows = list(counts)
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def _empty(name: str, golds: Sequence[Pair], rows: Counts) -> float | None:
    """What leaving the part open would reach; for the axes, what the plain values would."""
    if name == "axes_acc":
        plain = [g for g, _ in golds if tuple(g[a] for a in same.AXES) == ("asserts", "affirmed", "happened", False)]
        return len(plain) / len(golds) if golds else 0.0
    decided = sum(row[-1] for row in rows)
    field = {"place_acc": "place", "actor_acc": "actor", "target_acc": "target"}.get(name, "quantities")
    return (
        (decided - sum(1 for gold, _ in golds if gold[field])) / decided if decided and field != "quantities" else None
    )


def place(gold: same.Gold, claim: Claim, text: str) -> Count:
    """Right and decided: the place."""
    ours = same.places(claim, text)
    return _decided(bool(gold["place"] or ours), same.place_right(gold["place"], ours))


def actor(gold: same.Gold, claim: Claim, text: str) -> Count:
    """Right and decided: the actors."""
    ours = same.said(claim, same.ACTOR)
    return _decided(bool(gold["actor"] or ours), same.role_right(gold["actor"], ours))


def target(gold: same.Gold, claim: Claim, text: str) -> Count:
    """Right and decided: the targets."""
    ours = same.targets(gold, claim)
    return _decided(bool(gold["target"] or ours), same.role_right(gold["target"], ours))


def quantity(gold: same.Gold, claim: Claim, text: str) -> Count:
    """Right and decided: figures; one that only one side has is wrong."""
    golds, ours = same.quantities(gold, claim)
    right = len(assign(golds, ours, lambda g, o: float(same.quantity_right(g, o))))
    return float(right), float(len(golds) + len(ours) - right)


def axes(gold: same.Gold, claim: Claim, text: str) -> Count:
    """Right and decided: stance, polarity, actuality and background together."""
    return float(all(same.axis_right(gold, claim, axis) for axis in same.AXES)), 1.0


def _decided(counts: bool, right: bool) -> Count:
    return (float(right), 1.0) if counts else (0.0, 0.0)


PARTS: tuple[tuple[str, Callable[[same.Gold, Claim, str], Count]], ...] = (
    ("place_acc", place),
    ("actor_acc", actor),
    ("target_acc", target),
    ("quantity_acc", quantity),
    ("axes_acc", axes),
)


def _errors(item: Item) -> list[ErrorRow]:
    from benchmarks.bench.claim_errors import causes

    text = item.record["headline"]
    rows = causes(item.golds, item.claims, text, item.gate)
    return [ErrorRow(item.record["id"], text, gold, ours, why) for gold, ours, why in rows]


TASK = Task(NAME, "headlines_annotated.jsonl", run)
