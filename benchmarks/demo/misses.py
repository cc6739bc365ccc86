"""Misses: what of the gold was not found, with the cause that shows, and the sentence that tells it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.demo.names import content, number_words
from benchmarks.demo.ours import Ours
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en.blocks import split_blocks

_NUMBERS = {n: word for word, n in number_words().items()}


@dataclass(frozen=True, slots=True)
class Miss:
    """One gold item not found: in which task and report, what it is, why it was missed, and where the text has it."""

    task: str
    report: str
    item: str
    cause: str
    sentence: str = ""


def nearest(checks: Sequence[Mapping[str, bool]]) -> int | None:
    """The candidate that fails one check at most; None where all are further off, and so of something else."""
    failing = [sum(not passed for passed in one.values()) for one in checks]
    least = min(failing, default=2)
    return failing.index(least) if least <= 1 else None


def cause_of(checks: Mapping[str, bool]) -> str:
    """'wrong kind', 'wrong date' …; a candidate that passes all has gone to another item of the gold."""
    failing = [name for name, passed in checks.items() if not passed]
    return "wrong " + " and ".join(failing) if failing else "taken by another item"


def likely_sentence(ours: Ours, report: str, *hints: object) -> str:
    """The sentence of the report that shares most words with the hints, numbers counting double; first of equals."""
    numbers = {form for hint in hints if isinstance(hint, int) for form in (str(hint), _NUMBERS.get(hint, ""))} - {""}
    wanted = {word for hint in hints if isinstance(hint, str) for word in content(hint)}
    text = ours.text(report)
    sentences = [text[b.start : b.end] for b in split_blocks(text, load_lexicon("en").abbreviations)]

    def shared(sentence: str) -> int:
        return len(content(sentence) & wanted) + 2 * len(numbers & set(sentence.lower().split()))

    return max(sentences, key=shared, default="")


def table(misses: Iterable[Miss]) -> list[tuple[str, str, int]]:
    """Task, cause and count, most frequent first within a task."""
    counts = Counter((miss.task, miss.cause) for miss in misses)
    return [
        (task, cause, n) for (task, cause), n in sorted(counts.items(), key=lambda row: (row[0][0], -row[1], row[0][1]))
    ]


def as_markdown(misses: Sequence[Miss], hits: Sequence[tuple[str, str, str]]) -> str:
    """All misses, task by task, and what must not come out but did."""
    lines = ["# Misses of the demo", "", "| task | cause | count |", "|---|---|---|"]
    lines += [f"| {task} | {cause} | {n} |" for task, cause, n in table(misses)]
    for task in sorted({miss.task for miss in misses}):
        lines += ["", f"## {task}", ""]
        for miss in sorted((m for m in misses if m.task == task), key=lambda m: (m.cause, m.report, m.item)):
            lines.append(f"- **{miss.report}** {miss.cause}: {miss.item}")
            if miss.sentence:
                lines.append(f"  > {miss.sentence}")
    lines += ["", "## must not", ""]
    lines += [f"- **{report}** {words}: {what}" for report, words, what in hits]
    return "\n".join(lines) + "\n"
