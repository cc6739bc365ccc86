"""The pipeline as the tasks call it: knowledge opened once, sentences counted."""

import traceback
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from trucewatch import pipeline
from trucewatch.model import Inspection, Published, Report
from trucewatch.model.reading import Reading
from trucewatch.ontology.compile import Knowledge, open_knowledge
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.pipeline import Understood
from trucewatch.read import read
from trucewatch.read.en.blocks import split_blocks
from trucewatch.read.en.gate import build_gate
from trucewatch.settings import Settings

Day = date | str | None
FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What a fault of the program raises."""


def report_of(text: str, published: Day = None, outlet: str | None = None) -> Report:
    """A report of `text` alone, as a task file gives it."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    day = Published(str(published)[:10], "day", "task file") if published else None
    return Report(f"t{digest[:16]}", outlet, None, None, day, "en", digest, text)


class Reader:
    """Reads, understands and inspects texts; `sentences` counts what was read so far.

    A text on which the pipeline fails counts as one in which it found nothing, and is listed in `failures`: one such
    text must not hide all other scores, and the bench names it and fails its gate.
    """

    def __init__(self, knowledge: Knowledge | None = None, settings: Settings | None = None) -> None:
        """Without arguments: what comes with the program."""
        self.settings = settings or Settings()
        self.knowledge = knowledge or open_knowledge(self.settings.cache, self.settings.actors)
        self.sentences = 0
        self.failures: list[str] = []

    def reading(self, text: str, published: Day = None, outlet: str | None = None) -> Reading:
        """The linguistic view of a text."""
        found = read(report_of(text, published, outlet), self.knowledge.names, self.settings.pipeline)
        if found is None:
            raise ValueError("there is no English reader")
        self.sentences += len(found.sentences)
        return found

    def passes(self, sentence: str) -> bool:
        """Whether the gate lets a sentence through."""
        return build_gate(load_lexicon("en")).passes(sentence)

    def understand(self, text: str, published: Day = None, outlet: str | None = None) -> Understood:
        """Attributions and claims of a text on its own."""
        return self.understood(report_of(text, published, outlet))

    def understood(self, report: Report) -> Understood:
        """Attributions and claims of a report on its own."""
        self.sentences += sentences_in(report.text)
        try:
            return pipeline.understand(report, self.knowledge, self.settings)
        except FAULTS as fault:
            self._failed(report, fault)
            return Understood((), (), ())

    def inspect(self, reports: Sequence[Report]) -> Inspection:
        """What the whole pipeline makes of the reports alone."""
        self.sentences += sum(sentences_in(report.text) for report in reports)
        try:
            return pipeline.inspect(reports, self.knowledge, self.settings)
        except FAULTS as fault:
            self._failed(reports[0], fault)
            return pipeline.combine(reports, (), self.knowledge)

    def _failed(self, report: Report, fault: Exception) -> None:
        where = traceback.extract_tb(fault.__traceback__)[-1]
        at = f"{Path(where.filename).name}:{where.lineno}"
        self.failures.append(f"{type(fault).__name__} in {at}: {fault}; in {' '.join(report.text[:80].split())!r}")


def sentences_in(text: str) -> int:
    """How many sentences the reader cuts `text` into."""
    return len(sentence_spans(text))


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences that the reader cuts `text` into."""
    return [(block.start, block.end) for block in split_blocks(text, load_lexicon("en").abbreviations)]
