"""Noun phrases: their class of meaning, their extent, and the mention that a claim keeps of them."""

from collections.abc import Iterator

from trucewatch.model.mention import Mention
from trucewatch.model.reading import Name
from trucewatch.model.spans import Segments, merge
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon

_NONE: frozenset[str] = frozenset()
_LEFT = {
    "det",
    "amod",
    "compound",
    "nummod",
    "poss",
    "nmod",
    "quantmod",
    "case",
    "predet",
    "advmod",
    "punct",
    "npadvmod",
}
_LANDS = frozenset(
    {
        "mount",
        "lake",
        "fort",
        "camp",
        "new",
        "old",
        "south",
        "north",
        "east",
        "west",
        "upper",
        "lower",
        "port",
        "central",
        "greater",
        "southern",
        "northern",
        "eastern",
        "western",
        "city",
        "town",
        "district",
        "village",
        "province",
        "governorate",
        "region",
        "island",
        "river",
        "valley",
        "downtown",
        "state",
        "al",
        "el",
        "ar",
        "ash",
        "reef",
        "rif",
        "rural",
        "tel",
        "tal",
        "tell",
        "khan",
        "jabal",
        "jebel",
        "kafr",
        "kfar",
        "deir",
        "ain",
        "ayn",
        "wadi",
        "umm",
        "beit",
        "bayt",
        "bir",
        "qalat",
        "san",
        "santa",
        "saint",
        "los",
        "las",
        "la",
    }
)
"""Words before a place's name that leave it one; 'General Kerry' and 'John Kerry' are no towns."""
_DROPPED = {"det", "predet", "preconj", "cc"}
_NOUNS = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"}


def classes(token: Token, lexicon: Lexicon) -> frozenset[str]:
    """The classes of a noun phrase by its head: from names, from its lemma, and from 'modifier head' pairs."""
    if token.names:
        return frozenset(_name_classes(token))
    found = set(lexicon.classes.get(token.lemma, _NONE))
    for modifier in modifiers(token):
        found |= lexicon.classes.get(f"{modifier.lemma} {token.lemma}", _NONE)
        if modifier.has_name("country", "nationality") and ("force" in found or "authority" in found):
            found.add("actor")
    if token.pos == "PRON":
        found.add(lexicon.pronouns.get(token.lemma, "pronoun"))
    if token.pos == "PROPN" and not found:
        found.add("named")
    return frozenset(found)


def _name_classes(token: Token) -> Iterator[str]:
    for name in token.names:
        if name.kind == "actor" and is_metonym(name) and token.has_name("place") and not _stands_for_people(token):
            continue
        yield "place" if name.kind == "country" else name.kind
        if name.kind in {"country", "nationality", "actor"}:
            yield "actor"
        if name.kind == "person":
            yield "authority"
        if name.kind == "actor":
            yield "force"


def is_metonym(name: Name) -> bool:
    """Whether the name may be a capital that stands for its government."""
    return name.candidates[0].startswith("gov:")


def _stands_for_people(token: Token) -> bool:
    """'Kyiv said', 'talks between Kyiv and …': a capital that acts; 'in Kyiv' is only a place."""
    if token.dep == "pobj":
        return token.head.lemma in {"by", "with", "between"}
    return token.dep in {"nsubj", "nsubjpass", "poss"}


def is_place(token: Token) -> bool:
    """Whether a place's name stands here, as a place."""
    bodies = [name for name in token.names if name.kind in {"actor", "person"} and not is_metonym(name)]
    if any(c.dep == "compound" and c.pos == "PROPN" and not c.names and _names_person(c) for c in token.children):
        return False
    return (
        token.has_name("place")
        and not bodies
        and not (any(name.kind == "actor" for name in token.names) and _stands_for_people(token))
    )


def _names_person(before: Token) -> bool:
    """Whether a word before a place's name makes it a person's: 'John Kerry', but not 'Lake Kerry' or 'R-Kerry'."""
    return before.lemma not in _LANDS and len(before.text) > 1


def is_taken_person(token: Token, verb: Token) -> bool:
    """Whether an unlisted name that is captured or seized is a person's: by a given name, title or age beside it, a
    'who' behind it, or because it 'was captured' under a single name, as villages rarely are."""
    if token.names or token.pos != "PROPN":
        return False
    described = any(c.dep == "compound" and c.lemma not in _LANDS for c in token.children)
    aged = any(c.dep in {"appos", "nummod", "npadvmod"} and c.pos == "NUM" for c in token.children)
    who = any(t.lemma in {"who", "whom"} for c in token.children if c.dep == "relcl" for t in c.subtree())
    led = any(c.dep == "compound" and c.lemma in _LANDS for c in token.children)
    return described or aged or who or (verb.lemma == "capture" and token.dep == "nsubjpass" and not led)


