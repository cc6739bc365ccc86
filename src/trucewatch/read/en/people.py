"""Persons that bear a town's name: 'Conor McGregor', 'Mayor Curtis', 'Holland said' are no places, nowhere in the text.

Only bare names of towns are in doubt. What else may be there (an actor, a country, a curated site) keeps its name, and
so does a town that the text names after a word of place or before its province: with 'in Holland' only 'Tom Holland' is
none. For a word that is mostly something else ('Austin') that is the only way to be a place at all.
"""

import re
from collections.abc import Sequence, Set

from trucewatch.model.reading import Name
from trucewatch.ontology.fold import fold
from trucewatch.ontology.given_names import given_names
from trucewatch.ontology.lexicon import Lexicon
from trucewatch.ontology.rare_places import rare_places
from trucewatch.read.en.longer_names import goes_on

_WORD_BEFORE = re.compile(r"([A-Z][\w'’-]*\.?)(?: [A-Z]\.)?,? $")
_WORD_AFTER = re.compile(r" ([A-Z][a-z][\w'’-]*)")
_ARTICLED = re.compile(r"[AEaeu][lnrstdz]h?-")
_KIND_OF = r"(?:city|town|village|county|state|province) of"
_PLACED = re.compile(rf"\b(?:in|at|near|from|outside|around|into|towards?|inside|{_KIND_OF}) (?:the )?$", re.IGNORECASE)
_SURELY_PLACED = re.compile(
    rf"\b(?:in|near|outside|{_KIND_OF}) (?:(?:north|south|east|west|central)\w* )?$", re.IGNORECASE
)
_VERB_AFTER = re.compile(r" (\w+)(?! it\b)")
_TITLE = 4
"""Letters up to which a word before a full stop is a title ('Gen.') and not the end of a sentence."""
_WIDER = ("adm:", "country:")
_REACH = 40
_SHORT = 3
"""Letters of most words that join names and are none."""


def without_people(text: str, names: Sequence[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """The names of a text without the towns that persons are called like."""
    kinds: dict[tuple[int, int], set[str]] = {}
    for name in names:
        kinds.setdefault((name.start, name.end), set()).add(name.kind)
    doubtful = [n for n in names if kinds[(n.start, n.end)] == {"place"} and _only_town(text, n)]
    known = {text[start:end] for start, end in kinds}
    inside = _inside_another(text, doubtful, names)
    sure = [n for n in doubtful if n in inside or _placed(text, n)]
    placed = {text[n.start : n.end] for n in sure if not _rare(text, n) or n in inside or _surely_placed(text, n)}
    own = {n: _borne(text, n, known, lexicon) for n in doubtful if n not in sure}
    borne = {word for words in own.values() for word in words} - placed
    starts = {start for start, _ in kinds}
    dropped = {n for n, words in own.items() if words or text[n.start : n.end] in borne}
    dropped.update(n for n in doubtful if _rare(text, n) and text[n.start : n.end] not in placed)
    dropped.update(n for n in doubtful if goes_on(text, n, starts, lexicon))
    return tuple(name for name in names if name not in dropped)


def _rare(text: str, name: Name) -> bool:
    return fold(text[name.start : name.end]) in rare_places()


def _inside_another(text: str, towns: Sequence[Name], names: Sequence[Name]) -> frozenset[Name]:
    """The towns that stand before their province or country: 'Austin, Texas', 'Severn, Md.'."""
    wider = {name.start for name in names if any(one.startswith(_WIDER) for one in name.candidates)}
    return frozenset(town for town in towns if town.end + 2 in wider and text[town.end : town.end + 2] == ", ")


def _only_town(text: str, name: Name) -> bool:
    bare = " " not in text[name.start : name.end] and text[name.end - 1] != "."
    return bare and not any(c.startswith("site:") for c in name.candidates)


def _placed(text: str, name: Name) -> bool:
    return _PLACED.search(text, max(0, name.start - _REACH), name.start) is not None


def _surely_placed(text: str, name: Name) -> bool:
    return _SURELY_PLACED.search(text, max(0, name.start - _REACH), name.start) is not None


def _borne(text: str, name: Name, known: Set[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words that a person is called by here: after a given name or title, before a surname, or speaking."""
    word = text[name.start : name.end]
    if _after_a_first_name(text, name, known, lexicon) or _speaks(text, name, lexicon):
        return (word,)
    surname = _surname_behind(text, name, lexicon)
    return () if surname is None else (word, surname)


def _after_a_first_name(text: str, name: Name, known: Set[str], lexicon: Lexicon) -> bool:
    before = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    if before is None or before[0].rstrip().endswith(","):
        return False
    word = before[1].rstrip(".").lower()
    if before[1].endswith(".") and len(word) > _TITLE:
        return False
    if word in lexicon.words["people"]["titles"]:
        return True
    if before[1].endswith(".") or before[1] in known:
        return False
    if fold(word) in given_names() or _is_first_surname(text, before.start(1), before[1], lexicon):
        return True
    return _ARTICLED.match(text, name.start) is not None and _is_bare_name(before[1], lexicon)


def _is_bare_name(word: str, lexicon: Lexicon) -> bool:
    """'Qais' before 'al-Khazali': no word of the language, and none that towns' names begin with ('Deir')."""
    plain = word.lower()
    people = lexicon.words["people"]
    listed = people["saying"] | people["no_surnames"] | people["of_towns"]
    listed |= lexicon.words["where"]["locative"] | lexicon.classes.keys() | lexicon.verbs.keys() | lexicon.nouns.keys()
    return len(plain) > _SHORT and plain not in listed and not plain.endswith(("ern", "ed", "ing"))


def _is_first_surname(text: str, start: int, word: str, lexicon: Lexicon) -> bool:
    """'Antonio Rodríguez Porth': a word that is no other, between a given name and the last of two surnames."""
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if before is None or before[0].rstrip().endswith((",", ".")) or fold(before[1]) not in given_names():
        return False
    plain = word.lower()
    listed = lexicon.words["people"]["saying"] | lexicon.words["people"]["no_surnames"]
    return (
        len(plain) > _SHORT
        and not plain.endswith(("ed", "ing"))
        and not (plain in lexicon.classes or plain in lexicon.verbs or plain in lexicon.nouns or plain in listed)
    )


def _surname_behind(text: str, name: Name, lexicon: Lexicon) -> str | None:
    """'Tracy Jane': a given name with a capitalised word behind it that is no common noun ('Sofia Airport')."""
    if fold(text[name.start : name.end]) not in given_names():
        return None
    after = _WORD_AFTER.match(text, name.end)
    if (
        after is None
        or after[1].lower() in lexicon.classes
        or after[1].lower() in lexicon.words["people"]["no_surnames"]
    ):
        return None
    return after[1]


def _speaks(text: str, name: Name, lexicon: Lexicon) -> bool:
    after = _VERB_AFTER.match(text, name.end)
    return after is not None and after[1] in lexicon.words["people"]["saying"]
