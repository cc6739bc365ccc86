"""The inspect document with the look-ups that the facts need: by anchor, by entity, by relation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tests.founding.matching import Plain, alternatives, any_same, overlap, same, strings, words


@dataclass(frozen=True)
class FactRow:
    """One fact: whether it came out, and how, or what is wrong."""

    id: str
    what: str
    found: bool
    how: str


def row(name: str, what: object, problems: Iterable[str | None], how: str = "") -> FactRow:
    """A fact that is found if nothing is wrong with it."""
    wrong = [problem for problem in problems if problem]
    return FactRow(name, str(what), not wrong, "; ".join(wrong) or how)


def unless(holds: object, problem: str) -> str | None:
    """The problem, unless the condition holds."""
    return None if holds else problem


class Inspected:
    """An inspect document of one report."""

    def __init__(self, plain: Plain) -> None:
        self.plain = plain
        self.text: str = plain["reports"][0]["text"]
        self.claims = {claim["id"]: claim for claim in plain["claims"]}

    def anchor(self, phrase: str) -> tuple[int, int]:
        """Where the anchor stands in the text. Raises ValueError if it does not stand there exactly once."""
        if self.text.count(phrase) != 1:
            raise ValueError(f"the anchor {phrase!r} stands {self.text.count(phrase)} times in the text")
        start = self.text.index(phrase)
        return start, start + len(phrase)

    def at(self, phrase: str) -> list[Plain]:
        """The claims whose segments overlap the anchor."""
        return [claim for claim in self.plain["claims"] if overlap(claim["segments"], *self.anchor(phrase))]

    def ids_at(self, phrase: str) -> set[str]:
        """The ids of the claims at the anchor."""
        return {claim["id"] for claim in self.at(phrase)}

    def of(self, ids: Iterable[str]) -> list[Plain]:
        """The claims of ids or statements (`id/path`); ids of other things are passed over."""
        return [self.claims[one.split("/")[0]] for one in ids if one.split("/")[0] in self.claims]

    def incidents_at(self, phrase: str, aggregate: bool | None = None) -> list[Plain]:
        """The incidents with a claim at the anchor."""
        here = self.ids_at(phrase)
        return [
            incident
            for incident in self.plain["incidents"]
            if here & set(incident["claims"]) and aggregate in (None, incident["aggregate"])
        ]

    def stocks_at(self, phrase: str) -> list[Plain]:
        """The stocks whose number stands at the anchor."""
        return [s for s in self.plain["stocks"] if overlap(s["quantity"].get("segments"), *self.anchor(phrase))]

    def names_of(self, name: str | None, entity: str | None = None) -> set[str]:
        """The name and, if it is an actor's of the document, all names that this actor goes by."""
        found = {name} if name else set()
        for actor in self.plain["actors"]:
            if entity == actor["entity"] or name == actor["name"]:
                found |= {actor["name"], *actor["aliases"]}
        return found

    def is_named(self, expected: str, actual: Iterable[str]) -> bool:
        """Whether one of the names, or of the other names of these actors, is the expected one."""
        return any(any_same(alternatives(expected), self.names_of(name)) for name in actual)

    def spoken_by(self, expected: str, speaker: Plain) -> bool:
        """Whether the speaker is the expected one. 'the outlet' is its own voice, and nobody else's."""
        if expected == "the outlet" or speaker["is_outlet"]:
            return bool(expected == "the outlet" and speaker["is_outlet"])
        said = (speaker.get("role"), f"{speaker.get('medium') or ''} {speaker['name']}")
        return any_same(alternatives(expected), (*said, *self.names_of(speaker["name"], speaker.get("entity"))))

    def related(self, kind: str, sources: set[str], targets: set[str]) -> list[Plain]:
        """The relations of a type from any of the sources to any of the targets, their statements included."""
        return [
            relation
            for relation in self.plain["relations"]
            if relation["type"] == kind
            and relation["from"].split("/")[0] in sources
            and relation["to"].split("/")[0] in targets
        ]

    def wholes(self, parts: set[str]) -> set[str]:
        """The aggregates that contain any of the incidents."""
        return {r["from"] for r in self.plain["relations"] if r["type"] == "contains" and r["to"] in parts}

    def mentions(self) -> Iterator[Plain]:
        """Every mention of every claim."""
        for claim in self.plain["claims"]:
            for mentions in claim["roles"].values():
                yield from mentions

    def linked(self, ceasefire: Plain) -> set[str]:
        """Every id that the ceasefire, or a relation that touches it, gives."""
        own = {ceasefire["id"]} | {one for act in ceasefire["acts"] for one in act["claims"]}
        touching = [r for r in self.plain["relations"] if {r["from"].split("/")[0], r["to"].split("/")[0]} & own]
        return {one.split("/")[0] for one in strings(ceasefire) | strings(touching)}

    @cached_property
    def actors(self) -> list[Plain]:
        """The actors, as a list."""
        return list(self.plain["actors"])

    def actors_named(self, name: str) -> list[Plain]:
        """The actors who go by that name; if none goes by its very words, those who go by a form of it."""
        named = [(actor, (actor["name"], *actor["aliases"])) for actor in self.actors]
        exact = [actor for actor, names in named if any(words(name) == words(other) for other in names)]
        return exact or [actor for actor, names in named if any(same(name, other) for other in names)]
