"""Figures of speech: sport, markets and stage borrow the words of war. What a text full of theirs calls an attack is
none, unless the claim itself has an armed body, a weapon or people hurt. Exercises and fiction have those, and are not
the real thing either."""

import re
from collections.abc import Sequence
from itertools import pairwise

from trucewatch.extract.grammar.nouns import classes, is_metonym
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.reading import Reading
from trucewatch.ontology.lexicon import Lexicon

_WORD = re.compile(r"[a-z][a-z-]+")
_ARMED = frozenset(
    {"force", "armed_people", "munition", "drone", "explosive", "grenade", "aircraft", "firearm", "chemical"}
)
_HURT = frozenset({"killed", "injured", "missing"})
_WORLDLY = frozenset({"place", "country", "nationality", "actor"})
NOWHERE = "nothing that has a place"
_FAMILIES = frozenset({"violence", "ceasefire", "territory", "force", "harm"})
_STAGED = frozenset({"exercise", "stage"})
_SHORT = 80
"""Words and pairs of words up to which a text counts as a headline or a single sentence."""


def borrowed_domain(text: str, lexicon: Lexicon) -> str | None:
    """The field whose words fill the text, None for ordinary news.

    A longer text needs four different words of the field, one in fifty of all; a sentence needs two, or one that
    belongs to no other field.
    """
    words = _words(text)
    short = len(words) <= _SHORT
    for name, members in lexicon.domains.items():
        field, _, own = name.partition("_")
        held = [word for word in words if word in members]
        least = 1 if own and short else 2 if short else 4
        if len(set(held)) >= least and len(held) * 100 >= len(words):
            return field
    return None


def domain_of(scene: Scene, whole: str | None) -> str | None:
    """The field that a sentence is told in: the report's own, where the sentence's paragraph has a word of it too, or
    where most paragraphs have, or where the report names no armed body at all. None for what only stands beside such
    news."""
    bodies = (name for name in scene.reading.names if name.kind == "actor" and not is_metonym(name))
    if whole is None or whole == NOWHERE or not any(bodies):
        return whole
    lexicon = scene.lexicon
    members = lexicon.domains[whole] | lexicon.domains.get(f"{whole}_own", frozenset())
    paragraphs = [part for part in scene.text.split("\n") if part.strip()]
    touched = [part for part in paragraphs if members & set(_words(part))]
    around = scene.text.rfind("\n", 0, scene.tree.start) + 1
    own = scene.text[around : scene.tree.end].split("\n")[0]
    return whole if members & set(_words(own)) or len(touched) * 2 > len(paragraphs) else None


def nowhere(reading: Reading) -> bool:
    """Whether a short text names no place, country, people or body: then only armed words make its violence real."""
    short = len(_words(reading.report.text)) <= _SHORT
    return short and not any(name.kind in _WORLDLY for name in reading.names)


def _words(text: str) -> list[str]:
    """Words in the singular, and pairs of them."""
    words = [_singular(word) for word in _WORD.findall(text.lower())]
    return words + [" ".join(pair) for pair in pairwise(words)]


def is_figure(draft: Draft, scene: Scene, domain: str) -> bool:
    """Whether nothing in the draft is armed or hurt, so that the field's own meaning is the likely one."""
    family = draft.kind.split(".")[0]
    if any(q.of in _HURT and q.best for q in draft.quantities):
        return False
    if domain in _STAGED:
        return family in _FAMILIES - {"force"} or (family == "custody" and domain == "exercise")
    if family not in _FAMILIES:
        return False
    tokens = scene.tree.tokens if domain == NOWHERE else [t for held in draft.roles.values() for t in held]
    return not any(classes(token, scene.lexicon) & _ARMED or token.has_name("actor") for token in tokens)


def literal(drafts: Sequence[Draft], scene: Scene, domain: str | None) -> list[Draft]:
    """The drafts that are meant literally."""
    return [draft for draft in drafts if domain is None or not is_figure(draft, scene, domain)]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
