"""Extras: reports beside the core. Copies must corroborate nothing, other news must make no incident."""

from dataclasses import dataclass

from benchmarks.demo.gold import Gold
from benchmarks.demo.ours import Corpus


@dataclass(frozen=True, slots=True)
class Extras:
    """How many incidents come from other news, and how many incidents and origins the copies add."""

    from_other_news: int
    added_incidents: int
    added_origins: int


def score_extras(corpus: Corpus, gold: Gold) -> Extras:
    """Compare the core with the core and its copies, and look at other news alone; the copies are named c…, that n…."""
    core = corpus.ours(lambda name, _: name in gold.reports).found.incidents
    copied = corpus.ours(lambda name, _: name in gold.reports or name.startswith("c")).found.incidents
    other = corpus.ours(lambda name, _: name.startswith("n")).found.incidents
    return Extras(
        len(other),
        len(copied) - len(core),
        sum(one.origins for one in copied) - sum(one.origins for one in core),
    )
