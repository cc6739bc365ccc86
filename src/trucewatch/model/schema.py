"""The JSON schema of the inspect document, made from the dataclasses and the vocabulary.

A field without a default is required; a record named in `DEFINED` is referred to, any other is written in place.
What types cannot say (descriptions, bounds) stands in the two tables below.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from trucewatch.model.actor import Actor
from trucewatch.model.attribution import Attribution, Speaker
from trucewatch.model.ceasefire import Ceasefire
from trucewatch.model.claim import Claim
from trucewatch.model.codec import Hint, internal, key, optional
from trucewatch.model.incident import Account, Incident
from trucewatch.model.inspection import SCHEMA, Inspection
from trucewatch.model.mention import Mention
from trucewatch.model.place import Place
from trucewatch.model.quantity import Quantity
from trucewatch.model.relation import Relation, Stock
from trucewatch.model.report import Report
from trucewatch.model.spans import Segments
from trucewatch.model.time import Days, Time
from trucewatch.model.vocabulary import Stance, State

Schema = dict[str, Any]

DEFINED: tuple[tuple[str, Any], ...] = (
    ("segments", Segments),
    ("days", Days),
    ("time", Time),
    ("place", Place),
    ("mention", Mention),
    ("quantity", Quantity),
    ("report", Report),
    ("attribution", Attribution),
    ("stance", Stance),
    ("speaker", Speaker),
    ("claim", Claim),
    ("account", Account),
    ("incident", Incident),
    ("ceasefire", Ceasefire),
    ("state", State),
    ("actor", Actor),
    ("stock", Stock),
    ("relation", Relation),
)

DESCRIPTIONS: Mapping[str, str] = {
    "Inspection": "What the pipeline makes of the given reports alone. Names and enumerations are fixed; further fields"
    " may be added. Offsets are code points into the report's text; dates are ISO 8601 (YYYY-MM-DD), both"
    " ends of an interval included.",
    "segments": "One or more [start, end) pairs in reading order; a quotation may be discontinuous.",
    "days": "Earliest and latest day of a bound.",
    "Time": "start null = open before ('till last November'); end null = open after ('since a year ago'); one day"
    " = all four equal.",
    "Time.clock": "HH:MM as stated",
    "Place.country": "ISO 3166-1 alpha-2",
    "Mention.name": "canonical name",
    "Mention.entity": "registry id, or report-local id of a described, unnamed actor",
    "Mention.sector": "PLOVER sector",
    "Quantity": "'No injuries reported' by a speaker is zero_reported; 'no word on casualties' is none_known; unknown"
    " is said to be unknown.",
    "Quantity.group": "civilians, children, fighters, a side's name, …",
    "Quantity.qualifier": "e.g. 'inside the base'",
    "Quantity.part_of": "index of the quantity that this one is a part of",
    "Attribution": "Who says what: a source, a cue and the content, nested where reported speech is nested.",
    "Attribution.medium": "tweet, statement, interview, another outlet, …",
    "Attribution.parent": "the attribution that this one is nested in",
    "Speaker.body": "the entity for which the report says that he speaks",
    "Speaker.chain": "outermost first: the outlet, …, the speaker",
    "Claim": "One predication under one attribution. A value inside it is addressed as claim/path, e.g. "
    "c1/quantities/0.",
    "Claim.background": "true for what the report recalls rather than reports",
    "Account.value": "a number, a name, a place, a time or a short text",
    "Account.statements": "claim/path",
    "Incident.aggregate": "true for 'four more attacks': stands for several occurrences, located and counted only"
    " as a whole",
    "Ceasefire.parties": "names per side",
    "Ceasefire.disputes": "a sentence for each attribute of contested_on, in its order",
    "CeasefireAccount.lower": "an ISO 8601 day for start and end, days for length",
    "CeasefireAccount.upper": "an ISO 8601 day for start and end, days for length",
    "Stock": "A level, not an event: troops present, prisoners held.",
    "Relation": "Between ids of claims, statements, incidents, ceasefires, stocks, legal acts.",
}

LITERAL: Mapping[str, Schema] = {
    "segments": {
        "type": "array",
        "minItems": 1,
        "items": {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    },
    "days": {"type": "array", "items": {"type": ["string", "null"]}, "minItems": 2, "maxItems": 2},
    "Claim.confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "Account.value": {},
    "CeasefireAccount.value": {},
    "CeasefireAccount.lower": {},
    "CeasefireAccount.upper": {},
    "Incident.types": {"type": "object"},
}
"""Schemas that say more, or less, than the annotation does."""

_SCALARS: Mapping[Any, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    date: "string",
    datetime: "string",
}


def inspect_schema() -> Schema:
    """Return the schema of the inspect document."""
    record = _record(Inspection)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Trucewatch inspect document, version {SCHEMA.rsplit('/', 1)[1]}",
        "description": record["description"],
        "type": "object",
        "required": ["schema", *record["required"]],
        "properties": {"schema": {"const": SCHEMA}, **record["properties"]},
        "$defs": {name: _definition(name, hint) for name, hint in DEFINED},
    }


def _definition(name: str, hint: Hint) -> Schema:
    if is_dataclass(hint):
        return _record(hint)
    return _described(name, LITERAL.get(name) or _written_out(hint))


def _record(cls: Hint) -> Schema:
    shown = [f for f in fields(cls) if not internal(cls, f.name)]
    hints = get_type_hints(cls)
    schema: Schema = {
        "type": "object",
        "required": [key(cls, f.name) for f in shown if not optional(f)],
        "properties": {key(cls, f.name): _field(f"{cls.__name__}.{f.name}", hints[f.name]) for f in shown},
    }
    return _described(cls.__name__, schema)


def _field(path: str, hint: Hint) -> Schema:
    return _described(path, LITERAL[path] if path in LITERAL else _schema(hint))


def _described(path: str, schema: Schema) -> Schema:
    return {**schema, "description": DESCRIPTIONS[path]} if path in DESCRIPTIONS else schema


def _schema(hint: Hint) -> Schema:
    """The schema of an annotation: a reference where `DEFINED` names it, else in place."""
    for name, known in DEFINED:
        if hint == known:
            return {"$ref": f"#/$defs/{name}"}
    return _record(hint) if is_dataclass(hint) else _written_out(hint)


def _written_out(hint: Hint) -> Schema:
    origin: Hint = get_origin(hint)
    arguments = get_args(hint)
    if origin in (Union, types.UnionType):
        return _nullable(_schema(next(a for a in arguments if a is not type(None))))
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(*arguments)
    return {"type": _SCALARS[hint]}


def _nullable(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), str) and len(schema) == 1:
        return {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _mapping(names: Hint, values: Hint) -> Schema:
    limits = {} if names is str else {"propertyNames": _schema(names)}
    return {"type": "object", **limits, "additionalProperties": _schema(values)}
