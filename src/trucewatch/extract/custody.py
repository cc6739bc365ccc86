"""Custody: arrests, releases, exchanges of people held."""

from collections.abc import Iterator

from trucewatch.extract.counts import group_of, quantity
from trucewatch.extract.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.vocabulary import Counted


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "custody"):
        noun = draft.clause.pos not in {"VERB", "AUX"}
        if noun and not draft.roles:
            continue
        of: Counted = "released" if draft.kind in {"custody.release", "custody.exchange"} else "detained"
        for token in draft.roles.get("target", ()):
            found = quantity(of, token, scene, group_of(token, scene))
            if found is not None:
                draft.quantities.append(found)
        yield draft
