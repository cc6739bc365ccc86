"""The gate: which sentences can hold a claim, by one compiled match over the lexicon's trigger words.

It decides before anything is parsed, so that cost follows relevance. It must let through nearly every sentence with a
claim (recall is what counts) and may let through many without.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import ahocorasick

from trucewatch.ontology.lexicon import Lexicon


class Gate:
    """A compiled match over word forms. Reads lower-cased text; a form counts where it starts and ends a word."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Compile the match over `forms`."""
        self._automaton = ahocorasick.Automaton()
        for form in set(forms):
            self._automaton.add_word(form, len(form))
        self._automaton.make_automaton()

    def passes(self, sentence: str) -> bool:
        """Whether a trigger's form stands in `sentence` as a word or as words."""
        lowered = sentence.lower()
        return any(_bounded(lowered, end - length + 1, end + 1) for end, length in self._automaton.iter(lowered))


def _bounded(text: str, start: int, end: int) -> bool:
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@lru_cache(maxsize=4)
def build_gate(lexicon: Lexicon) -> Gate:
    """Compile the gate of a lexicon: triggers of frames, ceasefires and talks, with their inflected forms."""
    irregular = lexicon.irregular
    lemmas = {*lexicon.verbs, *lexicon.nouns, *lexicon.ceasefires["nouns"], *lexicon.gate}
    heads = {lemma.split()[-1] if lemma in lexicon.nouns else lemma.split()[0] for lemma in lemmas}
    return Gate(form for lemma in heads | lemmas for form in _forms(lemma, irregular))


def _forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """The lemma with its regular inflections, and the irregular ones listed for it. Over-generates on purpose."""
    head, _, tail = lemma.rpartition(" ")
    stem = f"{head} " if head else ""
    yield lemma
    yield from irregular.get(lemma, ())
    yield from (f"{stem}{tail}{ending}" for ending in ("s", "es", "ed", "d", "ing", "er", "ers"))
    if tail.endswith("e"):
        yield f"{stem}{tail[:-1]}ing"
    if tail.endswith("y"):
        yield from (f"{stem}{tail[:-1]}{ending}" for ending in ("ies", "ied"))
    if tail and tail[-1] not in "aeiouyw":
        yield from (f"{stem}{tail}{tail[-1]}{ending}" for ending in ("ed", "ing"))
