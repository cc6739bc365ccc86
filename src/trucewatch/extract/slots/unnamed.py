"""Places that a clause does not name: pointed at, called by the same noun again, or told by a word for a place."""

from collections.abc import Sequence

from trucewatch.extract.grammar.nouns import classes, is_definite, is_place, modifiers
from trucewatch.extract.scene import Scene
from trucewatch.extract.slots.standing import is_origin, stands
from trucewatch.model.syntax import Token, Tree
from trucewatch.ontology.lexicon import Lexicon

_BACK = 3
"""Sentences back to which 'there' may point."""


def generic(held: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """'a village north of the city', 'the outskirts of the capital': a word for a place is all that is given."""
    listed = lexicon.words["where"]
    named = [t for t in held if not t.names and t.lemma in listed["settled"]]
    settled = [t for t in named if (_part_of(t, lexicon) or not is_origin(t)) and t.child("poss") is None]
    return [t for t in settled if not is_definite(t) or t.child("prep") is not None or _part_of(t, lexicon)]


def _part_of(token: Token, lexicon: Lexicon) -> bool:
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    return above is not None and above.lemma in lexicon.words["where"]["parts"] and not is_origin(above)


def pointed_at(held: Sequence[Token], heads: Sequence[Token], scene: Scene) -> list[Token]:
    """'heavy shelling on it', 'strikes on its villages': the place named last before, a base or camp before the town
    that it lies by."""
    settled = scene.lexicon.words["where"]["settled"]
    pronouns = [t for t in held if t.lemma in {"it", "there"}]
    pronouns += [c for t in held if t.lemma in settled for c in t.children if c.dep == "poss" and c.lemma == "its"]
    there = [c for t in heads for c in t.children if c.lemma == "there" and c.dep == "advmod"]
    before = [t for t in scene.tree.tokens if pronouns and t.i < pronouns[0].i and is_place(t)]
    sites = [t for t in before if any(c.startswith("site:") for name in t.names for c in name.candidates)]
    return (sites or before)[-1:] or (_told_before(there[0], scene) if there else [])


def _told_before(there: Token, scene: Scene) -> list[Token]:
    """'Two officers were shot dead there': the last place that the paragraph has told of."""
    near = [tree for tree in scene.before[-_BACK:] if tree.paragraph == scene.tree.paragraph]
    told = [t for tree in (*near, scene.tree) for t in tree.tokens if t.start < there.start]
    return [t for t in told if stands(t, scene.lexicon)][-1:]


def recalled(targets: Sequence[Token], scene: Scene) -> list[Token]:
    """'the base' again: the place that the same noun stood with before."""
    for token in targets:
        if "facility" not in classes(token, scene.lexicon) or token.names:
            continue
        for tree in [scene.tree, *reversed(scene.before)]:
            found = _same_noun(token, tree)
            if found:
                return found
    return []


def _same_noun(token: Token, tree: Tree) -> list[Token]:
    return [
        m for t in tree.tokens if t.lemma == token.lemma and t.start < token.start for m in modifiers(t) if is_place(m)
    ]
