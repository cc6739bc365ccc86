"""Copies: near-duplicate texts, whole or in part. They are linked; what they copy has one origin.

Two texts are linked if they resemble one another or one is largely contained in the other, by shingles of words
(Broder 1997, 'On the resemblance and containment of documents'), or if the shorter shares a good part that is longer
than a quotation. Which texts are compared at all is told by winnowing (Schleimer, Wilkerson & Aiken 2003): any run of
words that is long enough leaves the same fingerprint in both.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from zlib import crc32

from trucewatch.corroborate.policy import Copies
from trucewatch.model import Report

Shingles = frozenset[int]
_FEW = 8
"""Fingerprints: a text with fewer is short."""
_WORD = re.compile(r"[^\W_]+")


def shingles(text: str, size: int) -> Shingles:
    """The runs of `size` words of a text, hashed; the whole text, where it is shorter."""
    return frozenset(_hashes(text, size))


def alike(one: Shingles, other: Shingles, copies: Copies) -> bool:
    """Say whether one text resembles, largely contains, or shares a good part of the other."""
    shared, shorter = len(one & other), min(len(one), len(other))
    if not shared or shorter < copies.shingle:
        return one == other
    if shared / len(one | other) >= copies.jaccard or shared / shorter >= copies.containment:
        return True
    return shared >= copies.part_words and shared / shorter >= copies.part


def fingerprints(text: str, copies: Copies) -> frozenset[int]:
    """The least hash of every window of shingles: texts that share as long a run share one of these."""
    found = list(_hashes(text, copies.shingle))
    spans = range(max(1, len(found) - copies.window + 1))
    return frozenset(min(found[at : at + copies.window]) for at in spans)


class CopyIndex:
    """Links between reports that are copies, or versions of one document. Reports are added one by one, in any order.

    A link depends on its two reports alone, so that no later report undoes it.
    """

    def __init__(self, copies: Copies) -> None:
        """Start with no reports."""
        self._copies = copies
        self._reports: dict[str, Report] = {}
        self._by_print: dict[int, list[str]] = defaultdict(list)
        self._by_document: dict[str, list[str]] = defaultdict(list)
        self._links: dict[str, set[str]] = {}
        self._cut: dict[str, Shingles] = {}

    def add(self, report: Report) -> frozenset[str]:
        """Take in a report that is not in it; the reports to which it is linked."""
        marks = fingerprints(report.text, self._copies)
        found = set(self._by_document[report.document]) if report.document else set()
        for other in sorted(self._candidates(report, marks) - found):
            if alike(self.shingles(report), self.shingles(self._reports[other]), self._copies):
                found.add(other)
        self._keep(report, marks, found)
        return frozenset(found)

    def links(self, report: str) -> frozenset[str]:
        """The reports to which a report is linked."""
        return frozenset(self._links.get(report, ()))

    def around(self, report: str) -> frozenset[str]:
        """The report and all that are linked to it, directly or through others."""
        reached, queue = {report}, [report]
        while queue:
            new = self._links.get(queue.pop(), set()) - reached
            reached |= new
            queue += new
        return frozenset(reached)

    def report(self, key: str) -> Report:
        """A report that was added."""
        return self._reports[key]

    def shingles(self, report: Report) -> Shingles:
        """The shingles of a report; kept, since copies are asked for again."""
        if report.id not in self._cut:
            self._cut[report.id] = shingles(report.text, self._copies.shingle)
        return self._cut[report.id]

    def _candidates(self, report: Report, marks: frozenset[int]) -> set[str]:
        """The reports that share fingerprints and were published near it, or on a day that is not known.

        One fingerprint is enough for a short text; two texts that share a good part share more than one.
        """
        sharing = Counter(other for mark in marks for other in self._by_print.get(mark, ()))
        least = 1 if len(marks) < _FEW else 2
        return {other for other, shared in sharing.items() if shared >= least and self._near(report, other)}

    def _near(self, one: Report, other: str) -> bool:
        first, second = _day(one), _day(self._reports[other])
        return first is None or second is None or abs((second - first).days) <= self._copies.days

    def _keep(self, report: Report, marks: frozenset[int], found: set[str]) -> None:
        self._reports[report.id] = report
        self._links[report.id] = set(found)
        for other in found:
            self._links[other].add(report.id)
        if report.document:
            self._by_document[report.document].append(report.id)
        for mark in marks:
            self._by_print[mark].append(report.id)


def _hashes(text: str, size: int) -> Iterator[int]:
    words = _WORD.findall(text.casefold())
    return (crc32(" ".join(words[at : at + size]).encode()) for at in range(max(1, len(words) - size + 1)))


def _day(report: Report) -> date | None:
    return report.published.day if report.published else None