def is_people(token: Token, lexicon: Lexicon) -> bool:
    """A noun for people: a listed one, or a plural that ends as such nouns do ('shoppers', 'troopers')."""
    endings = tuple(lexicon.words["predicates"]["person_endings"])
    return "person" in classes(token, lexicon) or (token.tag == "NNS" and token.lemma.endswith(endings))


def modifiers(token: Token) -> list[Token]:
    """Words before the head that describe it: compounds, adjectives, possessors."""
    return [c for c in token.children if c.dep in {"compound", "amod", "nmod", "poss", "npadvmod"} and c.i < token.i]


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it, in text order."""
    found = [token]
    for one in found:
        found.extend(c for c in one.children if c.dep in {"conj"} and c.pos in _NOUNS)
    return found if len(found) > 1 else [*found, *_hung_higher(token)]


def _hung_higher(token: Token) -> list[Token]:
    """A name that the parser coordinates with the verb although only ', and' parts it from this name."""
    if token.pos != "PROPN":
        return []
    last = max(t.i for t in token.subtree())
    for above in token.ancestors():
        for other in above.children:
            if other.dep == "conj" and other.pos == "PROPN" and other.i > last:
                between = [c for c in above.children if last < c.i < min(t.i for t in other.subtree())]
                gap = min(t.i for t in other.subtree()) - last - 1
                if gap == len(between) and all(c.dep in {"punct", "cc"} for c in between):
                    return [other]
    return []


def through(token: Token, lexicon: Lexicon) -> Token:
    """The noun that matters: 'the vicinity of the base' → base, 'a series of attacks' → attacks, 'one of the camps'."""
    seen = 0
    while ("relational" in lexicon.classes.get(token.lemma, _NONE) or token.pos == "NUM") and seen < 3:
        inner = _of_object(token)
        if inner is None or "force" in lexicon.classes.get(token.lemma, _NONE):
            return token
        token, seen = inner, seen + 1
    return token


def _of_object(token: Token) -> Token | None:
    for prep in token.children:
        if prep.dep == "prep" and prep.lemma == "of":
            return prep.child("pobj")
    return None


def extent(token: Token, full: bool = False) -> list[Token]:
    """Tokens of the noun phrase without article; `full` keeps what follows the head ('of …', relative clauses)."""
    kept = [token]
    for child in token.children:
        if child.dep in _DROPPED or (child.dep == "punct" and not token.i < child.i):
            continue
        if child.i < token.i and child.dep in _LEFT and child.dep != "nummod":
            kept.extend(c for c in child.subtree() if c.dep not in {"relcl"})
        elif child.dep == "prep" and child.lemma in {"of", "from", "in"} and _close(token, child):
            kept.extend(_phrase(child))
        elif full and child.dep in {"prep", "acl", "relcl", "amod"} and child.i > token.i:
            kept.extend(child.subtree())
    return sorted(set(kept), key=lambda t: t.i)


def _close(token: Token, prep: Token) -> bool:
    return prep.i == token.i + 1 and prep.child("pobj") is not None


def _phrase(prep: Token) -> list[Token]:
    inner = prep.child("pobj")
    return [prep, *extent(inner), *[c for c in inner.children if c.dep in {"det"}]] if inner else [prep]


def trimmed(tokens: list[Token]) -> list[Token]:
    """Drop stray punctuation and articles at either end."""
    while tokens and (tokens[0].pos == "PUNCT" or tokens[0].dep == "det" or tokens[0].lemma in {"the", "a", "an"}):
        tokens = tokens[1:]
    while tokens and tokens[-1].pos in {"PUNCT", "ADP"}:
        tokens = tokens[:-1]
    return tokens


def segments_of(tokens: list[Token]) -> Segments:
    """Code points of the tokens, neighbours joined over white space."""
    return merge(((t.start, t.end) for t in tokens), gap=1)


def mention(token: Token, text: str, full: bool = False) -> Mention:
    """The mention whose head is `token`: its words without article, as one run from first to last."""
    tokens = trimmed(_run(extent(token, full), token)) or [token]
    start, end = tokens[0].start, tokens[-1].end
    return Mention(text[start:end], ((start, end),))


def _run(tokens: list[Token], head: Token) -> list[Token]:
    """The unbroken run of tokens around the head; what a comma cut off is left out."""
    place = tokens.index(head)
    first = last = place
    while first > 0 and tokens[first - 1].i >= tokens[first].i - 2:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].i <= tokens[last].i + 2:
        last += 1
    return tokens[first : last + 1]


def is_definite(token: Token) -> bool:
    """Whether the phrase points back: 'the attack', 'this escalation', 'these statements', 'its attacks'."""
    det = token.child("det")
    return det is not None and det.lemma in {"the", "this", "these", "that", "those"}
