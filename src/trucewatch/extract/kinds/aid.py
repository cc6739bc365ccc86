"""Aid: let through or blocked."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import number_of, quantity
from trucewatch.model.syntax import Token

_MOVED = frozenset({"aid-stopped", "aid-passed", "aid-arrived"})
"""Frames that vehicles can fill: these must be aid's."""


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "aid"):
        verbal = draft.clause.pos in {"VERB", "AUX"}
        if draft.by in _MOVED and not any(_is_aid(t, scene) for t in draft.roles.get("topic", ())):
            continue
        if verbal or not draft.anaphoric or draft.roles:
            _count_vehicles(draft, scene)
            yield draft


def _is_aid(token: Token, scene: Scene) -> bool:
    """Aid, or what carries it: 'relief trucks', 'lorries carrying food', 'a convoy of the Red Cross'."""
    if "aid" in classes(token, scene.lexicon) or token.pos == "PRON":
        return True
    within = token.subtree()
    words = f" {' '.join(t.text.lower() for t in within)} "
    helping = scene.lexicon.words["aid"]["helping"]
    return any("aid" in classes(t, scene.lexicon) for t in within) or any(f" {word} " in words for word in helping)


def _count_vehicles(draft: Draft, scene: Scene) -> None:
    """'two relief trucks', 'a convoy of 28 lorries'."""
    for topic in draft.roles.get("topic", ()):
        inside = [t for c in topic.children if c.dep == "prep" and c.lemma == "of" for t in c.children]
        for token in (t for t in (topic, *inside) if "vehicle" in classes(t, scene.lexicon)):
            found = quantity("vehicles", token, scene) if number_of(token, scene) is not None else None
            if found is not None:
                draft.quantities.append(found)
