"""The trivial answer: a form of 'say', 'tell' or 'according to', capitals next to it, the rest of the sentence."""

import re

from benchmarks.bench.tasks.attribution_parts import Said
from benchmarks.bench.tasks.spans import Span, Words

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?!\s)[^\n.!?]*)*")
_CUE = re.compile(r"\b(?:says?|said|tells?|told|according to)\b", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w’'.-]*|he|she|they|it)(?: [A-Z][\w’'.-]*)*"
_BEFORE = re.compile(rf"({_NAME}) $")
_AFTER = re.compile(rf" ({_NAME})")


def next_to_say(text: str) -> list[Said]:
    """One attribution for each sentence with such a cue."""
    words = Words(text)
    found = (_said(match.span(), text, words) for match in _SENTENCE.finditer(text))
    return [said for said in found if said is not None]


def _said(sentence: Span, text: str, words: Words) -> Said | None:
    start, end = sentence
    cue = _CUE.search(text, start, end)
    if cue is None:
        return None
    near = _BEFORE.search(text[start : cue.start()])
    after = None if near else _AFTER.match(text, cue.end(), end)
    source: list[Span] = []
    if near:
        source = [(start + near.start(1), start + near.end(1))]
    elif after:
        source = [after.span(1)]
    said, spoken, whole = words.covered(source), words.covered([cue.span()]), words.covered([sentence])
    return Said(said, spoken, whole - said - spoken, said)
