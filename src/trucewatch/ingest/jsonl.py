"""JSON lines: one report a line, with `text` or `html` and what else is known of it. A bad line costs only itself."""

import json
from collections.abc import Iterator
from typing import IO, Any

from trucewatch.errors import RejectedInput
from trucewatch.ingest.cleaning import Offsets
from trucewatch.ingest.decoding import decode
from trucewatch.ingest.frontmatter import metadata_of
from trucewatch.ingest.html import read_page
from trucewatch.ingest.items import Draft, Metadata, Options


def lines(stream: IO[bytes], limit: int, first: bytes = b"") -> Iterator[tuple[int, bytes | None]]:
    """Number the lines that are not blank; a line longer than `limit` is skipped without being held, and is None.

    `first` is a line that was read from the stream before.
    """
    number = 0
    line = first or stream.readline(limit + 1)
    while line:
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(limit + 1)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif line.strip():
            yield number, line.rstrip(b"\r\n")
        line = stream.readline(limit + 1)


def open_line(source: str, raw: bytes, options: Options) -> Draft:
    """Read one line, or raise `RejectedInput`. Its offsets point into the `text`, as the line has it unescaped."""
    decoded = decode(raw)
    fields = _fields(decoded.content)
    metadata, warnings = metadata_of(fields, "JSON line")
    words, offsets, metadata = _words(fields, metadata, options)
    return Draft(
        source=source,
        raw=raw,
        media_type="application/json",
        words=words,
        metadata=metadata,
        offsets=offsets,
        warnings=(*decoded.warnings, *warnings),
    )


def _fields(content: str) -> dict[str, Any]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RejectedInput(f"not JSON ({error})") from error
    if not isinstance(found, dict):
        raise RejectedInput("not a JSON object")
    return found


def _words(fields: dict[str, Any], stated: Metadata, options: Options) -> tuple[str, Offsets, Metadata]:
    text, page = fields.get("text"), fields.get("html")
    if isinstance(text, str) and text.strip():
        return text, ((0, 0, len(text)),), stated
    if not isinstance(page, str) or not page.strip():
        raise RejectedInput("neither text nor html in it")
    words, found = read_page(page, options.recorded.date())
    return (
        words,
        (),
        Metadata(
            outlet=stated.outlet or found.outlet,
            title=stated.title or found.title,
            url=stated.url or found.url,
            published=stated.published or found.published,
            language=stated.language or found.language,
            restated=stated.restated,
        ),
    )
