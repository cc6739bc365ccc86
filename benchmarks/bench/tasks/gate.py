"""The gate: the share of sentences with conflict gold that it lets through, and of other news that it turns away.

Gold: headlines that state a claim; event_places sentences whose event word is one of violence; MUC-4 sentences that
name fillers of at least two roles of one incident. Other news: sentences of PolNeAR (US politics) and of LGL (US local
news) that hold no plain word of conflict, `CONFLICT`; nobody annotated those two for conflict, and a word list of our
own is the only way to leave out what the gate should let through.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.bench.bootstrap import score, share
from benchmarks.bench.reader import Reader, sentence_spans
from benchmarks.bench.task import ErrorRow, Outcome, Record, Task

NAME = "gate"
HEADLINES, EVENTS, WIRE, POLITICS, LOCAL = (
    "headlines_annotated.jsonl",
    "event_places.jsonl",
    "incident_templates_muc4.jsonl",
    "attribution_polnear.jsonl",
    "toponyms.jsonl",
)
VIOLENCE = re.compile(
    r"(?:kill|captur|detonat|bomb|shell|attack|raid|storm|struck|strik|murder|execut|ambush|clash|explo|abduct|wound"
    r"|injur|target|seiz|beh?ead|fight|invad|gunned|torch|assassinat|kidnap|besieg)\w*",
    re.IGNORECASE,
)
"""Event words of violence: forms of these, whole words."""
CONFLICT = re.compile(
    r"\b(?:kill|bomb|attack|shell(?:ing|ed)\b|missile|rocket|troops?\b|soldier|army\b|armies\b|militar|militia|rebel|war\b"
    r"|wars\b|warfare|terror|jihad|isis\b|isil\b|islamic state|taliban|qaeda|hamas\b|hezbollah|insurgen|guerrilla"
    r"|gunm[ae]n|shot\b|shoot|gunfire|gunshot|murder|massacre|assassin|execut(?:ed|ion)|kidnap|abduct|hostage|clash|battle|combat"
    r"|cease-?fire|truce|peace (?:deal|talks|accord)|air ?strike|drone|nuclear|weapon|explo[ds]|blast|riot|protest"
    r"|demonstrat|arrest|detain|casualt|wounded|injur|dead\b|death|died|violen|stabb|genocide|refugee|sanction|invad"
    r"|invasion|coup\b|siege|occupied|navy\b|air force|marines?\b|pentagon|veteran)\w*",
    re.IGNORECASE,
)
RECALL, REJECTION = "gate_recall", "gate_rejection"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and which of the two shares it counts for."""

    item: str
    source: str
    text: str
    metric: Literal["gate_recall", "gate_rejection"]


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Ask the gate about every sentence. Items are sentences."""
    cases = [case for number, record in enumerate(records) for case in cases_of(record, number)]
    reader.sentences += len(cases)
    opened = [reader.passes(case.text) for case in cases]
    right = [is_open == (case.metric == RECALL) for case, is_open in zip(cases, opened, strict=True)]
    scores = []
    for metric, always in ((RECALL, 1.0), (REJECTION, 0.0)):
        rows = [(float(ok), 1.0) for case, ok in zip(cases, right, strict=True) if case.metric == metric]
        scores.append(score(NAME, metric, rows, share, baseline=always))
    return scores, [_error(case, reader) for case, ok in zip(cases, right, strict=True) if not ok]


def cases_of(record: Record, number: int) -> Iterator[Case]:
    """The sentences of a record that count."""
    item, source = str(record.get("id", number)), record["file"]
    found, metric = _sentences(record, source)
    for text in found:
        yield Case(item, source, text, metric)


def _sentences(record: Record, source: str) -> tuple[list[str], Literal["gate_recall", "gate_rejection"]]:
    if source == HEADLINES:
        return [record["headline"]] if record["relevant"] else [], "gate_recall"
    if source == EVENTS:
        words = [record["text"][start:end] for start, end in record["event"]]
        return [record["text"]] if any(VIOLENCE.fullmatch(word) for word in words) else [], "gate_recall"
    if source == WIRE:
        return [s for s in _cut(record["text"]) if of_incident(s, record["templates_gtt"])], "gate_recall"
    if source == LOCAL and record["corpus"] != "LGL":
        return [], "gate_rejection"
    return [s for s in _cut(record["text"]) if not CONFLICT.search(s)], "gate_rejection"


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def of_incident(sentence: str, templates: Sequence[Record]) -> bool:
    """Whether the sentence names fillers of at least two roles of one incident."""
    plain = " ".join(sentence.casefold().split())
    for template in templates:
        roles = [value for key, value in template.items() if key != "incident_type"]
        if sum(any(words.casefold() in plain for one in role for words in one) for role in roles) >= 2:
            return True
    return False


def _error(case: Case, reader: Reader) -> ErrorRow:
    if case.metric == RECALL:
        return ErrorRow(case.item, case.text, "open", "shut", f"shut: {case.source}")
    opener = next((word for word in re.findall(r"\w+", case.text) if reader.passes(word)), "a phrase")
    return ErrorRow(case.item, case.text, "shut", "open", f"opened by {opener.casefold()!r}")


TASK = Task(NAME, HEADLINES, run, also=(EVENTS, WIRE, POLITICS, LOCAL))
