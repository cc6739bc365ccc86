"""Custody: arrests, releases, exchanges of people held."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes, is_taken_person
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import group_of, quantity
from trucewatch.model.vocabulary import Counted

_HOSTAGE = frozenset({"hostage", "captive"})
"""What somebody is held as who is abducted; `violence` tells of that."""


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "custody"):
        noun = draft.clause.pos not in {"VERB", "AUX"}
        if (
            draft.clause.dep == "amod"
            or (noun and not draft.roles)
            or _takes_a_place(draft, scene)
            or _to_account(draft, scene)
            or _as_hostage(draft)
        ):
            continue
        of: Counted = "released" if draft.kind in {"custody.release", "custody.exchange"} else "detained"
        for token in draft.roles.get("target", ()):
            found = quantity(of, token, scene, group_of(token, scene))
            if found is not None:
                draft.quantities.append(found)
        yield draft


def _as_hostage(draft: Draft) -> bool:
    """'held hostage', 'held captive'."""
    return draft.clause.lemma == "hold" and any(t.lemma in _HOSTAGE for t in draft.clause.children)


def _to_account(draft: Draft, scene: Scene) -> bool:
    """'hold those responsible to account': nobody is in custody."""
    listed = scene.lexicon.words["threats"]["accountability"]
    return draft.clause.lemma == "hold" and any(t.lemma in listed for c in draft.clause.children for t in c.subtree())


def _takes_a_place(draft: Draft, scene: Scene) -> bool:
    """'captured Marwiya': an unlisted name that nothing shows to be a person's is taken as a place is."""
    taken = draft.roles.get("target", ())
    if draft.clause.lemma != "capture" or not taken:
        return False
    if all(t.lemma in {"it", "what", "which"} for t in taken):
        return True
    unlisted = all(t.pos == "PROPN" and classes(t, scene.lexicon) <= {"named"} for t in taken)
    return unlisted and not any(is_taken_person(t, draft.clause) for t in taken)
