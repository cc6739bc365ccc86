"""The gate: which sentences can hold a claim, by one compiled match over the lexicon's trigger words.

It decides before anything is parsed, so that cost follows relevance. It must let through nearly every sentence with a
claim (recall is what counts) and turn most other news away. Three ways to open it: a strong word; a pair whose parts
stand in one sentence ('shot … down'); a weak word ('take', 'find') beside one of the field's own nouns.
"""

from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

import ahocorasick

from trucewatch.ontology.lexicon import Lexicon

_Needs = frozenset[str]
ALONE: _Needs = frozenset()
WITH_NOUN: _Needs = frozenset({"\0noun"})


class Gate:
    """A compiled match over word forms. Reads lower-cased text; a form counts where it starts and ends a word."""

    def __init__(self, forms: Mapping[str, _Needs], nouns: Set[str]) -> None:
        """Compile the match. `forms` tells for each form what must stand with it; `nouns` are forms of field nouns."""
        self._forms, self._nouns = forms, nouns
        self._automaton = ahocorasick.Automaton()
        for form in {*forms, *nouns}:
            self._automaton.add_word(form, form)
        self._automaton.make_automaton()

    def passes(self, sentence: str) -> bool:
        """Whether the sentence can hold a claim."""
        lowered = sentence.lower()
        found = {form for end, form in self._automaton.iter(lowered) if _bounded(lowered, end - len(form) + 1, end + 1)}
        noun = bool(found & self._nouns)
        return any(form in self._forms and self._opens(form, lowered, noun) for form in found)

    def _opens(self, form: str, lowered: str, noun: bool) -> bool:
        needs = self._forms[form]
        if noun and needs >= WITH_NOUN:
            return True
        return not needs or any(_starts(word, lowered) for word in needs)


def _starts(word: str, text: str) -> bool:
    """Whether a word of the text begins so: 'ambassador' in 'ambassadors', but not 'at' in 'that'."""
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at >= 0


def _bounded(text: str, start: int, end: int) -> bool:
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@lru_cache(maxsize=4)
def build_gate(lexicon: Lexicon) -> Gate:
    """Compile the gate of a lexicon: triggers of frames, ceasefires and talks, with their inflected forms."""
    forms: dict[str, _Needs] = {}
    threats = lexicon.words["threats"]
    for lemma in (*lexicon.verbs, *threats["reprisal_verbs"], "threaten", "blame"):
        head, _, rest = lemma.partition(" ")
        alone = frozenset(_parts(rest, lexicon)) if rest else ALONE
        needs = WITH_NOUN if lemma in lexicon.weak else alone
        for form in verb_forms(head, lexicon.irregular):
            forms[form] = _wider(forms.get(form), needs)
    for form, needs in _dealt(lexicon):
        forms[form] = _wider(forms.get(form), needs)
    for lemma in lexicon.words["dealings"]["opening"]:
        forms.update(dict.fromkeys(verb_forms(lemma, lexicon.irregular), ALONE))
    company = frozenset(lexicon.words["meetings"]["company"])
    for lemma in lexicon.words["meetings"]["meeting"]:
        for form in verb_forms(lemma, lexicon.irregular):
            forms[form] = _wider(forms.get(form), company)
    field = (*lexicon.gate, *lexicon.ceasefires["nouns"])
    nouns = {form for lemma in field for form in _plural(lemma, lexicon.irregular)}
    for lemma in (*lexicon.nouns, *threats["reprisal_nouns"], *threats["opening"]):
        needs = WITH_NOUN if lemma in lexicon.weak else ALONE
        for form in _plural(lemma, lexicon.irregular):
            forms[form] = _wider(forms.get(form), needs)
    strong = {form for lemma in lexicon.gate - lexicon.weak for form in _plural(lemma, lexicon.irregular)}
    forms.update(dict.fromkeys(strong | set(lexicon.ceasefires["nouns"]), ALONE))
    return Gate(forms, frozenset(nouns))


def _dealt(lexicon: Lexicon) -> Iterable[tuple[str, _Needs]]:
    """Forms of the verbs of dealings: beside a word for the object that one needs ('recalled … ambassador'); others,
    and common ones, beside a noun of the field. A particle stands right behind its verb ('called for')."""
    for lemma, dealings in lexicon.dealings.items():
        head, _, rest = lemma.partition(" ")
        words = frozenset(word for dealing in dealings for word in dealing.object) - {head}
        needs = words if words and not rest and head not in lexicon.weak else WITH_NOUN
        for form in verb_forms(head, lexicon.irregular):
            yield f"{form} {rest}".strip(), needs


def _parts(rest: str, lexicon: Lexicon) -> Iterable[str]:
    """What must stand beside a verb: its last word in any number ('lost … lives')."""
    word = rest.split()[-1]
    yield from (word, *lexicon.irregular.get(word, ()))


def _wider(known: _Needs | None, needs: _Needs) -> _Needs:
    """Of two demands on one form the weaker; of two lists of partners both."""
    if known is None or known == needs:
        return needs
    return known | needs if known and needs else ALONE


def _plural(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    yield lemma
    yield from irregular.get(lemma, ())
    yield from (f"{lemma}s", f"{lemma}es")
    if lemma.endswith("y"):
        yield f"{lemma[:-1]}ies"


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """A verb (a lemma) with its regular inflections and the irregular ones listed for it. Over-generates on purpose."""
    yield lemma
    yield from irregular.get(lemma, ())
    yield from (f"{lemma}{ending}" for ending in ("s", "es", "ed", "d", "ing"))
    if lemma.endswith("e"):
        yield f"{lemma[:-1]}ing"
    if lemma.endswith("y"):
        yield from (f"{lemma[:-1]}{ending}" for ending in ("ies", "ied"))
    if lemma and lemma[-1] not in "aeiouyw":
        yield from (f"{lemma}{lemma[-1]}{ending}" for ending in ("ed", "ing"))
