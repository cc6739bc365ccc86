"""What a run did, what was left out, what was written."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from rich.console import RenderableType
from rich.text import Text

from trucewatch.cli.calls import Refused, Summary
from trucewatch.cli.views.words import table, words
from trucewatch.publish.wording import several


class Kept(Refused, Protocol):
    """An item in quarantine."""

    @property
    def id(self) -> str:
        """What to call it by."""

    @property
    def when(self) -> datetime:
        """When it was left out."""

    @property
    def retried(self) -> datetime | None:
        """When it was tried again."""


def summary(done: Summary, db: Path) -> Iterator[RenderableType]:
    """New, unchanged, left out; then each warning and each item left out."""
    counts = f"{several(done.new, 'new report')}, {done.unchanged} unchanged, {len(done.rejected)} left out"
    yield words(f"{counts}; kept in {db}", "bold")
    for warning in done.warnings:
        yield words(f"note: {warning}", "dim")
    if done.rejected:
        made = table("left out", "why")
        for item in done.rejected:
            made.add_row(words(item.source), words(item.reason))
        yield made
        yield words("They wait in quarantine: trucewatch quarantine list", "dim")


def quarantine(items: Sequence[Kept]) -> RenderableType:
    """One item a line."""
    if not items:
        return words("Nothing waits in quarantine.")
    made = table("id", "what", "why", "left out", "tried again")
    for item in items:
        again = f"{item.retried:%Y-%m-%d %H:%M}" if item.retried else ""
        made.add_row(*map(words, (item.id, item.source, item.reason, f"{item.when:%Y-%m-%d %H:%M}", again)))
    return made


def written(paths: Sequence[Path]) -> Text:
    """The files that were written."""
    return words("\n".join(f"wrote {path}" for path in paths))
