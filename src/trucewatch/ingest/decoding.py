"""Bytes to characters: byte order mark, UTF-8, the declared charset, then Windows-1252; never silently."""

import codecs
import re
from dataclasses import dataclass

import ftfy
from ftfy.badness import badness

from trucewatch.errors import RejectedInput

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, the encoding they were read with, and what had to be repaired."""

    content: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Return the characters of `raw`, or raise `RejectedInput` if it is empty or no text."""
    if not raw.strip():
        raise RejectedInput("empty")
    decoded = _by_mark(raw) or _decode(raw, declared)
    content, repaired = _unmangle(decoded.content)
    warnings = (
        (*decoded.warnings, f"wrongly decoded text repaired (lines: {repaired})") if repaired else decoded.warnings
    )
    return Decoded(content, decoded.encoding, warnings)


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return _lossy(raw[len(mark) :], encoding)
    return None


def _decode(raw: bytes, declared: str | None) -> Decoded:
    if kind := _binary(raw):
        raise RejectedInput(f"not text but {kind}")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _by_declaration(raw, declared) or _broken_or_western(raw)


def _binary(raw: bytes) -> str | None:
    """Say what `raw` is if it is no text: by its first bytes, a zero byte, or many control characters."""
    for magic, kind in MAGIC:
        if raw.startswith(magic):
            return kind
    sample = raw[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return "binary data" if b"\0" in sample or controls > len(sample) / 50 else None


def _by_declaration(raw: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "utf-8").name
        return None if name == "utf-8" else Decoded(raw.decode(name), name)
    except (LookupError, UnicodeError):
        return None


def _broken_or_western(raw: bytes) -> Decoded:
    """Bytes that are no UTF-8: broken UTF-8 if most of what is not ASCII is sound, else Windows-1252."""
    sound = sum(len(match[0]) for match in MULTIBYTE.finditer(raw))
    high = sum(byte >= 0x80 for byte in raw)
    if sound > high - sound:
        return _lossy(raw, "utf-8")
    content = raw.decode("cp1252", errors="replace")
    return Decoded(content, "cp1252", ("not UTF-8 and no charset declared; read as Windows-1252",))


def _lossy(raw: bytes, encoding: str) -> Decoded:
    content = raw.decode(encoding, errors="replace")
    lost = content.count("\ufffd") - raw.count("\ufffd".encode(encoding))
    warnings = (f"broken {encoding.upper()}: {lost} unreadable places marked with U+FFFD",) if lost > 0 else ()
    return Decoded(content, encoding, warnings)


def _unmangle(content: str) -> tuple[str, int]:
    """Repair lines that are clearly text decoded with the wrong charset; return how many."""
    if content.isascii():
        return content, 0
    lines = content.split("\n")
    repaired = [_unmangle_line(line) for line in lines]
    return "\n".join(repaired), sum(a != b for a, b in zip(lines, repaired, strict=True))


def _unmangle_line(line: str) -> str:
    before = 0 if line.isascii() else badness(line)
    if not before:
        return line
    fixed = ftfy.fix_encoding(line)
    return fixed if badness(fixed) * 2 < before else line
