"""Text files: an optional block of YAML between lines of three dashes, then the text."""

import re
from typing import Any

import yaml

from trucewatch.ingest.addresses import canonical
from trucewatch.ingest.dates import published
from trucewatch.ingest.decoding import decode
from trucewatch.ingest.items import Draft, Metadata

BLOCK = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
KEYS = ("outlet", "title", "url", "published", "language", "restated")


def open_text(source: str, raw: bytes, address: str | None) -> Draft:
    """Read a text file with or without front matter."""
    decoded = decode(raw)
    match = BLOCK.match(decoded.content)
    fields, warnings = _fields(match[1]) if match else ({}, ())
    start = match.end() if match and fields else 0
    words = decoded.content[start:]
    metadata, doubts = metadata_of(fields, "front matter")
    return Draft(
        source=source,
        raw=raw,
        media_type="text/plain",
        words=words,
        metadata=metadata,
        address=address,
        offsets=((0, start, len(words)),),
        warnings=(*decoded.warnings, *warnings, *doubts),
    )


def metadata_of(fields: dict[str, Any], where: str) -> tuple[Metadata, tuple[str, ...]]:
    """Read the known fields; what is not understood is left out with a warning."""
    stated = published(fields.get("published"), where)
    url = canonical(_line(fields.get("url")))
    warnings = []
    if fields.get("published") is not None and stated is None:
        warnings.append(f"published: {fields['published']!r:.60} is no date; ignored")
    if fields.get("url") and url is None:
        warnings.append(f"url: {fields['url']!r:.60} is no web address; ignored")
    metadata = Metadata(
        outlet=_line(fields.get("outlet")),
        title=_line(fields.get("title")),
        url=url,
        published=stated,
        language=_line(fields.get("language")),
        restated=fields.get("restated") is True,
    )
    return metadata, tuple(warnings)


def _fields(block: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The block's fields; none if it is not front matter after all and belongs to the text."""
    try:
        found = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, ("the front matter is no YAML; read as part of the text",)
    if not isinstance(found, dict) or not found.keys() & set(KEYS):
        return {}, ()
    unknown = sorted(str(name) for name in found.keys() - set(KEYS))
    warnings = (f"front matter: {', '.join(unknown):.100} not known; ignored",) if unknown else ()
    return found, warnings


def _line(value: object) -> str | None:
    """A scalar as one trimmed line, None if it is empty or no scalar."""
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return None
    return " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split()) or None
