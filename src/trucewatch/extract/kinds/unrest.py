"""Unrest: protests, their dispersal, excessive force, violent demonstrations."""

from collections.abc import Iterator

from trucewatch.extract.grammar.aim import aimed_at
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.kinds.sides import refine_by_sides
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

_AGAINST = frozenset({"unrest.protest", "unrest.violent_demonstration"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "unrest"):
        if draft.clause.pos in {"VERB", "AUX"} or not draft.anaphoric or draft.roles:
            refine_by_sides(draft, scene)
            if draft.kind in _AGAINST:
                draft.add("counterpart", [t for t in _aim(draft, scene) if t not in draft.roles.get("actor", ())])
            yield draft


def _aim(draft: Draft, scene: Scene) -> list[Token]:
    """Against whom it is: 'a strike to demand reforms by the Nepalese government', 'in protest at Israeli raids'."""
    verb = draft.clause.head if draft.clause.dep == "dobj" else None
    return aimed_at(draft.clause, scene) or (aimed_at(verb, scene) if verb is not None else [])
