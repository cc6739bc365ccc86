"""Records to the JSON of a row's body and back; one spelling for each record, so that its digest is stable."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import TypeVar

from trucewatch.model.codec import from_plain, to_plain

Record = TypeVar("Record")


def pack(record: object) -> str:
    """The record as JSON with sorted keys."""
    return json.dumps(to_plain(record), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def unpack(cls: type[Record], body: str) -> Record:
    """The record that `pack` wrote."""
    return from_plain(cls, json.loads(body))


def digest(content: str | bytes) -> str:
    """SHA-256 in hex; lone surrogates, which some texts carry, count as they are."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return sha256(raw).hexdigest()


def stamp(moment: datetime) -> str:
    """A moment as UTC text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
