"""Where a name stands in a sentence: as a place, as where something is, or as where somebody or something is from."""

from trucewatch.extract.grammar.nouns import classes, is_place, modifiers
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon


def stands(token: Token, lexicon: Lexicon) -> bool:
    """Whether a place stands here: by its own name, or a word for a place with a name before it ('Hama countryside',
    'Ein Tarma town'), be that name known or not."""
    return is_place(token) or is_titled(token, lexicon)


def is_titled(token: Token, lexicon: Lexicon) -> bool:
    """'Ein Tarma town', 'Haifa Street': a word for a place with a name before it."""
    words = lexicon.words["where"]
    if token.names or token.dep == "compound" or token.lemma not in words["parts"] - words["unnamed"]:
        return False
    return any(gives_name(m, lexicon) for m in modifiers(token) if m.dep in {"compound", "nmod", "poss"})


def gives_name(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word before a word for a place names it."""
    return is_place(word) or (word.pos == "PROPN" and not word.names and classes(word, lexicon) <= {"named"})


def is_origin(token: Token) -> bool:
    """'fired from a district in the east', 'from X, in the district of Y': where something comes from."""
    prep = token.head
    if token.dep != "pobj" or prep.lemma in {"from", "of"}:
        return token.dep == "pobj" and (prep.lemma == "from" or is_origin(prep.head))
    beside = (c for c in prep.head.children if c.dep == "prep" and c.i < prep.i)
    return prep.lemma in {"in", "near"} and any(c.lemma == "from" for c in beside)


def is_country(token: Token) -> bool:
    """Whether a country's name stands here."""
    return token.has_name("country")


def is_locative(token: Token, lexicon: Lexicon) -> bool:
    """Whether the name stands where, rather than who: after a preposition, or beside another place."""
    above = token
    for _ in range(3):
        if above.dep == "pobj":
            if above.head.head.text.lower() == "according":
                return False
            owned = above.head.lemma == "of" and not spatial(above.head.head, lexicon)
            return above.head.lemma in lexicon.words["where"]["locative"] and not (owned and is_country(token))
        if above.dep in {"attr", "appos"}:
            return True
        if above.dep in {"compound", "nmod", "conj", "poss"} and not (
            is_country(above) and above.dep in {"compound", "nmod"}
        ):
            above = above.head
            continue
        return False
    return False


def spatial(noun: Token, lexicon: Lexicon) -> bool:
    """'the south of Iraq', 'the city of', against 'the embassy of', 'the forces of'."""
    return noun.lemma in lexicon.words["where"]["parts"] or noun.has_name("place")
