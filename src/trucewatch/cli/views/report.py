"""A report with the words that carry claims."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from trucewatch.cli.views.words import table, words
from trucewatch.model import Claim, Report
from trucewatch.publish.marks import paragraphs

_OPENING = 8
"""Words that stand for the title of a report without one."""


def head(report: Report) -> Text:
    """Title, outlet, day and address."""
    text = words(report.title or "Untitled", "bold")
    day = report.published.value if report.published else "day not known"
    text.append_text(words(f"\n{report.outlet or 'outlet not known'}, {day}  {report.id}", "dim"))
    return text.append_text(words(f"\n{report.url}", "dim")) if report.url else text


def listing(reports: Sequence[Report], claims: Sequence[Claim]) -> RenderableType:
    """All reports, one a line, with how many claims were found in each."""
    if not reports:
        return words("No report is kept.")
    found = Counter(claim.report for claim in claims)
    made = table("id", "published", "outlet", "title", "claims")
    for one in reports:
        day = one.published.value if one.published else "not known"
        title = one.title or " ".join(one.text.split()[:_OPENING])
        made.add_row(*map(words, (one.id, day, one.outlet or "not known", title, str(found[one.id]))))
    return made


def report(shown: Report, claims: Sequence[Claim]) -> RenderableType:
    """The text, claims underlined."""
    parts: list[RenderableType] = [head(shown), words("")]
    for pieces in paragraphs(shown.text, claims):
        parts += [Text("").join(words(p.text, "underline" if p.claims else "") for p in pieces), words("")]
    return Group(*parts)
