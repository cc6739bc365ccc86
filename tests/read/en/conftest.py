"""Sentences through the real parser."""

import pytest

from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en import lemmas_of
from trucewatch.read.en.blocks import split_blocks
from trucewatch.read.en.parse import attach_phrases, parse
from trucewatch.read.en.pipeline import load_pipeline


@pytest.fixture(scope="module")
def trees_of(knowledge: Knowledge):
    def trees(text):
        blocks = split_blocks(text, load_lexicon().abbreviations)
        names = knowledge.names.find(text)
        found = parse(text, blocks, names, load_pipeline(), lemmas_of(load_lexicon()))
        for tree in found:
            attach_phrases(tree, [n for n in names if tree.start <= n.start and n.end <= tree.end], text)
        return found

    return trees
