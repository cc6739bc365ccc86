"""Sentences parsed by hand: one line a token, `text lemma POS tag dep head`, the head counted from 1."""

from tests import factory
from trucewatch.extract.scene import Scene
from trucewatch.model.reading import Number, Reading
from trucewatch.model.syntax import Token, Tree
from trucewatch.ontology.lexicon import load_lexicon


def tree(table: str) -> Tree:
    """Tokens stand one space apart; the root is its own head."""
    rows = [line.split() for line in table.strip().splitlines()]
    tokens: list[Token] = []
    place = 0
    for i, (text, lemma, pos, tag, dep, _) in enumerate(rows):
        tokens.append(Token(i, text, lemma, pos, tag, dep, place, place + len(text)))
        place += len(text) + 1
    for token, row in zip(tokens, rows, strict=True):
        token.head = tokens[int(row[5]) - 1]
        if token.head is not token:
            token.head.children.append(token)
    return Tree(tokens, 0, place - 1, paragraph=0, index=0)


def scene(parsed: Tree, numbers: tuple[Number, ...] = ()) -> Scene:
    """A report of this one sentence."""
    report = factory.report(" ".join(token.text for token in parsed.tokens))
    return Scene(parsed, Reading(report, (parsed,), (), (), (), (), (), numbers), load_lexicon(), ())


def words(tokens: "list[Token] | tuple[Token, ...]") -> str:
    return " ".join(token.text for token in tokens)


AMBUSH = """
Armed armed ADJ JJ amod 2
rebels rebel NOUN NNS nsubj 3
ambushed ambush VERB VBD ROOT 3
the the DET DT det 6
two two NUM CD nummod 6
patrols patrol NOUN NNS dobj 3
and and CCONJ CC cc 6
a a DET DT det 9
truck truck NOUN NN conj 6
near near ADP IN prep 3
a a DET DT det 12
bridge bridge NOUN NN pobj 10
"""
"""'Armed rebels ambushed the two patrols and a truck near a bridge'"""

HIT = """
Camps camp NOUN NNS nsubjpass 3
were be AUX VBD auxpass 3
hit hit VERB VBN ROOT 3
by by ADP IN agent 3
jets jet NOUN NNS pobj 4
and and CCONJ CC cc 5
guns gun NOUN NNS conj 5
"""
"""'Camps were hit by jets and guns'"""

RAID = """
rebel rebel NOUN NN compound 2
raid raid NOUN NN ROOT 2
on on ADP IN prep 2
the the DET DT det 5
vicinity vicinity NOUN NN pobj 3
of of ADP IN prep 5
a a DET DT det 8
base base NOUN NN pobj 6
"""
"""'rebel raid on the vicinity of a base'"""
