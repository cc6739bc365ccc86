"""Why an attribution was missed, or what ours is that the gold has not: by comparing cue, source and content."""

from collections.abc import Sequence
from functools import lru_cache

from benchmarks.bench.task import ErrorRow, Record
from benchmarks.bench.tasks.attribution_parts import Numbers, Said
from benchmarks.bench.tasks.spans import Words
from trucewatch.ontology.lexicon import Lexicon, load_lexicon

_IRREGULAR = {"according", "said", "told", "wrote", "written", "found", "thought", "heard", "swore", "sought"}
_ENDINGS = ("", "s", "es", "d", "ed", "ing")


def misses(
    record: Record, gold: Sequence[Said], ours: Sequence[Said], pairs: Sequence[tuple[int, int]]
) -> list[ErrorRow]:
    """A row for each pair of the gold that is not found, and for each of ours that no attribution's cue touches."""
    text, done = record["text"], {i for i, _ in pairs}
    wanted = [said for i, said in enumerate(gold) if i not in done and said.source and said.content]
    rows = [_row(record, said, _nearest(said, ours), _missed(said, ours, text)) for said in wanted]
    used = {j for _, j in pairs}
    extra = [said for j, said in enumerate(ours) if j not in used and said.source and said.content]
    alone = [said for said in extra if not any(said.cue & one.cue for one in gold)]
    return rows + [_row(record, None, said, f"not in the gold: {said.cue_text.lower()}") for said in alone]


def _nearest(gold: Said, ours: Sequence[Said]) -> Said | None:
    near = [said for said in ours if said.cue & gold.cue] or [said for said in ours if said.content & gold.content]
    return max(near, key=lambda said: (len(said.content & gold.content), len(said.cue & gold.cue)), default=None)


def _missed(gold: Said, ours: Sequence[Said], text: str) -> str:
    """The first of cue, source and content that ours lacks."""
    same = [said for said in ours if said.cue & gold.cue]
    if not same:
        return _no_cue(gold)
    half = [said for said in same if len(said.content & gold.content) * 2 >= len(gold.content)]
    if not half:
        most = max(len(said.content & gold.content) for said in same)
        return "content: none of it" if most == 0 else "content: less than half"
    if not any(said.source for said in half):
        return "source: none given"
    if any(said.source & gold.source for said in half):
        return "source: its head is not in the gold's, other words are"
    return "source: another"


def _no_cue(gold: Said) -> str:
    words = gold.cue_text.lower().split()
    if not words:
        return "cue: the gold has none (quotation alone)"
    lexicon = load_lexicon("en")
    if any(_known(word, lexicon) for word in words):
        return "cue: in the lexicon, not taken"
    return "cue: not in the lexicon"


@lru_cache(maxsize=4096)
def _known(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a form of a cue verb, or 'according'."""
    lemmas = {word, *(word.removesuffix(end) for end in _ENDINGS)}
    lemmas |= {word.removesuffix(end) + "e" for end in ("ed", "ing")} | {word.removesuffix("ied") + "y"}
    return word in _IRREGULAR or bool(lemmas & lexicon.cue_verbs.keys())


def _row(record: Record, gold: Said | None, ours: Said | None, why: str) -> ErrorRow:
    text = record["text"]
    shown = gold or ours
    return ErrorRow(record["id"], _around(shown, text), _told(gold, text), _told(ours, text), why)


def _around(said: Said | None, text: str) -> str:
    """The text from the first to the last word of the attribution, at most 300 code points."""
    if said is None:
        return ""
    spans = _spans(said.source | said.cue | said.content, text)
    return text[spans[0][0] : spans[-1][1]][:300] if spans else ""


def _told(said: Said | None, text: str) -> str:
    if said is None:
        return "–"
    parts = (" ".join(text[s:e] for s, e in _spans(said.words(role), text)) for role in ("source", "cue", "content"))
    return " | ".join(part[:160] for part in parts)


def _spans(numbers: Numbers, text: str) -> list[tuple[int, int]]:
    return Words(text).spans(numbers)
