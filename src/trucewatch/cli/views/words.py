"""Foreign text for the terminal: never markup, never steering characters; and the looks that views share."""

from collections.abc import Iterable, Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from trucewatch.model import Mention
from trucewatch.publish.wording import printable

STATES: Mapping[str, str] = {
    "in_force": "green",
    "declared": "cyan",
    "proposed": "blue",
    "suspended": "yellow",
    "ended": "red",
    "disputed": "magenta",
    "none": "dim",
}
GRADES: Mapping[str, str] = {
    "confirmed": "green",
    "fair": "cyan",
    "weak": "yellow",
    "contested": "magenta",
    "discounted": "red",
    "none": "dim",
}


def words(text: str, style: str = "") -> Text:
    """Text as it is, with steering characters made visible."""
    return Text(printable(text), style=style)


ONE_LINE = frozenset({"id", "state", "happened", "by whom", "origins"})
"""Columns of single short words, which look odd in two halves."""


def table(*columns: str, title: str | None = None) -> Table:
    """An empty table in the house's look; cells take `Text` only, so that nothing is read as markup."""
    made = Table(
        box=box.SIMPLE_HEAD, title=words(title, "bold") if title else None, title_justify="left", pad_edge=False
    )
    for column in columns:
        made.add_column(words(column), overflow="fold", no_wrap=column in ONE_LINE)
    return made


def names(mentions: Iterable[Mention], otherwise: str) -> str:
    """The names of mentions, or what to say where there are none."""
    return ", ".join(mention.name or mention.text for mention in mentions) or otherwise
