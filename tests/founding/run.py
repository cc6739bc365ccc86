"""The founding report, its facts, and what the whole pipeline makes of a text."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.founding.matching import Plain
from trucewatch import pipeline
from trucewatch.model.codec import inspection_document
from trucewatch.model.report import Published, Report
from trucewatch.ontology.compile import Knowledge

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"
REPORT, FACTS = SEED / "report.txt", SEED / "facts.yml"
MISSING = f"the founding report is not there: {REPORT}"


def founding() -> tuple[str, dict[str, Any]]:
    """The report's text and its facts."""
    return REPORT.read_text(encoding="utf-8"), yaml.safe_load(FACTS.read_text(encoding="utf-8"))


def inspected(text: str, facts: Plain, knowledge: Knowledge) -> dict[str, Any]:
    """The inspect document of the text alone, published where and when the facts say."""
    day: date = facts["report"]["published"]
    published = Published(day.isoformat(), "day", "given")
    report = Report("founding", facts["report"]["outlet"], None, None, published, "en", "0" * 64, text)
    return inspection_document(pipeline.inspect([report], knowledge))
