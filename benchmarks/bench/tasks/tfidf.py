"""Likeness of texts by their words alone: TF-IDF cosine (Salton & Buckley 1988), and average linkage over it."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage  # type: ignore[import-untyped]
from scipy.spatial.distance import squareform  # type: ignore[import-untyped]

from trucewatch.ontology.fold import fold

Vector = Mapping[str, float]
_WORD = re.compile(r"\w+")


def vectors(texts: Sequence[str]) -> list[Vector]:
    """A vector of length 1 for each text: (1 + ln tf) · (1 + ln(n / df)) of its folded words."""
    counted = [Counter(_WORD.findall(fold(text))) for text in texts]
    documents = Counter(word for words in counted for word in words)
    return [_unit({word: _weight(n, documents[word], len(texts)) for word, n in words.items()}) for words in counted]


def _weight(count: int, documents: int, total: int) -> float:
    return (1 + math.log(count)) * (1 + math.log(total / documents))


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {word: value / length for word, value in vector.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """Their cosine, 0 to 1."""
    small, large = sorted((one, other), key=len)
    return sum(value * large.get(word, 0.0) for word, value in small.items())


def clusters(found: Sequence[Vector], least: float) -> list[int]:
    """Average linkage (UPGMA, Sokal & Michener 1958): each text's cluster, joined while the mean cosine is `least`."""
    if len(found) < 2:
        return [0] * len(found)
    table = 1.0 - _cosines(found)
    np.fill_diagonal(table, 0.0)
    tree = linkage(squareform(np.clip(table, 0.0, 1.0), checks=False), method="average")
    return [int(number) for number in fcluster(tree, 1.0 - least, criterion="distance")]


def _cosines(found: Sequence[Vector]) -> np.ndarray:
    words = {word: place for place, word in enumerate(sorted({word for vector in found for word in vector}))}
    table = np.zeros((len(found), len(words)))
    for row, vector in enumerate(found):
        for word, value in vector.items():
            table[row, words[word]] = value
    return np.asarray(table @ table.T)
