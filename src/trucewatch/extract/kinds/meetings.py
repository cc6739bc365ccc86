"""Meetings told by a verb: 'the delegations met in Doha', 'is ready to talk to the rebels', 'failed to agree'."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.ceasefires.meaning import spoken_of
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import will_not
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.voices.naming import is_person, is_plural
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind

_ARMED = frozenset({"force", "armed_people", "alliance"})
_SIDES = _ARMED | {"actor", "authority", "named"}


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of talks of one sentence that no noun for talks tells."""
    listed = scene.lexicon.words["meetings"]
    for verb in scene.tree.tokens:
        if verb.pos != "VERB":
            continue
        if verb.lemma in listed["meeting"]:
            yield from _meeting(verb, scene)
        elif verb.lemma in scene.lexicon.words["talks"]["left_out"]:
            yield from _walkout(verb, scene)
        elif verb.lemma in listed["agreeing"] and verb.dep == "xcomp" and verb.head.lemma == "fail":
            yield from _disagreement(verb, scene)


def _meeting(verb: Token, scene: Scene) -> Iterator[Draft]:
    """Sides that meet each other, or one that talks to, or with, a side that is armed or negotiates."""
    read = arguments(verb)
    if verb.lemma == "sit" and not any(c.lemma == "down" for c in verb.children):
        return
    others = [t for key in ("with", "to") for t in read.preps.get(key, ()) if is_side(t, scene)]
    if verb.lemma == "meet":
        others += [t for t in read.object if is_side(t, scene)]
    sides = [t for t in read.subject if is_side(t, scene) or (others and _acts_for_side(t, scene))]
    if not sides or not _of_conflict(sides, others, scene):
        return
    refusing = verb.head if verb.dep == "xcomp" else verb
    leaving = verb.tag == "VBG" and refusing.lemma in scene.lexicon.words["meetings"]["stopping"]
    refused = leaving or refusing.lemma in scene.lexicon.words["talks"]["refused"]
    refused = (refused and not refusing.child("neg")) or will_not(verb)
    kind: Kind = "talks.refused" if refused else "talks.held"
    trigger = [refusing, verb] if refused else [verb]
    draft = Draft(kind, trigger, refusing if refused else verb, "meeting")
    if refused:
        draft.polarity, draft.actuality = "affirmed", "happened"
    draft.add("party", sides)
    draft.add("counterpart", others)
    yield draft


def _walkout(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'have not met since the delegation walked out': delegates who leave where talks are spoken of end them."""
    out = [c for c in verb.children if c.lemma == "out"]
    named = any(c.lemma == "of" for particle in out for c in particle.children)
    sides = [t for t in arguments(verb).subject if is_side(t, scene)]
    near = (*scene.before[-1:], scene.tree)
    talks = any("talks" in classes(t, scene.lexicon) for tree in near for t in tree.tokens if t.pos == "NOUN")
    if out and not named and sides and talks and not verb.child("neg"):
        draft = Draft("talks.failed", [verb, *out], verb, "walkout")
        draft.polarity, draft.actuality = "affirmed", "happened"
        draft.add("party", sides)
        yield draft


def is_side(token: Token, scene: Scene) -> bool:
    """Whether the noun stands for somebody who can sit at the table, or for those who do."""
    listed = scene.lexicon.words["meetings"]
    if token.pos == "PRON" or scene.is_time(token) or token.lemma in listed["no_side"]:
        return False
    return (
        bool(classes(token, scene.lexicon) & _SIDES)
        or token.lemma in listed["delegates"]
        or _is_joint(token, scene)
        or _of_sides(token, scene)
    )


def _is_joint(token: Token, scene: Scene) -> bool:
    """'The joint committee', 'the Trilateral Contact Group', 'a committee of the two sides'."""
    listed = scene.lexicon.words["meetings"]
    beside = {c.text.lower() for c in token.children if c.dep in {"amod", "compound", "nmod"}}
    *words, last = token.text.lower().split()
    return last in listed["panels"] and bool((beside | set(words)) & listed["joint"] or _of_sides(token, scene))


def _of_sides(token: Token, scene: Scene) -> bool:
    """'commanders of the two sides'."""
    delegates = scene.lexicon.words["meetings"]["delegates"]
    return any(t.lemma in delegates and t.tag == "NNS" for t in arguments(token).preps.get("of", ()))


def are_sides(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether these are several sides, or one body in which they sit together."""
    sides = [t for t in tokens if is_side(t, scene)]
    return len(sides) > 1 or any(_are_several(t, scene) for t in sides)


def _acts_for_side(token: Token, scene: Scene) -> bool:
    """'they', 'officers who represent the government': persons that meet with a side."""
    return token.pos == "PRON" or (is_person(token, scene.lexicon) and is_plural(token, scene.lexicon))


def _of_conflict(sides: Sequence[Token], others: Sequence[Token], scene: Scene) -> bool:
    """Whether two sides meet, one of them a party to a conflict: presidents who meet alone may talk of trade."""
    delegates, bodies = scene.lexicon.words["meetings"]["delegates"], scene.lexicon.words["assemble"]["bodies"]
    several = len(sides) > 1 or bool(others) or any(_are_several(t, scene) for t in sides)
    joint = any(_is_joint(t, scene) for t in sides)
    return several and (
        joint
        or spoken_of(scene)
        or any(
            t.lemma in delegates or (not t.names and classes(t, scene.lexicon) & _ARMED) or _is_armed_name(t, bodies)
            for side in (*sides, *others)
            for t in (side, *arguments(side).modifiers)
        )
    )


def _are_several(token: Token, scene: Scene) -> bool:
    """'The two delegations', 'negotiators', 'the joint committee': more than one side in one noun."""
    delegates = scene.lexicon.words["meetings"]["delegates"]
    several = token.lemma in delegates and is_plural(token, scene.lexicon)
    return several or _is_joint(token, scene) or _of_sides(token, scene)


def _is_armed_name(token: Token, bodies: frozenset[str]) -> bool:
    """Registry ids without a prefix are groups'; a state's bodies have 'gov:', its forces 'mil:'."""
    if token.pos == "PROPN" and not token.names:
        return token.lemma.lower() in bodies
    found = [candidate for name in token.names if name.kind == "actor" for candidate in name.candidates]
    return any(":" not in candidate or candidate.startswith("mil:") for candidate in found)


def _disagreement(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'negotiators failed to agree on who …'."""
    sides = [t for t in arguments(verb).subject if is_side(t, scene)]
    if not _of_conflict(sides, (), scene):
        return
    draft = Draft("talks.failed", [verb.head, verb], verb.head, "disagreement")
    draft.polarity, draft.actuality = "affirmed", "happened"
    draft.add("party", sides)
    yield draft
