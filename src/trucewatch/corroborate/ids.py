"""Ids of incidents and origins: hashes of the earliest-known member, so that equal claims give equal ids."""

from hashlib import sha256

_LENGTH = 14


def incident_id(earliest_claim: str) -> str:
    """Return the id of the incident whose earliest-known claim this is."""
    return "i" + _short(earliest_claim)


def origin_id(earliest_claim: str) -> str:
    """Return the id of the origin whose earliest-known claim this is."""
    return "o" + _short(earliest_claim)


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_LENGTH]
