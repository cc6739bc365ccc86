"""What was not understood, and why."""

from collections.abc import Sequence

from rich.console import RenderableType

from trucewatch.cli.views.words import table, words
from trucewatch.model import Unresolved
from trucewatch.publish.wording import plain


def unresolved(doubts: Sequence[Unresolved]) -> RenderableType:
    """One doubt a line."""
    if not doubts:
        return words("Nothing was left over.", "dim")
    made = table("what", "words", "why", title="Not understood")
    for doubt in doubts:
        made.add_row(words(plain(doubt.what)), words(f"“{doubt.text}”"), words(doubt.reason))
    return made
