"""Responsibility: who says that an act was his own, and that nobody has said so."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind

_NOBODY = frozenset({"nobody", "none", "neither"})
_ATTACK: Kind = "violence.attack"


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of acts claimed, or claimed by nobody, where no noun with roles of its own tells of the act."""
    for token in scene.tree.tokens:
        for part in (_taken, _own_word, _unclaimed):
            draft = part(token, scene)
            if draft is not None:
                yield draft
                break


def settle(draft: Draft, scene: Scene) -> Draft:
    """'claimed the attack', 'was behind the strike', 'was claimed by nobody': whose act it is, by whose word."""
    noun = draft.clause
    if noun.pos not in {"NOUN", "PROPN"}:
        return draft
    if noun.dep == "pobj" and noun.head.lemma == "behind" and noun.head.head.lemma in {"be", "stand", "lie"}:
        draft.add("actor", arguments(noun.head.head).subject)
        draft.polarity = "negated" if noun.head.head.child("neg") else draft.polarity
        return draft
    held = _some_of(noun)
    verb = held.head
    if verb.lemma != "claim" or verb.pos != "VERB" or held.dep not in {"dobj", "nsubjpass"} or draft.stance:
        return draft
    if _by_nobody(verb, scene):
        return _none(draft, noun)
    doers = _bodies(verb, scene)
    if doers:
        _claimed(draft, doers)
    return draft


def _taken(token: Token, scene: Scene) -> Draft | None:
    """'took responsibility', 'claims the operation as its own', 'responsibility has been claimed by nobody'."""
    verb, listed = token.head, scene.lexicon.words["responsibility"]
    word = token.lemma in scene.lexicon.cues["responsibility"]
    deed = token.lemma in listed["deeds"] and verb.lemma == "claim"
    if not (word or deed) or verb.lemma not in listed["taking"] or token.dep not in {"dobj", "nsubjpass"}:
        return None
    draft = Draft(_ATTACK, sorted([verb, token], key=lambda t: t.i), verb, "responsibility", actuality="happened")
    if _by_nobody(verb, scene) or _no(token):
        return _none(draft, token)
    names_act = any("occurrence" in classes(t, scene.lexicon) for t in token.subtree() if t is not token)
    doers = _bodies(verb, scene)
    if not doers or (word and names_act) or verb.child("neg"):
        return None
    return _claimed(draft, doers)


def _own_word(token: Token, scene: Scene) -> Draft | None:
    """'said it was responsible'."""
    if token.lemma != "responsible" or token.dep != "acomp" or token.head.dep != "ccomp" or token.head.child("neg"):
        return None
    own = [t for t in arguments(token.head).subject if t.pos == "PRON"]
    saying = token.head.head
    doers = arguments(saying).subject
    if not own or not doers or any("occurrence" in classes(t, scene.lexicon) for t in token.subtree()):
        return None
    trigger = sorted([saying, token], key=lambda t: t.i)
    return _claimed(Draft(_ATTACK, trigger, saying, "responsibility", actuality="happened"), doers)


def _unclaimed(token: Token, scene: Scene) -> Draft | None:
    """'no claim of responsibility', 'went unclaimed'."""
    of = next((c.child("pobj") for c in token.children if c.dep == "prep" and c.lemma == "of"), None)
    word = of is not None and of.lemma in scene.lexicon.cues["responsibility"]
    if token.lemma == "claim" and token.pos == "NOUN" and word and _no(token):
        trigger = [token, of] if of is not None else [token]
        return _none(Draft(_ATTACK, trigger, token, "responsibility", actuality="happened"), token)
    if token.lemma == "unclaimed" and token.dep in {"acomp", "oprd"}:
        return _none(Draft(_ATTACK, [token], token.head, "responsibility", actuality="happened"), token)
    return None


def _bodies(verb: Token, scene: Scene) -> list[Token]:
    """Who claims it: a body or somebody; 'the disease claimed' is none."""
    wanted = {"actor", "force", "authority", "named", "person", "armed_people", "body"}
    return [t for t in arguments(verb).subject if t.pos == "PRON" or classes(t, scene.lexicon) & wanted]


def _some_of(noun: Token) -> Token:
    """'Some of the attacks': the word that stands for a part of them."""
    counting = noun.dep == "pobj" and noun.head.lemma == "of" and noun.head.head.pos in {"DET", "PRON", "NUM", "NOUN"}
    return noun.head.head if counting else noun


def _by_nobody(verb: Token, scene: Scene) -> bool:
    doers = arguments(verb).subject
    if any(t.lemma in _NOBODY or t.text.lower() == "no" or _no(t) for t in doers):
        return True
    negated = verb.child("neg") is not None
    return negated and (not doers or (is_passive(verb) and any(t.lemma.startswith("any") for t in doers)))


def _no(token: Token) -> bool:
    if any(c.lemma in {"no", "neither"} for c in token.children):
        return True
    return token.dep in {"dobj", "attr"} and token.head.lemma in {"be", "have"} and token.head.child("neg") is not None


def _claimed(draft: Draft, doers: list[Token] | tuple[Token, ...]) -> Draft:
    draft.stance, draft.actuality, draft.anaphoric = "claims_responsibility", "happened", False
    draft.speaker_is_subject = doers[0]
    draft.add("actor", list(doers))
    return draft


def _none(draft: Draft, noun: Token) -> Draft:
    """That nobody has claimed it is the outlet's word, or that of whoever says so."""
    draft.stance, draft.polarity, draft.actuality = "claims_responsibility", "negated", "happened"
    draft.anaphoric = False
    draft.roles.pop("actor", None)
    draft.trigger = sorted({*draft.trigger, noun.head}, key=lambda t: t.i) if noun.head.pos == "VERB" else draft.trigger
    return draft
