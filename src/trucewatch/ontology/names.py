"""The name index: every registry and gazetteer name in a text, longest first, from memory-mapped tries."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import marisa_trie

from trucewatch.model.reading import Name, NameKind
from trucewatch.ontology.fold import Folded, Token, fold, fold_text
from trucewatch.ontology.gazetteer import NAME, Gazetteer

PLACE, SITE, COUNTRY, NATIONALITY, ACTOR, PERSON, OUTLET, METONYM = range(8)
"""What a name is. A METONYM is an actor named by its capital, after the place itself."""

MIXED, ACRONYM, ANY_CASE, SHORT = range(4)
"""How a name is written: with a capital first, all in capitals, as one likes, or shortened with a full stop."""

_ORDER = (SITE, ACTOR, PERSON, OUTLET, COUNTRY, NATIONALITY, PLACE, METONYM)
_KINDS: dict[int, NameKind] = {
    SITE: "place",
    PLACE: "place",
    ACTOR: "actor",
    METONYM: "actor",
    PERSON: "person",
    OUTLET: "outlet",
    COUNTRY: "country",
    NATIONALITY: "nationality",
}
_REACH = 64
_BEFORE_SHORT = re.compile(r"[,(\[–—-]\s?$")
"""What a shortened province stands behind: 'Severn, Md.', 'Walker County (Ga.)', 'D-Mass.'."""
_SHOUTED_SHARE = 0.8
_ARTICLED = re.compile(r"[aeu][lnrstdz]h?[-‐‑][^\W_a-z]")
_RIVAL = 5_000
"""Inhabitants from which a city is offered beside an actor, person or country of its name."""


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    payloads: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What goes with the registry's trie: the ids that its payloads number, and first words that need no capital."""

    ids: tuple[str, ...]
    lower_starts: frozenset[str]


def written_as(name: str) -> int:
    """How a name has to be written to count: ACRONYM for short words all in capitals, ANY_CASE for phrases in none."""
    letters = [char for char in name if char.isalpha()]
    if letters and all(char.isupper() for char in letters) and len(letters) <= 8 and " " not in name.strip():
        return ACRONYM
    if letters and not any(char.isupper() for char in letters) and " " in name and letters[0].upper() != letters[0]:
        return ANY_CASE
    return MIXED


class NameIndex:
    """Finds names in texts. Nothing is disambiguated: a span has one Name per kind, candidates best first."""

    def __init__(self, tries: tuple[Path, Path], labels: Labels, gazetteer: Gazetteer) -> None:
        """Open the two `tries`: the registry's names and the gazetteer's."""
        registry, places = tries
        self._registry: Any = marisa_trie.BytesTrie().mmap(str(registry))
        self._places: Any = marisa_trie.BytesTrie().mmap(str(places))
        self._labels = labels.ids
        self._lower_starts = labels.lower_starts
        self._gazetteer = gazetteer

    def find(self, text: str, starts: Sequence[int] | None = None) -> tuple[Name, ...]:
        """The names in `text`, in order, not overlapping; several of one span where it may be of several kinds.

        `starts` are the token starts at which a name may begin, all where it is None.
        """
        folded = fold_text(text)
        allowed = None if starts is None else frozenset(starts)
        found: list[Name] = []
        last = 0
        for index, (at, token) in enumerate(folded.starts):
            if token.start < last or (allowed is not None and token.start not in allowed):
                continue
            match = self._longest(text, folded, index, at)
            if match is not None:
                last = match.end
                if not (_negated(text, match.start) or _without_article(text, match)):
                    found.extend(self._names(match))
        return tuple(found)

    def lookup(self, name: str) -> tuple[Name, ...]:
        """The Names that `name` as a whole may be, its case not minded."""
        key = fold(name)
        places = (payload for payload in _unpack(self._places.get(key, ())) if payload[1] != SHORT or "." in name)
        payloads = (*_unpack(self._registry.get(key, ())), *places)
        return tuple(self._names(_Match(0, len(name), payloads)))

    def _longest(self, text: str, folded: Folded, index: int, at: int) -> _Match | None:
        token = folded.starts[index][1]
        if not token.folded[:1].isalnum():
            return None
        capital = _capital(text, folded, index)
        if not capital and token.folded not in self._lower_starts:
            return None
        window = _window(folded.text, at)
        keys = set(self._registry.prefixes(window))
        if capital:
            keys.update(self._places.prefixes(window))
        for key in sorted(keys, key=len, reverse=True):
            end = folded.ends.get(at + len(key))
            if end is not None:
                match = self._accepted(text, token.start, end, key, capital)
                if match is not None:
                    return match
        return None

    def _accepted(self, text: str, start: int, end: int, key: str, capital: bool) -> _Match | None:
        surface = text[start:end]
        payloads = list(_unpack(self._registry.get(key, ())))
        if capital and not _ends_in_a_word(surface):
            payloads.extend(_unpack(self._places.get(key, ())))
        short = tuple(payload for payload in payloads if payload[1] == SHORT)
        closed = _shortened(text, start, end) if short else None
        if closed is not None:
            return _Match(start, closed, short)
        kept = tuple(payload for payload in payloads if _fits(payload[1], surface, capital))
        if "(" in surface and ")" not in surface and text[end : end + 1] == ")":
            end += 1
        if _ends_in_a_word(surface):
            kept = tuple(payload for payload in kept if payload[0] != OUTLET)
        if kept and surface.isupper() and key in _SHOUTED_WORDS and _shouted(text, start, end):
            return None
        if surface == _US and len(text) > _HEADLINE and text.isupper():
            return None
        if all(what == METONYM for what, _, _ in kept):
            return None
        return _Match(start, end, kept)

    def _names(self, match: _Match) -> Iterator[Name]:
        for what in _ORDER:
            numbers = dict.fromkeys(sorted(number for kind, _, number in match.payloads if kind == what))
            if not numbers:
                continue
            candidates = tuple(self._id(what, number) for number in numbers)
            if what == SITE:
                others = sorted(number for kind, _, number in match.payloads if kind == PLACE)
                candidates += tuple(self._id(PLACE, number) for number in dict.fromkeys(others))
            elif what == PLACE and not self._worth_a_name(match, numbers):
                continue
            yield Name(match.start, match.end, _KINDS[what], candidates)

    def _worth_a_name(self, match: _Match, numbers: Iterable[int]) -> bool:
        """A hamlet called like an actor, person or country is not offered beside them; a site already lists it."""
        if any(kind == SITE for kind, _, _ in match.payloads):
            return False
        named = any(kind in (ACTOR, PERSON, OUTLET, COUNTRY, NATIONALITY) for kind, _, _ in match.payloads)
        return not named or self._gazetteer.entry(min(numbers)).population >= _RIVAL

    def _id(self, what: int, number: int) -> str:
        return self._gazetteer.id_of(number) if what == PLACE else self._labels[number]


