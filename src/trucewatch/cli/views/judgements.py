"""Judgements: a list, the lines beside what they are on, and what came of one."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from trucewatch.cli.views.words import table, words
from trucewatch.model import Ceasefire, Incident, Inspection, Judgement, Ruling
from trucewatch.publish.judged import said, value
from trucewatch.publish.wording import plain, several, when, where

STANDINGS = {"in force": "green", "superseded": "dim", "withdrawn": "dim", "queued": "yellow"}


def listing(rulings: Sequence[Ruling]) -> RenderableType:
    """One judgement a line."""
    if not rulings:
        return words("No such judgement.")
    made = table("id", "what was decided", "who, when", "why", "standing")
    for ruling in rulings:
        row = ruling.judgement
        stands = words(ruling.standing, STANDINGS[ruling.standing])
        for more in filter(None, (ruling.reason, _difference(ruling))):
            stands.append_text(words(f"\n{more}", "yellow"))
        by = f"{row.who}\n{row.when:%Y-%m-%d %H:%M}"
        made.add_row(words(row.id), words(said(row)), words(by), words(row.why), stands)
    return made


def recorded(row: Judgement, what: str) -> Text:
    """The row that a command wrote, or would write."""
    why = f": {row.why}" if row.why else ""
    replaced = f"; replaces {row.supersedes}" if row.supersedes and row.verdict != "withdraw" else ""
    return words(f"{row.id} {what}: {said(row)}, by {row.who}{why}{replaced}")


def beside(rulings: Iterable[Ruling], names: Sequence[str]) -> Iterator[Text]:
    """The judgements in force on some claims or on an incident or ceasefire, one a line."""
    for ruling in rulings:
        row = ruling.judgement
        on = {end.partition("/")[0] for end in ruling.on}
        if ruling.standing == "in force" and row.verdict != "withdraw" and on & set(names):
            text = f"{row.id} {said(row)}, by {row.who}, {row.when:%Y-%m-%d}"
            text += f": {row.why}" if row.why else ""
            difference = _difference(ruling)
            yield words(f"{text}; {difference}" if difference else text, "yellow" if difference else "cyan")


def named(truce: Ceasefire) -> tuple[str, ...]:
    """A ceasefire's id and those of the claims of its acts."""
    return (truce.id, *dict.fromkeys(claim for act in truce.acts for claim in act.claims))


def changes(before: Inspection, after: Inspection) -> Iterator[Text]:
    """The incidents and ceasefires that are new, gone or different, and the judgements that came to nothing."""
    olds, news = _by_id(before), _by_id(after)
    lines = [f"gone: {_label(olds[name])}" for name in olds if name not in news]
    lines += [f"new: {_label(news[name])}" for name in news if name not in olds]
    lines += [f"changed: {_label(news[n])}; it was {_state(olds[n])}" for n in news if n in olds and olds[n] != news[n]]
    last = max(after.judgements, key=lambda r: r.judgement.when, default=None)
    if last is not None and last.reason:
        lines.append(last.reason)
    yield from map(words, lines or ["No incident and no ceasefire changed."])


def open_questions(rulings: Sequence[Ruling]) -> Iterator[Text]:
    """How many judgements the program contradicts, and how many wait for a person; nothing where none does."""
    differing = sum(ruling.differs for ruling in rulings)
    waiting = sum(ruling.standing == "queued" for ruling in rulings)
    if differing:
        told = f"{several(differing, 'judgement')} contradicted by what the program now finds"
        yield words(f"{told}: trucewatch judgements --differences", "yellow")
    if waiting:
        yield words(f"{several(waiting, 'judgement')} waiting for a person: trucewatch judgements --queue", "yellow")


def _by_id(inspection: Inspection) -> dict[str, Incident | Ceasefire]:
    found: dict[str, Incident | Ceasefire] = {incident.id: incident for incident in inspection.incidents}
    return found | {truce.id: truce for truce in inspection.ceasefires}


def _difference(ruling: Ruling) -> str | None:
    return f"the program now says {value(ruling.machine)}" if ruling.machine is not None else None


def _label(one: Incident | Ceasefire) -> str:
    if isinstance(one, Ceasefire):
        return f"{one.id} {one.name}, {_state(one)}"
    return f"{one.id} {plain(one.kind)}, {when(one.time, False)}, {where(one.place)}, {_state(one)}"


def _state(one: Incident | Ceasefire) -> str:
    if isinstance(one, Ceasefire):
        return (
            f"{plain(one.state)} with {several(len(one.acts), 'act')} and {several(len(one.violations), 'violation')}"
        )
    graded = f"{one.grade.occurrence} as to what happened, {one.grade.attribution} as to by whom"
    return f"{several(len(one.claims), 'claim')}, {graded}"
