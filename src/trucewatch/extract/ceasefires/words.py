"""The words for a ceasefire, the words that govern one, and the act that they tell."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Act, Kind
from trucewatch.ontology.lexicon import Lexicon

_ARMED = frozenset({"force", "armed_people"})
_SAYING = frozenset({"announced", "called_for", "proposed"})
_SAID_ACTS = frozenset({"agreed", "announced"})


def is_ceasefire(token: Token, scene: Scene) -> bool:
    """Whether the noun names a ceasefire, alone or with the words beside it."""
    nouns = scene.lexicon.ceasefires["nouns"]
    if token.names or token.pos not in {"NOUN", "PROPN"} or only_describes(token, scene):
        return False
    if token.lemma in nouns or token.text.lower() in nouns:
        return True
    if any(f"{c.lemma} {token.lemma}" in nouns for c in token.children if c.i < token.i):
        return True
    prep = next((c for c in token.children if c.dep == "prep" and c.lemma in {"of", "in", "to"}), None)
    inner = prep.child("pobj", "pcomp") if prep is not None else None
    if prep is None or inner is None:
        return False
    held = [inner, *(c for c in inner.children if c.dep == "compound")]
    return any(f"{token.lemma} {prep.lemma} {form}" in nouns for one in held for form in (one.lemma, one.text.lower()))


def only_describes(token: Token, scene: Scene) -> bool:
    """'ceasefire talks', 'ceasefire monitors', 'the ceasefire line': another thing is meant."""
    listed = scene.lexicon.words["ceasefires"]["not_of_it"]
    behind = next((t for t in scene.tree.tokens if t.i == token.i + 1), None)
    return behind is not None and behind.lemma in listed and (behind is token.head or behind.tag == "VBZ")


def chain_over(noun: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The words that govern the noun, nearest first: through 'of', compounds, objects, subjects, up to its clause."""
    told = lexicon.words["ceasefires"]["told_as_subject"]
    token = noun
    for _ in range(6):
        head = token.head
        if (
            _is_answer(token, lexicon)
            or head is token
            or (token.dep in {"relcl", "advcl", "ccomp", "parataxis"} and token.pos in {"VERB", "AUX"})
        ):
            return
        if head.pos not in {"ADP", "SCONJ", "PART"}:
            yield head
        if head.pos in {"VERB", "AUX"} and token.dep in {"nsubj", "nsubjpass"}:
            yield from (c for c in head.children if c.dep == "xcomp" and c.pos == "VERB")
        if head.pos in {"VERB", "AUX"} and token.dep in {"prep", "attr", "dobj"}:
            yield from (c for c in head.children if c.dep == "nsubj" and c.lemma in told)
        token = head


def is_answered(word: Token, lexicon: Lexicon) -> bool:
    """'has not responded to the truce offer': whether the word stands under an answer to it, which denies nothing."""
    return any(_is_answer(token, lexicon) for token in word.ancestors())


def _is_answer(token: Token, lexicon: Lexicon) -> bool:
    return token.lemma == "to" and token.dep == "prep" and token.head.lemma in lexicon.cues["silence"]


def decide(chain: list[Token], scene: Scene) -> tuple[Act, Token] | None:
    """The act of the nearest governor that has one; saying and performing words only if nothing nearer tells more."""
    spoken: tuple[Act, Token] | None = None
    for word in chain:
        acts = acts_of(word, scene)
        if not acts or (word.lemma == "fail" and any(c.dep == "xcomp" for c in word.children)):
            continue
        act = acts[0]
        if act in _SAYING | _SAID_ACTS and spoken is None:
            spoken = (act, word)
            continue
        if spoken is not None and spoken[0] in _SAYING and word.pos == "VERB":
            return (act, word) if _taken(spoken[1], word, act, scene) else spoken
        return act, word
    return spoken


def _taken(offer: Token, verb: Token, act: Act, scene: Scene) -> bool:
    """'accepted a ceasefire plan': what is offered is agreed to by whoever takes it."""
    return act == "agreed" and offer.pos == "NOUN" and verb.lemma in scene.lexicon.words["ceasefires"]["accepting"]


def acts_of(word: Token, scene: Scene) -> tuple[Act, ...]:
    """The acts that a governing word stands for, with the particle, object or phrase behind it; none for most words."""
    governors = scene.lexicon.governors
    if any(c.dep == "dobj" and classes(c, scene.lexicon) & _ARMED for c in word.children):
        return ()  # 'gives the army a month to withdraw its troops'
    for child in word.children:
        if (
            child.dep in {"prt", "dobj", "prep", "advmod", "acomp", "attr"}
            and f"{word.lemma} {child.lemma}" in governors
        ):
            return governors[f"{word.lemma} {child.lemma}"]
        phrase = _phrase_after(child)
        if phrase and f"{word.lemma} {phrase}" in governors:
            return governors[f"{word.lemma} {phrase}"]
        if word.lemma == "be" and child.dep in {"acomp", "attr", "advmod", "prep"} and child.lemma in governors:
            return governors[child.lemma]
    return governors.get(word.lemma, ())


def _phrase_after(prep: Token) -> str | None:
    """'to end' of 'came to its end', 'out of question' of 'is out of the question'."""
    inner = prep.child("pobj") if prep.dep == "prep" else None
    if inner is not None:
        return f"{prep.lemma} {inner.lemma}"
    below = prep.child("prep")
    last = below.child("pobj") if below is not None else None
    return f"{prep.lemma} {below.lemma} {last.lemma}" if below is not None and last is not None else None


def is_done(word: Token) -> bool:
    """'agreed to extend it', in the past and without a modal: it is decided."""
    return word.tag in {"VBD", "VBN"} and not any(c.dep == "aux" and c.tag == "MD" for c in word.children)


def kind_of(act: Act) -> Kind:
    """The kind of claim that tells an act."""
    return f"ceasefire.{act}"  # type: ignore[return-value]  # every act is a kind of the family


def trigger_of(word: Token, noun: Token) -> list[Token]:
    """The words that tell the act: the governing one with its particle, and the noun."""
    extra = [c for c in word.children if c.dep in {"prt"}]
    return sorted({*extra, word, noun}, key=lambda t: t.i)
