"""Outcomes told behind their clause: 'Army shells a village, two killed' is read apart, as speakers are.

A counted noun with a bare participle behind a comma is mostly hung into the clause before it, or spoils it. Where a
sentence ends in such phrases, the clause and each of them are trees of their own; what joins them is 'parataxis'.
"""

from collections.abc import Callable, Sequence, Set

from trucewatch.model.syntax import Token

_STOPS = frozenset({",", ";", "-", "–", "—", ":"})
_HEDGES = frozenset({"at", "least", "about", "around", "some", "nearly", "almost", "over", "more", "than", "up", "to"})
_GAPPED = frozenset({"was", "were", "been", "be"})
"""Where the clause has one, a participle behind it may share it: 'one was caught, two killed'."""
_LONGEST = 8
"""Words that such a phrase may have."""
_SHORTEST = 3
"""Words that the clause before must have."""

Span = tuple[int, int]


def find_tails(words: Sequence[str], counts: Set[int], states: Set[str]) -> list[Span]:
    """The clause and each outcome that ends the sentence, by where they begin and end; empty where none does.

    `counts` are the places of the words of numbers, `states` words for what befell somebody.
    """
    end = len(words)
    while end and not words[end - 1].isalnum():
        end -= 1
    found: list[Span] = []
    while (begin := _begin(words, end, counts, states)) is not None:
        found.insert(0, (begin, end))
        end = _without_stop(words, begin)
    while found and not {words[found[0][0] - 1], words[found[0][0] - 2]} & _STOPS:
        end = found.pop(0)[1]
    if not found or end < _SHORTEST or _GAPPED & {word.lower() for word in words[:end]}:
        return []
    return [(0, end), *found]


def _begin(words: Sequence[str], end: int, counts: Set[int], states: Set[str]) -> int | None:
    """The first word of the outcome that ends before `end`."""
    if not end or words[end - 1].lower() not in states:
        return None
    begin = next((at for at in range(end - 2, max(-1, end - _LONGEST), -1) if at in counts), None)
    if begin is None or not all(word.replace("-", "").isalpha() for word in words[begin + 1 : end]):
        return None
    while begin and (begin - 1 in counts or words[begin - 1].lower() in _HEDGES):
        begin -= 1
    return begin if begin > 1 and (words[begin - 1] in _STOPS or words[begin - 1] == "and") else None


def _without_stop(words: Sequence[str], begin: int) -> int:
    while begin and (words[begin - 1] in _STOPS or words[begin - 1] == "and"):
        begin -= 1
    return begin


def part(
    tokens: Sequence[Token], spans: Sequence[Span], parse: Callable[[Span], list[Token]], sayings: Set[str]
) -> list[Token]:
    """The tokens of a sentence, with its outcomes hung on its clause.

    What the parser has kept together stays as it is; other spans are parsed anew with `parse`. `sayings` are lemmas of
    verbs: the outcome belongs to what somebody says, not to his saying it.
    """
    pieces = [_alone(tokens[begin:end]) or parse((begin, end)) for begin, end in spans]
    told = _root(pieces[0])
    while told.lemma in sayings and (inner := told.child("ccomp")) is not None:
        told = inner
    for outcome in pieces[1:]:
        _hang(_root(outcome), told, "parataxis")
    parsed = {token.start: token for piece in pieces for token in piece}
    joined = [parsed.get(token.start, token) for token in tokens]
    for place, token in enumerate(joined):
        if token.start not in parsed:
            token.children = []
            _hang(token, told, "punct")
        token.i = place
    return joined


def _alone(tokens: Sequence[Token]) -> list[Token] | None:
    """The tokens as a tree of their own, None where the parser has not kept them together."""
    inside = set(tokens)
    tops = [token for token in tokens if token.head is token or token.head not in inside]
    if len(tops) != 1:
        return None
    tops[0].head, tops[0].dep = tops[0], "ROOT"
    for token in tokens:
        token.children = [child for child in token.children if child in inside]
    return list(tokens)


def _hang(token: Token, head: Token, dep: str) -> None:
    token.head, token.dep = head, dep
    head.children.append(token)


def _root(tokens: Sequence[Token]) -> Token:
    return next((token for token in tokens if token.head is token), tokens[0])
