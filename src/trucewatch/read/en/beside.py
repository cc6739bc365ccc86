"""Beside: sentences that tell nothing of their own, but are read for what stands beside them.

Four sorts: one that does no more than say whose a quotation is ('Alawee said.'); one or two behind the name of a
ceasefire ('It expired on Saturday.'); one that names who speaks in the next ('The rebels, he said, …'); and one right
behind what it denies ('The army denied that any of its men had been near.').
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from trucewatch.ontology.lexicon import Lexicon
from trucewatch.read.en.blocks import Block
from trucewatch.read.en.gate import verb_forms

_CLOSING = "”\"'»’"
_ASCRIPTION = 80
"""Code points up to which a sentence may do nothing but say whose a quotation is."""
_ON = 2
"""Sentences behind the name of a ceasefire that may speak of it as 'it'."""


def with_those_beside(text: str, blocks: Sequence[Block], passed: Sequence[bool], lexicon: Lexicon) -> list[bool]:
    """Which of the sentences are read: those that passed the gate, and those that they need or that need them."""
    places = range(len(blocks))
    read = [passed[at] or _goes_on(text, blocks, at, lexicon) for at in places]
    read = [read[at] or _denies(text, blocks, at, read, lexicon) for at in places]
    read = [read[at] or _ascribes(text, blocks, at, read) for at in places]
    return [read[at] or _introduces(text, blocks, at, read, lexicon) for at in places]


def _goes_on(text: str, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """'It expired on Saturday.' one or two sentences behind one that names a ceasefire, in a paragraph.

    What opens the next paragraph is read if it begins with words that take one up: 'It …', 'Under the deal …'.
    """
    behind = blocks[max(0, at - _ON) : at]
    takes_up = _taking_up(lexicon).match(text, blocks[at].start, blocks[at].end) is not None
    near = [b for b in behind if b.paragraph == blocks[at].paragraph or (takes_up and b is behind[-1])]
    named = (text[block.start : block.end].lower() for block in near)
    return any(noun in sentence for sentence in named for noun in lexicon.ceasefires["nouns"])


def _denies(text: str, blocks: Sequence[Block], at: int, read: Sequence[bool], lexicon: Lexicon) -> bool:
    """'The movement denied involvement.' right behind a sentence that is read."""
    behind = at > 0 and read[at - 1]
    return behind and _denying(lexicon).search(text, blocks[at].start, blocks[at].end) is not None


def _ascribes(text: str, blocks: Sequence[Block], at: int, read: Sequence[bool]) -> bool:
    """'Alawee said.' right behind a quotation that is read, 'He said:' right before one."""
    block = blocks[at]
    if block.end - block.start > _ASCRIPTION:
        return False
    behind = at > 0 and read[at - 1] and text[blocks[at - 1].end - 1] in _CLOSING
    return behind or (at + 1 < len(blocks) and read[at + 1] and text[block.end - 1] == ":")


def _introduces(text: str, blocks: Sequence[Block], at: int, read: Sequence[bool], lexicon: Lexicon) -> bool:
    """'The governor gave another account.' right before 'The rebels, he said, …': whom the pronoun there means."""
    behind = at + 1 < len(blocks) and read[at + 1] and blocks[at + 1].paragraph == blocks[at].paragraph
    return behind and _speaking(lexicon).search(text, blocks[at + 1].start, blocks[at + 1].end) is not None


@lru_cache(maxsize=4)
def _taking_up(lexicon: Lexicon) -> re.Pattern[str]:
    """The beginning of a sentence that goes on about a ceasefire: a pronoun, 'under', 'the deal', 'the two sides'."""
    listed = lexicon.words["ceasefires"]
    nouns = "|".join(sorted({*listed["loose"], *listed["all_sides"], *(f"{noun}s" for noun in listed["all_sides"])}))
    return re.compile(rf"\W*(?:it|its|they|both|neither|under|the (?:\w+ )?(?:{nouns}|parties))\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _speaking(lexicon: Lexicon) -> re.Pattern[str]:
    listed = lexicon.words["people"]
    pronouns, verbs = ("|".join(sorted(listed[key])) for key in ("pronouns", "saying"))
    return re.compile(rf"\b(?:{pronouns}) (?:{verbs})\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _denying(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = (verb for verb, stance in lexicon.cue_verbs.items() if stance == "denies")
    forms = {form for verb in verbs for form in verb_forms(verb, lexicon.irregular)}
    listed = lexicon.words["answers"]
    words = forms | lexicon.axes["untrue"] | listed["untrue"] | listed["disowning"]
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)
