"""The place of an act: from its own clause, never from the speaker's capital or the newspaper's."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.nouns import classes, is_place, modifiers
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.place import Place
from trucewatch.model.syntax import Token, Tree

_LOCATIVE = frozenset({"in", "at", "near", "on", "inside", "outside", "around", "across", "within", "into", "over", "of",
                       "from", "between", "along", "throughout", "close", "north", "south", "east", "west", "to", "toward",
                       "towards", "against", "off", "beside", "outskirt"})  # fmt: skip
_PARTS = frozenset({"city", "town", "village", "province", "governorate", "region", "area", "part", "south", "north", "east",
                    "west", "centre", "center", "capital", "outskirt", "suburb", "district", "border", "coast", "middle"})  # fmt: skip


def place_of(draft: Draft, tokens: Sequence[Token], scene: Scene) -> Place | None:
    """The finest place that the claim's clause gives, a facility that is hit before others; then the sentence's."""
    for candidates in (
        _named_things(draft, scene),
        [t for t in _own(draft) if is_place(t)],
        [t for t in tokens if is_place(t) and _locative(t)],
        _shared(draft, scene),
        [t for t in tokens if _is_country(t) and _locative(t)],
        [t for t in scene.tree.tokens if is_place(t) and _stray(t, tokens)],
        _recalled(draft, scene),
        [t for t in scene.tree.tokens if draft.kind == "force.presence" and _is_country(t) and _locative(t)],
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
        found.extend(t for t in _below(token) if is_place(t))
    return found


def _below(token: Token) -> Iterator[Token]:
    """Places in the phrases that hang on a noun: 'a checkpoint in Basra', 'the camp near Erbil'."""
    for child in token.children:
        if child.dep == "prep" and child.lemma in _LOCATIVE:
            for inner in child.subtree():
                if inner.dep in {"pobj", "conj", "compound", "appos"}:
                    yield inner
        elif child.dep == "appos" and child.has_name("place"):
            yield child


def _own(draft: Draft) -> list[Token]:
    """Places in phrases of the trigger and its clause's verb."""
    found: list[Token] = []
    for head in dict.fromkeys([*draft.trigger, draft.clause]):
        found.extend(_below(head))
    return found


def _locative(token: Token) -> bool:
    """Whether the name stands where, rather than who: after a preposition, or beside another place."""
    above = token
    for _ in range(3):
        if above.dep == "pobj":
            owned = above.head.lemma == "of" and not _spatial(above.head.head)
            return above.head.lemma in _LOCATIVE and not (owned and _is_country(token))
        if above.dep in {"attr", "appos"}:
            return True
        if above.dep in {"compound", "nmod", "conj", "poss"} and not (_is_country(above) and above.dep in {"compound", "nmod"}):
            above = above.head
            continue
        return False
    return False


def _spatial(noun: Token) -> bool:
    """'the south of Iraq', 'the city of', against 'the embassy of', 'the forces of'."""
    return noun.lemma in _PARTS or noun.has_name("place")


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
        found = [t for t in words if is_place(t) and _locative(t)]
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


def _stray(token: Token, tokens: Sequence[Token]) -> bool:
    """A place that the parser hung on a clause of its own right behind the claim's words ('by missiles is Basra')."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if not words or not token.start > words[-1].start:
        return False
    return token.i - words[-1].i <= 3 and token.dep in {"attr", "npadvmod", "nsubj", "dep", "pobj"}


def _finest(candidates: Sequence[Token]) -> Token:
    """The first named; a place inside another is named first in English."""
    return next((t for t in candidates if not _is_country(t)), candidates[0])


def _place(token: Token, scene: Scene) -> Place:
    start, end = token.start, token.end
    head = token.head
    if token.dep in {"compound", "nmod"} and "facility" in classes(head, scene.lexicon) and token.i < head.i:
        end = head.end
    return Place(scene.text[start:end], None, None, None, "town", None, segments=((start, end),))
