"""Report: a version of a document with its metadata and clean text. Document, version and text are kept apart."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

LEDGER_ENTRY = "x-ledger"
"""The language of a ledger entry: a private-use tag (RFC 5646, 2.2.7), so that no reader takes it for prose."""


@dataclass(frozen=True, slots=True)
class Published:
    """When a report says it was published: an ISO 8601 value, its precision, and how we know ('front matter', …)."""

    value: str
    precision: str
    method: str

    @property
    def day(self) -> date:
        """The day of publication; a month or a year stands for its last possible reading, the first day."""
        return _day(self.value)


@lru_cache(maxsize=1 << 12)
def _day(value: str) -> date:
    padded = (value + "-01-01")[:10] if len(value) < 10 else value[:10]
    return date.fromisoformat(padded)


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical address. Its states are versions."""

    id: str
    address: str


@dataclass(frozen=True, slots=True)
class Version:
    """One fetched state of a document: the raw bytes' SHA-256, where it came from and when we recorded it."""

    id: str
    document: str
    sha256: str
    source: str
    media_type: str
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Text:
    """The clean text of a version. `offsets` maps pieces of it to the decoded raw: (clean, raw, length), ascending."""

    id: str
    version: str
    cleaner: str
    content: str
    offsets: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a stage reads: the clean text with outlet, title and date. `id` is the text's id; `sha256` the raw bytes'.

    `document` is the canonical address's id, so that versions of one page are known as such.
    """

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: Published | None
    language: str
    sha256: str
    text: str
    document: str = ""
    restated: bool = False

    @property
    def entered(self) -> bool:
        """Whether it is a ledger entry that a person wrote, and no news report."""
        return self.language == LEDGER_ENTRY
