"""A reading with every sentence let through, for tasks whose gold is not of conflict: the reader's parts, ungated."""

from collections.abc import Sequence

from benchmarks.bench.reader import Reader, report_of
from trucewatch.model.reading import Name, Reading, Sentence
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en import LANGUAGE, lemmas_of
from trucewatch.read.en.blocks import split_blocks
from trucewatch.read.en.numbers import find_numbers
from trucewatch.read.en.parse import attach_phrases, parse
from trucewatch.read.en.people import without_people
from trucewatch.read.en.pipeline import load_pipeline
from trucewatch.read.en.quotations import find_quotations
from trucewatch.read.en.times import find_durations, find_times


def open_reading(text: str, reader: Reader, extra: Sequence[Name] = ()) -> Reading:
    """Read `text` with the gate open; `extra` names win over those of the index that they overlap."""
    blocks = split_blocks(text, load_lexicon(LANGUAGE).abbreviations)
    names = _joined(without_people(text, reader.knowledge.names.find(text), load_lexicon(LANGUAGE)), extra)
    trees = parse(text, blocks, names, load_pipeline(reader.settings.pipeline), lemmas_of(load_lexicon(LANGUAGE)))
    for tree in trees:
        attach_phrases(tree, [name for name in names if tree.start <= name.start and name.end <= tree.end], text)
    reader.sentences += len(blocks)
    return Reading(
        report=report_of(text),
        syntax=trees,
        sentences=tuple(Sentence(b.start, b.end, b.paragraph, b.heading, True) for b in blocks),
        names=names,
        quotations=find_quotations(text),
        times=find_times(text, None),
        durations=find_durations(text),
        numbers=find_numbers(text),
    )


def _joined(found: Sequence[Name], extra: Sequence[Name]) -> tuple[Name, ...]:
    free = [name for name in found if not any(name.start < other.end and other.start < name.end for other in extra)]
    return tuple(sorted([*free, *extra], key=lambda name: name.start))
