"""Words that the parser mistakes in the short sentences of headlines, handed to it in a form with one reading."""

from collections.abc import Sequence, Set

_ACTS = ("shelling", "bombing", "ment", "fire", "raid", "attack", "artillery")
_NOUN = "bombardment"
"""A noun of the field that is no form of a verb."""


def in_plain_words(words: Sequence[str], nouns: Set[str], counting: Set[str]) -> list[str]:
    """The words of a sentence as the parser gets them. `nouns` are the lexicon's, `counting` words begin a count."""
    plain = list(words)
    for at in range(1, len(words)):
        behind = next(iter(words[at + 1 : at + 2]), "")
        counted = behind[:1].isdigit() or behind.lower() in counting
        if words[at] in ("target", "targets"):
            plain[at] = _hits(words[at], plain[at - 1])
        elif words[at] == "leaves" and counted:
            plain[at] = "left"
        elif at == 1 and words[at] in nouns and not (counted or behind[:1].isupper()):
            plain[at] = _act(words[at], words[0])
    return plain


def _act(word: str, before: str) -> str:
    """'Renewed shelling kills two': a participle that begins a sentence describes the gerund behind it."""
    return _NOUN if before.istitle() and before.endswith("ed") and word.endswith("ing") else word


def _hits(word: str, before: str) -> str:
    """'shelling targets villages': after the word for an act or for several of something, 'target' is a verb."""
    if word == "targets":
        return "hits" if before.endswith(_ACTS) else word
    return "hit" if before.endswith(("s", "aircraft", *_ACTS)) else word
