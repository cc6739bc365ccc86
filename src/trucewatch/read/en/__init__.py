"""The English reader: a Report's text to a Reading.

Comes in: a Report, the name index, the lexicon. Goes out: a Reading: sentences, syntax, names, quotations, times,
numbers. Never here: claims, or anything stored.
"""

from collections.abc import Sequence

from trucewatch.model.reading import Name, Reading, Sentence
from trucewatch.model.report import Report
from trucewatch.model.syntax import Tree
from trucewatch.ontology.lexicon import Lexicon, load_lexicon
from trucewatch.ontology.names import NameIndex
from trucewatch.read.en.beside import with_those_beside
from trucewatch.read.en.blocks import Block, split_blocks
from trucewatch.read.en.gate import Gate, build_gate
from trucewatch.read.en.numbers import find_numbers
from trucewatch.read.en.parse import Lemmas, attach_phrases, parse
from trucewatch.read.en.people import without_people
from trucewatch.read.en.pipeline import load_pipeline
from trucewatch.read.en.quotations import find_quotations
from trucewatch.read.en.times import find_durations, find_times

LANGUAGE = "en"


def read(report: Report, names: NameIndex, pipeline: str) -> Reading:
    """Read one report. `pipeline` names the language pipeline that parses it."""
    lexicon = load_lexicon(LANGUAGE)
    blocks = split_blocks(report.text, lexicon.abbreviations)
    gate = build_gate(lexicon)
    open_blocks = _open(report.text, blocks, gate, lexicon)
    if not open_blocks:
        return _closed(report, blocks)
    found = without_people(report.text, names.find(report.text), lexicon)
    trees = parse(report.text, open_blocks, found, load_pipeline(pipeline), lemmas_of(lexicon))
    _attach(trees, found, report.text)
    return Reading(
        report=report,
        syntax=trees,
        sentences=_sentences(blocks, set(open_blocks)),
        names=found,
        quotations=find_quotations(report.text),
        times=find_times(report.text, report.published.day if report.published else None),
        durations=find_durations(report.text),
        numbers=find_numbers(report.text),
    )


def lemmas_of(lexicon: Lexicon) -> Lemmas:
    """What the lexicon knows of word forms."""
    known = lexicon.verbs.keys() | lexicon.cue_verbs.keys()
    forms = {form: lemma for lemma, held in lexicon.irregular.items() for form in held if lemma in known}
    harm = lexicon.words["harm"]
    return Lemmas(
        forms, lexicon.classes.keys(), lexicon.cue_verbs.keys(), states=harm["befallen"], counting=harm["begins_count"]
    )


def _open(text: str, blocks: Sequence[Block], gate: Gate, lexicon: Lexicon) -> list[Block]:
    """The sentences that pass, with those that are read for what stands beside them, and whole headings."""
    passed = [gate.passes(text[block.start : block.end]) for block in blocks]
    passed = with_those_beside(text, blocks, passed, lexicon)
    headings = {block.paragraph for block, passes in zip(blocks, passed, strict=True) if passes and block.heading}
    return [b for b, passes in zip(blocks, passed, strict=True) if passes or (b.heading and b.paragraph in headings)]


def _closed(report: Report, blocks: Sequence[Block]) -> Reading:
    """The reading of a report in which no sentence can hold a claim."""
    return Reading(report, (), _sentences(blocks, set()), (), (), (), (), ())


def _attach(trees: Sequence[Tree], names: Sequence[Name], text: str) -> None:
    for tree in trees:
        attach_phrases(tree, [n for n in names if tree.start <= n.start and n.end <= tree.end], text)


def _sentences(blocks: Sequence[Block], passed: set[Block]) -> tuple[Sentence, ...]:
    return tuple(Sentence(b.start, b.end, b.paragraph, b.heading, b in passed) for b in blocks)
