"""Drafts to reports: clean text, language, date, identity; the last checks."""

import re
from hashlib import sha256

from trucewatch.errors import RejectedInput
from trucewatch.ingest import cleaning
from trucewatch.ingest.addresses import host_of
from trucewatch.ingest.cleaning import clean, compose
from trucewatch.ingest.dates import published, reject_future
from trucewatch.ingest.items import Draft, Ingested, Options
from trucewatch.ingest.language import language_of
from trucewatch.model import Document, Published, Report, Text, Version

_ENTRY = re.compile(r"^trucewatch: *ledger-entry/", re.MULTILINE)
_HEAD = 2_000
"""Characters in which a ledger entry says that it is one."""


def report_of(draft: Draft, options: Options) -> Ingested:
    """Finish a draft, or raise `RejectedInput` if it has no words or too many."""
    if len(draft.words) > options.max_text * 2:
        raise RejectedInput(_too_long(len(draft.words), options))
    if _ENTRY.search(draft.words[:_HEAD]):
        raise RejectedInput("a ledger entry and no report; take it in with 'trucewatch ledger import'")
    cleaned = clean(draft.words)
    if not cleaned.text:
        raise RejectedInput("no text in it")
    if len(cleaned.text) > options.max_text:
        raise RejectedInput(_too_long(len(cleaned.text), options))
    document, version = _identity(draft, options)
    text = Text(
        id="t" + _hash(cleaned.text),
        version=version.id,
        cleaner=cleaning.VERSION,
        content=cleaned.text,
        offsets=compose(cleaned.offsets, draft.offsets),
    )
    report, warnings = _report(draft, version, text, options)
    every = dict.fromkeys((*draft.warnings, *warnings))
    return Ingested(document, version, text, report, draft.raw, tuple(f"{draft.source}: {w}" for w in every))


def _too_long(size: int, options: Options) -> str:
    return f"a text of {size:,} characters; at most {options.max_text:,} are read"


def _identity(draft: Draft, options: Options) -> tuple[Document, Version]:
    """A document is known by its web address, else by its file, else by its content."""
    digest = sha256(draft.raw).hexdigest()
    address = draft.metadata.url or draft.address or f"sha256:{digest}"
    document = Document("d" + _hash(address), address)
    version = Version(
        id="v" + _hash(f"{document.id}\n{digest}"),
        document=document.id,
        sha256=digest,
        source=draft.source,
        media_type=draft.media_type,
        recorded=options.recorded,
    )
    return document, version


def _report(draft: Draft, version: Version, text: Text, options: Options) -> tuple[Report, tuple[str, ...]]:
    said = draft.metadata
    day, undated = reject_future(_day(said.published, options), options.recorded.date())
    language, unread = language_of(text.content, options.language or said.language, options.readers)
    report = Report(
        id=text.id,
        outlet=options.outlet or said.outlet or host_of(said.url),
        title=said.title,
        url=said.url,
        published=day,
        language=language,
        sha256=version.sha256,
        text=text.content,
        document=version.document,
        restated=said.restated,
    )
    return report, (*undated, *unread)


def _day(said: Published | None, options: Options) -> Published | None:
    return published(options.published, "given") if options.published else said


def _hash(content: str) -> str:
    return sha256(content.encode()).hexdigest()[:16]
