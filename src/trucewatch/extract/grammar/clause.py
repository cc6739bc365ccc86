"""The clause of a claim: which words state it, and no more."""

from trucewatch.extract.grammar.nouns import segments_of
from trucewatch.extract.scene import Draft
from trucewatch.model.spans import Segments
from trucewatch.model.syntax import Token

_OTHER = {"ccomp", "advcl", "relcl", "parataxis", "conj", "csubj"}
_VERBS = {"VERB", "AUX"}
_RECALLING = {"after", "following", "since", "before", "amid", "despite"}


def clause_tokens(draft: Draft) -> list[Token]:
    """Tokens of the draft's clause: what hangs on its verb or noun, without clauses that hold none of its words."""
    needed = {*draft.trigger, *(t for tokens in draft.roles.values() for t in tokens)}
    top = draft.clause if _recalled(draft) else _top(draft)
    kept: list[Token] = []
    _collect(top, needed, kept)
    for token in set(draft.trigger) - set(kept):
        kept.extend(t for t in token.subtree() if t.i <= token.i)
    return sorted(set(kept), key=lambda t: t.i)


def _recalled(draft: Draft) -> bool:
    """An act that only dates another ('after the killing of …') is stated by its noun phrase alone."""
    return draft.clause.pos not in _VERBS and draft.clause.dep == "pobj" and draft.clause.head.lemma in _RECALLING


def _top(draft: Draft) -> Token:
    token = draft.clause
    while token.pos not in _VERBS and token.head is not token:
        token = token.head
    return token


def _collect(token: Token, needed: set[Token], kept: list[Token]) -> None:
    kept.append(token)
    for child in token.children:
        if child.dep in _OTHER and (child.pos in _VERBS or child.dep == "relcl") and not needed & set(child.subtree()):
            continue
        if child.dep == "mark" or (child.dep == "cc" and not kept):
            continue
        _collect(child, needed, kept)


def clause_segments(tokens: list[Token]) -> Segments:
    """Code points of the clause, without the punctuation at its ends."""
    while tokens and (tokens[0].pos == "PUNCT" or tokens[0].dep == "cc"):
        tokens = tokens[1:]
    while tokens and (tokens[-1].pos == "PUNCT" or tokens[-1].dep == "cc"):
        tokens = tokens[:-1]
    return segments_of(tokens)
