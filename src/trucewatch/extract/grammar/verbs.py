"""Verbs: what their auxiliaries make of them, and the verb over a word."""

from trucewatch.model.syntax import Token


def is_infinitive(token: Token) -> bool:
    """'to withdraw'."""
    return any(c.dep == "aux" and c.lemma == "to" for c in token.children)


def will_not(verb: Token) -> bool:
    """'will not negotiate', 'would not attend': what somebody says he will not do, he refuses."""
    return verb.child("neg") is not None and any(c.dep == "aux" and c.lemma in {"will", "would"} for c in verb.children)


def verb_over(word: Token) -> Token:
    """The verb in whose clause a word stands, itself included; the topmost word where there is none."""
    token = word
    while token.pos not in {"VERB", "AUX"} and token.head is not token:
        token = token.head
    return token
