"""Judge: what people decide about the record, from accepting a claim to splitting an incident and taking it back.

Comes in: claims and reports as the program has them, and the append-only log of judgements.
Goes out: claims with people's values, those that still count, constraints on grouping, and how each judgement stands;
and new rows of the log, checked and anchored.
Never here: a stage, SQL, a guess at what somebody meant, or a change to what the program found.
"""

from trucewatch.judge.apply import Judged, apply
from trucewatch.judge.asking import judgement_of
from trucewatch.judge.checks import Asked
from trucewatch.judge.effects import effects
from trucewatch.judge.log import relevant
from trucewatch.judge.subjects import Held, held

__all__ = ["Asked", "Held", "Judged", "apply", "effects", "held", "judgement_of", "relevant"]
