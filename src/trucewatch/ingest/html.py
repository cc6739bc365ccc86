"""Web pages as saved: the article's words, and what the page says about itself. Nothing is fetched."""

import re
from datetime import date, timedelta
from typing import Any

import htmldate
import trafilatura

from trucewatch.errors import RejectedInput
from trucewatch.ingest.addresses import canonical, host_of
from trucewatch.ingest.alignment import align
from trucewatch.ingest.dates import published
from trucewatch.ingest.decoding import decode
from trucewatch.ingest.items import Draft, Metadata, Options
from trucewatch.model import Published

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
LOOKS = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
LEAST = 60
"""Fewer letters than this are a menu or a notice, no article."""
FAR = timedelta(days=3650)


def looks_like_html(raw: bytes) -> bool:
    """Say whether bytes without a telling name are a page."""
    return LOOKS.match(raw.removeprefix(b"\xef\xbb\xbf")[:4096]) is not None


def open_page(source: str, raw: bytes, address: str | None, options: Options) -> Draft:
    """Read a saved page, or raise `RejectedInput` if it holds no article."""
    if len(raw) > options.max_page_bytes:
        raise RejectedInput(f"a page of {len(raw):,} bytes; at most {options.max_page_bytes:,} are read")
    declared = CHARSET.search(raw[:4096])
    decoded = decode(raw, declared[1].decode("ascii") if declared else None)
    words, metadata = read_page(decoded.content, options.recorded.date())
    return Draft(
        source=source,
        raw=raw,
        media_type="text/html",
        words=words,
        metadata=metadata,
        address=address,
        offsets=align(words, decoded.content),
        warnings=decoded.warnings,
    )


def read_page(content: str, recorded: date) -> tuple[str, Metadata]:
    """The article's text and metadata, or `RejectedInput`."""
    page = _extract(content)
    words = page.get("text") or ""
    if sum(map(str.isalpha, words)) < LEAST:
        raise RejectedInput("a page without an article")
    url = canonical(page.get("url"))
    stated = LANGUAGE.search(content[:20_000])
    return words, Metadata(
        outlet=page.get("sitename") or host_of(url),
        title=page.get("title"),
        url=url,
        published=_published(content, url, recorded),
        language=stated[1] if stated else None,
    )


def _extract(content: str) -> dict[str, Any]:
    found: Any = trafilatura.bare_extraction(content, include_comments=False, with_metadata=True)
    return found.as_dict() if found is not None else {}


def _published(content: str, url: str | None, recorded: date) -> Published | None:
    """The day in the page's own metadata, even a future one (which is refused later); else one found in the page."""
    declared = _find(content, url, recorded + FAR, thorough=False)
    if declared:
        return published(declared, "page metadata")
    return published(_find(content, url, recorded, thorough=True), "found in the page")


def _find(content: str, url: str | None, latest: date, *, thorough: bool) -> str | None:
    day: str | None = htmldate.find_date(
        content, extensive_search=thorough, original_date=True, url=url, max_date=latest.isoformat()
    )
    return day
