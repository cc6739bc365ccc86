"""Files, folders and standard input: one outcome an item, in order, however bad the items are."""

import errno
import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import IO

from trucewatch.errors import RejectedInput
from trucewatch.ingest.addresses import address_of
from trucewatch.ingest.frontmatter import open_text
from trucewatch.ingest.html import looks_like_html, open_page
from trucewatch.ingest.items import Draft, Ingested, Options, Rejected
from trucewatch.ingest.jsonl import lines, open_line
from trucewatch.ingest.reports import report_of

PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
STDIN = Path("-")
REASONS = {
    errno.EACCES: "no right to read it",
    errno.EPERM: "no right to read it",
    errno.ENOENT: "no such file or folder",
    errno.ELOOP: "a loop of links",
}


def ingest(
    paths: Iterable[Path | str], options: Options, *, stdin: IO[bytes] | None = None
) -> Iterator[Ingested | Rejected]:
    """Yield a report or a rejection for each item under `paths`, in order; `-` stands for `stdin`."""
    for path in map(Path, paths):
        if path == STDIN:
            yield from _stream(stdin or io.BytesIO(), options)
            continue
        for found in _walk(path):
            yield from [found] if isinstance(found, Rejected) else _file(found, options)


def _walk(path: Path) -> Iterator[Path | Rejected]:
    """The files at and under `path`, sorted; hidden ones are passed over, links to folders are not followed."""
    try:
        if not S_ISDIR(path.stat().st_mode):
            yield path
            return
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(path, error)
        return
    for entry in entries:
        if entry.name.startswith(".") or (entry.is_symlink() and Path(entry.path).is_dir()):
            continue
        yield from _walk(Path(entry.path))


def _file(path: Path, options: Options) -> Iterator[Ingested | Rejected]:
    try:
        if not path.is_file():
            yield Rejected(str(path), "neither a file nor a folder")
            return
        with path.open("rb") as stream:
            if path.suffix.lower() in LINES:
                yield from _lines(str(path), stream, options)
            else:
                size = path.stat().st_size
                yield _whole(path, stream, size, options)
    except OSError as error:
        yield _unreadable(path, error)


def _whole(path: Path, stream: IO[bytes], size: int, options: Options) -> Ingested | Rejected:
    if size > options.max_bytes:
        return Rejected(str(path), _too_large(size, options))
    raw = stream.read(options.max_bytes + 1)
    page = path.suffix.lower() in PAGES or looks_like_html(raw)
    return _item(str(path), raw, lambda: _draft(str(path), raw, page, address_of(path), options), options)


def _stream(stream: IO[bytes], options: Options) -> Iterator[Ingested | Rejected]:
    name = "standard input"
    first = stream.readline(options.max_bytes + 1)
    if first.lstrip()[:1] == b"{":
        yield from _lines(name, stream, options, first)
        return
    raw = first + stream.read(max(0, options.max_bytes + 1 - len(first)))
    yield _item(name, raw, lambda: _draft(name, raw, looks_like_html(raw), None, options), options)


def _draft(source: str, raw: bytes, page: bool, address: str | None, options: Options) -> Draft:
    return open_page(source, raw, address, options) if page else open_text(source, raw, address)


def _lines(source: str, stream: IO[bytes], options: Options, first: bytes = b"") -> Iterator[Ingested | Rejected]:
    empty = True
    for number, raw in lines(stream, options.max_bytes, first):
        empty = False
        name = f"{source}:{number}"
        if raw is None:
            yield Rejected(name, f"a line of more than {options.max_bytes:,} bytes")
        else:
            yield _line(name, raw, options)
    if empty:
        yield Rejected(source, "empty")


def _line(name: str, raw: bytes, options: Options) -> Ingested | Rejected:
    return _item(name, raw, lambda: open_line(name, raw, options), options)


def _item(source: str, raw: bytes, draft: Callable[[], Draft], options: Options) -> Ingested | Rejected:
    if len(raw) > options.max_bytes:
        return Rejected(source, _too_large(len(raw), options))
    try:
        return report_of(draft(), options)
    except RejectedInput as error:
        return Rejected(source, str(error), raw)


def _too_large(size: int, options: Options) -> str:
    return f"{size:,} bytes; at most {options.max_bytes:,} are read"


def _unreadable(path: Path, error: OSError) -> Rejected:
    return Rejected(str(path), REASONS.get(error.errno or 0, error.strerror or str(error)))
