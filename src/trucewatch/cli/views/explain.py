"""A report sentence by sentence: what was found in each, what found it, and what was not understood."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding

from trucewatch.cli.views.claims import short
from trucewatch.cli.views.judgements import beside
from trucewatch.cli.views.report import head
from trucewatch.cli.views.words import words
from trucewatch.model import Inspection, Report, Segments
from trucewatch.model.reading import Sentence


def explanation(inspection: Inspection, report: Report, sentences: Sequence[Sentence]) -> RenderableType:
    """Every sentence of a report with its claims and doubts; one without any says why it has none."""
    parts: list[RenderableType] = [head(report)]
    for sentence in sentences:
        found = list(_found(inspection, report, sentence))
        parts += [words(""), words(report.text[sentence.start : sentence.end], "bold" if found else "")]
        parts += [Padding(part, (0, 0, 0, 4)) for part in found or [_nothing(sentence)]]
    return Group(*parts)


def _found(inspection: Inspection, report: Report, sentence: Sentence) -> Iterator[RenderableType]:
    for claim in inspection.claims:
        if claim.report == report.id and _begins(claim.trigger.segments or claim.segments, sentence):
            yield short(claim)
            yield from beside(inspection.judgements, (claim.id,))
    only = len(inspection.reports) == 1
    for doubt in inspection.unresolved:
        if (doubt.report == report.id or (only and doubt.report is None)) and _begins(doubt.segments, sentence):
            yield words(f"not understood: {doubt.what} “{doubt.text}”: {doubt.reason}", "yellow")


def _nothing(sentence: Sentence) -> RenderableType:
    if sentence.heading:
        return words("a heading", "dim")
    return words(
        "words of conflict, but no claim that the program understands"
        if sentence.relevant
        else "no word that could make a claim",
        "yellow" if sentence.relevant else "dim",
    )


def _begins(segments: Segments, sentence: Sentence) -> bool:
    return bool(segments) and sentence.start <= segments[0][0] < sentence.end
