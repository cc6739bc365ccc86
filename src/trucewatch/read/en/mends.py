"""Parse trees mended where the parser is known to err: on gerunds, on figures, on lists without 'and'.

A mend moves words of one tree; it adds none and changes no span.
"""

from collections.abc import Sequence, Set

from trucewatch.model.syntax import Token


def mend(tokens: Sequence[Token], nouns: Set[str]) -> None:
    """Mend a sentence's tokens in place; `nouns` are the lexicon's."""
    for token in tokens:
        _name_the_act(token, tokens, nouns)
        _coordinate_the_act(token, tokens, nouns)
        if _is_verbal_noun(token, nouns):
            token.pos, token.lemma = "NOUN", token.text.lower()
        _part_the_figure(token, tokens)
        _place_the_verb(token)
        _list_the_hurt(token)
        _list_of_three(token)


def _hang(token: Token, head: Token, dep: str) -> None:
    """Hang a token, with what hangs on it, on another head."""
    token.head.children.remove(token)
    token.head, token.dep = head, dep
    head.children.append(token)
    head.children.sort(key=lambda child: child.i)


def _part_the_figure(figure: Token, tokens: Sequence[Token]) -> None:
    """'bringing to 12 the number of dead': the figure is what it came to, the noun what was brought there."""
    noun, prep = figure.head, figure.head.head
    if figure.pos != "NUM" or figure.dep != "nummod" or noun.dep != "pobj" or prep.head.pos != "VERB":
        return
    behind = next(iter(tokens[figure.i + 1 : figure.i + 2]), figure)
    if behind.head is noun and behind.dep in {"det", "poss"} and prep.i < figure.i:
        _hang(noun, prep.head, "dobj")
        _hang(figure, prep, "pobj")


def _place_the_verb(prep: Token) -> None:
    """'raised the toll to 80 in Taiz': a bare figure is nowhere; what the verb tells is."""
    figure = prep.head
    if prep.dep == "prep" and figure.pos == "NUM" and figure.dep == "pobj" and prep.lemma in {"in", "at", "near", "on"}:
        verb = figure.head.head
        if verb.pos == "VERB":
            _hang(prep, verb, "prep")


def _list_the_hurt(others: Token) -> None:
    """'Army general, four guards killed': in number they are two, so that the second is no name of the first."""
    first = others.head
    counted = others.tag == "NNS" and others.child("nummod") is not None
    bare = first.tag == "NN" and first.head is first and first.child("det", "poss") is None
    done = next((c for c in others.children if c.dep == "acl" and c.tag in {"VBN", "VBD"}), None)
    if others.dep == "appos" and counted and bare and done is not None:
        others.dep = "conj"
        _hang(done, first, "acl")


def _list_of_three(second: Token) -> None:
    """'a priest, a nun and a driver': two indefinite nouns with a comma, and a third with 'and', are a list."""
    third = second.child("conj")
    if second.dep != "appos" or third is None or not (_one_of_many(second.head) and _one_of_many(second)):
        return
    if _one_of_many(third) or third.child("poss") is not None:
        second.dep = "conj"


def _one_of_many(noun: Token) -> bool:
    return noun.tag == "NN" and any(c.dep == "det" and c.lemma in {"a", "an"} for c in noun.children)


def _name_the_act(token: Token, tokens: Sequence[Token], nouns: Set[str]) -> None:
    """'in artillery shelling on the town': a gerund behind the noun that describes it is the phrase's head."""
    before = tokens[token.i - 1] if token.i else token
    if token.tag != "VBG" or before.pos != "NOUN" or before.dep not in {"pobj", "dobj"} or token.text not in nouns:
        return
    if before.head is token or token.head is token or token.child("dobj", "nsubj", "aux") is not None:
        return
    above = before.head
    above.children[above.children.index(before)] = token
    token.head.children.remove(token)
    token.dep, token.head = before.dep, above
    before.dep, before.head = "compound", token
    token.children.insert(0, before)
    for child in [c for c in before.children if c.i < before.i]:
        before.children.remove(child)
        child.head = token
        token.children.insert(0, child)


def _coordinate_the_act(token: Token, tokens: Sequence[Token], nouns: Set[str]) -> None:
    """'in explosions and shelling': a gerund of the field without an object goes with the noun before its 'and'."""
    if token.tag != "VBG" or token.dep != "conj" or token.text not in nouns or token.i < 2:
        return
    noun, conjunction = tokens[token.i - 2], tokens[token.i - 1]
    if conjunction.dep != "cc" or noun.pos != "NOUN" or noun.dep not in {"pobj", "dobj", "conj"}:
        return
    if token.head is noun or token.child("dobj", "nsubj", "aux") is not None:
        return
    _hang(token, noun, "conj")
    token.pos, token.lemma = "NOUN", token.text.lower()


def _is_verbal_noun(token: Token, nouns: Set[str]) -> bool:
    """'Turkish shelling', 'the bombing': a gerund that stands and is described like a noun."""
    if token.tag != "VBG" or token.pos != "VERB" or token.dep not in {"nsubj", "nsubjpass", "dobj", "pobj", "conj"}:
        return False
    if token.dep == "conj" and token.head.pos == "NOUN" and token.text in nouns and token.child("dobj") is None:
        return True
    described = any(c.dep in {"amod", "det", "compound", "poss", "nmod"} for c in token.children)
    return described or (token.dep in {"nsubj", "pobj"} and token.child("dobj") is None)
