"""Tellings: what one report tells, occurrence by occurrence, worked out from its claims alone."""

from trucewatch.corroborate.attachment import attach
from trucewatch.corroborate.bonds import cut
from trucewatch.corroborate.coreference import acts_told
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.gathering import gather
from trucewatch.corroborate.infer_time import infer_times
from trucewatch.corroborate.telling import Telling


def tellings(report: str, corpus: Corpus) -> tuple[Telling, ...]:
    """What the report with that id tells; no other report has a say in it."""
    claims = corpus.by_report[report]
    attached = attach(acts_told(claims, corpus), claims, corpus)
    return infer_times(cut(gather(attached, corpus), corpus), corpus)
