"""Predicates: the lexicon's frames found in a sentence. The families build on them."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.filling import fill
from trucewatch.extract.grammar.nouns import classes, is_definite, through
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Frame, Lexicon

_PARTNERS = {"prt", "advmod", "prep", "dobj", "acomp", "oprd", "ccomp", "xcomp"}
_MODIFYING = {"compound", "amod", "nmod", "poss"}


def find_predicates(scene: Scene, family: str) -> Iterator[Draft]:
    """A draft for every frame of `family` that the sentence fills."""
    for token in scene.tree.tokens:
        found = _match(token, scene.lexicon, family)
        if found is None:
            continue
        frame, trigger = found
        draft = Draft(frame.kind, trigger, token, frame.id, anaphoric=_anaphoric(token, family))
        fill(draft, frame, scene)
        yield draft


def _anaphoric(token: Token, family: str) -> bool:
    """Whether it points back. The act of a superlative is new: 'the largest massacre since the truce'."""
    most = family == "violence" and any(c.tag == "JJS" for c in token.children)
    return token.pos in {"NOUN", "PROPN"} and is_definite(token) and not most


def _match(token: Token, lexicon: Lexicon, family: str) -> tuple[Frame, list[Token]] | None:
    if token.names or _opines(token) or _is_state(token):
        return None
    if token.pos in {"VERB", "AUX"} or (token.pos in {"ADJ", "PROPN"} and token.tag in {"VBN", "VBG", "VBD"}):
        options = verb_keys(token)
        table = lexicon.verbs
        if _other_with_particle(token, options, lexicon):
            return None
    elif token.pos in {"NOUN", "PROPN"} and not (
        _modifies(token) or _bodily(token, lexicon) or _in_ceasefire(token, lexicon)
    ):
        options = _noun_keys(token)
        table = lexicon.nouns
    else:
        return None
    for key, trigger in options:
        frames = [f for f in table.get(key, ()) if f.kind.startswith(family + ".")]
        chosen = _choose(frames, token, lexicon)
        if chosen is not None:
            return chosen, trigger
        if frames and any(t.dep in {"prt", "advmod"} for t in trigger):
            return None
    return None


def verb_keys(token: Token) -> list[tuple[str, list[Token]]]:
    """By what a verb stands in the lexicon: 'lemma particle', 'lemma object', then the bare lemma; with its words."""
    keys = []
    for child in token.children:
        if child.dep in _PARTNERS and child.i > token.i:
            keys.append((f"{token.lemma} {_last_word(child)}", sorted([token, child], key=lambda t: t.i)))
    return [*keys, (token.lemma, [token])]


def _last_word(token: Token) -> str:
    """A name is one token: 'open the Rafah crossing' opens a crossing."""
    return token.lemma.split()[-1].lower() if " " in token.lemma else token.lemma


def _noun_keys(token: Token) -> list[tuple[str, list[Token]]]:
    keys = []
    for child in token.children:
        if child.dep in {"compound", "amod", "nmod"} and child.i < token.i:
            keys.append((f"{child.lemma} {token.lemma}", [child, token]))
    for prep in token.children:
        if prep.dep == "prep" and prep.lemma in {"of", "to"} and (inner := prep.child("pobj")):
            keys.append((f"{token.lemma} {prep.lemma} {inner.lemma}", [token, prep, inner]))
    return [*keys, (token.lemma, [token]), (token.text.lower(), [token])]


def _modifies(token: Token) -> bool:
    """'attack helicopter', 'raid victims': the noun only describes another."""
    return token.dep in _MODIFYING and token.head.pos in {"NOUN", "PROPN"} and token.i < token.head.i


def _is_state(token: Token) -> bool:
    """'areas that the government does not control', 'the besieged quarter': a state of things, no act."""
    return (token.lemma == "control" and (token.dep == "relcl" or token.child("neg") is not None)) or (
        token.lemma == "besiege" and token.dep == "amod"
    )


def _in_ceasefire(token: Token, lexicon: Lexicon) -> bool:
    """'a cessation of hostilities', 'a state of siege': part of a word for a ceasefire, or for a measure of the law."""
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else token.head
    if above.lemma == "state" and token.lemma in lexicon.words["predicates"]["measures"]:
        return True
    return f"{above.lemma} of {token.lemma}" in lexicon.ceasefires["nouns"]


def _bodily(token: Token, lexicon: Lexicon) -> bool:
    """'a heart attack': an illness."""
    return any(c.dep == "compound" and c.lemma in lexicon.words["predicates"]["bodily"] for c in token.children)


def _choose(frames: list[Frame], token: Token, lexicon: Lexicon) -> Frame | None:
    """The frame whose conditions hold, the one with most conditions first."""
    if not frames:
        return None
    if token.pos in {"NOUN", "PROPN"}:
        return frames[0]
    read = arguments(token)
    fitting = [f for f in frames if _holds(f.subject, read.subject, lexicon) and _holds(f.object, read.object, lexicon)]
    return max(fitting, key=lambda f: bool(f.subject) + bool(f.object), default=None)


def _other_with_particle(token: Token, options: list[tuple[str, list[Token]]], lexicon: Lexicon) -> bool:
    """'struck off the list', 'hit out at': with such a word the verb has another meaning, unless the lexicon has it."""
    listed = lexicon.words["predicates"]["other_with"]
    known = any(key in lexicon.verbs for key, trigger in options if len(trigger) > 1)
    return not known and any(
        f"{token.lemma} {c.lemma}" in listed for c in token.children if c.i > token.i and c.dep in {"prt", "advmod"}
    )


def _opines(token: Token) -> bool:
    """'took it to mean', 'hold it to be true': an opinion."""
    pronoun = any(c.dep in {"dobj", "nsubj"} and c.lemma == "it" for c in token.children)
    return token.lemma in {"take", "hold"} and pronoun and token.child("xcomp") is not None


def _holds(wanted: frozenset[str], tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    if not wanted:
        return True
    if not tokens:
        return "none" in wanted
    return any(_class_or_lemma(token, wanted, lexicon) for token in tokens)


def _class_or_lemma(token: Token, wanted: frozenset[str], lexicon: Lexicon) -> bool:
    inner = through(token, lexicon)
    lemmas = {token.lemma, inner.lemma} - {"place", "force", "person", "body", "none"}
    found = classes(token, lexicon) | classes(inner, lexicon) | lemmas
    if token.lemma in lexicon.words["violence"]["elliptic"] and not classes(inner, lexicon):
        return bool({"person", "munition"} & wanted)
    if token.pos == "PRON" and token.lemma in {"it", "them", "they", "he", "she", "him", "her"}:
        found |= {"place", "person", "facility", "force"}
    if inner.pos == "NOUN" and not classes(inner, lexicon):
        endings = lexicon.words["predicates"]["person_endings"]
        name = inner.text.isupper()  # where a report shouts, a word that nothing lists may be a name
        found |= {"person"} if name or inner.lemma.endswith(tuple(endings)) else set()
    if token.pos == "NUM" or "named" in found or "pronoun" in found:
        found |= {"person", "munition"} if token.pos == "NUM" else {"place", "person"}
    return bool(found & wanted)
