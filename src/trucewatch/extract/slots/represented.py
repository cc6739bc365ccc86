"""Represented: for whom those act who are named by their office: 'the foreign ministers of Chad and Sudan'."""

from collections.abc import Sequence

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import conjuncts
from trucewatch.extract.scene import Scene
from trucewatch.model.syntax import Token


def represented(tokens: Sequence[Token], scene: Scene) -> list[Token]:
    """The sides for which persons in office act, each once; who acts for nobody named, or for one, is himself."""
    return list(dict.fromkeys(side for token in tokens for side in _sides(token, scene)))


def _included(token: Token) -> list[Token]:
    """'Several groups, including Hamas': who is named among them."""
    among = [c for c in token.children if c.lemma in {"include", "including"} and c.dep == "prep"]
    return [t for prep in among for c in prep.children if c.dep == "pobj" for t in conjuncts(c) if t.has_name("actor")]


def _sides(token: Token, scene: Scene) -> Sequence[Token]:
    listed = scene.lexicon.words["represented"]
    if token.names or token.pos != "NOUN" or token.lemma not in listed["offices"]:
        return [token, *_included(token)]
    of = [t for t in arguments(token).preps.get("of", ()) if t.has_name("actor", "country", "nationality")]
    if token.tag == "NNS" and len(of) > 1:
        return of
    clauses = [c for c in token.children if c.dep in {"relcl", "acl"} and c.lemma in listed["standing_for"]]
    whole = [t for c in clauses for t in (*arguments(c).object, *arguments(c).preps.get("for", ())) if t is not token]
    return whole or [token]
