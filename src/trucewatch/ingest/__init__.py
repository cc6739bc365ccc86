"""The world to reports: files, folders, pages, JSON lines and standard input.

Comes in: paths, or bytes on standard input.
Goes out: for each item an `Ingested` (document, version, text, report, raw, warnings) or a `Rejected` with the reason.
Never here: a store, the network, archives, or a guess at a date that nothing supports.
"""

from trucewatch.ingest.files import ingest
from trucewatch.ingest.items import Ingested, Options, Rejected

__all__ = ["Ingested", "Options", "Rejected", "ingest"]
