"""Numbers of English news, with the bounds their words give. Words and patterns are in `lexicon/en/numbers.yml`."""

import re
from collections.abc import Iterator
from functools import cache

from trucewatch.model.reading import Number
from trucewatch.read.en.class_grammar import Lexicon, Scan, compile_lexicon, load_yaml, matches, scan
from trucewatch.read.en.number_value import value_of

_YEAR = re.compile(r"(?:19|20)\d\d")
_QUALIFIERS = frozenset({"least", "most", "more", "less", "about"})
_LOWER, _UPPER = ("least", "more", "ormore", "plus"), ("most", "less", "orless")


@cache
def number_lexicon() -> Lexicon:
    """Return the compiled lexicon of `numbers.yml`; OntologyError if the file is broken."""
    return compile_lexicon(load_yaml("numbers.yml"))


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a text, in order; the span covers the qualifier ('at least 12') and the sign ('80%').

    An exact or approximate number has `best` and no bounds; 'at least 12' and 'more than 12' have lower 12 and are open
    above; 'up to 12' and 'fewer than 12' have upper 12 and are open below; '20 to 30' has both bounds. Vague words have
    the least that the lexicon gives them and are open above. Years, dates, clock times and designations are left out.
    """
    return tuple(_numbers(scan(text, number_lexicon(), _classify)))


def parse_number(words: str) -> Number | None:
    """Read a string that is one number ('twenty-one', 'more than 2,500'); None if it is more, less or none."""
    found = find_numbers(words)
    if len(found) != 1 or words[: found[0].start].strip() or words[found[0].end :].strip():
        return None
    return found[0]


def _classify(word: str) -> str:
    if word.isdigit():
        return "year" if _YEAR.fullmatch(word) else "digits"
    if word[-1] == "s":
        return "decade"
    if word[-1].isalpha():
        return "ord"
    if ":" in word:
        return "clock"
    return "date" if "-" in word or "/" in word or word.count(".") > 1 else "digits"


def _numbers(found: Scan) -> Iterator[Number]:
    for name, first, last in matches(found):
        if name == "skip" or _is_designation(found, first):
            continue
        number = _READERS[name](found, first, last)
        if number:
            yield number


def _is_designation(found: Scan, first: int) -> bool:
    """'Kornet-9', 'Su-27': a capitalised word and a hyphen right before the digits."""
    if first < 2 or found.name(first - 1) != "hyphen" or not found.word(first)[0].isdigit():
        return False
    glued = (
        found.spans[first - 2][1] == found.spans[first - 1][0] and found.spans[first - 1][1] == found.spans[first][0]
    )
    return glued and found.word(first - 2)[0].isupper()


def _body(found: Scan, first: int, last: int) -> tuple[set[str], int, int]:
    """Return the classes of qualifiers and endings, and the tokens of the bare number between them."""
    marks: set[str] = set()
    if found.name(first) == "one_a" and found.name(first + 1) == "about":
        first += 1
    while found.name(first) in _QUALIFIERS:
        marks.add(found.name(first))
        first += 1
    while found.name(last - 1) in ("orso", "ormore", "orless", "plus", "pct", "percent", "hyphen"):
        marks.add(found.name(last - 1))
        last -= 1
    return marks, first, last


def _read_number(found: Scan, first: int, last: int) -> Number | None:
    if found.name(first - 1) == "handing" and found.word(first) == "over":
        first += 1  # 'handed over three hostages': how they were handed, not how many
    marks, at, to = _body(found, first, last)
    value, to = value_of(found, at, to)
    if value is None:
        return None
    if not marks:
        last = to
    start, end = found.cut(first, last)
    below, above = not marks.isdisjoint(_UPPER), not marks.isdisjoint(_LOWER)
    return Number(
        start,
        end,
        best=None if below or above else value,
        lower=value if above else None,
        upper=value if below and not above else None,
        open_below=below and not above,
        open_above=above,
        approximate="about" in marks or "orso" in marks,
    )


def _read_year_like(found: Scan, first: int, last: int) -> Number | None:
    """Four digits that could be a year count something if they are qualified, or a plural follows with no 'in'."""
    if last - first == 1 and (
        found.name(first - 1) in ("since", "from", "between", "month") or not _counts(found, last)
    ):
        return None
    if last - first > 1 and found.name(first) in ("about", "more", "less", "most") and not _counts(found, last):
        return None
    return _read_number(found, first, last)


def _counts(found: Scan, after: int) -> bool:
    words = [found.word(i) for i in range(after, min(after + 3, len(found.spans))) if found.name(i) == "x"]
    return any(w.islower() and (w.endswith("s") or w in found.lexicon.data["counted_plurals"]) for w in words)


def _read_range(found: Scan, first: int, last: int) -> Number | None:
    marks, at, to = _body(found, first, last)
    links = [i for i in range(at, to) if found.name(i) in ("and", "to", "or", "hyphen")]
    between = found.name(at) == "between"
    for link in links:
        after = link + 1
        while after < to and found.name(after) in ("to", "hyphen"):
            after += 1
        lower, _ = value_of(found, at + between, link, whole=True)
        upper, _ = value_of(found, after, to, whole=True)
        if lower is not None and upper is not None:
            return _range(found, (first, last), (lower, upper), "about" in marks)
    return None


def _range(found: Scan, tokens: tuple[int, int], bounds: tuple[float, float], approximate: bool) -> Number | None:
    lower, upper = bounds
    if upper >= 1000 > lower >= 1 and found.name(tokens[1] - 1) in ("scale", "suffix"):
        lower *= 10 ** (3 * ((len(str(int(upper))) - 1) // 3))
    if lower >= upper:
        return None
    start, end = found.cut(*tokens)
    return Number(start, end, None, lower, upper, approximate=approximate)


def _read_vague(found: Scan, first: int, last: int) -> Number:
    start, end = found.cut(first, last)
    least = float(found.value(last - 1))
    if found.name(last - 1) == "couple":
        return Number(start, end, least, None, None, approximate=True)
    return Number(start, end, None, least, None, open_above=True, approximate=True)


def _read_none(found: Scan, first: int, last: int) -> Number:
    start, end = found.cut(first, last)
    return Number(start, end, 0.0, None, None)


_READERS = {
    "range": _read_range,
    "number": _read_number,
    "yearlike": _read_year_like,
    "vague": _read_vague,
    "none": _read_none,
}
