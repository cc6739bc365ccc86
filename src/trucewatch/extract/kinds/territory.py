"""Territory: places regained, overtaken, handed over, bases set up."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes, is_taken_person
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.areas import areas


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "territory"):
        taken = draft.roles.get("target", ())
        if taken and all(is_taken_person(t, draft.clause) or "arms" in classes(t, scene.lexicon) for t in taken):
            continue
        if _is_held(draft, scene):
            continue
        draft.quantities.extend(areas(draft.trigger[0].start, scene))
        if draft.clause.pos in {"VERB", "AUX"} or not draft.anaphoric or draft.roles:
            yield draft


def _is_held(draft: Draft, scene: Scene) -> bool:
    """'Iraqi units occupy most of the base.': a state in the present of a full sentence, news in a headline's."""
    present = draft.clause.lemma in scene.lexicon.words["territory"]["holding"] and draft.clause.tag in {"VBP", "VBZ"}
    return present and draft.clause.child("aux") is None and scene.tree.tokens[-1].text == "."
