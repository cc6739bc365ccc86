"""Figures of speech: sport, markets and stage borrow the words of war. What a text full of theirs calls an attack is
none, unless the claim itself has an armed body, a weapon or people hurt."""

import re
from collections.abc import Sequence

from trucewatch.extract.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.ontology.lexicon import Lexicon

_WORD = re.compile(r"[a-z][a-z-]+")
_ARMED = frozenset({"force", "armed_people", "munition", "drone", "explosive", "grenade", "aircraft", "firearm", "chemical"})
_HURT = frozenset({"killed", "injured", "missing", "detained"})
_SHORT = 40
"""Words up to which a text counts as a headline or a single sentence."""


def borrowed_domain(text: str, lexicon: Lexicon) -> str | None:
    """The field whose words fill the text, None for ordinary news.

    A longer text needs four different words of the field, one in fifty of all; a sentence needs two.
    """
    words = [_singular(word) for word in _WORD.findall(text.lower())]
    for name, members in lexicon.domains.items():
        held = [word for word in words if word in members]
        least = 2 if len(words) <= _SHORT else 4
        if len(set(held)) >= least and len(held) * 50 >= len(words):
            return name
    return None


def is_figure(draft: Draft, scene: Scene) -> bool:
    """Whether nothing in the draft is armed or hurt, so that the field's own meaning is the likely one."""
    tokens = [token for held in draft.roles.values() for token in held]
    if any(classes(token, scene.lexicon) & _ARMED or token.has_name("actor") for token in tokens):
        return False
    return not any(q.of in _HURT and q.best for q in draft.quantities)


def literal(drafts: Sequence[Draft], scene: Scene, domain: str | None) -> list[Draft]:
    """The drafts that are meant literally."""
    return [draft for draft in drafts if domain is None or not is_figure(draft, scene)]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
