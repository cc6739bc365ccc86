"""The kinds of claim, from `kinds.yml`: what each means, a clause that states it, and its codes in other codebooks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

import yaml

from trucewatch.errors import OntologyError
from trucewatch.model.claim import Types
from trucewatch.model.vocabulary import Kind

_FILE = Path(__file__).parent / "kinds.yml"
_KINDS: tuple[Kind, ...] = get_args(Kind)
_TEXTS = frozenset({"definition", "example"})
_CODES = frozenset({"plover", "cameo", "acled"})
_REQUIRED = _TEXTS | _CODES | {"ucdp"}
_SIDED = frozenset({"acled_against_armed", "acled_by_state"})
_OPTIONAL = _SIDED | {"counterexample", "note"}


@dataclass(frozen=True, slots=True)
class KindEntry:
    """One kind. A code is None where its codebook has none, or where the kind alone does not settle it.

    `counterexample` is a clause easily mistaken for the kind, with the kind that it is in brackets ('none': no claim).
    `acled_against_armed` and `acled_by_state` are ACLED's pairs where the act is against an armed side, or a state's.
    `ucdp` is UCDP's type_of_violence as the kind suggests it (1 state-based, 2 non-state, 3 one-sided); parties decide.
    """

    kind: Kind
    definition: str
    example: str
    plover: str | None
    cameo: str | None
    acled: str | None
    ucdp: Literal[1, 2, 3] | None
    counterexample: str | None = None
    note: str | None = None
    acled_against_armed: str | None = None
    acled_by_state: str | None = None


@lru_cache(maxsize=4)
def load_kinds(path: Path = _FILE) -> Mapping[Kind, KindEntry]:
    """Read and check the entries, in the vocabulary's order. Raises OntologyError naming the file and the entry."""
    rows = _read(path)
    for kind in _KINDS:
        if kind not in rows:
            raise OntologyError(f"{path.name}: {kind} has no entry. Write one; every kind of the vocabulary has one.")
    for name, row in rows.items():
        for fault in _faults(name, row):
            raise OntologyError(f"{path.name}: {name}: {fault}")
    return MappingProxyType({kind: KindEntry(kind=kind, **rows[kind]) for kind in _KINDS})


def types_of(
    kind: Kind, *, against_armed: bool = False, by_state: bool = False, codes: tuple[str, str] | None = None
) -> Types:
    """The codes that a claim of this kind carries: PLOVER, CAMEO and ACLED.

    `codes` are PLOVER's and CAMEO's where the words tell more than the kind: aid given is not aid let through.
    ACLED (codebook, 2023) codes an attack on an armed side as a battle, and ground that a state takes as regained.
    """
    entry = load_kinds()[kind]
    sided = (entry.acled_against_armed if against_armed else None) or (entry.acled_by_state if by_state else None)
    plover, cameo = codes or (entry.plover, entry.cameo)
    return Types(plover=plover, cameo=cameo, acled=sided or entry.acled)


def _read(path: Path) -> Mapping[str, Any]:
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise OntologyError(f"{path.name} is no YAML: {error}. Restore the file from the repository.") from error
    if not isinstance(rows, dict):
        raise OntologyError(f"{path.name}: expected a mapping at the top. Restore the file from the repository.")
    return rows


def _faults(kind: str, row: object) -> Iterator[str]:
    """What is wrong with an entry, each with what to do about it."""
    if kind not in _KINDS:
        yield "no such kind. Use one of model/vocabulary.py's names."
    elif not isinstance(row, dict):
        yield "expected fields. Write at least a definition, an example and the codes."
    else:
        yield from _misnamed(row)
        yield from _misfilled(row)


def _misnamed(row: Mapping[str, Any]) -> Iterator[str]:
    for field in sorted(_REQUIRED - row.keys()):
        yield f"{field} is missing. Write it; a code may be null."
    for field in sorted(row.keys() - _REQUIRED - _OPTIONAL, key=str):
        yield f"{field!r} is no field of a kind. Use {sorted(_REQUIRED | _OPTIONAL)}."


def _misfilled(row: Mapping[str, Any]) -> Iterator[str]:
    for field in sorted(_TEXTS | (_OPTIONAL & row.keys())):
        if not isinstance(row.get(field), str) or not row[field].strip():
            yield f"{field} must be text. Write a sentence."
    for field in sorted(_CODES):
        if not isinstance(row.get(field), str | None):
            yield f"{field} must be text or null. Put the code in quotation marks."
    if row.get("ucdp") not in (1, 2, 3, None) or isinstance(row.get("ucdp"), bool):
        yield "ucdp must be 1, 2, 3 or null."
