"""Sentences of our own on the four axes: claims by kind, and stance, polarity, actuality and background of each.

`claim_f1` is micro F1 of claims, one to one, right where the kind (or one of `alt_kinds`) is; kinds that a line's
`allow` lists may be found besides and are then not counted. `axes_acc` is the share of matched claims with all four
axes right, `accept` values included. The dev half is scored, or, when that is asked for, the held half, whose rows
nobody reads.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.bench import claims as same
from benchmarks.bench.bootstrap import estimate, f1, score, share
from benchmarks.bench.claim_errors import causes
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task
from trucewatch.model import Claim

NAME = "axes"
FOLDER = Path(__file__).resolve().parents[2] / "corpora"
PLAIN = {"stance": "asserts", "polarity": "affirmed", "actuality": "happened", "background": False}


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score the sentences."""
    counts, axes, errors = [], [], []
    for record in records:
        golds, text = record["claims"], record["text"]
        claims = counted(record, reader.understand(text, record["published"]).claims)
        matched = [(golds[i], claims[j]) for i, j in same.pairs(golds, claims, same.same_kind)]
        counts.append((float(len(matched)), float(len(claims)), float(len(golds))))
        axes.append((float(sum(all_axes(*pair) for pair in matched)), float(len(matched))))
        errors += [
            ErrorRow(f"{record['id']} {record['class']}", text, gold, ours, why)
            for gold, ours, why in causes(golds, claims, text, reader.passes(text))
        ]
    always, plain = _trivial(records)
    scores = [score(NAME, "axes_acc", axes, share, baseline=plain), score(NAME, "claim_f1", counts, baseline=always)]
    return scores, errors


def counted(record: Record, claims: Sequence[Claim]) -> list[Claim]:
    """Our claims without those that may be found besides and that no gold claim asks for."""
    matched = {j for _, j in same.pairs(record["claims"], claims, same.same_kind)}
    allowed = record.get("allow") or ()
    return [claim for j, claim in enumerate(claims) if j in matched or claim.kind not in allowed]


def all_axes(gold: same.Gold, claim: Claim) -> bool:
    """Whether all four axes are right."""
    return all(same.axis_right(gold, claim, axis) for axis in same.AXES)


def _trivial(records: Sequence[Record]) -> tuple[float, float]:
    """One attack a sentence; plain values for all axes of all gold claims."""
    golds = [gold for record in records for gold in record["claims"]]
    attacks = [
        (float(any("violence.attack" in same.kinds(g) for g in r["claims"])), 1.0, float(len(r["claims"])))
        for r in records
    ]
    plain = [
        all(value in (g[axis], *g.get("accept", {}).get(axis, ())) for axis, value in PLAIN.items()) for g in golds
    ]
    return estimate(attacks, f1)[0], sum(plain) / len(plain) if plain else 0.0


def half(records: Sequence[Record], held: bool) -> list[Record]:
    """The half that is asked for."""
    return [record for record in records if record["half"] == ("held" if held else "dev")]


TASK = Task(NAME, "axes.jsonl", run, folder=FOLDER, select=half)
