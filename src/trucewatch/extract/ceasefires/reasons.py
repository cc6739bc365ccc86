"""Reasons: why, or on what condition, something is done to a ceasefire, as the sentence gives it."""

from collections.abc import Sequence

from trucewatch.extract.scene import Draft
from trucewatch.model.syntax import Token

_IN = frozenset({"response", "protest", "return", "exchange"})


def find_reason(draft: Draft, word: Token, chain: Sequence[Token]) -> None:
    """Set the stated reason or condition: 'as a result of …', 'because …', 'over …', 'if …'."""
    for verb in [word, *chain, *(t for t in draft.trigger if t.pos == "NOUN")]:
        for child in verb.children:
            if (
                child.dep == "advcl"
                and (mark := child.child("mark"))
                and mark.lemma in {"because", "as", "since", "if", "unless", "once"}
            ):
                draft.reason = _span(child)
            elif (words := _proviso(child)) is not None:
                draft.reason = words
            elif child.dep == "prep" and (child.lemma in {"over", "because", "due", "in"} or _as_result(child)):
                if child.lemma == "in" and not any(t.lemma in _IN for t in child.children):
                    continue
                draft.reason = _span(child)
        if draft.reason:
            return
    later = [t for t in _sentence(word) if t.i > word.i and t.dep == "prep" and (_as_result(t) or _conditional(t))]
    if later:
        draft.reason = _span(later[0])


def _proviso(child: Token) -> tuple[int, int] | None:
    """'as long as the army stays in its barracks', 'provided that the troops leave'."""
    if child.dep == "advmod" and child.lemma == "long" and (clause := child.child("advcl")) is not None:
        return (child.subtree()[0].start, clause.subtree()[-1].end)
    if child.lemma in {"provide", "provided"} and child.tag in {"VBN", "VBG"} and child.child("ccomp", "advcl"):
        return _span(child)
    return None


def _sentence(token: Token) -> list[Token]:
    """All tokens of the token's sentence."""
    while token.head is not token:
        token = token.head
    return token.subtree()


def _conditional(prep: Token) -> bool:
    """'on condition that the troops leave'."""
    return any(t.dep == "pobj" and t.lemma == "condition" and t.children for t in prep.children)


def _as_result(prep: Token) -> bool:
    return prep.lemma == "as" and any(t.lemma in {"result", "consequence", "response"} for t in prep.children)


def _span(token: Token) -> tuple[int, int]:
    words = token.subtree()
    return words[0].start, words[-1].end
