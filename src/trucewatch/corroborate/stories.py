"""Stories: which whole reports are about one piece of news, by their words alone, whatever claims were found in them.

Five likenesses of two texts (TF-IDF cosines, Salton & Buckley 1988) are summed with the weights of
`ontology/story_weights.yml`. The sum is then scaled by how close either report is to its nearest others (local scaling,
Zelnik-Manor & Perona 2004), since news that is told in few words lies farther apart. Groups are formed by average
linkage (UPGMA, Sokal & Michener 1958). Reports of one story need not tell of one occurrence; incidents are made of
claims, never of stories.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage  # type: ignore[import-untyped]
from scipy.sparse import csr_array  # type: ignore[import-untyped]
from scipy.spatial.distance import squareform  # type: ignore[import-untyped]

from trucewatch.corroborate.policy import Stories
from trucewatch.corroborate.wording import stems
from trucewatch.model import Report

Floats = NDArray[np.float64]
Bag = Mapping[Hashable, int]
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_CAPITALISED = re.compile(r"[^\W_][\w'’-]*")
_FARTHEST = 2.0
"""Closeness beyond which two reports count as equally close."""


def stories(reports: Iterable[Report], policy: Stories) -> Mapping[str, str]:
    """Return each report's story, named by the smallest id of its reports."""
    ordered = sorted(reports, key=lambda report: report.id)
    numbers = groups(likeness([report.text for report in ordered], policy.weights), policy)
    first: dict[int, str] = {}
    return {report.id: first.setdefault(number, report.id) for report, number in zip(ordered, numbers, strict=True)}


def likeness(texts: Sequence[str], weights: Mapping[str, float]) -> Floats:
    """How alike any two texts are, 0 to 1: the weighted mean of their likenesses."""
    total = sum(weights.values())
    return sum((weights[name] / total * cosines(texts, LIKENESSES[name]) for name in weights), np.zeros(()))


def cosines(texts: Sequence[str], bag: Callable[[str], Bag]) -> Floats:
    """The cosine of any two texts' bags, each thing weighing (1 + ln tf) · ln(n / df)."""
    bags = [bag(text) for text in texts]
    documents = Counter(thing for one in bags for thing in one)
    column = {thing: place for place, thing in enumerate(documents)}
    entries = [
        (row, column[thing], (1 + log(count)) * log(len(texts) / documents[thing]))
        for row, one in enumerate(bags)
        for thing, count in one.items()
    ]
    rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
    table = csr_array((values, (rows, columns)), shape=(len(texts), max(1, len(column))))
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    products: Floats = np.asarray((table @ table.T).todense())
    below = np.outer(lengths, lengths)
    return np.divide(products, below, out=np.zeros_like(products), where=below > 0)


def groups(alike: Floats, policy: Stories) -> list[int]:
    """The group of each text, joined while the mean closeness is at least the policy's."""
    if len(alike) < 2:
        return [0] * len(alike)
    apart = _FARTHEST - np.minimum(closeness(alike, policy.neighbours), _FARTHEST)
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(apart, checks=False), method="average")
    return [int(number) for number in fcluster(tree, _FARTHEST - policy.closeness, criterion="distance")]


def closeness(alike: Floats, neighbours: int) -> Floats:
    """Likeness as a multiple of the mean one that either has with its nearest others."""
    others = alike.copy()
    np.fill_diagonal(others, 0.0)
    near = np.sort(others, axis=1)[:, -neighbours:].mean(axis=1)
    below = np.sqrt(np.outer(near, near))
    return np.divide(others, below, out=np.zeros_like(others), where=below > 0)


def _words(text: str) -> Bag:
    return Counter(stems(text))


def _phrases(text: str) -> Bag:
    return Counter(pairwise(stems(text)))


def _opening(text: str) -> Bag:
    return Counter(stems(" ".join(text.split()[:40])))


def _figures(text: str) -> Bag:
    return Counter(word for word in stems(text) if word[0].isdigit())


def _names(text: str) -> Bag:
    """Capitalised words that do not begin a sentence."""
    return Counter(
        word.casefold()
        for sentence in _SENTENCE.split(text)
        for word in _CAPITALISED.findall(sentence)[1:]
        if word[0].isupper()
    )


LIKENESSES: Mapping[str, Callable[[str], Bag]] = {
    "words": _words,
    "phrases": _phrases,
    "names": _names,
    "figures": _figures,
    "opening": _opening,
}
