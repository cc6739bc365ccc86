"""The places, if any, of a marked event word (Halterman 2019, 'Geolocating Political Events in Text', NLP+CSS).

Ours are the places of the claims that the word triggers; where no claim is, what the rules of `extract/where` say of
the word. A place is right if it shares a code point with the gold's. `exact_set`: the share of words whose places are
all right and no other; `place_f1`: over places. `…_given_names`: the same where every place that the gold gives for any
event word of the sentence is known as a place's name beforehand.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from benchmarks.bench.bootstrap import f1, score, share
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from benchmarks.bench.tasks.event_places_causes import cause
from benchmarks.bench.tasks.open_reading import open_reading
from benchmarks.bench.tasks.spans import Span, paired, touch
from trucewatch.extract import extract
from trucewatch.extract.grammar.clause import clause_tokens
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.where import place_of
from trucewatch.model import Claim, Place
from trucewatch.model.reading import Name, Reading
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import load_lexicon

NAME = "event_places"
FIFTHS, KEPT, SMALL = 5, 0, 2_000
Counts = tuple[float, ...]


def held_fifth(records: Sequence[Record], held: bool = False) -> list[Record]:
    """The fifth of the sentences that is kept for measuring, by hash; all of a file too small for a fifth of it."""
    if len(records) < SMALL:
        return list(records)
    return [record for record in records if _fifth(record["text"]) == KEPT]


def _fifth(text: str) -> int:
    return int(sha256(text.encode("utf-8")).hexdigest(), 16) % FIFTHS


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score all event words, with our names alone and with the gold's."""
    names = _gold_names(records)
    own, given = Answers(), Answers()
    errors: list[ErrorRow] = []
    for record in records:
        reading = open_reading(record["text"], reader)
        own.add(reading, record)
        given.add(open_reading(record["text"], reader, names[record["text"]]), record)
        errors += _error(record, own.ours[-1], reading)
    return [*_scores(records, own, ""), *_scores(records, given, "_given_names")], errors


@dataclass(slots=True)
class Answers:
    """For each event word our places, and the trivial one."""

    ours: list[list[Span]] = field(default_factory=list)
    near: list[list[Span]] = field(default_factory=list)

    def add(self, reading: Reading, record: Record) -> None:
        """Answer for one more word."""
        self.ours.append(places_for(reading, record["event"]))
        self.near.append(nearest(reading, record["event"]))


def _scores(records: Sequence[Record], answers: Answers, suffix: str) -> list[Score]:
    exact, places = _exact(records, answers.ours), _places(records, answers.ours)
    none = score(NAME, "", _exact(records, [[] for _ in records]), share).value
    near = score(NAME, "", _places(records, answers.near)).value
    return [
        score(NAME, f"exact_set{suffix}", exact, share, baseline=none),
        score(NAME, f"place_f1{suffix}", places, f1, baseline=near),
    ]


def places_for(reading: Reading, event: Sequence[Sequence[int]]) -> list[Span]:
    """Where the act is that the marked word tells: the code points of its places."""
    claims = [claim for claim in extract(reading).claims if _triggered(claim, event)]
    places = [claim.place for claim in claims] if claims else [_place_of_word(reading, event)]
    named = (place for place in places if place is not None and place.segments and not place.name.islower())
    return sorted({place.segments[0] for place in named})


def _triggered(claim: Claim, event: Sequence[Sequence[int]]) -> bool:
    return any(touch(one, other) for one in claim.trigger.segments for other in event)


def _place_of_word(reading: Reading, event: Sequence[Sequence[int]]) -> Place | None:
    """What the rules for an act's place say of a word that triggers no claim."""
    lexicon = load_lexicon(reading.report.language)
    for index, tree in enumerate(reading.syntax):
        words = [token for token in tree.tokens if any(touch((token.start, token.end), span) for span in event)]
        if words:
            draft = Draft("violence.attack", words, _verb(words), "marked")
            return place_of(draft, clause_tokens(draft), Scene(tree, reading, lexicon, reading.syntax[:index]))
    return None


def _verb(words: Sequence[Token]) -> Token:
    return next((word for word in words if word.pos in {"VERB", "AUX"}), words[0])


def nearest(reading: Reading, event: Sequence[Sequence[int]]) -> list[Span]:
    """The trivial answer: the place's name nearest to the word."""
    at = event[0][0]
    spans = [(name.start, name.end) for name in reading.names if name.kind == "place"]
    return [min(spans, key=lambda span: abs(span[0] - at))] if spans else []


def _gold_names(records: Sequence[Record]) -> Mapping[str, list[Name]]:
    """All places that the gold gives for a sentence, whichever event word they are of; the longer of two that touch."""
    spans: dict[str, set[Span]] = defaultdict(set)
    for record in records:
        spans[record["text"]].update((start, end) for start, end in record["places"])
    return defaultdict(list, {text: _names(found) for text, found in spans.items()})


def _names(spans: set[Span]) -> list[Name]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: span[0] - span[1]):
        if not any(touch(span, other) for other in kept):
            kept.append(span)
    return [Name(start, end, "place", ("gold",)) for start, end in sorted(kept)]


def _exact(records: Sequence[Record], found: Sequence[Sequence[Span]]) -> list[Counts]:
    return [(float(is_exact(record["places"], ours)), 1.0) for record, ours in zip(records, found, strict=True)]


def is_exact(gold: Sequence[Sequence[int]], ours: Sequence[Sequence[int]]) -> bool:
    """Whether every place of the one has its counterpart in the other."""
    return len(gold) == len(ours) == len(paired(gold, ours))


def _places(records: Sequence[Record], found: Sequence[Sequence[Span]]) -> list[Counts]:
    return [
        (float(len(paired(record["places"], ours))), float(len(ours)), float(len(record["places"])))
        for record, ours in zip(records, found, strict=True)
    ]


def _error(record: Record, ours: Sequence[Span], reading: Reading) -> list[ErrorRow]:
    if is_exact(record["places"], ours):
        return []
    text = record["text"]
    triggered = any(_triggered(claim, record["event"]) for claim in extract(reading).claims)
    event = " ".join(text[start:end] for start, end in record["event"])
    gold, found = (", ".join(text[start:end] for start, end in spans) or "none" for spans in (record["places"], ours))
    return [ErrorRow(record["source"], f"[{event}] {text}", gold, found, cause(record, ours, reading, triggered))]


TASK = Task(NAME, "event_places.jsonl", run, select=held_fifth)
