"""What ingestion takes and gives: options, drafts on the way, and the two outcomes."""

from dataclasses import dataclass
from datetime import date, datetime

from trucewatch.model import Document, Published, Report, Text, Version


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller knows and allows. `recorded` is the moment of recording.

    What is given here wins over what the item says.
    """

    recorded: datetime
    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    readers: tuple[str, ...] = ("en",)
    max_bytes: int = 50_000_000
    max_page_bytes: int = 10_000_000
    max_text: int = 2_000_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an item says about itself; every field may be missing. `declared` is a date in the item's own words."""

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: Published | None = None
    language: str | None = None
    restated: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An item opened but not yet cleaned: its words, and where each piece of them stands in the decoded raw."""

    source: str
    raw: bytes
    media_type: str
    words: str
    metadata: Metadata
    address: str | None = None
    offsets: tuple[tuple[int, int, int], ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ingested:
    """A report with everything that the store keeps of it. Each warning says where, what, and what was done."""

    document: Document
    version: Version
    text: Text
    report: Report
    raw: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """An item that makes no report: which, why, and its bytes where they could be had and are not too many."""

    source: str
    reason: str
    raw: bytes | None = None

    def __str__(self) -> str:
        """One line for the person at the terminal."""
        return f"{self.source}: {self.reason}; left out"
