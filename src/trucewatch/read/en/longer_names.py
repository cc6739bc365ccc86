"""Towns' names that are the first word of a longer name which nothing lists: 'Oxford Nanopore', 'Goma Brendish'.

What stands behind the town tells: a middle initial, or a capitalised word that is no known name, no word of the
lexicon and none of the words that news is written in. Where a line capitalises all its words, a capital tells nothing.
"""

import re
from collections.abc import Set

from trucewatch.model.reading import Name
from trucewatch.ontology.lexicon import Lexicon
from trucewatch.ontology.rarity import load_rarity

_INITIAL = re.compile(r" [A-Z]\. (?=[A-Z])")
_WORD = re.compile(r" ([A-Z][a-z][\w’-]+)")
_ENDINGS = ("", "s", "es", "e", "ed", "ing")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_TITLE_CASE = 0.7


def goes_on(text: str, name: Name, starts: Set[int], lexicon: Lexicon) -> bool:
    """Whether a longer, unlisted name begins with `name`; known names begin at `starts`."""
    if _INITIAL.match(text, name.end):
        return True
    after = _WORD.match(text, name.end)
    if after is None or after.start(1) in starts or _ordinary(after[1].lower(), lexicon):
        return False
    return not _in_title_case(text, name)


def _ordinary(word: str, lexicon: Lexicon) -> bool:
    word = word.partition("’")[0]
    if word in lexicon.words["people"]["no_surnames"]:
        return True
    stems = {word.removesuffix(ending) for ending in _ENDINGS}
    return any(stem in lexicon.classes or stem in load_rarity().words for stem in stems)


def _in_title_case(text: str, name: Name) -> bool:
    line = text[text.rfind("\n", 0, name.start) + 1 : (text.find("\n", name.end) + 1 or len(text) + 1) - 1]
    words = _WORDS.findall(line)
    return len([word for word in words if word[0].isupper()]) >= _TITLE_CASE * len(words)
