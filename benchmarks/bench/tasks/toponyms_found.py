"""Our places of a text: what the reading and its syntax take for one, and where `resolve` puts it."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench.tasks.spans import touch
from trucewatch.extract.grammar.nouns import classes, is_metonym, is_place
from trucewatch.extract.slots.standing import stands
from trucewatch.model.reading import Name, Reading
from trucewatch.model.syntax import Token
from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.ontology.lexicon import Lexicon, load_lexicon
from trucewatch.resolve import Context, resolve_place

KINDS = ("place", "country")


@dataclass(frozen=True, slots=True)
class Located:
    """A mention of a place by its code points, with coordinates where it has any."""

    start: int
    end: int
    lat: float | None
    lon: float | None


def places_of(reading: Reading, knowledge: Knowledge) -> list[Located]:
    """The names that are accepted as places: countries, and places where the syntax lets the name be one."""
    context, text = Context.of(reading, knowledge), reading.report.text
    found = []
    for start, end in accepted(reading):
        place = resolve_place(text[start:end], context, ((start, end),))
        found.append(Located(start, end, place.lat if place else None, place.lon if place else None))
    return found


def accepted(reading: Reading) -> list[tuple[int, int]]:
    """The spans of names whose token stands as a place, and of unlisted names behind a word of place, in text order."""
    lexicon = load_lexicon(reading.report.language)
    tokens = {(t.start, t.end): t for tree in reading.syntax for t in tree.tokens if t.names}
    spans = dict.fromkeys((n.start, n.end) for n in reading.names if n.kind in (*KINDS, "nationality"))
    known = [span for span in spans if _stands(tokens.get(span), lexicon)]
    unlisted = [_extent(t) for tree in reading.syntax for t in tree.tokens if _unlisted(t, lexicon)]
    return sorted({*known, *(span for span in unlisted if not any(touch(span, other) for other in spans))})


def _stands(token: Token | None, lexicon: Lexicon) -> bool:
    """Whether a place stands here; a name that no sentence of the syntax holds is taken as it is.

    A capital that stands for its government is a place's name all the same. A people's name, and a country's that does
    the work of one ('the US dollar'), is a place's where it describes a place ('the Turkish border').
    """
    if token is None:
        return True
    if not token.has_name(*KINDS) or (token.has_name("country") and _describes(token)):
        return _describes(token) and _is_land(token.head, lexicon)
    return token.has_name("country") or is_place(token) or any(is_metonym(name) for name in token.names)


def _describes(token: Token) -> bool:
    return token.dep in {"compound", "nmod", "amod"} and token.i < token.head.i


def _is_land(noun: Token, lexicon: Lexicon) -> bool:
    return noun.has_name(*KINDS) or bool(classes(noun, lexicon) & {"territory", "facility"})


def _unlisted(token: Token, lexicon: Lexicon) -> bool:
    """'in Hendarat camp', 'Haifa Street': a name that no gazetteer has, told of as a place."""
    words = lexicon.words["where"]
    behind = token.dep == "pobj" and token.head.lemma in words["spatial"]
    return not token.names and (behind or token.lemma in words["ways"]) and stands(token, lexicon)


def _extent(token: Token) -> tuple[int, int]:
    before = [c for c in token.children if c.i < token.i and c.dep in {"compound", "nmod"}]
    return min(t.start for t in [token, *before]), token.end


def most_populous(text: str, knowledge: Knowledge) -> list[Located]:
    """The trivial answer: every name of the index that a place has, as the place of that name with most inhabitants."""
    names = [name for name in knowledge.names.find(text) if name.kind in KINDS]
    return [_biggest(name, knowledge) for name in _one_a_span(names)]


def _one_a_span(names: Sequence[Name]) -> list[Name]:
    return list({(name.start, name.end): name for name in reversed(names)}.values())


def _biggest(name: Name, knowledge: Knowledge) -> Located:
    entries = [knowledge.gazetteer.lookup(candidate) for candidate in name.candidates]
    chosen = max(entries, key=_inhabitants)
    return Located(name.start, name.end, chosen.lat, chosen.lon)


def _inhabitants(entry: GazetteerEntry) -> float:
    return float("inf") if entry.feature == "country" else entry.population
