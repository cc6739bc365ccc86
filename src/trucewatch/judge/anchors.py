"""Anchors: how a judged claim is remembered, and found again after a re-run that gave it another id, or none.

A claim whose id is gone is looked for in the versions of its document: where the quote stands, whose trigger is there.
What is found twice, or as a claim of another family, is not found. The manner of W3C's TextQuoteSelector.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trucewatch.errors import NotFound
from trucewatch.judge.fields import is_item, item
from trucewatch.model import Anchor, Claim, QuoteSelector, Report
from trucewatch.model.order import each_once
from trucewatch.model.spans import overlaps

CONTEXT = 32
"""Characters kept on each side of a quote."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The claims and reports of today, by what anchors ask of them."""

    claims: Mapping[str, Claim]
    by_report: Mapping[str, tuple[Claim, ...]]
    reports: Mapping[str, Report]
    versions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lost:
    """An anchor that nothing holds, and why."""

    reason: str


def make_ground(claims: Iterable[Claim], reports: Iterable[Report]) -> Ground:
    """Index claims and reports."""
    told: dict[str, list[Claim]] = defaultdict(list)
    versions: dict[str, list[str]] = defaultdict(list)
    by_report = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    unique = each_once(claims)
    for claim in unique.values():
        told[claim.report].append(claim)
    for report in by_report.values():
        versions[report.document or report.id].append(report.id)
    return Ground(
        claims=unique,
        by_report={report: tuple(members) for report, members in told.items()},
        reports=by_report,
        versions={document: tuple(ids) for document, ids in versions.items()},
    )


def make_anchor(claim: Claim, report: Report, path: str) -> Anchor:
    """Remember a claim, and the words of the mention or quantity that the path points to. Raises NotFound for none."""
    segments = claim.trigger.segments or claim.segments
    start, end = segments[0][0], segments[-1][1]
    quote = QuoteSelector(
        exact=report.text[start:end],
        prefix=report.text[max(0, start - CONTEXT) : start],
        suffix=report.text[end : end + CONTEXT],
    )
    words = item(claim, path).text if is_item(path) else None
    return Anchor(claim.id, claim.report, report.document, claim.kind, segments, quote, words)


def find(anchor: Anchor, path: str, ground: Ground, *, exactly: bool) -> str | Lost:
    """The address that the anchored claim, or the statement in it, has today.

    `exactly`: the verdict is on the claim as such, so that one of another kind at its place is another claim.
    """
    claim = ground.claims.get(anchor.claim)
    if claim is None:
        found = _again(anchor, ground, exactly=exactly)
        if isinstance(found, Lost):
            return found
        claim = found
    if not is_item(path):
        return f"{claim.id}/{path}" if path else claim.id
    at = _item_at(anchor, claim, path)
    return at if isinstance(at, Lost) else f"{claim.id}/{at}"


def places_of(quote: QuoteSelector, text: str) -> tuple[tuple[int, int], ...]:
    """Where the quote stands in a text: of several places those whose surroundings agree best, all of them on a tie."""
    words = quote.exact.split()
    if not words:
        return ()
    spans = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]
    scores = {span: _agreement(quote, text, span) for span in spans}
    best = max(scores.values(), default=0)
    return tuple(span for span in spans if scores[span] == best)


def _again(anchor: Anchor, ground: Ground, *, exactly: bool) -> Claim | Lost:
    """The claim at the quote: in its own text if that is still kept and carries one there, else in other versions."""
    document = anchor.document or anchor.report
    texts = dict.fromkeys((anchor.report, *ground.versions.get(document, ())))
    there = [ground.reports[text] for text in texts if text in ground.reports]
    if not there:
        return Lost(f"no version of document {document} is kept")
    if not any(places_of(anchor.quote, report.text) for report in there):
        return Lost(f"the words “{anchor.quote.exact}” are in no version of the report")
    own = [claim for report in there if report.id == anchor.report for claim in _at_quote(anchor, report, ground)]
    others = [claim for report in there if report.id != anchor.report for claim in _at_quote(anchor, report, ground)]
    return _meant(own or others, anchor, exactly=exactly)


def _at_quote(anchor: Anchor, report: Report, ground: Ground) -> Iterator[Claim]:
    spans = places_of(anchor.quote, report.text)
    for claim in ground.by_report.get(report.id, ()):
        if overlaps(claim.trigger.segments or claim.segments, spans) and not _beside(claim, anchor):
            yield claim


def _beside(claim: Claim, anchor: Anchor) -> bool:
    """A claim of the same kind and trigger in the same text, and yet of another id, stood beside the lost one."""
    same = claim.report == anchor.report and claim.kind == anchor.kind
    return same and (claim.trigger.segments or claim.segments) == anchor.segments


def _meant(found: Sequence[Claim], anchor: Anchor, *, exactly: bool) -> Claim | Lost:
    """The only claim of the same kind; else, unless `exactly`, the only one of its family."""
    same = [claim for claim in found if claim.kind == anchor.kind]
    family = [claim for claim in found if claim.family == anchor.kind.split(".", 1)[0]]
    chosen = same or ([] if exactly else family)
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        return Lost(
            f"“{anchor.quote.exact}” now carries {len(chosen)} claims: {', '.join(sorted(c.id for c in chosen))}"
        )
    if found:
        kinds = ", ".join(sorted(f"{claim.id} ({claim.kind})" for claim in found))
        return Lost(f"“{anchor.quote.exact}” carried {anchor.kind} and now carries {kinds}")
    return Lost(f"“{anchor.quote.exact}” now carries no claim")


def _item_at(anchor: Anchor, claim: Claim, path: str) -> str | Lost:
    """The path with the number that the item's words have today."""
    head = path.rsplit("/", 1)[0]
    texts: list[str] = []
    while (text := _text(claim, f"{head}/{len(texts)}")) is not None:
        texts.append(text)
    at = int(path.rsplit("/", 1)[-1])
    if at < len(texts) and texts[at] == anchor.item:
        return path
    same = [n for n, text in enumerate(texts) if text == anchor.item]
    if len(same) == 1:
        return f"{head}/{same[0]}"
    return Lost(f"claim {claim.id} has {'no' if not same else 'several'} {head} with the words “{anchor.item}”")


def _text(claim: Claim, path: str) -> str | None:
    try:
        return item(claim, path).text
    except NotFound:
        return None


def _agreement(quote: QuoteSelector, text: str, span: tuple[int, int]) -> int:
    """How many characters around the span are those around the quote, spaces aside."""
    before, after = text[max(0, span[0] - 2 * CONTEXT) : span[0]], text[span[1] : span[1] + 2 * CONTEXT]
    return _common(_bare(quote.prefix)[::-1], _bare(before)[::-1]) + _common(_bare(quote.suffix), _bare(after))


def _bare(text: str) -> str:
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
