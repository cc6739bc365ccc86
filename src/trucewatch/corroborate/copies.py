"""Copies: near-duplicate texts, whole or in part. They are linked; what they copy has one origin.

Two texts are linked if they resemble one another or one is largely contained in the other, by shingles of words
(Broder 1997, 'On the resemblance and containment of documents'), or if the shorter shares a good part that is longer
than a quotation. Which texts are compared at all is told by winnowing (Schleimer, Wilkerson & Aiken 2003): any run of
words that is long enough leaves the same fingerprint in both.
"""

import re
from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain
from zlib import crc32

from trucewatch.corroborate.policy import Copies
from trucewatch.model import Report

Shingles = frozenset[int]
_FEW = 8
"""Fingerprints: a text with fewer is short."""
_SPAN = 16
"""Days: texts are held by such spans of their days of publication."""
_WORD = re.compile(r"[^\W_]+")


def shingles(text: str, size: int) -> Shingles:
    """The runs of `size` words of a text, hashed; the whole text, where it is shorter."""
    return frozenset(_hashes(text, size))


def alike(one: Shingles, other: Collection[int], copies: Copies) -> bool:
    """Say whether one text resembles, largely contains, or shares a good part of the other. No shingle comes twice."""
    shared, shorter = len(one.intersection(other)), min(len(one), len(other))
    if not shared or shorter < copies.shingle:
        return one == frozenset(other)
    if shared / (len(one) + len(other) - shared) >= copies.jaccard or shared / shorter >= copies.containment:
        return True
    return shared >= copies.part_words and shared / shorter >= copies.part


def fingerprints(text: str, copies: Copies) -> frozenset[int]:
    """The least hash of every window of shingles: texts that share as long a run share one of these."""
    return _fingerprints(_hashes(text, copies.shingle), copies.window)


class CopyIndex:
    """Links between reports that are copies, or versions of one document. Reports are added one by one, in any order.

    A link depends on its two reports alone, so that no later report undoes it; it goes with either of them.
    """

    def __init__(self, copies: Copies) -> None:
        """Start with no reports."""
        self._copies = copies
        self._reports: dict[str, Report] = {}
        self._days: dict[str, int | None] = {}
        self._by_print: dict[int | None, dict[int, list[str]]] = {}
        self._by_document: dict[str, list[str]] = {}
        self._links: dict[str, set[str]] = {}
        self._hashes: dict[str, Sequence[int]] = {}
        self._short: set[str] = set()

    def add(self, report: Report) -> frozenset[str]:
        """Take in a report that is not in it; the reports to which it is linked."""
        hashes = _hashes(report.text, self._copies.shingle)
        marks, own = _fingerprints(hashes, self._copies.window), frozenset(hashes)
        self._hashes[report.id] = array("I", own)
        found = set(self._by_document.get(report.document, ()))
        for other in self._candidates(report, marks) - found:
            if alike(own, self._hashes[other], self._copies):
                found.add(other)
        self._keep(report, marks, found)
        return frozenset(found)

    def discard(self, report: str) -> frozenset[str]:
        """Take a report out; the reports to which it was linked."""
        gone = self._reports.pop(report)
        day, linked = self._days.pop(report), self._links.pop(report)
        for other in linked:
            self._links[other].discard(report)
        if gone.document:
            self._by_document[gone.document].remove(report)
        prints = self._by_print[None if day is None else day // _SPAN]
        for mark in fingerprints(gone.text, self._copies):
            prints[mark].remove(report)
        del self._hashes[report]
        self._short.discard(report)
        return frozenset(linked)

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

    def shingles(self, report: str) -> Shingles:
        """The shingles of a report that was added. They are held as numbers alone, in a tenth of the room."""
        return frozenset(self._hashes[report])

    def _candidates(self, report: Report, marks: frozenset[int]) -> set[str]:
        """The reports that share fingerprints and were published near it, or on a day that is not known.

        One fingerprint is enough where one of the two is short; two texts that share a good part share more than one.
        """
        day = _day(report)
        held = self._spans(day)
        sharing = Counter(chain.from_iterable(prints[mark] for prints in held for mark in prints.keys() & marks))
        enough = {other for other, shared in sharing.items() if shared > 1 or other in self._short}
        found = enough if len(marks) >= _FEW else sharing.keys()
        return {other for other in found if self._near(day, other)}

    def _spans(self, day: int | None) -> list[dict[int, list[str]]]:
        """The fingerprints of the spans of days in which copies of a text of that day can lie; of all, if it has none.

        A phrase that recurs for years then costs no more than it does within weeks.
        """
        if day is None:
            return list(self._by_print.values())
        spans = (None, *range((day - self._copies.days) // _SPAN, (day + self._copies.days) // _SPAN + 1))
        return [self._by_print[span] for span in spans if span in self._by_print]

    def _near(self, day: int | None, other: str) -> bool:
        second = self._days[other]
        return day is None or second is None or abs(second - day) <= self._copies.days

    def _keep(self, report: Report, marks: frozenset[int], found: set[str]) -> None:
        day = self._days[report.id] = _day(report)
        self._reports[report.id] = report
        if len(marks) < _FEW:
            self._short.add(report.id)
        self._links[report.id] = set(found)
        for other in found:
            self._links[other].add(report.id)
        if report.document:
            self._by_document.setdefault(report.document, []).append(report.id)
        prints = self._by_print.setdefault(None if day is None else day // _SPAN, {})
        for mark in marks:
            prints.setdefault(mark, []).append(report.id)


def _hashes(text: str, size: int) -> Sequence[int]:
    """The hash of each run of `size` words, in order; of the whole text, where it is shorter."""
    joined = " ".join(_WORD.findall(text.casefold())).encode()
    words = joined.split(b" ")
    if len(words) <= size:
        return [crc32(joined)]
    return list(map(crc32, map(b" ".join, zip(*(words[first:] for first in range(size)), strict=False))))


def _fingerprints(hashes: Sequence[int], window: int) -> frozenset[int]:
    """The least of each `window` hashes that follow one another, or of all, if they are fewer; by doubling the span."""
    least, span = hashes, 1
    window = min(window, len(hashes))
    while span < window:
        step = min(span, window - span)
        least = [one if one < other else other for one, other in zip(least, least[step:], strict=False)]
        span += step
    return frozenset(least)


def _day(report: Report) -> int | None:
    return report.published.day.toordinal() if report.published else None
