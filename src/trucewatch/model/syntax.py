"""Syntax: a parsed sentence as plain tokens with heads, so that no parser's objects leave `read/`.

Labels are those of ClearNLP/spaCy English (nsubj, dobj, prep, pobj …); another language's reader maps to them.
A tree is built once by `read` and is not changed afterwards.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from trucewatch.model.reading import Name


@dataclass(slots=True, eq=False)
class Token:
    """A token; a known name of several words is one. `start` and `end` are code points of the report's text."""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    head: "Token" = field(repr=False, default=None)  # type: ignore[assignment]  # set right after construction
    children: "list[Token]" = field(repr=False, default_factory=list)
    names: tuple[Name, ...] = ()

    def subtree(self) -> "list[Token]":
        """The token and all below it, in text order."""
        found = [self]
        for token in found:
            found.extend(token.children)
        return sorted(found, key=lambda token: token.i)

    def ancestors(self) -> "Iterator[Token]":
        """The heads above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def child(self, *deps: str) -> "Token | None":
        """The first child with one of these labels."""
        return next((token for token in self.children if token.dep in deps), None)

    def has_name(self, *kinds: str) -> bool:
        """Whether a name of one of these kinds stands here."""
        return any(name.kind in kinds for name in self.names)


@dataclass(slots=True, eq=False)
class Tree:
    """One sentence: its tokens, its code points, and the paragraph that it stands in (counted from 0)."""

    tokens: list[Token]
    start: int
    end: int
    paragraph: int
    index: int
    heading: bool = False

    @property
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next((token for token in self.tokens if token.head is token), self.tokens[0])
