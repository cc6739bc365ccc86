"""Syntax of the sentences that the gate lets through, in one batched pass.

A known name is handed to the parser as one familiar word of its kind (a town as 'Baghdad', a group as 'Hamas'), so
that the parse depends on what a name is and not on how rare it is; spans and words stay the report's own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from trucewatch.model.reading import Name
from trucewatch.model.syntax import Token, Tree
from trucewatch.read.en.apart import find_ending, is_torn, join
from trucewatch.read.en.blocks import Block
from trucewatch.read.en.mends import mend
from trucewatch.read.en.numbers import find_numbers
from trucewatch.read.en.plain import in_plain_words
from trucewatch.read.en.tails import Span, find_tails, part

_FAMILIAR = {"place": "Baghdad", "actor": "Hamas", "person": "Smith", "country": "Iraq"}
_RANK = r"(?:Col|Gen|Lt|Maj|Capt|Brig|Sgt|Adm|Cmdr|Cdr|Cpl|Pvt|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Rev|Hon|St)\."
_JOINED = re.compile(rf"\b{_RANK}(?= )")
"""Ranks and titles with their full stop, one word each."""
_ARTICLED = re.compile(r"\b[AEaeu][lnrstdz]h?-[A-Z][\w’']+")
"""'al-Saadi', 'el-Fasher', 'ash-Sham': a name with its Arabic article is one word."""
_NATIONAL, _PEOPLE = "Iraqi", "Iraqis"
_FUNCTION_WORDS = frozenset(
    [
        "are",
        "is",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "and",
        "or",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "the",
        "a",
        "an",
        "that",
        "as",
        "is",
        "it",
        "its",
        "not",
    ]
)
"""Words that a stray capital in mid-sentence turns into names for the parser."""
_HYPHENATED = re.compile(
    r"\b(?:cease-fire|air-strike|pull-out|build-up|draw-down|re-\w+|counter-\w+|co-\w+)s?\b", re.IGNORECASE
)
"""Words of the field that are written with or without their hyphen; the parser sees them without."""
_SCARE = re.compile(r"[“\"](?=\w)(?:[^\s“”\".,;:!?]+ ){0,5}[^\s“”\".,;:!?]+[”\"]")
_Piece = tuple[str, int, int, tuple[Name, ...]]


@dataclass(frozen=True, slots=True)
class Lemmas:
    """What the lexicon knows of words, to mend the parser's guesses: irregular forms, its nouns, verbs of saying, and
    words for what befell somebody, and words that a count begins with."""

    irregular: Mapping[str, str]
    nouns: Set[str]
    sayings: Set[str] = frozenset()
    states: Set[str] = frozenset()
    counting: Set[str] = frozenset()


def parse(
    text: str, blocks: Sequence[Block], names: Sequence[Name], pipeline: Language, lemmas: Lemmas
) -> tuple[Tree, ...]:
    """Parse each block of `text`; `names` are all names of the text, in text order, overlapping none but equals."""
    by_start: dict[int, list[Name]] = {}
    for name in names:
        by_start.setdefault(name.start, []).append(name)
    pieces = [list(_pieces(text, block, by_start, pipeline)) for block in blocks]
    docs = (_doc(text, block, words, pipeline, lemmas) for block, words in zip(blocks, pieces, strict=True))
    parsed = pipeline.pipe(docs, batch_size=64)
    trees = (
        _tree(_tokens(doc, words, lemmas), block, index)
        for index, (doc, words, block) in enumerate(zip(parsed, pieces, blocks, strict=True))
    )
    read = _Reader(text, pipeline, lemmas)
    return tuple(read.apart(tree, words, block) for tree, words, block in zip(trees, pieces, blocks, strict=True))


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    pipeline: Language
    lemmas: Lemmas

    def apart(self, tree: Tree, pieces: Sequence[_Piece], block: Block) -> Tree:
        """The tree, or one of pieces: where outcomes end it, or a speaker told behind the clause has spoilt it."""

        def anew(span: Span) -> list[Token]:
            return self._tokens(pieces[slice(*span)], block)

        spans = find_tails([word for word, *_ in pieces], self._counts(pieces, block), self.lemmas.states)
        if spans:
            return _tree(part(tree.tokens, spans, anew, self.lemmas.sayings), block, tree.index)
        ending = find_ending(tree, self.lemmas.sayings)
        if ending is None or not is_torn(tree, ending):
            return tree
        clause = self._tokens(pieces[: ending.comma], block)
        behind = self._tokens(pieces[ending.comma + 1 :], block)
        return _tree(join(clause, tree.tokens[ending.comma], behind), block, tree.index)

    def _counts(self, pieces: Sequence[_Piece], block: Block) -> set[int]:
        """The places of the words of numbers; none, at little cost, where no word of outcome ends the sentence."""
        if not self.lemmas.states & {word.lower() for word, *_ in pieces[-3:]}:
            return set()
        spans = [(block.start + n.start, block.start + n.end) for n in find_numbers(self.text[block.start : block.end])]
        return {at for at, (_, start, *_) in enumerate(pieces) if any(low <= start < high for low, high in spans)}

    def _tokens(self, pieces: Sequence[_Piece], block: Block) -> list[Token]:
        parsed = self.pipeline(_doc(self.text, block, pieces, self.pipeline, self.lemmas))
        return _tokens(parsed, pieces, self.lemmas)


def _pieces(text: str, block: Block, by_start: dict[int, list[Name]], pipeline: Language) -> Iterator[_Piece]:
    """The block's words with their code points; the words of a known name are one piece."""
    tokens = pipeline.make_doc(text[block.start : block.end])
    ends = {block.start + token.idx + len(token) for token in tokens}
    hidden = _scare_marks(text, block)
    whole = (m for form in (_HYPHENATED, _JOINED, _ARTICLED) for m in form.finditer(text, block.start, block.end))
    joined = {m.start(): m.end() for m in whole if m.end() in ends}
    upto = block.start
    for token in tokens:
        start = block.start + token.idx
        if start < upto or token.is_space or start in hidden:
            continue
        found = tuple(name for name in by_start.get(start, ()) if name.end in ends and not _generated(text, name))
        if start in joined and not found and by_start.keys().isdisjoint(range(start, joined[start])):
            upto = joined[start]
            yield text[start:upto], start, upto, ()
            continue
        upto = found[0].end if found else start + len(token)
        yield text[start:upto], start, upto, found


