"""Speakers told behind their clause: ', the ministry of the region said.' is parsed apart where it spoils the parse.

A noun phrase between a long clause and its verb of saying is often hung into the clause ('a load of TNT, the interior
ministry … said'). Where the words show such an ending and the tree does not, the two pieces are parsed on their own.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from trucewatch.model.syntax import Token, Tree

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSAL = _FINITE | {"MD", "WDT", "WP", "WRB"}
_STOPS = frozenset({",", ";", ":", '"', "”", "''"})
_OPENS_NO_SPEAKER = frozenset({"CCONJ", "ADP", "SCONJ", "ADV"})
_LONGEST = 20
"""Words that a speaker with his titles may have."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a sentence that tells its speaker: where its comma stands, and its verb of saying."""

    comma: int
    verb: Token


def find_ending(tree: Tree, sayings: Set[str]) -> Ending | None:
    """The ending ', NP said …' or ', NP, NP, said …' of a sentence by its words; `sayings` are lemmas of verbs."""
    finite = [token for token in tree.tokens if token.tag in _CLAUSAL]
    verb = finite[-1] if finite else None
    if (
        verb is None
        or verb.dep == "relcl"
        or verb.tag not in _FINITE
        or verb.lemma not in sayings
        or _tells_more(tree.tokens[verb.i + 1 :])
    ):
        return None
    comma = _comma_before(tree.tokens, verb)
    if comma is None:
        return None
    speaker = tree.tokens[comma + 1 : verb.i]
    told = any(token.tag in _FINITE or token.tag == "MD" for token in tree.tokens[:comma])
    return Ending(comma, verb) if told and _may_be_speaker(speaker) else None


def is_torn(tree: Tree, ending: Ending) -> bool:
    """Whether the tree mixes the ending with the clause before it."""
    subject = ending.verb.child("nsubj")
    if subject is None or subject.i < ending.comma:
        return True
    before = [t for t in tree.tokens[: ending.comma] if t.head.i > ending.comma and t.head is not ending.verb]
    within = [t for t in tree.tokens[ending.comma + 1 : ending.verb.i] if t.head.i < ending.comma]
    return bool(before or within)


def join(clause: Sequence[Token], comma: Token, ending: Sequence[Token]) -> list[Token]:
    """One sentence again of two pieces parsed apart: the clause is what the ending's verb tells."""
    verb, told = _root(ending), _root(clause)
    told.dep, told.head = "ccomp", verb
    comma.dep, comma.head, comma.children = "punct", verb, []
    verb.children[:0] = [told, comma]
    tokens = [*clause, comma, *ending]
    for place, token in enumerate(tokens):
        token.i = place
    return tokens


def _tells_more(behind: Sequence[Token]) -> bool:
    """Whether a verb of saying is followed by more than where, when and to whom."""
    verbs = any(token.pos in {"VERB", "AUX"} and token.tag != "VBG" for token in behind)
    return verbs or any(token.lemma == "that" or token.text == "," for token in behind)


def _comma_before(tokens: Sequence[Token], verb: Token) -> int | None:
    """The comma that a speaker's noun phrase begins behind; of ', NP, NP, said' the first."""
    apposed = verb.i > 0 and tokens[verb.i - 1].text == ","
    place = _stop_before(tokens, verb.i - 2 if apposed else verb.i - 1)
    if apposed and place is not None and tokens[place].text == ",":
        place = _stop_before(tokens, place - 1)
    return place if place is not None and place > 1 and tokens[place].text == "," else None


def _stop_before(tokens: Sequence[Token], last: int) -> int | None:
    return next((at for at in range(last, -1, -1) if tokens[at].text in _STOPS), None)


def _may_be_speaker(words: Sequence[Token]) -> bool:
    if not 0 < len(words) <= _LONGEST or words[0].pos in _OPENS_NO_SPEAKER:
        return False
    return not any(token.tag in _CLAUSAL or token.dep == "mark" for token in words)


def _root(tokens: Sequence[Token]) -> Token:
    return next((token for token in tokens if token.head is token), tokens[0])
