"""What stands for a ceasefire spoken of before: 'the deal', 'a five-day pause', 'its terms', 'it'."""

from trucewatch.extract.ceasefires.words import is_ceasefire, only_describes
from trucewatch.extract.scene import Scene
from trucewatch.model.syntax import Token

_POINTING = frozenset({"the", "this", "that", "such"})


def is_loose(token: Token, scene: Scene) -> bool:
    """'the deal', 'a five-day pause', after a ceasefire by name: words that may stand for it, and name nothing else."""
    listed = scene.lexicon.words["ceasefires"]
    if token.lemma not in listed["loose"] or token.pos != "NOUN" or token.names or only_describes(token, scene):
        return False
    described = [c for c in token.children if c.dep in {"compound", "nmod", "poss"} and c.pos != "NUM"]
    about = any(c.dep == "prep" and c.lemma in {"on", "for", "about"} for c in token.children)
    pointing = token.lemma == "pause" or any(
        c.dep in {"det", "amod", "predet"} and c.lemma in _POINTING for c in token.children
    )
    if not pointing or about or any(c.pos in {"NOUN", "PROPN"} and not c.children for c in described):
        return False
    trees = (*scene.before, scene.tree)
    return any(is_ceasefire(t, scene) for tree in trees for t in tree.tokens if t.start < token.start)


def just_before(token: Token, scene: Scene) -> bool:
    """Whether a ceasefire stands in one of the two sentences before the token: the second of its own paragraph, or
    that behind which the paragraph begins."""
    beside = [tree for tree in scene.before[-1:] if not scene.text[tree.end : scene.tree.start].strip()]
    beside += [tree for tree in scene.before[-2:-1] if scene.tree.paragraph - tree.paragraph <= 1]
    before = [t for tree in beside for t in tree.tokens] + [t for t in scene.tree.tokens if t.i < token.i]
    return any(is_ceasefire(t, scene) for t in before)


def stands_for(token: Token, scene: Scene) -> bool:
    """Whether the noun is a ceasefire or stands for one spoken of: 'the deal', 'it', 'its terms', 'the pact's text'."""
    if token.text.lower() == "it":
        return just_before(token, scene)
    if is_ceasefire(token, scene) or is_loose(token, scene):
        return True
    listed = scene.lexicon.words["ceasefires"]
    below = [c for c in token.children if c.dep in {"compound", "nmod", "amod", "poss"}]
    if token.lemma in listed["loose"]:
        return any(is_ceasefire(c, scene) for c in below)
    if token.lemma not in listed["provisions"]:
        return False
    whole = [t for c in token.children if c.dep == "prep" and c.lemma == "of" for t in c.children if t.dep == "pobj"]
    own = any(c.dep == "poss" and c.lemma in {"its", "their"} for c in token.children)
    return (own and just_before(token, scene)) or any(stands_for(t, scene) for t in (*below, *whole))
