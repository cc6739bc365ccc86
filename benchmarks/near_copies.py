"""Near-copies made of real reports as desks make them, with hard negatives: a seeded generator.

A copy is shortened from the end or throughout, put under another headline and credit, its sentences set in another
order, words in half of its sentences changed; each copy has two to four of these. A woven copy takes turns between two
reports, and goes back to both. Hard negatives are reports of one incident that share no run of twelve words, different
reports under one boilerplate, reports that quote one sentence, follow-ups that repeat a fifth as background, and the
two sources of a woven copy.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_suffix(".yml")
RUN = 12
"""Words: reports of one incident that share so long a run are real copies, and no case."""
SHORTEST = 120
"""Words of a report that copies are made of."""
_SENTENCE = re.compile(r"(?<=[.!?][\"”’])\s+|(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\w+")
Change = Callable[[list[str], random.Random, Mapping[str, Any]], list[str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by place, whether one is a near-copy of the other, and how the pair was made."""

    one: int
    other: int
    copy: bool
    made: str


@dataclass(frozen=True, slots=True)
class Cases:
    """All texts, and the pairs of them that are judged."""

    texts: tuple[str, ...]
    pairs: tuple[Pair, ...]


def make_cases(reports: Sequence[str], incidents: Sequence[Sequence[str]], seed: int) -> Cases:
    """Make cases of `reports` and of `incidents`, each of which lists different reports of one incident."""
    drawn, table = random.Random(seed), yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    maker = _Maker(drawn, table)
    usable = _distinct([text for text in reports if len(text.split()) >= SHORTEST])
    drawn.shuffle(usable)
    for one, other in zip(usable[::2], usable[1::2], strict=False):
        maker.family(one, other)
    for texts in incidents:
        maker.incident(texts)
    return Cases(tuple(maker.texts), tuple(maker.pairs))


def sentences(text: str) -> list[str]:
    """A text's sentences, roughly."""
    return [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]


def shorten(told: list[str], drawn: random.Random, table: Mapping[str, Any]) -> list[str]:
    """Cut from the end, as agencies write to be cut, or drop sentences throughout; a third stays at least."""
    kept = max(4, round(len(told) * drawn.uniform(0.34, 0.8)))
    if drawn.random() < 0.6:
        return told[:kept]
    return [told[at] for at in sorted(drawn.sample(range(len(told)), min(kept, len(told))))]


def reorder(told: list[str], drawn: random.Random, table: Mapping[str, Any]) -> list[str]:
    """Set blocks of two sentences in another order."""
    blocks = [told[at : at + 2] for at in range(0, len(told), 2)]
    drawn.shuffle(blocks)
    return [sentence for block in blocks for sentence in block]


def rehead(told: list[str], drawn: random.Random, table: Mapping[str, Any]) -> list[str]:
    """Another headline in the place of the first line, and a credit."""
    words = " ".join(_WORD.findall(" ".join(told[1:4]))[:7])
    return [drawn.choice(table["headlines"]).format(words=words), *told[1:], drawn.choice(table["credits"])]


def reword(told: list[str], drawn: random.Random, table: Mapping[str, Any]) -> list[str]:
    """Change or drop words in half of the sentences."""
    return [_reworded(sentence, drawn, table) if drawn.random() < 0.5 else sentence for sentence in told]


CHANGES: Sequence[Change] = (shorten, reorder, rehead, reword)


def weave(one: list[str], other: list[str], drawn: random.Random) -> list[str]:
    """Take turns between two reports, one to three sentences at a time; about as many words of either."""
    first, second = shorten(one, drawn, {}), shorten(other, drawn, {})
    least = min(_size(first), _size(second))
    queues, woven = [_first(first, least), _first(second, least)], []
    while any(queues):
        for queue in queues:
            turn = drawn.randint(1, 3)
            woven += queue[:turn]
            del queue[:turn]
    return woven


class _Maker:
    """Gathers texts and pairs."""

    def __init__(self, drawn: random.Random, table: Mapping[str, Any]) -> None:
        self.drawn, self.table = drawn, table
        self.texts: list[str] = []
        self.pairs: list[Pair] = []

    def family(self, one: str, other: str) -> None:
        """Copies, a woven copy and hard negatives of two unrelated reports."""
        first, second = self.add(one), self.add(other)
        told, rest = sentences(one), sentences(other)
        for _ in range(2):
            changes = self.drawn.sample(CHANGES, self.drawn.randint(2, len(CHANGES)))
            copy = told
            for change in sorted(changes, key=CHANGES.index):
                copy = change(copy, self.drawn, self.table)
            self.pair(first, self.add("\n".join(copy)), True, "+".join(change.__name__ for change in changes))
        woven = self.add("\n".join(reword(weave(told, rest, self.drawn), self.drawn, self.table)))
        for source in (first, second):
            self.pair(source, woven, True, "woven")
        self.pair(first, second, False, "sources of a woven copy")
        self.negatives(first, told, rest)

    def negatives(self, first: int, told: list[str], rest: list[str]) -> None:
        """A follow-up with background, one with a shared quotation, and two under one boilerplate."""
        background = _first(told[len(told) // 2 :], min(_size(told), _size(rest)) // 5)
        self.pair(first, self.add("\n".join([*rest, *background])), False, "follow-up")
        longest = max(told, key=len)
        self.pair(first, self.add("\n".join([*rest[:3], longest, *rest[3:]])), False, "one sentence quoted")
        footer = self.drawn.choice(self.table["boilerplate"])
        framed = [self.add("\n".join([*body, footer])) for body in (told, rest)]
        self.pair(framed[0], framed[1], False, "boilerplate")

    def incident(self, texts: Sequence[str]) -> None:
        """Different reports of one incident, those left out that share a run of RUN words."""
        placed = [(self.add(text), _runs(text)) for text in texts if len(text.split()) >= SHORTEST]
        for at, (one, runs) in enumerate(placed):
            for other, others in placed[at + 1 :]:
                if not runs & others:
                    self.pair(one, other, False, "one incident")

    def add(self, text: str) -> int:
        """Keep a text; its place."""
        self.texts.append(text)
        return len(self.texts) - 1

    def pair(self, one: int, other: int, copy: bool, made: str) -> None:
        """Keep a pair."""
        self.pairs.append(Pair(one, other, copy, made))


def _size(told: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in told)


def _first(told: Sequence[str], words: int) -> list[str]:
    """The first sentences, up to so many words; one at least."""
    kept: list[str] = []
    for sentence in told:
        if kept and _size([*kept, sentence]) > words:
            break
        kept.append(sentence)
    return kept


def _reworded(sentence: str, drawn: random.Random, table: Mapping[str, Any]) -> str:
    for word in table["dropped"]:
        sentence = re.sub(rf"\b{word}\b\s*", "", sentence)
    for old, new in table["reworded"].items():
        if drawn.random() < 0.7:
            sentence = re.sub(
                rf"(?<!\w){re.escape(old)}(?!\w)", drawn.choice(new), sentence, count=1, flags=re.IGNORECASE
            )
    return sentence


def _distinct(texts: Sequence[str]) -> list[str]:
    """Those that share no long run with one before."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for text in texts:
        runs = _runs(text)
        if not runs & seen:
            kept.append(text)
        seen |= runs
    return kept


def _runs(text: str) -> set[tuple[str, ...]]:
    return set(_windows(_WORD.findall(text.casefold())))


def _windows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
