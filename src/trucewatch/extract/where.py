"""The place of an act: from its own clause, never from the speaker's capital or the newspaper's."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.nouns import classes, is_place, modifiers
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.place import Place
from trucewatch.model.syntax import Token, Tree
from trucewatch.ontology.lexicon import Lexicon


def place_of(draft: Draft, tokens: Sequence[Token], scene: Scene) -> Place | None:
    """The finest place that the claim's clause gives, a facility that is hit before others; then the sentence's."""
    lexicon = scene.lexicon
    for candidates in (
        _named_things(draft, scene),
        [t for t in _own(draft, lexicon) if is_place(t)],
        [t for t in tokens if is_place(t) and _locative(t, lexicon)],
        _unlisted(draft, scene),
        _shared(draft, scene),
        _pointed_at(draft, scene),
        [t for t in tokens if _is_country(t) and (_locative(t, lexicon) or "territory" in classes(t.head, lexicon))],
        [t for t in scene.tree.tokens if is_place(t) and _stray(t, tokens)],
        _recalled(draft, scene),
        [t for t in scene.tree.tokens if draft.kind == "force.presence" and _is_country(t) and _locative(t, lexicon)],
    ):
        if candidates:
            return _place(_finest(candidates), scene)
    return None


def _is_country(token: Token) -> bool:
    return token.has_name("country")


def _named_things(draft: Draft, scene: Scene) -> list[Token]:
    """Targets that are places or facilities with a place's name: 'Ain al-Assad base', 'the Erbil airport'."""
    found = []
    for token in (*draft.roles.get("target", ()), *draft.place_heads):
        if is_place(token):
            found.append(token)
        found.extend(m for m in modifiers(token) if is_place(m) and "facility" in classes(token, scene.lexicon))
        found.extend(t for t in _below(token, scene.lexicon) if is_place(t))
    return found


def _below(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Places in the phrases that hang on a noun: 'a checkpoint in Basra', 'the camp near Erbil'."""
    for child in token.children:
        if child.dep == "prep" and child.lemma in lexicon.words["where"]["locative"]:
            for inner in child.subtree():
                if inner.dep in {"pobj", "conj", "compound", "appos"}:
                    yield inner
        elif child.dep == "appos" and child.has_name("place"):
            yield child


def _own(draft: Draft, lexicon: Lexicon) -> list[Token]:
    """Places in phrases of the trigger and its clause's verb."""
    found: list[Token] = []
    for head in dict.fromkeys([*draft.trigger, draft.clause]):
        found.extend(_below(head, lexicon))
    return found


def _locative(token: Token, lexicon: Lexicon) -> bool:
    """Whether the name stands where, rather than who: after a preposition, or beside another place."""
    above = token
    for _ in range(3):
        if above.dep == "pobj":
            owned = above.head.lemma == "of" and not _spatial(above.head.head, lexicon)
            return above.head.lemma in lexicon.words["where"]["locative"] and not (owned and _is_country(token))
        if above.dep in {"attr", "appos"}:
            return True
        if above.dep in {"compound", "nmod", "conj", "poss"} and not (
            _is_country(above) and above.dep in {"compound", "nmod"}
        ):
            above = above.head
            continue
        return False
    return False


def _spatial(noun: Token, lexicon: Lexicon) -> bool:
    """'the south of Iraq', 'the city of', against 'the embassy of', 'the forces of'."""
    return noun.lemma in lexicon.words["where"]["parts"] or noun.has_name("place")


def _shared(draft: Draft, scene: Scene) -> list[Token]:
    """A coordinated clause shares the place of the main one: 'the base was the target and three rockets hit …'."""
    found: list[Token] = []
    token = draft.clause
    while token.dep == "conj" and token.head.pos in {"VERB", "AUX"}:
        token = token.head
        words = [t for c in token.children if c.dep not in {"conj", "ccomp", "advcl"} for t in c.subtree()]
        found = [t for t in words if is_place(t)]
        if found:
            return found
    if draft.clause.dep == "advcl":
        words = [t for c in draft.clause.head.children if c.dep == "prep" for t in c.subtree()]
        found = [t for t in words if is_place(t) and _locative(t, scene.lexicon)]
    return found


def _recalled(draft: Draft, scene: Scene) -> list[Token]:
    """'the base' again: the place that the same noun stood with before."""
    for token in draft.roles.get("target", ()):
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


def _unlisted(draft: Draft, scene: Scene) -> list[Token]:
    """A name after a word of place that no gazetteer lists: kept by its words, without a point."""
    inside = scene.lexicon.words["where"]["inside"]
    found = [t for t in _own(draft, scene.lexicon) if t.dep == "pobj" and t.pos == "PROPN" and t.head.lemma in inside]
    found = [t for t in found if not t.names and not scene.is_time(t)]
    return [t for t in found if not classes(t, scene.lexicon) - {"named"}]


def _pointed_at(draft: Draft, scene: Scene) -> list[Token]:
    """'heavy shelling on it': the place named last before."""
    pronouns = [t for t in (*draft.roles.get("target", ()), *_own(draft, scene.lexicon)) if t.lemma in {"it", "there"}]
    before = [t for t in scene.tree.tokens if pronouns and t.i < pronouns[0].i and is_place(t)]
    return before[-1:]


def _stray(token: Token, tokens: Sequence[Token]) -> bool:
    """A place that the parser hung on a clause of its own right behind the claim's words ('by missiles is Basra')."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if not words or not token.start > words[-1].start:
        return False
    return token.i - words[-1].i <= 3 and token.dep in {"attr", "npadvmod", "nsubj", "dep", "pobj"}


def _finest(candidates: Sequence[Token]) -> Token:
    """The first named; a place inside another is named first in English."""
    return next((t for t in candidates if not _is_country(t)), candidates[0])


def _phrase(token: Token, scene: Scene) -> tuple[Token, Token]:
    """The name with the words that say which part or kind of place: 'eastern countryside of Homs', 'Daraa city'."""
    listed = scene.lexicon.words["where"]
    first = last = token
    head = token.head
    if (
        token.dep in {"compound", "nmod"}
        and classes(head, scene.lexicon) & {"facility", "territory"}
        and token.i < head.i
    ):
        last, token = head, head
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    if above is not None and (
        above.lemma in listed["parts"] or classes(above, scene.lexicon) & {"territory", "facility"}
    ):
        kept = [c for c in above.children if c.i < above.i and c.dep in {"amod", "compound", "nmod"}]
        first = min([above, *kept], key=lambda t: t.i)
    else:
        compass = [c for c in token.children if c.i < token.i and c.lemma in listed["compass"]]
        first = min([first, *compass], key=lambda t: t.i)
    return first, last


def _place(token: Token, scene: Scene) -> Place:
    first, last = _phrase(token, scene)
    start, end = first.start, last.end
    return Place(scene.text[start:end], None, None, None, "town", None, segments=((start, end),))
