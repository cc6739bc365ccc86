"""Antecedents: what the words themselves show of whom a pronoun or a bare noun can mean."""

from trucewatch.extract.grammar.nouns import classes, conjuncts, is_definite
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.naming import is_person, is_plural
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon

_DOERS = frozenset({"force", "actor", "authority", "person", "named", "alliance", "outlet"})
_DESCRIBING = frozenset({"prep", "acl", "relcl", "appos", "compound", "poss", "nummod", "nmod"})
_SHORTEST = 3
"""Signs of the shortest abbreviation of an office that tells which: 'Gen.', not 'Lt.'."""
COUNTRYS = frozenset({"army", "military", "police", "troop", "soldier", "force", "navy"})
_ALIKE = {"it": ("it", "its"), "they": ("they", "their", "them"), "he": ("he", "she", "his", "her", "him")}
PRONOUNS = {form: word for word, forms in _ALIKE.items() for form in forms}
"""Pronoun to the one that agrees as it does."""


def opens_words_of(head: Token, token: Token) -> bool:
    """'The service has arrested two men, it announced': the subject of what is said before the saying."""
    clause = head.head
    return head.dep in {"nsubj", "nsubjpass"} and clause.dep == "ccomp" and clause.head is token.head


def stands_beside(token: Token, where: Scene, scene: Scene) -> bool:
    """Whether a possessive stands in the sentence of whom it may mean: 'spoke with the president, his office said'."""
    return token.dep == "poss" and where.tree is scene.tree


def does(token: Token) -> bool:
    """Whether a pronoun is subject or agent; what it is as an object, nothing here can tell."""
    return token.dep in {"nsubj", "nsubjpass"} or (token.dep == "pobj" and token.head.dep == "agent")


def is_thing(token: Token, lexicon: Lexicon) -> bool:
    """Whether a subject is a thing or an act, which the next 'it' takes up: 'the strike … It also destroyed'."""
    single = not is_plural(token, lexicon) and not is_person(token, lexicon)
    return single and token.dep in {"nsubj", "nsubjpass"} and not classes(token, lexicon) & _DOERS


def agrees(word: str, token: Token, lexicon: Lexicon, spoke: bool) -> bool:
    """Whether a pronoun can mean a noun phrase: a body for 'it', several or a body for 'they', a person for 'he'."""
    if token.pos == "PRON":
        return PRONOUNS.get(token.lemma) == word
    found = classes(token, lexicon)
    person, several = is_person(token, lexicon), is_plural(token, lexicon)
    if word == "he":
        return person and not several
    if not spoke and not found & _DOERS and not ("document" in found and token.dep == "nsubj"):
        return False
    if word == "it":
        known = spoke or token.pos != "PROPN" or bool(found & {"actor", "outlet", "force", "authority"})
        return not person and not several and known and "place" not in found - {"actor"}
    return several or ("force" in found and not person)


def is_bare(token: Token, lexicon: Lexicon) -> bool:
    """'the officials', 'the same source': definite, with no description of its own."""
    if token.pos != "NOUN" or not is_definite(token):
        return False
    apart = min((c.i for c in token.children if c.text == "," and c.i > token.i), default=token.i + 50)
    own = [c for c in token.children if c.i < apart]
    plain = all(c.lemma in lexicon.words["naming"]["neutral"] for c in own if c.dep == "amod")
    return plain and not any(c.dep in _DESCRIBING for c in own)


def bears(token: Token, office: str) -> bool:
    """Whether an office stands with a name, or the word ends a body's: 'army spokesman Col. Reed', 'Gen. Reed', 'the
    Commission' of 'the National Election Commission'."""
    words = token.text.split() if token.pos == "PROPN" or token.names else []
    if len(words) > 1 and words[-1].lower() == office and not token.has_name("place"):
        return True
    beside = [c.lemma for c in token.children if c.dep in {"compound", "appos"} and token.pos == "PROPN"]
    beside += [word.lower() for word in words[:-1] if word.endswith(".")]
    short = [word.rstrip(".") for word in beside if word.endswith(".") and len(word) > _SHORTEST]
    return office in beside or any(office.startswith(word) for word in short)


def points_at_pair(token: Token, lexicon: Lexicon) -> bool:
    """'both sides', 'the two armies', 'each side', 'the warring parties'; 'the armed forces' are no pair."""
    words = lexicon.words["naming"]
    if token.lemma not in words["sides"] or token.child("poss", "prep", "acl", "relcl", "compound") is not None:
        return token.lemma == "both" and token.pos == "PRON" and not token.children
    if not all(c.lemma in words["neutral"] for c in token.children if c.dep == "amod"):
        return False
    marks = {c.lemma for c in token.children if c.dep in {"det", "predet", "nummod", "amod"}}
    several = is_plural(token, lexicon) and bool(marks & {"the", "these"}) and token.lemma not in COUNTRYS
    return bool(marks & {"both", "each", "two"}) or several


def is_one_of(token: Token, lexicon: Lexicon) -> bool:
    """'one of them', 'one of the officials', 'the other'."""
    if token.lemma == "other":
        return token.dep in {"nsubj", "nsubjpass"} and token.tag != "NNS" and is_definite(token)
    inner = next((c.child("pobj") for c in token.children if c.dep == "prep" and c.lemma == "of"), None)
    back = inner is not None and (inner.pos in {"PRON", "NUM"} or is_bare(inner, lexicon))
    return token.lemma in {"one", "another"} and back


def together(head: Token, lexicon: Lexicon) -> list[Token]:
    """'A and B', 'A signed a truce with B': the two, where both can be sides."""
    joined = conjuncts(head)
    if len(joined) == 1 and head.dep == "nsubj":
        below = [c for child in head.head.children for c in (child, *child.children)]
        joined += [t for c in below if c.lemma == "with" for t in c.children if t.dep == "pobj"]
    return joined if all(_can_be_side(t, lexicon) for t in joined) else []


def _can_be_side(token: Token, lexicon: Lexicon) -> bool:
    """Whether it is somebody who can be at war: a force, a body, a country, a 'region of' a name."""
    found = bool(classes(token, lexicon) & {"force", "actor", "authority", "named"}) or token.has_name("country")
    below = [t for c in token.children if c.lemma == "of" for t in c.children]
    return found or any(t.has_name("country", "actor", "place") for t in below)
