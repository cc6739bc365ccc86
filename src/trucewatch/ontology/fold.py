"""Folding: one written form for the many spellings of a name, with the way back to the text's own offsets.

Folded are case, width, diacritics, apostrophes, hyphens, dots in initials, Arabic articles (al-, el-, ar-, ash- …),
some transliterations (Ain and Ayn, Tel and Tall) and British endings. Keys and texts are folded by the same function.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_APOSTROPHES = "'’‘`´ʻʼʽʾʿ"
_TOKEN = re.compile(
    rf"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?|[^\W_{_APOSTROPHES}][^\W_{_APOSTROPHES}{_MARKS}]*"
    rf"(?:[{_MARKS}{_APOSTROPHES}]+[^\W_{_APOSTROPHES}]+)*[{_MARKS}ʾʿ]*"
)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_DROPPED = re.compile(rf"[{_APOSTROPHES}.]")
_BLANK = re.compile(r"[\s'’]+|\s?[-‐‑–]\s?")
_PARAGRAPH = re.compile(r"\n\s*\n")
_NAME = 60
"""Characters: names are folded again and again, and remembered; sentences are not."""
_SPACES = re.compile(r"\s+")
_BRITISH = re.compile(r"(?<=\w\w\w)is(?=ation|ed\b|ing\b|ers?\b)")
_ARTICLES = frozenset({"al", "el", "ul", "il"})
_SUN_ARTICLE = re.compile(r"(?:a|e|u)(sh|th|dh|s|d|n|r|t|z|l)$")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ى": "ي", "ة": "ه"}
)
_VARIANTS: Mapping[str, str] = {
    "ayn": "ain",
    "tall": "tel",
    "tal": "tel",
    "tell": "tel",
    "dayr": "deir",
    "der": "deir",
    "bayt": "beit",
    "bait": "beit",
    "jebel": "jabal",
    "jabel": "jabal",
    "gebel": "jabal",
    "um": "umm",
    "saint": "st",
    "mount": "mt",
    "fort": "ft",
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "airbase": "air base",
    "airfield": "air field",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text: its code points, as written, and how it folds."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts` are the tokens as (folded start, token); `ends` maps folded ends to the text's."""

    text: str
    starts: tuple[tuple[int, Token], ...]
    ends: Mapping[int, int]


def fold_word(word: str) -> str:
    """Fold one word: lower case, no diacritics or apostrophes, spelling variants unified."""
    folded = word.lower()
    if not folded.isascii():
        folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", folded).translate(_LETTERS))
        folded = "".join(char for char in folded if not unicodedata.combining(char)).lower()
    folded = _DROPPED.sub("", folded)
    if "is" in folded:
        folded = _BRITISH.sub("iz", folded)
    if len(folded) > 4 and folded.endswith("ah"):
        folded = folded[:-1]
    return _VARIANTS.get(folded, folded)


def is_capital(word: str) -> bool:
    """Whether a word is written like a name: with a capital, or one behind its article ('al-Saadi')."""
    return word[:1].isupper() or word.rpartition("-")[2][:1].isupper()


def fold(name: str) -> str:
    """Fold a name to the key it is found by; a leading 'the' is left out."""
    return _fold_name(name) if len(name) <= _NAME else _fold_anew(name)


def _fold_anew(name: str) -> str:
    return fold_text(name).text.strip().removeprefix("the ")


_fold_name = lru_cache(maxsize=1 << 16)(_fold_anew)


def fold_text(text: str) -> Folded:
    """Fold a whole text, keeping where each token was."""
    parts: list[str] = []
    starts: list[tuple[int, Token]] = []
    ends: dict[int, int] = {}
    length = last = 0
    for token in _tokens(text):
        gap = _gap(text[last : token.start]) if starts else ""
        parts.append(gap)
        length += len(gap)
        starts.append((length, token))
        parts.append(token.folded)
        length += len(token.folded)
        ends[length] = last = token.end
    return Folded("".join(parts), tuple(starts), ends)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            end = start + possessive.start()
            yield Token(start, end, _fold_at(text, word[: possessive.start()], end))
            yield Token(end, match.end(), "'s")
        else:
            yield Token(start, end, _fold_at(text, word, end))


def _fold_at(text: str, word: str, end: int) -> str:
    if len(word) < 4 and _is_article(word, text[end : end + 3]):
        return "al"
    return fold_word(word)


def _is_article(word: str, following: str) -> bool:
    lower = word.lower()
    if lower in _ARTICLES:
        return following[:1] in ("-", "‐", "‑") or (word[0].isupper() and following[:1] == " ")
    sun = _SUN_ARTICLE.match(lower)
    if sun is None or len(following) < 2:
        return False
    joined = following[0] in "-‐‑" or (word[0].isupper() and following[0] == " " and following[1].isupper())
    first = unicodedata.normalize("NFD", following[1])[0].lower()
    return joined and first == sun.group(1)[0]


def _gap(between: str) -> str:
    if between == " ":
        return between
    if not between:
        return ""
    if "\n" in between and _PARAGRAPH.search(between):
        return "\n"
    if _BLANK.fullmatch(between):
        return " "
    return _SPACES.sub(" ", between)
