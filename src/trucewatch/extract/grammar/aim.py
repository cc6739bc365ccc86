"""Aim: at whom a deed or word is aimed, when the sentence names a body behind the verb or noun that tells it."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes, modifiers
from trucewatch.extract.grammar.verbs import is_infinitive
from trucewatch.extract.scene import Scene
from trucewatch.model.syntax import Token

KNOWN = ("country", "nationality", "actor", "person")
BODIES = frozenset({"actor", "force", "authority", "named", "armed_people", "alliance"})
_CONTENT = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative", "pcomp", "pobj", "attr", "acomp", "oprd", "conj"})
_ASIDE = frozenset({"after", "following", "since", "before", "amid", "despite", "during", "in", "at", "near", "by"})
_VERBS = {"VERB", "AUX"}


def aimed_at(word: Token, scene: Scene) -> list[Token]:
    """The first body named behind a verb or noun, with those coordinated with it."""
    for token in behind(word):
        if token.has_name(*KNOWN) and not scene.is_time(token):
            return [_bearer(t, scene) for t in (token, *(c for c in token.children if c.dep == "conj"))]
    return []


def behind(word: Token) -> Iterator[Token]:
    """What a word governs behind itself, without time, place and circumstance; an infinitive of purpose comes last."""
    purposes = [c for c in word.children if c.dep in {"advcl", "acl", "relcl"} and c.i > word.i and is_infinitive(c)]
    for child in word.children:
        if child.i > word.i and child.dep in _CONTENT and not (child.dep == "conj" and child.pos in _VERBS):
            yield from _within(child)
    for purpose in purposes:
        yield from _within(purpose)


def is_known(token: Token) -> bool:
    """Whether a body is named here, or somebody by his body or country: 'Rwandan rebels', 'police in Nepal'."""
    near = [*modifiers(token), *(t for m in modifiers(token) for t in modifiers(m))]
    near += [t for c in token.children if c.dep in {"prep", "appos"} for t in (c, *c.children)]
    return any(t.has_name(*KNOWN) for t in (token, *near))


def _within(token: Token) -> Iterator[Token]:
    if token.dep == "prep" and not _by_whom(token) and (token.lemma in _ASIDE or token.text.lower() == "according"):
        return
    below = [c for c in token.children if c.dep not in {"advcl", "relcl", "npadvmod", "parataxis"}]
    for child in sorted([*below, token], key=lambda t: t.i):
        if child is token:
            yield token
        else:
            yield from _within(child)


def _by_whom(prep: Token) -> bool:
    """'rejected calls by Belarus', 'condemned the shelling by Iran': whose the word or deed is that is spoken of."""
    return prep.lemma == "by" and prep.head.pos == "NOUN" and prep.head.dep == "dobj"


def _bearer(token: Token, scene: Scene) -> Token:
    """'Iraqi President' is the president, 'the Syrian parliament' the parliament; 'an Indian offer' is India's."""
    above = token
    while above.dep in {"compound", "amod", "nmod"} and above.head.pos in {"NOUN", "PROPN"}:
        above = above.head
        if classes(above, scene.lexicon) & (BODIES | {"person"}):
            token = above
    return token
