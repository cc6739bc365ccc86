"""How English verbs say that what they tell lies ahead or hangs on a condition."""

from trucewatch.extract.grammar.verbs import is_infinitive
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon


def is_to(token: Token) -> bool:
    """'attacks are to start again', 'are going to begin': the subject's act lies ahead."""
    plain = token.lemma == "be" and not token.child("acomp", "attr")
    going = token.lemma == "go" and token.tag == "VBG"
    return (plain or going) and any(c.dep == "xcomp" and is_infinitive(c) for c in token.children)


def is_going_to(token: Token) -> bool:
    """The verb under 'are going to'."""
    return token.dep == "xcomp" and is_going(token.head)


def is_going(token: Token) -> bool:
    """'going' itself in 'are going to begin'."""
    return token.lemma == "go" and token.tag == "VBG" and any(c.dep == "xcomp" for c in token.children)


def is_conditional(token: Token, lexicon: Lexicon) -> bool:
    """Whether a condition hangs on the verb: 'will answer if rockets hit …'."""
    return any(
        c.dep == "advcl"
        and (is_inverted(c) or any(m.lemma in lexicon.axes["conditionals"] for m in c.children if m.dep == "mark"))
        for c in token.children
    )


def is_condition(verb: Token, lexicon: Lexicon) -> bool:
    """'on condition that the troops leave', 'provided the army withdraws': the clause is itself the condition."""
    under = verb.dep in {"acl", "advcl", "ccomp"} and verb.head.lemma in lexicon.words["axes"]["conditioning"]
    said = under and verb.head.lemma == "provide" and verb.head.tag != "VBN"
    marked = verb.child("mark")
    if verb.dep == "advcl" and verb.head.lemma == "long" and marked is not None and marked.lemma == "as":
        return True
    return (under and not said) or (verb.dep == "advcl" and marked is not None and marked.lemma == "provide")


def is_looked_into(noun: Token, lexicon: Lexicon) -> bool:
    """'called for an inquiry into the killings': the killings are not what is called for."""
    above = noun.head.head
    return (
        noun.dep == "pobj" and noun.head.lemma in {"into", "of"} and "inquiry" in lexicon.classes.get(above.lemma, ())
    )


def is_inverted(verb: Token) -> bool:
    """'Should rockets hit …', 'Were the enclave to fall …': a condition by word order."""
    subject = verb.child("nsubj", "nsubjpass")
    fronted = (c for c in verb.children if c.dep in {"aux", "auxpass"} and c.text.lower() in {"should", "were", "had"})
    return subject is not None and any(c.i < subject.i for c in fronted)


def over_duty(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb over what an infinitive is the duty to do: 'missed' in 'missed the deadline to withdraw'."""
    duties, head = lexicon.words["axes"]["duties"], token.head
    if token.dep in {"relcl", "acl"} and head.pos == "NOUN" and head.lemma in duties:
        return head.head
    owed = token.dep in {"xcomp", "advcl"} and any(c.dep == "dobj" and c.lemma in duties for c in head.children)
    return head if owed and is_infinitive(token) else None


def is_pondered(token: Token, lexicon: Lexicon) -> bool:
    """'is considering talks', 'was thinking of talking': whether the word is what somebody turns over in his mind."""
    above = token.head.head if token.dep in {"pcomp", "pobj"} and token.head.lemma in {"of", "about"} else token.head
    if token.dep not in {"pcomp", "pobj", "dobj", "xcomp"} or above.lemma not in lexicon.words["axes"]["pondering"]:
        return False
    return above.tag in {"VBG", "VB"} and not any(c.dep in {"oprd", "ccomp"} for c in above.children)


def is_retaliated(token: Token, lexicon: Lexicon) -> bool:
    """'vowed to avenge the killing', 'to respond to the strike': the act is the reason, and is told as such."""
    listed = lexicon.words["threats"]
    verbs = listed["reprisal_verbs"] | listed["answering"]
    if token.pos != "NOUN" or "occurrence" not in lexicon.classes.get(token.lemma, ()):
        return False
    if token.dep == "dobj":
        return token.head.lemma == "avenge"
    return token.dep == "pobj" and token.head.lemma in {"to", "for"} and token.head.head.lemma in verbs
