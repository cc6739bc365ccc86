"""Entry: a ceasefire that a person writes down in YAML, checked, with every value's place in the file.

Comes in: the file's text. Goes out: an `Entry`, or `RejectedInput` that names file, line, what is wrong and what to do.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import jsonschema
import yaml

from trucewatch.errors import RejectedInput
from trucewatch.ledger.policy import load_policy
from trucewatch.model.vocabulary import Act

_SCHEMA = Path(__file__).parent.parent / "ontology" / "entry.schema.json"
_MOST = 200_000
"""Characters of an entry; a longer file is none."""
Path_ = tuple[str | int, ...]
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands: its line, counted from 1, and its code points."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What the file says, as plain values, and where each stands."""

    values: Mapping[str, Any]
    spots: Mapping[Path_, Spot]

    @property
    def name(self) -> str:
        """The ceasefire's name."""
        return str(self.values["name"])

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names by which reports speak of it."""
        return tuple(self.values.get("aliases", ()))

    @property
    def by(self) -> str:
        """Who wrote it."""
        return str(self.values["written"]["by"])

    @property
    def on(self) -> date:
        """When it was written."""
        return date.fromisoformat(self.values["written"]["on"])

    @property
    def known(self) -> date:
        """From when it counts as known: the day its source was published, else that on which it was written."""
        published = self.values["source"].get("published")
        return date.fromisoformat(published) if published else self.on


def parse_entry(text: str, source: str = "entry") -> Entry:
    """Read and check an entry. Raises RejectedInput at the first thing that is wrong, with its line."""
    if len(text) > _MOST:
        raise RejectedInput(f"{source}: {len(text):,} characters are no ledger entry; at most {_MOST:,} are read")
    spots: dict[Path_, Spot] = {}
    try:
        values = _plain(yaml.compose(text, Loader=yaml.SafeLoader), (), spots, set(), source)
    except yaml.YAMLError as error:
        raise RejectedInput(f"{source}{_at(error)}: this is no YAML: {_problem(error)}. Mend the line.") from error
    except RecursionError as error:
        raise RejectedInput(f"{source}: values within values, too deep to be an entry. Write it flat.") from error
    faults = sorted(jsonschema.Draft202012Validator(_schema()).iter_errors(values), key=lambda fault: str(fault.path))
    if faults:
        raise RejectedInput(_wrong(faults[0], spots, source))
    entry = Entry(values, spots)
    _check(entry, source)
    return entry


@cache
def _schema() -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schema


def _plain(node: Any, path: Path_, spots: dict[Path_, Spot], seen: set[int], source: str) -> Any:  # noqa: ANN401 - YAML's nodes have no types
    """The values under a node, days as text; an anchor that is used again is refused, as it could grow without end."""
    if node is None:
        return None
    line = node.start_mark.line + 1
    if id(node) in seen:
        raise RejectedInput(f"{source}, line {line}: a value is used twice by '*'; write it out in both places.")
    seen.add(id(node))
    spots[path] = Spot(line, node.start_mark.index, node.end_mark.index)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, spots, seen, source)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), spots, seen, source) for i, item in enumerate(node.value)]
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return _number(node.value) if node.tag in _NUMBERS else node.value


def _number(text: str) -> float | str:
    """A number as people write one; '12:30', which YAML 1.1 takes for one too, is text."""
    try:
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    except ValueError:
        return text


def _mapping(
    node: yaml.MappingNode, path: Path_, spots: dict[Path_, Spot], seen: set[int], source: str
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in found:
            raise RejectedInput(f"{source}, line {line}: {name!r} stands twice; keep one of them.")
        found[name] = _plain(value, (*path, name), spots, seen, source)
        spot = spots.get((*path, name), Spot(line, key.start_mark.index, key.end_mark.index))
        spots[(*path, name)] = Spot(line, key.start_mark.index, spot.end)
    return found


def _check(entry: Entry, source: str) -> None:
    """What a schema cannot say: names of acts and kinds, and days that are in the calendar."""
    for path, spot in entry.spots.items():
        if path and path[-1] in ("on", "due", "start", "published"):
            for day in _listed(_value(entry, path)):
                _check_day(day, f"{source}, line {spot.line}")
    for i, act in enumerate(entry.values.get("acts", ())):
        _check_name(act["act"], get_args(Act), "act", f"{source}, line {entry.spots['acts', i, 'act'].line}")
    allowed = load_policy().bodies["obligation_kinds"]
    for i, duty in enumerate(entry.values.get("obligations", ())):
        where = f"{source}, line {entry.spots['obligations', i, 'kind'].line}"
        _check_name(duty["kind"], sorted(allowed), "kind of obligation", where)


def _check_day(day: str, where: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise RejectedInput(f"{where}: {day} is no day of the calendar; write it like 2021-05-24.") from error


def _check_name(name: str, allowed: Any, what: str, where: str) -> None:  # noqa: ANN401 - any collection of names
    if name not in allowed:
        raise RejectedInput(f"{where}: {name!r} is no {what}; there are {', '.join(allowed)}.")


def _value(entry: Entry, path: Path_) -> Any:  # noqa: ANN401 - whatever stands there
    found: Any = entry.values
    for step in path:
        found = found[step]
    return found


def _listed(value: Any) -> list[str]:  # noqa: ANN401 - a day or two
    return list(value) if isinstance(value, list) else [value]


def _wrong(error: jsonschema.ValidationError, spots: Mapping[Path_, Spot], source: str) -> str:
    """File, line, place, what is wrong, and what to do."""
    path = tuple(error.absolute_path)
    while path and path not in spots:
        path = path[:-1]
    line = f", line {spots[path].line}" if path in spots else ""
    where = f", at {'.'.join(map(str, path))}" if path else ""
    return f"{source}{line}{where}: {error.message}. {_advice(error)}"


def _advice(error: jsonschema.ValidationError) -> str:
    if error.validator == "required":
        return "Add it; docs/ledger.md shows a whole entry."
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
        return f"The names known here are {', '.join(sorted(known))}."
    if error.validator in ("oneOf", "pattern"):
        return "Write a day like 2021-05-24, or two in brackets: [2021-05-22, 2021-05-24]."
    if error.validator == "const":
        return "An entry starts with 'trucewatch: ledger-entry/1'."
    return "Correct the value; docs/ledger.md shows a whole entry."


def _at(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f", line {mark.line + 1}" if mark is not None else ""


def _problem(error: yaml.YAMLError) -> str:
    return getattr(error, "problem", None) or str(error).split("\n", 1)[0]