def _scare_marks(text: str, block: Block) -> set[int]:
    """Where the marks around a few quoted words stand; the parser reads those words better without them."""
    return {
        place for match in _SCARE.finditer(text, block.start, block.end) for place in (match.start(), match.end() - 1)
    }


def _generated(text: str, name: Name) -> bool:
    """'US forces' is a phrase with a head noun, not a proper name: its words stay apart."""
    return name.kind == "actor" and ":" in name.candidates[0] and " " in text[name.start : name.end]


def _doc(text: str, block: Block, pieces: Sequence[_Piece], pipeline: Language, lemmas: Lemmas) -> Doc:
    shouted = _is_shouted(text[block.start : block.end])
    words = [
        _familiar(word.lower() if shouted and not names else word, names, first=place == 0)
        for place, (word, _, _, names) in enumerate(pieces)
    ]
    words = in_plain_words(words, lemmas.nouns, lemmas.counting)
    spaces = [end < block.end and text[end].isspace() for _, _, end, _ in pieces]
    return Doc(pipeline.vocab, words=words, spaces=spaces, sent_starts=[i == 0 for i in range(len(words))])


def _is_shouted(sentence: str) -> bool:
    """Whether a sentence is in capitals, as in old wire copy: the parser then reads it in lower case."""
    letters = [char for char in sentence if char.isalpha()]
    return len(letters) > 8 and sum(char.isupper() for char in letters) > 0.85 * len(letters)


def _familiar(word: str, names: Sequence[Name], first: bool) -> str:
    if not names:
        if not first and word.istitle() and word.lower() in _FUNCTION_WORDS:
            return word.lower()
        if _HYPHENATED.fullmatch(word):
            return word.replace("-", "")
        if _ARTICLED.fullmatch(word):
            return word.split("-", 1)[1]
        return {"’s": "'s", "n’t": "n't"}.get(word, word)
    if names[0].kind == "nationality":
        return _PEOPLE if word.endswith("s") and not word.endswith("ss") else _NATIONAL
    return _FAMILIAR.get(names[0].kind, word)


def _tokens(doc: Doc, pieces: Sequence[_Piece], lemmas: Lemmas) -> list[Token]:
    tokens = [_token(parsed, piece, lemmas) for parsed, piece in zip(doc, pieces, strict=True)]
    for parsed, token in zip(doc, tokens, strict=True):
        token.head = tokens[parsed.head.i]
        if token.head is not token:
            token.head.children.append(token)
    mend(tokens, lemmas.nouns)
    return tokens


def _tree(tokens: list[Token], block: Block, index: int) -> Tree:
    return Tree(tokens, block.start, block.end, block.paragraph, index, block.heading)


def attach_phrases(tree: Tree, names: Sequence[Name], text: str) -> None:
    """Give a named phrase such as 'US forces' to the token that ends it."""
    ends = {token.end: token for token in tree.tokens}
    for name in names:
        if _generated(text, name) and name.end in ends:
            ends[name.end].names = (*ends[name.end].names, name)


def _token(parsed: SpacyToken, piece: _Piece, lemmas: Lemmas) -> Token:
    word, start, end, names = piece
    token = Token(parsed.i, word, parsed.lemma_.lower(), parsed.pos_, parsed.tag_, parsed.dep_, start, end, names=names)
    if names:
        token.lemma = word
    elif token.pos in {"VERB", "AUX"}:
        token.lemma = lemmas.irregular.get(word.lower(), token.lemma)
    elif token.pos == "PROPN" and word.lower().removesuffix("s") in lemmas.nouns and token.lemma not in lemmas.nouns:
        token.lemma, token.pos = word.lower().removesuffix("s"), "NOUN"
    elif token.pos == "NOUN" and parsed.text.lower() != word.lower() and word in lemmas.nouns:
        token.lemma = word.lower()
    return token
