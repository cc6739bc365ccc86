"""Counts: the number that stands with a noun, and the quantity that a claim makes of it."""

import re
from collections.abc import Sequence

from trucewatch.extract.grammar.nouns import classes, mention, segments_of, through, trimmed
from trucewatch.extract.scene import Scene
from trucewatch.model.quantity import Quantity
from trucewatch.model.reading import Number
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Counted

_VAGUE = frozenset(
    {
        "several",
        "many",
        "some",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "few",
        "multiple",
        "numerous",
        "various",
        "series",
        "string",
        "spate",
        "wave",
        "number",
        "dozen",
        "hundred",
        "thousand",
        "score",
        "couple",
    }
)
_AGE = re.compile(r"\W{0,3}(?:year|month|week|day)s?\W{1,3}olds?\b", re.IGNORECASE)
_LEFT = frozenset({"nummod", "quantmod", "det", "amod", "compound", "nmod", "advmod"})
_ONE = frozenset({"a", "an", "another"})


def number_of(token: Token, scene: Scene) -> Number | None:
    """The numeral that counts `token`: in its phrase before the head, or in 'dozens of …' above it."""
    first = min([token.start, *(c.start for t in _before(token) for c in t.subtree())])
    inside = [n for n in scene.reading.numbers if first <= n.start < token.end and not _measures(n, scene)]
    if inside:
        return inside[-1]
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    if above is not None and above.lemma in _VAGUE | {"one", "two", "three"}:
        return next((n for n in scene.reading.numbers if n.start <= above.start < n.end), None)
    return None


def _measures(number: Number, scene: Scene) -> bool:
    """'a four-hour gun battle', 'a 26-year-old teacher': how long or how old, not how many."""
    if _AGE.match(scene.text, number.end):
        return True
    return any(d.start <= number.start < d.end for d in scene.reading.durations)


def _before(token: Token) -> list[Token]:
    """What stands before the head in its phrase: 'three rocket' in 'three rocket rounds'."""
    return [c for c in token.children if c.dep in _LEFT and c.i < token.i]


def _counts(child: Token) -> bool:
    return (
        child.dep == "nummod"
        or child.pos == "NUM"
        or child.lemma in _VAGUE
        or any(c.pos == "NUM" for c in child.children)
    )


def is_vague_plural(token: Token) -> bool:
    """Several of them, without a figure: 'several', 'a series of', or a bare plural of occurrences."""
    if token.tag in {"NNS", "NNPS"}:
        return True
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    return above is not None and above.lemma in _VAGUE


def quantity(of: Counted, token: Token, scene: Scene, group: str | None = None) -> Quantity | None:
    """The quantity that the phrase headed by `token` states, None where it gives neither number nor number word."""
    number = number_of(token, scene)
    if number is not None:
        return _from_number(of, number, token, scene, group)
    inner = through(token, scene.lexicon)
    if inner is not token and (number := number_of(inner, scene)) is not None:
        return _from_number(of, number, inner, scene, group)
    if token.lemma == "one" and token.pos in {"NUM", "PRON"} and any(c.lemma == "of" for c in token.children):
        return Quantity(of, "stated", 1, 1, 1, token.text, group=group, segments=((token.start, token.end),))
    if _singular_article(token) or _one_person(token, scene):
        found = mention(token, scene.text)
        return Quantity(of, "stated", 1, 1, 1, found.text, group=group, segments=segments_of(_phrase(token)))
    if is_vague_plural(token) and any(c.lemma in _VAGUE for c in token.children):
        return vague(of, token, scene, group)
    return None


def vague(of: Counted, token: Token, scene: Scene, group: str | None = None) -> Quantity:
    """A quantity whose words give no figure: 'several people', 'a series of attacks'."""
    tokens = _phrase(token)
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    start = above.start if above is not None and above.lemma in _VAGUE else tokens[0].start
    return Quantity(
        of, "stated", None, None, None, scene.text[start : token.end], group=group, segments=((start, token.end),)
    )


def none_stated(of: Counted, token: Token, scene: Scene, status: str) -> Quantity:
    """'No injuries reported' (zero_reported), 'no word on casualties' (none_known), 'number unclear' (unknown)."""
    zero = 0.0 if status == "zero_reported" else None
    tokens = _phrase(token)
    start, end = tokens[0].start, tokens[-1].end
    return Quantity(of, status, zero, zero, zero, scene.text[start:end], segments=((start, end),))  # type: ignore[arg-type]


def _from_number(of: Counted, number: Number, token: Token, scene: Scene, group: str | None) -> Quantity:
    end = max(number.end, token.end)
    lower, upper = number.lower, number.upper
    if number.best is not None and not (number.open_above or number.open_below or number.approximate):
        lower = lower if lower is not None else number.best
        upper = upper if upper is not None else number.best
    if number.best == 0:
        return Quantity(
            of, "zero_reported", 0, 0, 0, scene.text[number.start : end], group=group, segments=((number.start, end),)
        )
    return Quantity(
        of,
        "stated",
        number.best,
        lower,
        upper,
        scene.text[number.start : end],
        open_below=number.open_below,
        open_above=number.open_above,
        approximate=number.approximate,
        group=group,
        segments=((number.start, end),),
    )


def _singular_article(token: Token) -> bool:
    return token.tag in {"NN", "NNP"} and any(c.dep == "det" and c.lemma in _ONE for c in token.children)


def _one_person(token: Token, scene: Scene) -> bool:
    """'Top commander killed', 'her father': a bare or possessed person in the singular."""
    people = classes(token, scene.lexicon) & {"person", "authority", "armed_people"}
    bare = (
        token.tag == "NN" and not token.names and not any(c.dep in {"det", "nummod", "predet"} for c in token.children)
    )
    return bare and bool(people) and token.lemma not in scene.lexicon.words["counts"]["collective"]


def together(counted: Sequence[Quantity], scene: Scene) -> list[Quantity]:
    """'a girl and her father' are two: persons that are named one by one, each without a numeral, are one figure."""
    figures = [n.start for n in scene.reading.numbers]
    single = [q for q in counted if q.best == 1 and q.segments and not _has_numeral(q, figures)]
    if len(single) < 2 or len(single) < len(counted) or len({q.of for q in single}) > 1:
        return list(counted)
    start, end = min(q.segments[0][0] for q in single), max(q.segments[-1][1] for q in single)
    count = float(len(single))
    return [Quantity(single[0].of, "stated", count, count, count, scene.text[start:end], segments=((start, end),))]


def _has_numeral(counted: Quantity, figures: Sequence[int]) -> bool:
    return any(start <= figure < end for start, end in counted.segments for figure in figures)


def _phrase(token: Token) -> list[Token]:
    kept = [token, *(t for c in token.children if c.i < token.i and c.dep != "relcl" for t in c.subtree())]
    return trimmed(sorted(kept, key=lambda t: t.i)) or [token]


def group_of(token: Token, scene: Scene) -> str | None:
    """Who is counted: the phrase's own noun ('civilians', 'Iraqi soldiers'), without its number."""
    if token.pos == "NUM" or token.lemma in scene.lexicon.words["counts"]["people"]:
        return None
    words = [c for c in token.children if c.dep in {"compound", "amod", "nmod"} and c.i < token.i and not _counts(c)]
    first = min([token, *(t for w in words for t in w.subtree())], key=lambda t: t.i)
    return scene.text[first.start : token.end]
