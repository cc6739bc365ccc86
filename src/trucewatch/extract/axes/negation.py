"""Polarity: whether the act is affirmed or negated."""

from trucewatch.extract.axes.verbs import over_duty
from trucewatch.extract.scene import Draft
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Polarity
from trucewatch.ontology.lexicon import Lexicon

_VERBS = {"VERB", "AUX"}


def polarity(draft: Draft, lexicon: Lexicon) -> Polarity:
    """Negated by 'not', 'no', 'without', 'fail to' on the trigger, its clause, or what governs it in the clause."""
    if draft.polarity is not None:
        return draft.polarity
    heads = {draft.clause, *draft.trigger}
    negated = any(_negated(token, lexicon) for token in heads)
    for token in heads:
        if token.dep in {"nsubj", "nsubjpass", "dobj", "attr"} and token.head.pos in _VERBS and token.pos not in _VERBS:
            negated = negated or (_turned(token.head) and token.head not in heads)
        if token.dep == "xcomp" and token.head.lemma in lexicon.axes["negative_verbs"]:
            negated = not negated
            if token.head.child("neg") is not None:
                negated = not negated
        if token.dep == "xcomp" and any(c.lemma == "yet" for c in (*token.head.children, *token.children)):
            negated = negated or token.head.lemma in {"have", "be"}
        if _denied_from_above(token, lexicon):
            negated = not negated
        duty = over_duty(token, lexicon)
        if duty is not None and duty.lemma in lexicon.words["axes"]["failing"]:
            negated = duty.child("neg") is None
        if token.dep in {"pobj", "pcomp"} and token.head.lemma == "without":
            negated = True
        if token.dep == "pcomp" and token.head.lemma == "against":
            negated = True
        if (
            token.dep in {"pcomp", "pobj"}
            and token.head.lemma == "from"
            and token.head.head.lemma in {"prevent", "refrain", "stop", "keep"}
        ):
            negated = True
    return "negated" if negated else "affirmed"


def _denied_from_above(token: Token, lexicon: Lexicon) -> bool:
    """'did not expect the rebels to attack': the negation of the expectation is that of the act."""
    above = token.head
    raising = above.pos in _VERBS and above.lemma in lexicon.words["axes"]["neg_raising"]
    return raising and token.dep in {"xcomp", "ccomp", "pcomp", "acl"} and above.child("neg") is not None


def _turned(verb: Token) -> bool:
    """'had not carried it out', 'neither ordered nor carried it out'."""
    nor = verb.dep == "conj" and any(c.dep == "cc" and c.lemma == "nor" for c in verb.head.children)
    return nor or verb.child("neg") is not None


def _negated(token: Token, lexicon: Lexicon) -> bool:
    if token.pos in _VERBS and _turned(token):
        return True
    for child in token.children:
        listed = child.lemma in lexicon.axes["negators"]
        if child.dep == "neg" or (child.dep in {"det", "advmod", "preconj"} and listed):
            return True
        if (
            child.dep in {"nsubj", "nsubjpass", "dobj"}
            and token.pos in _VERBS
            and any(c.dep in {"det"} and c.lemma in {"no", "neither"} for c in child.children)
        ):
            return True
        if child.dep in {"nsubj", "nsubjpass"} and child.lemma in {"nobody", "none", "nothing"}:
            return True
        if child.dep in {"nsubj", "nsubjpass"} and any(t.lemma == "not" and t.i < child.i for t in child.subtree()):
            return True
    return False
