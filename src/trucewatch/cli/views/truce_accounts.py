"""The accounts of a ceasefire: what is in dispute, in sentences; and what each voice gives, side by side."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.words import table, words
from trucewatch.model import Ceasefire
from trucewatch.publish.wording import heard, plain, term


def disputes(truce: Ceasefire) -> Iterator[Text]:
    """A line for each attribute on which the voices exclude each other."""
    if truce.disputes:
        yield words("Contested", "bold magenta")
        yield from (words(f"  {sentence}") for sentence in truce.disputes)
        yield words("")


def accounts(truce: Ceasefire) -> Iterator[Table]:
    """What each voice gives for each attribute."""
    if not truce.accounts:
        return
    made = table("what", "is given as", "according to", title="Accounts")
    shown = None
    for account in sorted(truce.accounts, key=lambda account: _ORDER.index(account.attribute)):
        name = words("" if account.attribute == shown else plain(account.attribute), "bold")
        if account.attribute != shown and account.attribute in truce.contested_on:
            name.append("\ncontested", "magenta")
        shown = account.attribute
        made.add_row(name, words(term(account)), words(heard(account.speaker)))
    yield made


_ORDER = ("existence", "author", "start", "length", "conditions", "scope", "mediators", "end")
