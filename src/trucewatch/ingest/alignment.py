"""Where the lines of an extracted article stand in the page's source: found in order, through tags and entities."""

import html
import re

from trucewatch.ingest.cleaning import Offsets

MARKUP = re.compile(
    r"<!--.*?-->|<(script|style|noscript|template)\b.*?</\1\s*>|<[^<>]*>|(&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});)|\s+",
    re.IGNORECASE | re.DOTALL,
)
BLANK = re.compile(r"\s+")


def align(words: str, page: str) -> Offsets:
    """Return (words, page, length) for the pieces of each line that is found; lines that are not have no piece."""
    shown, places = _shown(page)
    pieces: list[tuple[int, int, int]] = []
    after = 0
    for line in re.finditer(r"[^\n]+", words):
        sought, origin = _squeezed(line[0])
        at = shown.find(sought, after)
        if not sought or at < 0:
            continue
        after = at + len(sought)
        for index, position in enumerate(origin):
            _extend(pieces, line.start() + position, places[at + index])
    return tuple(pieces)


def _shown(page: str) -> tuple[str, list[int]]:
    """What a reader sees of the page, without any white space, and where each character stands in it."""
    out: list[str] = []
    places: list[int] = []
    at = 0
    for match in [*MARKUP.finditer(page), None]:
        end = match.start() if match else len(page)
        out.append(page[at:end])
        places.extend(range(at, end))
        if match and match[2]:
            character = BLANK.sub("", html.unescape(match[2]))
            out.append(character)
            places.extend([match.start()] * len(character))
        at = match.end() if match else end
    return "".join(out), places


def _squeezed(line: str) -> tuple[str, list[int]]:
    """The line without white space, and where each character that is left stands in it."""
    kept = [(position, character) for position, character in enumerate(line) if not character.isspace()]
    return "".join(character for _, character in kept), [position for position, _ in kept]


def _extend(pieces: list[tuple[int, int, int]], word_at: int, page_at: int) -> None:
    if pieces:
        word, place, length = pieces[-1]
        if word_at - word == page_at - place <= length + 1:
            pieces[-1] = (word, place, word_at - word + 1)
            return
    pieces.append((word_at, page_at, 1))
