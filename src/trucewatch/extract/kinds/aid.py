"""Aid: let through or blocked."""

from collections.abc import Iterator

from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "aid"):
        if draft.clause.pos in {"VERB", "AUX"} or not draft.anaphoric or draft.roles:
            yield draft
