"""Claims: a list, and one with everything that is known of it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.words import names, table, words
from trucewatch.model import Claim
from trucewatch.publish.wording import chain, counted, plain, voice, when, where

UNJUDGED: Mapping[str, str | None] = MappingProxyType({})


def listing(claims: Sequence[Claim], judged: Mapping[str, str | None] = UNJUDGED) -> RenderableType:
    """All claims, one a line; `judged` says what people decided about some."""
    if not claims:
        return words("No claim was found.")
    made = table("id", "what", "who says it", "how", "when", "words")
    for one in claims:
        said = (one.kind, voice(one.speaker), axes(one), when(one.time), one.text)
        mark = words(f"\n{judged[one.id]}" if judged.get(one.id) else "", "cyan")
        made.add_row(words(one.id).append_text(mark), *map(words, said))
    return made


def axes(one: Claim) -> str:
    """The stance, and the axes where they are not the plain ones: 'denies', 'threatens, planned'."""
    marks = [
        "negated" if one.polarity == "negated" else "",
        plain(one.actuality) if one.actuality != "happened" else "",
        "recalled" if one.background else "",
    ]
    return ", ".join([plain(one.stance), *filter(None, marks)])


def claim(one: Claim) -> RenderableType:
    """One claim with its spans and why it was found."""
    grid = Table.grid(padding=(0, 2))
    for name, value in _fields(one):
        grid.add_row(words(name, "dim"), words(value))
    return Group(words(f"“{one.text}”", "bold"), grid)


def why(one: Claim) -> str:
    """What found a claim: 'trigger “attacked”, found by frame.attack, score .91, confidence .8'."""
    score = f", score {one.why.score:.2f}" if one.why.score is not None else ""
    return f"trigger “{one.trigger.text}”, found by {one.why.by}{score}, confidence {one.confidence:.2f}"


def short(one: Claim) -> Text:
    """A claim in one line, and below it why."""
    text = words(f"{one.kind}  {voice(one.speaker)}: {axes(one)}")
    details = [f"{role}: {names(mentions, '')}" for role, mentions in one.roles.items() if mentions]
    details += [counted(quantity) for quantity in one.quantities]
    details += [when(one.time)] if one.time else []
    details += [where(one.place)] if one.place else []
    text.append_text(words("\n" + "; ".join(details))) if details else None
    return text.append_text(words(f"\n{why(one)}  {one.id}", "dim"))


def _fields(one: Claim) -> Iterator[tuple[str, str]]:
    yield "id", one.id
    yield "report", one.report
    yield "kind", one.kind
    yield "speaker", voice(one.speaker)
    if one.speaker.chain:
        yield "carried", chain(one.speaker) or "by the speaker's own outlet"
    yield "stands", axes(one)
    yield "where it is written", ", ".join(f"{start} to {end}" for start, end in one.segments)
    for role, mentions in one.roles.items():
        yield role, names(mentions, "")
    for i, quantity in enumerate(one.quantities):
        yield f"quantities/{i}", f"{counted(quantity)} (“{quantity.text}”)"
    yield "time", when(one.time)
    yield "place", where(one.place)
    if one.reason:
        yield "reason", one.reason
    yield "why", why(one)
