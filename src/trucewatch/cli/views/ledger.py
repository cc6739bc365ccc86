"""The ledger of a ceasefire: what was done and said, day by day, and how each side stands to it."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.obligations import obligations
from trucewatch.cli.views.tallies import tallies
from trucewatch.cli.views.truce_accounts import accounts, disputes
from trucewatch.cli.views.words import STATES, table, words
from trucewatch.model import Ceasefire, CeasefireAct, Report, StateChange, Time
from trucewatch.model.vocabulary import State
from trucewatch.publish.figure import parties_in_order, side
from trucewatch.publish.tallies import Unit
from trucewatch.publish.wording import day, heard, kind, plain, several, when

STRIP = 40
SIGNS = {
    "none": "·",
    "proposed": "░",
    "declared": "▒",
    "in_force": "█",
    "suspended": "▓",
    "ended": "▁",
    "disputed": "?",
}


_BY_ITSELF = {"apparent": "nobody calls it so", "denied": "the accused, or for them"}
"""Whose word a violation is where nobody accuses."""


def ledgers(truces: Sequence[Ceasefire]) -> RenderableType:
    """All ceasefires, one a line."""
    if not truces:
        return words("The reports tell of no ceasefire.")
    made = table("id", "ceasefire", "state", "from … to")
    for truce in truces:
        until = when(truce.ended, False) if truce.ended else "no end is told"
        told = words(truce.name, "bold").append_text(words(f"\n{' / '.join(side(names) for names in truce.parties)}"))
        told.append(f"\n{several(len(truce.acts), 'act')}, {several(len(truce.violations), 'violation')}", "dim")
        made.add_row(
            words(truce.id),
            told,
            words(plain(truce.state), STATES[truce.state]),
            words(f"{when(truce.in_force_from, False)} … {until}"),
        )
    return made


def ledger(
    truce: Ceasefire, as_of: date | None = None, reports: Sequence[Report] = (), by: Unit | None = None
) -> RenderableType:
    """One ceasefire: head, what is contested, strips, timeline, accounts, obligations, violations, talks, legal acts.

    `reports` are what was read, by which violations are counted in periods of `by`.
    """
    parts: list[RenderableType] = [_head(truce, as_of), *disputes(truce), *_strips(truce)]
    if truce.acts:
        parts.append(_timeline(truce))
    if truce.violations:
        parts.append(_violations(truce))
    parts += [*obligations(truce), *accounts(truce), *tallies(truce, reports, by)]
    parts += [*_talks(truce), *_legal(truce)]
    return Group(*parts)


def _head(truce: Ceasefire, as_of: date | None) -> Text:
    head = Text()
    head.append_text(words(truce.name, "bold"))
    head.append(f"  {truce.id}\n", "dim")
    head.append_text(words(f"{plain(truce.state)}", STATES[truce.state]))
    head.append(f" as of {day(as_of)}" if as_of else "").append(f"; {kind(truce.kind)}\n")
    ended = when(truce.ended, False) if truce.ended else "no end is told"
    head.append(f"in force: {when(truce.in_force_from, False)}; ended: {ended}\n")
    if truce.entered:
        one = truce.entered
        also = f"; also called {', '.join(one.aliases)}" if one.aliases else ""
        head.append_text(words(f"entered by {one.by} on {day(one.on)} from “{one.source}”{also}\n"))
    for i, names in enumerate(truce.parties, start=1):
        head.append_text(words(f"side {i}: {', '.join(names)}\n"))
    if truce.terms:
        head.append_text(words(f"terms: {'; '.join(truce.terms)}\n"))
    return head


def _strips(truce: Ceasefire) -> Iterator[RenderableType]:
    """A strip for the assessed state and for each party, over one axis of days."""
    begins = sorted(first for change in truce.history if (first := _begins(change)))
    if not begins:
        return
    dated = [d for act in truce.acts if act.time for d in (act.time.earliest, act.time.latest) if d]
    first, last = begins[0], max([*begins, *dated])
    grid = Table.grid(padding=(0, 1))
    for party in (None, *parties_in_order(truce)):
        changes = [change for change in truce.history if change.party == party and _begins(change)]
        state = truce.state if party is None else truce.state_by_party[party]
        grid.add_row(words(party or "assessed"), _strip(changes, first, last, state), _stand(state, party))
    grid.add_row(words(""), words(f"{day(first)} … {day(last)}".ljust(STRIP), "dim"), words(""))
    yield grid
    yield words("  ".join(f"{sign} {plain(state)}" for state, sign in SIGNS.items()) + "\n", "dim")


def _stand(state: State, party: str | None) -> Text:
    """How it stands; a party that undertook nothing is said to have done so."""
    return words("undertook nothing" if party and state == "none" else plain(state), STATES[state])


def _strip(changes: Sequence[StateChange], first: date, last: date, state: State) -> Text:
    if not changes:
        return words("" if state == "none" else "not dated", "dim")
    length = max((last - first).days, 1)
    cells = ["none"] * STRIP
    for change in sorted(changes, key=lambda change: _begins(change) or first):
        start = round(((_begins(change) or first) - first).days / length * (STRIP - 1))
        cells[start:] = [change.state] * (STRIP - start)
    return Text("").join(Text(SIGNS[state], STATES[state]) for state in cells)


def _begins(change: StateChange) -> date | None:
    return (change.since.earliest or change.since.latest) if change.since else None


def _timeline(truce: Ceasefire) -> Table:
    """The acts by their day; a state is shown where an act has made it so."""
    made = table("date", "act", "by", "said by", "state", title="Who did and said what")
    states = {claim: change.state for change in truce.history if change.party is None for claim in change.claims}
    for act in sorted(truce.acts, key=lambda act: _day(act.time)):
        became = next((states[claim] for claim in act.claims if claim in states), None)
        made.add_row(
            words(when(act.time, False)),
            _act(act),
            words(", ".join(act.by) or ("" if act.act in _OF_OTHERS else "nobody named")),
            words(heard(act.speaker)),
            words(plain(became), STATES[became]) if became else words(""),
        )
    return made


_OF_OTHERS = ("violation_alleged", "violation_assessed", "violation_denied", "existence_denied")
"""Acts of speech: who does them is who speaks."""


def _day(time: Time | None) -> date:
    return ((time.earliest or time.latest) if time else None) or date.max


def _act(act: CeasefireAct) -> Text:
    text = words(plain(act.act))
    if act.accused:
        text.append_text(words(f"\naccused: {act.accused}"))
    if act.reason:
        text.append_text(words(f"\n{act.reason}", "italic"))
    return text


def _violations(truce: Ceasefire) -> Table:
    made = table("status", "accused", "what, when, where", "according to", "incident", title="Violations")
    for violation in sorted(truce.violations, key=lambda violation: _day(violation.time)):
        what = f"{plain(violation.kind)}, " if violation.kind else ""
        where = f", {violation.place.name}" if violation.place else ""
        made.add_row(
            words(violation.status),
            words(violation.accused or "nobody named"),
            words(f"{what}{when(violation.time, False)}{where}"),
            words(violation.accuser or _BY_ITSELF.get(violation.status, "")),
            words(violation.incident or ""),
        )
    return made


def _talks(truce: Ceasefire) -> Iterator[Text]:
    for talks in truce.negotiations:
        between = " and ".join(talks.parties) or "sides not named"
        result = "result not told" if talks.result == "unknown" else plain(talks.result)
        line = f"{when(talks.time, False)}: talks between {between}, {result}"
        line += f"; sought: {talks.sought}" if talks.sought else ""
        line += f"; mediated by {', '.join(talks.mediators)}" if talks.mediators else ""
        yield words(line + (f"; {talks.duration_days:g} days" if talks.duration_days else ""))


def _legal(truce: Ceasefire) -> Iterator[Text]:
    for act in truce.legal_acts:
        yield words(f"{when(act.time, False)}: {act.body}, {act.act}, about {act.about}")
