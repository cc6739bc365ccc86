"""Sources: which text a claim was copied from, as one key for all copies of it.

Copies, and copies of copies, are one source. A text that was woven of several, of which none is a copy of another, goes
back to each of them, claim by claim; what it adds is its own, and that of its copies.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from trucewatch.corroborate.copies import CopyIndex, shingles
from trucewatch.corroborate.policy import Copies
from trucewatch.corroborate.union import Union
from trucewatch.model import Claim, Report
from trucewatch.model.order import published_value

_SENTENCE_END = re.compile(r"[.!?][\"'”’]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Sources:
    """The source of each report that has just one, and the sources of each woven report by the texts they stand for."""

    whole: Mapping[str, str]
    woven: Mapping[str, tuple[str, ...]]
    index: CopyIndex
    copies: Copies

    def of(self, claim: Claim) -> str:
        """The source of a claim: its report's, or in a woven report that of the text which has most of its sentence."""
        partners = self.woven.get(claim.report)
        if partners is None:
            return self.whole.get(claim.report, claim.report)
        said = shingles(_sentence(claim, self.index.report(claim.report)), self.copies.shingle)
        shares = {other: len(said & self.index.shingles(other)) / len(said) for other in sorted(partners)}
        best = max(shares, key=lambda other: shares[other])
        return self.whole[best] if shares[best] >= self.copies.sentence else self.whole[claim.report]


def make_sources(reports: Iterable[str], index: CopyIndex, copies: Copies) -> Sources:
    """Find the sources of reports and of all that are linked to them."""
    concerned = sorted({other for report in reports for other in index.around(report)})
    woven = {report: others for report in concerned if (others := _woven_of(report, index, copies))}
    union = Union(concerned)
    for report in concerned:
        for other in index.links(report):
            if _one_document(report, other, index) or _one_source(report, other, woven, index, copies):
                union.join(report, other)
    whole = {report: union.find(report) for report in concerned}
    partners = {report: tuple(one for one in others if one not in woven) for report, others in woven.items()}
    return Sources(whole, {report: found for report, found in partners.items() if found}, index, copies)


def _one_source(report: str, other: str, woven: Mapping[str, object], index: CopyIndex, copies: Copies) -> bool:
    """A woven text goes back to what it was woven of; what it adds, to the same as in copies of the whole of it."""
    if report in woven and other in woven:
        return _resembles(report, other, index, copies)
    return report not in woven and other not in woven


def _woven_of(report: str, index: CopyIndex, copies: Copies) -> tuple[str, ...]:
    """The texts that a report was woven of; none where it was not. It was not woven of its page's own versions, nor of
    copies of these."""
    linked = sorted(other for other in index.links(report) if not _is_own(report, other, index, copies))
    pairs = _unlinked(linked, index, copies)
    return tuple(linked) if any(_two_parts(report, *pair, index, copies) for pair in pairs) else ()


def _is_own(report: str, other: str, index: CopyIndex, copies: Copies) -> bool:
    return any(_one_document(report, one, index) for one in (other, *_like(other, index, copies)))


def _unlinked(linked: list[str], index: CopyIndex, copies: Copies) -> Iterator[tuple[str, str]]:
    """Pairs of which neither is a copy of the other, nor of a text that is one: what is linked to a text is so to its
    like."""
    alike = {one: {one, *_like(one, index, copies)} for one in linked}
    for one, other in combinations(linked, 2):
        if not any(theirs in index.links(mine) for mine in alike[one] for theirs in alike[other]):
            yield one, other


def _like(report: str, index: CopyIndex, copies: Copies) -> Iterator[str]:
    """The copies of the whole of a text."""
    yield from (other for other in index.links(report) if _resembles(report, other, index, copies))


def _resembles(report: str, other: str, index: CopyIndex, copies: Copies) -> bool:
    own, found = index.shingles(report), index.shingles(other)
    return len(own & found) >= copies.jaccard * len(own | found)


def _two_parts(report: str, one: str, other: str, index: CopyIndex, copies: Copies) -> bool:
    """The report shares different parts with the two; neither is just an excerpt of it, or both came before it."""
    own, first, second = (index.shingles(key) for key in (report, one, other))
    shared = len(own & first), len(own & second)
    if len(own & first & second) > copies.overlap * min(shared):
        return False
    excerpts = shared[0] / len(first) >= copies.containment or shared[1] / len(second) >= copies.containment
    before = all(published_value(index.report(key)) < published_value(index.report(report)) for key in (one, other))
    return before or not excerpts


def _one_document(one: str, other: str, index: CopyIndex) -> bool:
    first, second = index.report(one), index.report(other)
    return bool(first.document) and first.document == second.document


def _sentence(claim: Claim, report: Report) -> str:
    """The sentences that hold the claim's segments."""
    start = min((first for first, _ in claim.segments), default=0)
    end = max((last for _, last in claim.segments), default=0)
    start += len(report.text[start:end]) - len(report.text[start:end].lstrip())
    before = [match.end() for match in _SENTENCE_END.finditer(report.text, 0, start)]
    after = _SENTENCE_END.search(report.text, max(start, end - 1))
    return report.text[before[-1] if before else 0 : after.end() if after else len(report.text)]
