"""Territory: places regained, overtaken, handed over, bases set up."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes, is_taken_person
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "territory"):
        taken = draft.roles.get("target", ())
        if taken and all(is_taken_person(t, draft.clause) or "arms" in classes(t, scene.lexicon) for t in taken):
            continue
        if draft.clause.pos in {"VERB", "AUX"} or not draft.anaphoric or draft.roles:
            yield draft
