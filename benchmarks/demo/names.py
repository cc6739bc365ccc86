"""Names: whether a name of the gold and one of ours are of one entity. Lenient in form, strict in entity."""

import re
from collections.abc import Callable, Iterable

from trucewatch.ontology.fold import fold
from trucewatch.ontology.registry import Registry

Lookup = Callable[[str], frozenset[str]]

# fmt: off
_STOP = frozenset(
    (
        "the", "a", "an", "of", "in", "on", "at", "for", "to", "by", "and", "or", "its", "own", "his", "their",
        "first", "second", "one", "two", "three", "four", "five", "seven", "some", "several", "unnamed", "anonymous",
        "senior", "same", "cited", "statement", "text", "col", "colonel", "gen", "general", "mr", "that", "this",
        "who", "other",
    )
)
_SAME = {
    "american": "us", "americans": "us", "u.s": "us", "usa": "us", "iraqi": "iraq", "iraqis": "iraq",
    "spokesperson": "spokesman", "spokeswoman": "spokesman", "medical": "health", "army": "military",
}
_GROUPS = frozenset(
    ("iraq", "armed", "group", "militia", "faction", "resistance", "shiite", "shia", "iran", "backed", "pro", "leader")
)
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
)
# fmt: on
_US = re.compile(r"\bU\.\s?S\.?(?=\W|$)|\bUnited States\b", re.IGNORECASE)


class Names:
    """Compares names through the registry: `lookup` gives the ids of a name, `forms` the other names of an id."""

    def __init__(self, lookup: Lookup, forms: Callable[[str], Iterable[str]]) -> None:
        """Take the two look-ups."""
        self._lookup = lookup
        self._forms = forms

    def same(self, gold: str, name: str, entity: str | None = None) -> bool:
        """Say whether `name`, resolved to `entity` where it is, can be the gold's.

        Two registry ids must agree (a state and its government count as one, its forces do not). Where one side has
        none, the words decide: all content words of one are among those of the other, or both are armed groups
        without a name.
        """
        bare = re.sub(r"\(.*?\)", " ", gold)
        wanted = self._ids(bare)
        known = frozenset({_state(entity)}) if entity and not entity.startswith("local:") else self._ids(name)
        if wanted and known:
            return bool(wanted & known)
        words = content(bare)
        others = [name, *(form for key in known for form in self._forms(key))]
        return any(_agree(words, content(other)) for other in others)

    def any_same(self, gold: Iterable[str], names: Iterable[str]) -> bool:
        """Say whether any name of ours is one of the gold's."""
        ours = list(names)
        return any(self.same(one, other) for one in gold for other in ours)

    def _ids(self, name: str) -> frozenset[str]:
        return frozenset(_state(key) for key in self._lookup(name.strip()))


def content(text: str) -> frozenset[str]:
    """The folded words that tell one name from another."""
    words = re.findall(r"[^\W_]+", fold(_US.sub("US", text)))
    kept = [word for word in words if word != "al" and word not in _STOP and not word.isdigit()]
    plain = (_SAME.get(word, word) for word in kept or words)
    return frozenset(_SAME.get(word, word) for word in (_singular(word) for word in plain))


def number_words() -> dict[str, int]:
    """Numbers as words."""
    return {word: n for n, word in enumerate(_NUMBERS)} | {"thirty": 30, "ninety": 90, "dozens": 24}


def registry_names(registry: Registry, lookup: Callable[[str], frozenset[str]]) -> Names:
    """Names over the registry; a person's forms include the office."""

    def forms(key: str) -> Iterable[str]:
        actor = registry.actors.get(key)
        leader = registry.leaders.get(key.removeprefix("person:"))
        if actor:
            return (actor.name, *actor.aliases)
        if leader:
            return (leader.name, *leader.aliases, f"{leader.office} {(leader.body or '').replace('-', ' ')}")
        return ()

    return Names(lookup, forms)


def _state(key: str) -> str:
    head, _, code = key.partition(":")
    return f"state:{code}" if head in ("country", "gov") else key


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other:
        return False
    return one <= other or other <= one or (one <= _GROUPS and other <= _GROUPS)
