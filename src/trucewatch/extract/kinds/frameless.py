"""Violence told without a frame of its own: 'X was the target', 'came under fire', 'three rockets hit, one landed
inside', 'spoke of five Katyushas', 'some were carried out using missiles'."""

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import quantity, vague
from trucewatch.model.syntax import Token

COUNTED = frozenset({"munition", "drone", "explosive", "grenade"})
"""Classes of what is counted where it is fired or lands."""


def target_of(scene: Scene) -> Iterator[Draft]:
    """'X was the main target': no other trigger says that X was attacked."""
    for token in scene.tree.tokens:
        if token.lemma != "target" or token.pos != "NOUN" or token.dep != "attr":
            continue
        if any(c.dep == "prep" and c.lemma == "of" and c.child("pobj") for c in token.children):
            inner = next(c.child("pobj") for c in token.children if c.dep == "prep" and c.lemma == "of")
            if inner is not None and "occurrence" in classes(inner, scene.lexicon):
                continue
        subjects = arguments(token.head).subject
        if subjects:
            draft = Draft("violence.attack", [token], token.head, "target-of")
            draft.add("target", subjects)
            yield draft


def under_fire(scene: Scene) -> Iterator[Draft]:
    """'its positions had come under fire from the hills'; ministers come under critics'."""
    for fire in scene.tree.tokens:
        under = fire.head
        verb = under.head if fire.lemma == "fire" and fire.dep == "pobj" and under.lemma == "under" else None
        if verb is None or verb.lemma not in {"come", "be"}:
            continue
        draft = Draft("violence.attack", [under, fire], verb, "under-fire")
        draft.add("target", arguments(verb).subject)
        behind = (*arguments(verb).preps.get("from", ()), *arguments(fire).preps.get("from", ()))
        draft.add("actor", [t for t in behind if classes(t, scene.lexicon) & {"actor", "force"}])
        struck = any(
            classes(t, scene.lexicon) - {"person", "authority", "named"} for t in draft.roles.get("target", ())
        )
        if struck and (not behind or draft.roles.get("actor")):
            yield draft


def elliptic(scene: Scene) -> Iterator[Draft]:
    """'three rockets hit …, one landed inside': the numeral counts what the sentence or the one before named last."""
    listed = scene.lexicon.words["violence"]
    for token in scene.tree.tokens:
        if token.pos != "VERB" or token.lemma not in listed["impact"]:
            continue
        for subject in arguments(token).subject:
            if subject.lemma in listed["elliptic"] and (earlier := _last_munition(subject, scene)) is not None:
                yield _elliptic_draft(token, subject, earlier, scene)


def _elliptic_draft(verb: Token, subject: Token, earlier: Token, scene: Scene) -> Draft:
    draft = Draft("violence.shelling", [verb], verb, "impact-part")
    draft.add("weapon", [earlier])
    found = quantity("munitions", subject, scene) or vague("munitions", subject, scene)
    read = arguments(verb)
    sides = scene.lexicon.words["violence"]["where"]
    part = next((c for c in verb.children if c.dep in {"prep", "advmod", "prt"} and c.lemma in sides), None)
    draft.quantities.append(replace(found, qualifier=part.text if part is not None else None))
    for prep in ("on", "in", "inside", "near", "into", "at", "outside", "around"):
        draft.add("target", read.preps.get(prep, ()))
    draft.add("target", read.object)
    draft.add("target", [c for c in verb.children if c.dep == "npadvmod" and "facility" in classes(c, scene.lexicon)])
    return draft


def spoken_of(scene: Scene) -> Iterator[Draft]:
    """'spoke of five Katyushas', 'counted 21 rockets': a figure of somebody's for the fire that is reported."""
    for token in scene.tree.tokens:
        if token.pos != "VERB" or token.lemma not in scene.lexicon.words["violence"]["telling"]:
            continue
        read = arguments(token)
        for held in read.object + read.preps.get("of", ()):
            if (
                classes(held, scene.lexicon) & COUNTED
                and (found := quantity("munitions", held, scene))
                and read.subject
            ):
                draft = Draft("violence.shelling", [token, held], token, "spoken-of", actuality="happened")
                draft.add("weapon", [held])
                draft.quantities.append(found)
                draft.speaker_is_subject = read.subject[0]
                yield draft


def _last_munition(subject: Token, scene: Scene) -> Token | None:
    trees = [*scene.before[-1:], scene.tree]
    earlier = [
        t
        for tree in trees
        for t in tree.tokens
        if t.start < subject.start and classes(t, scene.lexicon) & COUNTED and t.dep not in {"compound", "amod"}
    ]
    return earlier[-1] if earlier else None


def carried_out(scene: Scene) -> Iterator[Draft]:
    """'Some would be carried out using missiles': an act named before, told here by its means only."""
    pronouns = scene.lexicon.words["violence"]["elliptic"] | {"they", "it", "which"}
    for token in scene.tree.tokens:
        if token.lemma not in {"carry", "conduct", "execute", "launch"} or token.pos != "VERB":
            continue
        read = arguments(token)
        if any("occurrence" in classes(t, scene.lexicon) for t in read.object) or not read.passive:
            continue
        means = [*read.preps.get("using", ()), *read.preps.get("with", ()), *read.subject]
        means = [t for t in means if classes(t, scene.lexicon) & (COUNTED | {"aircraft", "artillery", "firearm"})]
        if means and all(t.lemma in pronouns for t in read.object):
            draft = Draft("violence.attack", [token], token, "carried-out")
            draft.add("weapon", means)
            yield draft
