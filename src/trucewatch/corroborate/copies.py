"""Copies: reports whose texts are near-duplicates, and versions of one document. They are one group.

Resemblance and containment of word shingles after Broder 1997, 'On the resemblance and containment of documents';
above a number of reports, MinHash-LSH (datasketch) proposes the pairs and the exact measure decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from datasketch import MinHash, MinHashLSH

from trucewatch.corroborate.policy import Copies
from trucewatch.corroborate.union import Union
from trucewatch.model import Report
from trucewatch.ontology.fold import fold

Shingles = frozenset[str]


def copy_groups(reports: Iterable[Report], copies: Copies) -> Mapping[str, str]:
    """Return each report's group, named by its smallest member's id."""
    found = sorted(reports, key=lambda report: report.id)
    union = Union(report.id for report in found)
    for versions in _versions(found):
        for other in versions[1:]:
            union.join(versions[0], other)
    cut = {report.id: shingles(report.text, copies.shingle) for report in found}
    for one, other in _candidates(cut, copies):
        if alike(cut[one], cut[other], copies):
            union.join(one, other)
    return {report.id: union.find(report.id) for report in found}


def shingles(text: str, size: int) -> Shingles:
    """The runs of `size` folded words of a text; the whole text, where it is shorter."""
    words = fold(text).split()
    return frozenset(" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1)))


def alike(one: Shingles, other: Shingles, copies: Copies) -> bool:
    """Say whether one text resembles, or largely contains, the other."""
    shared = len(one & other)
    if not shared or min(len(one), len(other)) < copies.shingle:
        return one == other
    return shared / len(one | other) >= copies.jaccard or shared / min(len(one), len(other)) >= copies.containment


def _versions(reports: Sequence[Report]) -> Iterable[list[str]]:
    by_document: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        if report.document:
            by_document[report.document].append(report.id)
    return by_document.values()


def _candidates(cut: Mapping[str, Shingles], copies: Copies) -> Iterator[tuple[str, str]]:
    if len(cut) <= copies.exact_up_to:
        yield from combinations(sorted(cut), 2)
        return
    index = MinHashLSH(threshold=copies.jaccard / 2, num_perm=copies.permutations)
    for report, pieces in sorted(cut.items()):
        sketch = _sketch(pieces, copies.permutations)
        for other in sorted(index.query(sketch)):
            yield other, report
        index.insert(report, sketch)


def _sketch(pieces: Shingles, permutations: int) -> MinHash:
    sketch = MinHash(num_perm=permutations)
    sketch.update_batch([piece.encode() for piece in sorted(pieces)])
    return sketch
