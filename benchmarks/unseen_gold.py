"""What the scorers of the unseen reports share: gold values with what else they accept, rows and causes.

A problem is told as 'cause: detail'. Only causes are ever shown: the reports are held out, their words stay unread.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.founding.document import Inspected, unless
from tests.founding.matching import Plain, any_same, core, days, lies_in, same, words

NO_CLAIM = "no claim at the anchor"
UNREAL_STANCES = frozenset({"threatens", "pledges", "demands", "proposes", "predicts", "denies"})
UNREAL = ("planned", "hypothetical")


@dataclass(frozen=True, slots=True)
class Row:
    """A fact of a family, and the causes why it was missed; none if it was found."""

    id: str
    family: str
    problems: tuple[str, ...]

    @property
    def found(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.problems

    @property
    def cause(self) -> str:
        """The first cause, without its detail."""
        return self.problems[0].split(":")[0] if self.problems else ""


def row(name: str, family: str, problems: Iterable[str | None]) -> Row:
    """A row that is found if nothing is wrong with it."""
    return Row(name, family, tuple(problem for problem in problems if problem))


def best(tried: Iterable[Iterable[str | None]], otherwise: str) -> list[str]:
    """The problems of the candidate that has the fewest."""
    told = [[problem for problem in problems if problem] for problems in tried]
    return min(told, key=len, default=[otherwise])


def accepted(gold: Plain, key: str) -> list[Any]:
    """The gold value of the key and all that `accept_<key>` lists besides; empty if the facts do not say."""
    own = [gold[key]] if gold.get(key) is not None else []
    more = gold.get(f"accept_{key}", [])
    return [*own, *(more if isinstance(more, list) else [more])]


def fits(gold: Plain, key: str, given: object, told: str | None = None) -> str | None:
    """The problem that the given value is none of those accepted; none if the facts do not say."""
    allowed = accepted(gold, key)
    return unless(not allowed or given in allowed, f"another {told or key}: {given}")


def dated(gold: object, time: Plain | None) -> bool:
    """Whether the time lies in the gold date or in one of its alternatives."""
    return any((one is None and time is None) or lies_in(time, span(one)) for one in _date_choices(gold))


def date_problem(gold: Plain, time: Plain | None) -> str | None:
    """The problem with the date of a fact that has one, by its own words or as accepted."""
    if "date" not in gold:
        return None
    choices = [gold["date"], *gold.get("accept_date", ())]
    label = "no date" if time is None else f"another date: {time['start']} {time['end']}"
    return unless(any(dated(choice, time) for choice in choices), label)


def span(value: object) -> object:
    """A gold date as the founding matcher takes it; a year becomes its days."""
    if isinstance(value, int):
        return [date(value, 1, 1), date(value, 12, 31)]
    if isinstance(value, list):
        return [days(value[0])[0] if value[0] else None, days(value[-1])[1] if value[-1] else None]
    return value


def _date_choices(gold: object) -> Iterator[object]:
    if not isinstance(gold, Mapping):
        yield gold
        return
    yield gold["value"] if "value" in gold else [gold.get("from"), gold.get("to")]
    more = gold.get("accept", ())
    yield from more if any(isinstance(one, list) or one is None for one in more) else [list(more)] if more else []


def says(gold: Plain, speaker: Plain, doc: Inspected) -> str | None:
    """The problem that the speaker is none of those accepted; the last of a chain speaks, too."""
    wanted = accepted(gold, "speaker") or list(gold.get("chain", ()))[-1:]
    return unless(
        not wanted or any(doc.spoken_by(one, speaker) for one in wanted), f"another speaker: {speaker['name']}"
    )


def passed_on(gold: Plain, speaker: Plain) -> str | None:
    """The problem that a link of the gold chain, or the source in between, is not in the speaker's chain."""
    links = [*list(gold.get("chain", ()))[1:-1], *([gold["via"]] if "via" in gold else [])]
    given = list(speaker.get("chain") or ())
    return unless(all(any(same(link, one) for one in given) for link in links), f"a link of the chain: {given}")


def filled(claims: Iterable[Plain]) -> list[str]:
    """The words and names of all roles of the claims."""
    mentions = [m for claim in claims for role in claim["roles"].values() for m in role]
    return [name for m in mentions for name in (m["text"], m.get("name")) if name]


def named(expected: str, names: Iterable[str], doc: Inspected) -> bool:
    """Whether one of the names is the expected one, or shares the expected one's short form in brackets."""
    given = list(names)
    return doc.is_named(expected, given) or any_same([core(expected)], given)


def about(value: object, said: str) -> bool:
    """Whether words that matter of a gold value are said."""
    wanted = words(str(value)) - {"no", "not", "being", "under"}
    return bool(wanted & words(said))


def counted(gold: Plain, given: Plain) -> str | None:
    """The problem with a number: its value, or its bounds, as the facts have them."""
    value = given["value"] if "value" in given else given["best"]
    checks: list[Callable[[], bool]] = []
    if isinstance(gold.get("value"), int):
        checks.append(lambda: value == gold["value"])
    for bound in ("lower", "upper"):
        if gold.get(bound) is not None:
            checks.append(lambda bound=bound: given.get(bound) in accepted(gold, bound))  # type: ignore[misc]
    either = any if "value" in gold and "upper" in gold else all
    good = not checks or either(check() for check in checks)
    return unless(good, f"another number: {value} {given.get('lower')} {given.get('upper')}")
