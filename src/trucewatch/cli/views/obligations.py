"""What is to be done by a day, and what became of it."""

from collections.abc import Iterator, Mapping

from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.words import table, words
from trucewatch.model import Ceasefire
from trucewatch.publish.wording import answer, heard, plain, until

_STATUS: Mapping[str, str] = {"met": "green", "missed": "red", "disputed": "magenta", "due": "yellow", "stated": "dim"}


def obligations(truce: Ceasefire) -> Iterator[Table]:
    """The obligations by their last day, each with who says what became of it."""
    if not truce.obligations:
        return
    made = table("due", "who", "is to", "status", "what became of it", title="Obligations")
    for one in truce.obligations:
        said = words(one.what).append_text(words(f"\n{one.basis}, says {'; '.join(map(heard, one.speakers))}", "dim"))
        made.add_row(
            words(until(one.due)),
            words(", ".join(one.by)),
            said,
            words(plain(one.status), _STATUS[one.status]),
            Text("\n").join(words(answer(told)) for told in one.answers) if one.answers else words("nobody tells"),
        )
    yield made
