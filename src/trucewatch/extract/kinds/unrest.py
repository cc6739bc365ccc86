"""Unrest: protests, their dispersal, excessive force, violent demonstrations."""

from collections.abc import Iterator

from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.kinds.sides import refine_by_sides
from trucewatch.extract.scene import Draft, Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "unrest"):
        if draft.clause.pos in {"VERB", "AUX"} or not draft.anaphoric or draft.roles:
            refine_by_sides(draft, scene)
            yield draft
