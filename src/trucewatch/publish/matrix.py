"""The accounts matrix: one incident, attributes down, voices across, what each gives where the two meet."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import get_args

from trucewatch.model import Account, CeasefireAccount, Incident, Speaker
from trucewatch.model.vocabulary import AccountAttribute

_COUNTS = ("munitions", "attacks", "casualties", "missing", "detained", "displaced")
_CONTESTED_BY = {"responsibility": "perpetrator", **dict.fromkeys(_COUNTS, "count")}
_NO_REPORTS: Mapping[str, str] = MappingProxyType({})
Voice = tuple[str, bool, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One attribute: a cell for each voice, empty where it says nothing, and whether the voices disagree."""

    attribute: AccountAttribute
    cells: tuple[tuple[Account, ...], ...]
    contested: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Voices in the order in which they first speak, and the rows in the vocabulary's order."""

    voices: tuple[Speaker, ...]
    rows: tuple[Row, ...]


def claims_of(account: Account | CeasefireAccount) -> tuple[str, ...]:
    """The ids of the claims whose statements an account cites, each once."""
    return tuple(dict.fromkeys(statement.split("/", 1)[0] for statement in account.statements))


def contested(incident: Incident, attribute: AccountAttribute) -> bool:
    """Say whether the incident is contested on this attribute.

    Counts share one name in `contested_on`: of them, those are contested for which different numbers are given.
    """
    if _CONTESTED_BY.get(attribute, attribute) not in incident.contested_on:
        return False
    given = {(a.value, a.lower, a.upper, a.status) for a in incident.accounts if a.attribute == attribute}
    return attribute not in _COUNTS or len(given) > 1


def matrix(incident: Incident, report_of: Mapping[str, str] = _NO_REPORTS) -> Matrix:
    """Lay an incident's accounts side by side; `report_of` says which report each claim stands in.

    A voice without an entity is one voice only within its report: two 'security sources' are not the same one.
    """
    speaking = [(_voice(account, report_of), account) for account in incident.accounts]
    voices: dict[Voice, Speaker] = {}
    for voice, account in speaking:
        voices.setdefault(voice, account.speaker)
    given = {account.attribute for account in incident.accounts}
    rows = tuple(
        Row(
            attribute,
            tuple(tuple(a for v, a in speaking if v == voice and a.attribute == attribute) for voice in voices),
            contested(incident, attribute),
        )
        for attribute in get_args(AccountAttribute)
        if attribute in given
    )
    return Matrix(tuple(voices.values()), rows)


def _voice(account: Account, report_of: Mapping[str, str]) -> Voice:
    speaker = account.speaker
    if speaker.entity:
        return (speaker.entity, speaker.is_outlet, "")
    if speaker.is_outlet:
        return (speaker.name.casefold(), True, "")
    place = next((report_of[claim] for claim in claims_of(account) if claim in report_of), "")
    return (speaker.name.casefold(), False, place or "/".join(speaker.chain[:1]))
