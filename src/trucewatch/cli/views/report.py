"""A report with the words that carry claims."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from trucewatch.cli.views.words import words
from trucewatch.model import Claim, Report
from trucewatch.publish.marks import paragraphs


def head(report: Report) -> Text:
    """Title, outlet, day and address."""
    text = words(report.title or "Untitled", "bold")
    day = report.published.value if report.published else "day not known"
    text.append_text(words(f"\n{report.outlet or 'outlet not known'}, {day}  {report.id}", "dim"))
    return text.append_text(words(f"\n{report.url}", "dim")) if report.url else text


def report(shown: Report, claims: Sequence[Claim]) -> RenderableType:
    """The text, claims underlined."""
    parts: list[RenderableType] = [head(shown), words("")]
    for pieces in paragraphs(shown.text, claims):
        parts += [Text("").join(words(p.text, "underline" if p.claims else "") for p in pieces), words("")]
    return Group(*parts)
