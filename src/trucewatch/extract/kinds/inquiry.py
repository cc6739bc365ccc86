"""Inquiries: opened, and what they found."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "inquiry"):
        noun = draft.clause
        if noun.pos in {"NOUN", "PROPN"}:
            above = noun.head
            under = noun.dep == "pobj" and above.lemma == "under"
            opened = above.lemma in scene.lexicon.words["inquiry"]["opening"]
            if not under and not opened:
                continue
            verb = above.head if under else above
            draft.clause = verb
            read = arguments(verb)
            draft.add("topic" if under else "body", read.subject)
            if under:
                draft.polarity, draft.actuality = "affirmed", "ongoing"
        yield draft
