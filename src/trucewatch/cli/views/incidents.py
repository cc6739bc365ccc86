"""Incidents: a list, and one with the accounts of all voices side by side."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucewatch.cli.views.words import GRADES, names, table, words
from trucewatch.corroborate import Join
from trucewatch.model import Account, Claim, Incident
from trucewatch.publish.matrix import Matrix, claims_of, matrix
from trucewatch.publish.wording import plain, several, voice, when, where, worth

WIDEST = 5
"""Voices that fit side by side; more are listed one below the other."""
STRONGEST = 5
"""Features shown of a match."""


def listing(incidents: Sequence[Incident]) -> RenderableType:
    """All incidents, one a line."""
    if not incidents:
        return words("No incident is recorded. What was only taken in or read is brought in by: trucewatch corroborate")
    made = table(
        "id",
        "what, when, where",
        "happened",
        "by whom",
        "origins",
        title="Origins: how many independent ones, in how many reports",
    )
    for one in incidents:
        told = words(_what(one), "bold").append_text(words(f"\n{when(one.time, False)}, {where(one.place)}"))
        if one.contested_on:
            told.append_text(words(f"\ncontested on {', '.join(map(plain, one.contested_on))}", "magenta"))
        made.add_row(
            words(one.id),
            told,
            words(one.grade.occurrence, GRADES[one.grade.occurrence]),
            words(one.grade.attribution, GRADES[one.grade.attribution]),
            words(f"{one.origins} in {len(one.reports)}"),
        )
    return made


def incident(one: Incident, claims: Mapping[str, Claim]) -> RenderableType:
    """One incident: what, when, where, who; how well it is supported and why; the accounts; the claims' words."""
    laid = matrix(one, {claim.id: claim.report for claim in claims.values()})
    accounts = [side_by_side(laid)] if len(laid.voices) <= WIDEST else list(below(laid))
    told = [words(f"{id_}  “{claims[id_].text}”", "dim") for id_ in one.claims if id_ in claims]
    return Group(_head(one), *(accounts if laid.rows else ()), *told)


def joined(joins: Sequence[Join]) -> RenderableType:
    """Why the reports of an incident were put together: the features that said most, as log odds."""
    if not joins:
        return Text()
    made = table("report", "joined to", "likelihood", "because", title="Why these reports are one incident")
    for one in joins:
        strongest = ", ".join(f"{name} {part:+.1f}" for name, part in list(one.parts.items())[:STRONGEST])
        because = f"a copy; {strongest}" if one.copy else strongest
        made.add_row(words(one.report), words(one.to), words(f"{one.score:.2f}"), words(because))
    return made


def side_by_side(laid: Matrix) -> Table:
    """Attributes down, voices across."""
    made = table("", *map(voice, laid.voices))
    for row in laid.rows:
        name = words(plain(row.attribute), "bold")
        if row.contested:
            name.append("\ncontested", "magenta")
        made.add_row(name, *(Text("\n").join(map(_cell, cell)) for cell in row.cells))
    return made


def below(laid: Matrix) -> Iterator[Table]:
    """A table for each attribute, one voice a line."""
    for row in laid.rows:
        made = table("according to", plain(row.attribute) + (" (contested)" if row.contested else ""))
        for speaker, cell in zip(laid.voices, row.cells, strict=True):
            if cell:
                made.add_row(words(voice(speaker)), Text("\n").join(map(_cell, cell)))
        yield made


def _what(one: Incident) -> str:
    marks = [mark for mark, is_so in (("aggregate", one.aggregate), ("recalled", one.background)) if is_so]
    return plain(one.kind) + (f" ({', '.join(marks)})" if marks else "")


def _head(one: Incident) -> Text:
    head = words(f"{_what(one)}, {when(one.time)}, {where(one.place)}", "bold")
    head.append(f"  {one.id}\n", "dim")
    head.append_text(words(f"by: {names(one.actors, 'nobody is named')}; on: {names(one.targets, 'not said')}\n"))
    if one.weapons:
        head.append_text(words(f"with: {names(one.weapons, '')}\n"))
    head.append("happened: ").append(one.grade.occurrence, GRADES[one.grade.occurrence])
    head.append("; by whom: ").append(one.grade.attribution, GRADES[one.grade.attribution])
    head.append_text(words(f". {one.grade.reason}\n"))
    head.append(f"{several(len(one.reports), 'report')}, {several(one.origins, 'independent origin')}")
    if one.contested_on:
        head.append_text(words(f"; contested on {', '.join(map(plain, one.contested_on))}", "magenta"))
    return head


def _cell(account: Account) -> Text:
    stance = "" if account.stance in ("asserts", "confirms") else f"{plain(account.stance)}: "
    text = words(stance + worth(account), "strike" if account.corrected_by else "")
    return text.append_text(words(f" [{', '.join(claims_of(account))}]", "dim"))
