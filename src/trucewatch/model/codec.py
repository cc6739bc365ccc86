"""Records to plain JSON values and back, read off the dataclasses' own annotations; and the inspect document.

`from_plain(type(x), to_plain(x)) == x` for every record. Whole floats become integers on the way out, so that 3 and 3.0
have one spelling, and turn into floats again on the way in.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from trucewatch.model.inspection import SCHEMA, Inspection

Record = TypeVar("Record")
Plain = Any
"""What JSON can hold."""
Hint = Any
"""An annotation: a class, or a form of `typing`."""
Decoder = Callable[[Plain], Any]

RENAMED: Mapping[str, str] = {
    "StateChange.since": "from",
    "Relation.source": "from",
    "Relation.target": "to",
}
"""Fields whose name in JSON is a word that Python keeps for itself, or reads badly there."""

INTERNAL = (
    "Inspection.judgements",
    "Report.document",
    "Report.restated",
    "Unresolved.report",
)
"""Fields that are stored but are no part of the inspect document."""


def to_plain(value: object) -> Plain:
    """Return `value` as JSON-able lists, dicts and scalars, with every field."""
    return _plain(value, _everything)


def from_plain(cls: type[Record], data: Plain) -> Record:
    """Rebuild a record of `cls` from what `to_plain` made; fields with defaults may lack, unknown ones are skipped."""
    hint: Hint = cls
    record: Record = _decoder(hint)(data)
    return record


def inspection_document(inspection: Inspection) -> dict[str, Any]:
    """Return the inspect document of `docs/inspect.schema.json`."""
    return {"schema": SCHEMA, **_plain(inspection, _shown)}


def key(cls: type, name: str) -> str:
    """The JSON name of a field."""
    return RENAMED.get(f"{cls.__name__}.{name}", name)


def internal(cls: type, name: str) -> bool:
    """Say whether a field is left out of the inspect document."""
    return f"{cls.__name__}.{name}" in INTERNAL


def optional(field: Field[Any]) -> bool:
    """Say whether a field may be missing from JSON: it may if it has a default."""
    return field.default is not MISSING or field.default_factory is not MISSING


def _everything(record: object, field: Field[Any]) -> bool:
    return True


def _shown(record: object, field: Field[Any]) -> bool:
    """Leave out what is internal, and optional spans and codes that are not there at all."""
    absent = optional(field) and (
        (field.name == "segments" and getattr(record, field.name) == ())
        or (field.name == "types" and getattr(record, field.name) is None)
    )
    return not absent and not internal(type(record), field.name)


def _plain(value: object, keep: Callable[[object, Field[Any]], bool]) -> Plain:
    if isinstance(value, (str, bool, int)) or value is None:
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(item, keep) for name, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item, keep) for item in value]
    cls: Hint = type(value)
    if is_dataclass(value):
        return {name: _plain(getattr(value, f.name), keep) for name, f in _named_fields(cls) if keep(value, f)}
    raise TypeError(f"{type(value).__name__} has no plain form")


@cache
def _named_fields(cls: Hint) -> tuple[tuple[str, Field[Any]], ...]:
    return tuple((key(cls, f.name), f) for f in fields(cls))


@cache
def _decoder(hint: Hint) -> Decoder:
    """Return the function that reads a plain value as `hint`; built once for each annotation."""
    origin: Hint = get_origin(hint)
    if is_dataclass(hint):
        return _record_decoder(hint)
    if origin in (Union, types.UnionType):
        return _union_decoder(get_args(hint))
    if origin is Literal:
        return _literal_decoder(get_args(hint))
    if origin is tuple:
        return _tuple_decoder(get_args(hint))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_decoder(get_args(hint))
    return _SCALARS.get(hint, _as_is)


def _record_decoder(cls: Hint) -> Decoder:
    hints = get_type_hints(cls)
    parts = tuple((f.name, key(cls, f.name), optional(f), _decoder(hints[f.name])) for f in fields(cls))

    def decode(data: Plain) -> object:
        missing = [name for _, name, may_lack, _ in parts if not may_lack and name not in data]
        if missing:
            raise ValueError(f"{cls.__name__} lacks {', '.join(missing)}")
        return cls(**{field: read(data[name]) for field, name, _, read in parts if name in data})

    return decode


def _union_decoder(choices: tuple[Any, ...]) -> Decoder:
    """Null or one thing; a union of several scalars is JSON already."""
    others = [choice for choice in choices if choice is not type(None)]
    read = _decoder(others[0]) if len(others) == 1 else _as_is
    return lambda data: None if data is None else read(data)


def _literal_decoder(allowed: tuple[Any, ...]) -> Decoder:
    known = frozenset(allowed)

    def decode(data: Plain) -> object:
        if data not in known:
            raise ValueError(f"{data!r} is not one of {', '.join(map(str, allowed))}")
        return data

    return decode


def _tuple_decoder(items: tuple[Any, ...]) -> Decoder:
    if len(items) == 2 and items[1] is Ellipsis:
        read = _decoder(items[0])
        return lambda data: tuple(read(item) for item in data)
    readers = tuple(_decoder(item) for item in items)
    return lambda data: tuple(read(item) for read, item in zip(readers, data, strict=True))


def _mapping_decoder(items: tuple[Any, ...]) -> Decoder:
    name, read = (_decoder(item) for item in items)
    return lambda data: types.MappingProxyType({name(k): read(v) for k, v in data.items()})


def _as_is(data: Plain) -> Plain:
    return data


_SCALARS: Mapping[Any, Decoder] = {
    float: float,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}
