"""Canonical addresses: one spelling for each page, so that two fetches of it are versions of one document."""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

TRACKING = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "smid"})


def canonical(url: str | None) -> str | None:
    """The address without fragment and trackers, host in lower case; None if it is no web address."""
    try:
        parts = urlsplit((url or "").strip())
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    host = parts.hostname if port in (None, 80, 443) else f"{parts.hostname}:{port}"
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(k)]
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", urlencode(kept), ""))


def host_of(url: str | None) -> str | None:
    """The site's name, for want of an outlet's."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def address_of(path: Path) -> str:
    """The address of a file."""
    return path.absolute().as_uri()


def _tracks(name: str) -> bool:
    return name.lower() in TRACKING or name.lower().startswith("utm_")
