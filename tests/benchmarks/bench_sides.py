"""Gold claims and claims of ours for the bench, and a reader that knows its answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests import factory
from trucewatch.model import Claim, Mention, Place
from trucewatch.pipeline import Understood

PLAIN = {"stance": "asserts", "polarity": "affirmed", "actuality": "happened", "background": False}


def gold(kind: str = "violence.shelling", **changes: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"actor": [], "target": [], "place": [], "quantities": []}
    return {"kind": kind, **PLAIN, **empty, **changes}


def figure(of: str, text: str, best: float | None, lower: float | None = None, **changes: Any) -> dict[str, Any]:
    bounds = {"best": best, "lower": lower if lower is not None else best, "upper": best}
    return {"of": of, "text": text, **bounds, "approximate": False, "open_above": False, **changes}


def ours(kind: str = "violence.shelling", claim_id: str = "c1", **changes: Any) -> Claim:
    plain: dict[str, Any] = {"kind": kind, "roles": {}, "place": None}
    return factory.claim(claim_id, **(plain | changes))


def mention(text: str, **changes: Any) -> Mention:
    return factory.mention(text, **changes)


def place(name: str) -> Place:
    return factory.place(name, segments=None)


class Answers:
    """A reader that gives prepared claims for a text, and lets through what holds a word."""

    def __init__(self, claims: Mapping[str, Sequence[Claim]], word: str = "") -> None:
        self.claims, self.word, self.sentences = claims, word, 0

    def understand(self, text: str, published: object = None, outlet: object = None) -> Understood:
        return Understood((), tuple(self.claims.get(text, ())), ())

    def passes(self, sentence: str) -> bool:
        return self.word in sentence