def _window(text: str, at: int) -> str:
    """What can belong to a name that begins at `at`: no name goes over the end of a paragraph."""
    window = text[at : at + _REACH]
    end = window.find("\n")
    return window if end < 0 else window[:end]


def _negated(text: str, start: int) -> bool:
    """'non-Iraqi troops' are anybody else's."""
    return text[max(0, start - 4) : start].lower() == "non-"


def _without_article(text: str, match: _Match) -> bool:
    """'Maarat al-Numan' is not the town of Numan: a place that is written with an article is not one without."""
    article = _ARTICLED.match(text, max(0, match.start - 4)) or _ARTICLED.match(text, max(0, match.start - 3))
    places = all(what == PLACE for what, _, _ in match.payloads)
    return places and article is not None and article.end() == match.start + 1


_SHOUTED_WORDS = frozenset({"is", "it", "who", "as", "pm", "am", "or", "in", "at", "to", "me", "aid", "car"})
_US, _HEADLINE = "US", 200
"""In a report all in capitals this is the pronoun: the country has its full stops there. A headline saves them."""


def _unpack(payloads: Iterable[bytes]) -> Iterator[tuple[int, int, int]]:
    return (NAME.unpack(payload) for payload in payloads)


def _fits(case: int, surface: str, capital: bool) -> bool:
    if case == ANY_CASE:
        return True
    if case == ACRONYM:
        return not any(char.islower() for char in surface)
    return capital and case != SHORT


def _shortened(text: str, start: int, end: int) -> int | None:
    """Where a shortened name ends with its full stop, if it is written as one is: 'N.M.', or 'Va.' behind a comma."""
    if text[end - 1] == ".":
        return end
    if text[end : end + 1] != ".":
        return None
    return end + 1 if "." in text[start:end] or _BEFORE_SHORT.search(text, max(0, start - 2), start) else None


def _ends_in_a_word(surface: str) -> bool:
    """Whether the last of several words is an ordinary one: 'Four men' is no place; 'Deir ez-Zor' is."""
    last = surface.rpartition(" ")[2]
    return " " in surface and last[:1].islower() and not _ARTICLED.match(last)


def _capital(text: str, folded: Folded, index: int) -> bool:
    """Whether the token may begin a mixed-case name: a capital, a digit, a caseless script, or 'al-' before one."""
    token = folded.starts[index][1]
    if _uncased_or_capital(text, token):
        return True
    if token.folded != "al" or index + 1 >= len(folded.starts):
        return False
    following = folded.starts[index + 1][1]
    return following.start - token.end <= 1 and _uncased_or_capital(text, following)


def _uncased_or_capital(text: str, token: Token) -> bool:
    return not text[token.start].islower() or any(char.isupper() for char in text[token.start + 1 : token.end])


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the words around are mostly in capitals, as in a headline."""
    around = [char for char in text[max(0, start - 40) : start] + text[end : end + 40] if char.isalpha()]
    return bool(around) and sum(char.isupper() for char in around) >= _SHOUTED_SHARE * len(around)
