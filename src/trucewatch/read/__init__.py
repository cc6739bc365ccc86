"""Report to Reading: sentences, syntax, names, quotations, times, numbers.

Comes in: a Report and the names to look for. Goes out: a Reading, or None where no reader knows the language.
Never here: claims, or anything stored. `READERS` lists the languages; a folder a language.
"""

from collections.abc import Callable, Mapping

from trucewatch.model.reading import Reading
from trucewatch.model.report import Report
from trucewatch.ontology.names import NameIndex
from trucewatch.read import en

READERS: Mapping[str, Callable[[Report, NameIndex, str], Reading]] = {en.LANGUAGE: en.read}


def read(report: Report, names: NameIndex, pipeline: str) -> Reading | None:
    """Read a report with its language's reader; None where there is none. `pipeline` names the language pipeline."""
    reader = READERS.get(report.language)
    return reader(report, names, pipeline) if reader else None
