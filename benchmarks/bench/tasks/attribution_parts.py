"""An attribution as sets of word numbers: the gold's, and ours with its source's head."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench.task import Record
from benchmarks.bench.tasks.spans import Words
from trucewatch.extract import extract
from trucewatch.model import Attribution
from trucewatch.model.reading import Reading
from trucewatch.model.spans import Segments
from trucewatch.model.syntax import Token

ROLES = ("source", "cue", "content")
Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what by which cue, in numbers of words. `head` is the source's head, its every word in the gold."""

    source: Numbers
    cue: Numbers
    content: Numbers
    head: Numbers
    cue_text: str = ""

    def words(self, role: str) -> Numbers:
        """The words in a role."""
        found: Numbers = getattr(self, role)
        return found


def gold_said(record: Record) -> list[Said]:
    """The gold of a document; what has neither a source, a cue nor a content is none."""
    words = Words(record["text"])
    found = []
    for row in record["attributions"]:
        source, cue, content = (words.covered(row.get(role, ())) for role in ROLES)
        if source or cue or content:
            text = " ".join(record["text"][start:end] for start, end in row.get("cue", ()))
            found.append(Said(source, cue, content, source, text))
    return found


def our_said(reading: Reading) -> list[Said]:
    """The attributions that we extract from a reading."""
    text = reading.report.text
    words, tokens = Words(text), [token for tree in reading.syntax for token in tree.tokens]
    return [_said(one, text, words, tokens) for one in extract(reading).attributions]


def _said(one: Attribution, text: str, words: Words, tokens: Sequence[Token]) -> Said:
    segments = _relative(one, tokens) or (one.source.segments if one.source else ())
    return Said(
        source=words.covered(segments),
        cue=words.covered(one.cue or ()),
        content=words.covered(one.content),
        head=words.covered(head_of(segments, tokens)),
        cue_text=" ".join(text[start:end] for start, end in one.cue or ()),
    )


def _relative(one: Attribution, tokens: Sequence[Token]) -> Segments:
    """'an aide who said so': the gold names 'who' where we name the aide."""
    if one.source is None or not one.cue:
        return ()
    verbs = [t for t in tokens if t.dep == "relcl" and any(start <= t.start < end for start, end in one.cue)]
    subjects = [t for verb in verbs for t in verb.children if t.dep == "nsubj" and t.tag in {"WP", "WDT"}]
    return tuple((t.start, t.end) for t in subjects[:1])


def head_of(segments: Segments, tokens: Sequence[Token]) -> Segments:
    """The code points of the word on which the others in `segments` hang."""
    inside = [t for t in tokens if any(start <= t.start and t.end <= end for start, end in segments)]
    tops = [t for t in inside if t.head is t or t.head not in inside]
    return tuple((top.start, top.end) for top in tops[:1])
