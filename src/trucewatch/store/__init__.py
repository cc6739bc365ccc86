"""Where reports and what was made of them are kept. The only package that speaks SQL.

Comes in: reports with their raw bytes, what was read from them, judgements, projections.
Goes out: the same records, as of any day of knowledge.
Never here: understanding of text, or a decision about what a record means.
"""

from trucewatch.store.base import Added, Break, Migrated, Quarantined, Store, TakenDown, View, Writer
from trucewatch.store.projections import Projections
from trucewatch.store.sqlite import SqliteStore, open_store

__all__ = [
    "Added",
    "Break",
    "Migrated",
    "Projections",
    "Quarantined",
    "SqliteStore",
    "Store",
    "TakenDown",
    "View",
    "Writer",
    "open_store",
]
