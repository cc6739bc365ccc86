"""Why the places of an event word are wrong: the name was not known, not taken for a place, or not chosen."""

from collections.abc import Sequence

from benchmarks.bench.task import Record
from benchmarks.bench.tasks.spans import Span, paired, touch
from trucewatch.extract.grammar.nouns import is_place
from trucewatch.model.reading import Reading


def cause(record: Record, ours: Sequence[Span], reading: Reading, triggered: bool) -> str:
    """The cause in few words; `triggered` says whether a claim of ours has the word as its trigger."""
    by = "claim" if triggered else "no claim"
    gold = record["places"]
    right = paired(gold, ours)
    if not gold:
        return f"none wanted, one given ({by}; {_kind(ours[0], reading)})"
    if len(right) == len(gold):
        return f"one too many ({by})"
    missed = next(tuple(span) for index, span in enumerate(gold) if index not in right)
    if len(ours) > len(right):
        return f"another place ({by}; the right one: {_known(missed, reading)})"
    return f"{'one of several' if right else 'none'} given ({by}; {_known(missed, reading)})"


def _kind(span: Sequence[int], reading: Reading) -> str:
    kinds = {name.kind for name in reading.names if touch((name.start, name.end), span)}
    return "country" if "country" in kinds else "place"


def _known(span: Sequence[int], reading: Reading) -> str:
    """What the reading makes of a place of the gold."""
    kinds = {name.kind for name in reading.names if touch((name.start, name.end), span)}
    if not kinds:
        return "name not known"
    if not kinds & {"place", "country"}:
        return f"name known as {min(kinds)} only"
    tokens = [t for tree in reading.syntax for t in tree.tokens if touch((t.start, t.end), span)]
    if any(token.has_name("country") for token in tokens):
        return "a country"
    return "name taken for a place" if any(map(is_place, tokens)) else "name not taken for a place"
