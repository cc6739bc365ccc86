"""What the stages hand each other: frozen dataclasses, and nothing else.

Comes in: nothing; this package imports nothing of ours.
Goes out: the records of DESIGN's vocabulary, one file an idea, and the schema made from them (`schema.py`).
Never here: input, output, text understanding, or a value that a record could change after it was made.
Offsets are code points of one text, ends exclusive; dates are `datetime.date`, both ends of an interval included.
"""

from trucewatch.model.actor import Actor
from trucewatch.model.attribution import Attribution, Speaker
from trucewatch.model.ceasefire import (
    Answer,
    Ceasefire,
    CeasefireAccount,
    CeasefireAct,
    CeasefireKind,
    Entered,
    LegalAct,
    Negotiation,
    Obligation,
    StateChange,
    Violation,
)
from trucewatch.model.claim import Claim, Trigger, Types, Why
from trucewatch.model.constraints import UNJUDGED, Constraints
from trucewatch.model.incident import Account, Grade, Incident
from trucewatch.model.inspection import Inspection
from trucewatch.model.judgement import Anchor, Judgement, QuoteSelector, Ruling, Verdict
from trucewatch.model.mention import Mention
from trucewatch.model.place import Place
from trucewatch.model.quantity import Quantity
from trucewatch.model.relation import Relation, Stock, Unresolved
from trucewatch.model.report import Document, Published, Report, Text, Version
from trucewatch.model.spans import Segments
from trucewatch.model.time import Days, Time

__all__ = [
    "UNJUDGED",
    "Account",
    "Actor",
    "Anchor",
    "Answer",
    "Attribution",
    "Ceasefire",
    "CeasefireAccount",
    "CeasefireAct",
    "CeasefireKind",
    "Claim",
    "Constraints",
    "Days",
    "Document",
    "Entered",
    "Grade",
    "Incident",
    "Inspection",
    "Judgement",
    "LegalAct",
    "Mention",
    "Negotiation",
    "Obligation",
    "Place",
    "Published",
    "Quantity",
    "QuoteSelector",
    "Relation",
    "Report",
    "Ruling",
    "Segments",
    "Speaker",
    "StateChange",
    "Stock",
    "Text",
    "Time",
    "Trigger",
    "Types",
    "Unresolved",
    "Verdict",
    "Version",
    "Violation",
    "Why",
]
