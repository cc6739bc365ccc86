"""Legal acts: resolutions and laws passed, rulings, sanctions."""

from collections.abc import Iterator

from trucewatch.extract.grammar.aim import is_known
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, is_definite
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "legal"):
        if draft.kind == "legal.resolution":
            _about(draft, scene)
        if draft.kind == "legal.sanction" and not _imposed(draft, scene):
            continue
        if draft.clause.pos in {"NOUN", "PROPN"} and draft.anaphoric and not draft.roles:
            continue
        yield draft


def _imposed(draft: Draft, scene: Scene) -> bool:
    """'agreed to lift the embargo' imposes none. Whom a sanction is laid on is its target, what it is on its topic."""
    governor = draft.clause.head
    if draft.clause.dep in {"dobj", "nsubjpass"} and governor.lemma in scene.lexicon.words["legal"]["lifting"]:
        return False
    topics = draft.roles.pop("topic", [])
    bodies = [t for t in topics if classes(t, scene.lexicon) & {"actor", "force", "armed_people"} or is_known(t)]
    draft.add("target", bodies)
    draft.add("topic", [t for t in topics if t not in bodies])
    return True


def _about(draft: Draft, scene: Scene) -> None:
    """What a resolution is for: its own complement, the verb's, or the clause that calls for it."""
    held = [t for t in arguments(draft.clause).object if "legal" in classes(t, scene.lexicon)]
    draft.anaphoric_subject = any(is_definite(t) for t in held)
    draft.roles.pop("topic", None)
    draft.trigger = sorted({*draft.trigger, *held[:1]}, key=lambda t: t.i)
    for token in [*held, draft.clause]:
        for prep in ("for", "on", "against", "about", "to", "calling", "demanding"):
            draft.add("topic", arguments(token).preps.get(prep, ()))
        for child in token.children:
            if child.dep in {"acl", "relcl", "xcomp"} and token in held:
                draft.add("topic", arguments(child).object or (child,))
