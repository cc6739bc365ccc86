"""Names in the text itself: 'a group calling itself X', 'a faction, X'; and the words that tell who somebody is."""

from trucewatch.extract.grammar.nouns import classes, mention
from trucewatch.extract.scene import Scene
from trucewatch.model.mention import Mention
from trucewatch.model.syntax import Token
from trucewatch.ontology.fold import is_capital
from trucewatch.ontology.given_names import given_names
from trucewatch.ontology.lexicon import Lexicon

_LEFT_OUT = frozenset({"relcl", "acl", "cc", "conj", "punct", "case", "appos", "det", "predet"})
_BY_NAME = frozenset({"as", "by", "under", "with", "of", "name"})


def own_name(token: Token, lexicon: Lexicon) -> Token | None:
    """The name by which a described group or person is introduced; None where it is not."""
    if token.pos != "NOUN" or token.names:
        return None
    for child in token.children:
        calling = child.lemma in lexicon.words["naming"]["calling"] | lexicon.words["naming"]["going"]
        if child.dep in {"acl", "relcl"} and calling:
            found = _called(child)
        elif child.dep == "prep" and child.lemma in {"under", "by", "with"} and _below(child, "name"):
            found = _proper(child)
        elif child.dep == "appos" and _named_beside(child, token, lexicon):
            found = child
        elif child.dep == "prep" and _is_office(token, lexicon):
            found = _holder(child, lexicon)
        else:
            found = None
        if found is not None:
            return found
    return None


def _called(verb: Token) -> Token | None:
    """'calling itself X', 'known as X', 'goes by the name of X'."""
    direct = [c for c in verb.children if c.dep in {"oprd", "dobj", "attr"} and is_capital(c.text)]
    if direct:
        return direct[0]
    return next((found for c in verb.children if c.dep == "prep" and (found := _proper(c)) is not None), None)


def _proper(prep: Token) -> Token | None:
    """The name behind 'as', 'by the name of'."""
    if prep.lemma not in _BY_NAME:
        return None
    noun = prep.child("pobj")
    while noun is not None and noun.lemma == "name" and (inner := _below_of(noun)) is not None:
        noun = inner
    return noun if noun is not None and is_capital(noun.text) else None


def _below(prep: Token, lemma: str) -> bool:
    noun = prep.child("pobj")
    return noun is not None and noun.lemma == lemma


def _below_of(noun: Token) -> Token | None:
    return next((c.child("pobj") for c in noun.children if c.dep == "prep" and c.lemma == "of"), None)


def _named_beside(other: Token, token: Token, lexicon: Lexicon) -> bool:
    """'a shadowy group, the Sons of Jazira, …', 'a spokesman, Ali Mohsen': the name beside the description."""
    described = classes(token, lexicon) & {"force", "authority", "person", "alliance"} or _is_office(token, lexicon)
    return bool(described) and is_capital(other.text) and not classes(other, lexicon) & {"place", "document"}


def _is_office(token: Token, lexicon: Lexicon) -> bool:
    return token.lemma in lexicon.words["naming"]["persons"] or "person" in classes(token, lexicon)


def _holder(prep: Token, lexicon: Lexicon) -> Token | None:
    """'the leader of the League, Qais Alami': the parser hangs the person's name on the body."""
    body = prep.child("pobj")
    beside = body.child("appos") if body is not None and not is_person(body, lexicon) else None
    named = beside is not None and beside.pos == "PROPN" and is_capital(beside.text)
    known = beside is not None and bool(beside.names) and not beside.has_name("person")
    if beside is None or not named or known:
        return None
    forenamed = any(c.dep == "compound" and c.pos == "PROPN" and is_capital(c.text) for c in beside.children)
    return beside if forenamed or is_person(beside, lexicon) else None


def is_person(token: Token, lexicon: Lexicon) -> bool:
    """Whether it is one or more persons rather than a body: by name, noun, title, or a person's noun beside it."""
    if token.names and token.pos != "NOUN":
        return token.has_name("person")
    listed = lexicon.classes.get(token.lemma, frozenset()) & {"person", "armed_people"}
    if listed or token.lemma in lexicon.words["naming"]["persons"] or lexicon.pronouns.get(token.lemma) == "person":
        return True
    titled = any(
        c.lemma.rstrip(".") in lexicon.words["people"]["titles"] for c in token.children if c.dep == "compound"
    )
    beside = any(c.dep == "appos" and c.lemma in lexicon.words["naming"]["persons"] for c in token.children)
    who = any(t.lemma == "who" for c in token.children if c.dep == "relcl" for t in c.subtree())
    first = min((c for c in token.children if c.dep == "compound" and c.pos == "PROPN"), key=_place, default=token)
    given = token.pos == "PROPN" and first.text.lower() in given_names()
    return titled or beside or given or (who and token.pos == "PROPN")


def _place(token: Token) -> int:
    return token.i


def is_plural(token: Token, lexicon: Lexicon) -> bool:
    """Whether it is several: by form, coordination or number."""
    many = any(c.dep == "conj" and c.pos in {"NOUN", "PROPN"} for c in token.children)
    return token.tag in {"NNS", "NNPS"} or many or token.lemma in lexicon.words["naming"]["plural"]


def presented(token: Token, scene: Scene) -> Mention:
    """The mention of a noun phrase as the text presents it: its name, or the whole description."""
    name = own_name(token, scene.lexicon)
    if name is not None:
        return mention(name, scene.text)
    if token.pos == "PROPN":
        return mention(token, scene.text)
    left = {t for c in token.children if c.dep in _LEFT_OUT for t in c.subtree()}
    comma = next((t.i for t in token.subtree() if t.text in {",", ";", "("} and t.i > token.i), token.i + 50)
    tokens = [t for t in token.subtree() if t not in left and t.i < comma and not (t.dep == "poss" and t.pos == "PRON")]
    start, end = tokens[0].start, tokens[-1].end
    return Mention(scene.text[start:end], ((start, end),))
