"""Policy: the tables of `ontology/states.yml` and `ontology/ledger.yml`, checked and typed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import jsonschema
import yaml

from trucewatch.errors import OntologyError
from trucewatch.model.vocabulary import Act, Actuality, Kind, Polarity, RelationType, Stance, State

_ONTOLOGY = Path(__file__).parent.parent / "ontology"
By = Literal["all", "principal", "part", "counterpart", "opponent", "several", "mediator", "outlet"]
Names = frozenset[str]
_NO_NAMES = ("gap_words", "breaking_words")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the state machine; `by` is empty in the parties' own table."""

    acts: Names
    by: Names
    before: Names
    to: State


@dataclass(frozen=True, slots=True)
class Reading:
    """What an act becomes under a stance, polarity or actuality; an empty set fits everything."""

    acts: Names
    stances: Names
    polarities: Names
    actualities: Names
    act: str | None


@dataclass(frozen=True, slots=True)
class Machine:
    """The state machine."""

    assessed: tuple[Row, ...]
    own: tuple[Row, ...]
    neutral: Names
    binding: Names
    several_acts: Names
    several_voices: int
    several_days: int

    def next(self, state: State, act: Act, by: By) -> State:
        """The assessed state after `act` by `by`."""
        rows = (row for row in self.assessed if act in row.acts and by in row.by and state in row.before)
        return next((row.to for row in rows), state)

    def next_own(self, state: State, act: Act) -> State:
        """A party's own state after an act of its own."""
        return next((row.to for row in self.own if act in row.acts and state in row.before), state)


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that the ledger is told rather than works out."""

    machine: Machine
    acts: Mapping[str, Names]
    readings: tuple[Reading, ...]
    days: Mapping[str, int]
    bodies: Mapping[str, Names]
    nouns: tuple[str, ...]
    gap_words: int
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    breaking_words: tuple[str, ...]
    answers: Mapping[RelationType, tuple[str, ...]]
    reach: int
    local_km: float
    share_slack: float


@cache
def load_policy(folder: Path = _ONTOLOGY) -> Policy:
    """Read both tables. Raises OntologyError naming the file and the place in it that breaks its schema."""
    return make_policy(_checked(folder, "states"), _checked(folder, "ledger"))


def make_policy(states: Mapping[str, Any], ledger: Mapping[str, Any]) -> Policy:
    """Type tables that have been checked against their schemas; names must be those of the vocabulary."""
    kinds = [name for name in ledger if name.endswith(("_kinds", "_words", "_bodies")) and name not in _NO_NAMES]
    for group in ledger["acts"].values():
        _known(group, get_args(Act), "ledger.yml: acts")
    _known(ledger["answers"], get_args(RelationType), "ledger.yml: answers")
    _known(ledger["obligation_kinds"], get_args(Kind), "ledger.yml: obligation_kinds")
    return Policy(
        machine=_machine(states),
        acts={name: frozenset(acts) for name, acts in ledger["acts"].items()},
        readings=tuple(_reading(row) for row in ledger["readings"]),
        days=ledger["days"],
        bodies={name: frozenset(ledger[name]) for name in (*kinds, "pronouns")},
        nouns=tuple(ledger["nouns"]),
        gap_words=ledger["gap_words"],
        words={name: _tuples(ledger[name]) for name in ("formality", "scope", "laterality")},
        breaking_words=tuple(ledger["breaking_words"]),
        answers={name: tuple(words) for name, words in ledger["answers"].items()},
        reach=ledger["reach"],
        local_km=ledger["local_km"],
        share_slack=ledger["share_slack"],
    )


def _machine(table: Mapping[str, Any]) -> Machine:
    _known(get_args(State), table["states"], "states.yml: states")
    _known(get_args(By), table["by"], "states.yml: by")
    for name in ("neutral", "binding"):
        _known(table[name], get_args(Act if name == "neutral" else State), f"states.yml: {name}")
    return Machine(
        assessed=tuple(_row(row, number, "assessed") for number, row in enumerate(table["assessed"])),
        own=tuple(_row(row, number, "own") for number, row in enumerate(table["own"])),
        neutral=frozenset(table["neutral"]),
        binding=frozenset(table["binding"]),
        several_acts=frozenset(table["several"]["acts"]),
        several_voices=table["several"]["voices"],
        several_days=table["several"]["days"],
    )


def _row(row: Mapping[str, Any], number: int, part: str) -> Row:
    where = f"states.yml: {part}, row {number + 1}"
    by = get_args(By) if row.get("by") == "any" else row.get("by", ())
    _known(row["act"], get_args(Act), where)
    _known(by, get_args(By), where)
    _known((*row["from"], row["to"]), get_args(State), where)
    return Row(frozenset(row["act"]), frozenset(by), frozenset(row["from"]), row["to"])


def _reading(row: Mapping[str, Any]) -> Reading:
    vocabularies = {"act": Act, "stance": Stance, "polarity": Polarity, "actuality": Actuality}
    for name, vocabulary in vocabularies.items():
        _known(row.get(name, ()), get_args(vocabulary), "ledger.yml: readings")
    _known({row["as"]} - {None, "same"}, get_args(Act), "ledger.yml: readings")
    acts, stances, polarities, actualities = (frozenset(row.get(name, ())) for name in vocabularies)
    return Reading(acts, stances, polarities, actualities, row["as"])


def _known(names: Iterable[str], allowed: Iterable[str], where: str) -> None:
    unknown = sorted(set(names) - set(allowed))
    if unknown:
        raise OntologyError(
            f"{where}: {', '.join(unknown)} is not in the vocabulary or not explained. Correct the row."
        )


def _tuples(table: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in table.items()}


def _checked(folder: Path, name: str) -> Mapping[str, Any]:
    path = folder / f"{name}.yml"
    try:
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        jsonschema.validate(table, json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8")))
    except yaml.YAMLError as error:
        raise OntologyError(f"{path} is no YAML: {error}") from error
    except jsonschema.ValidationError as error:
        raise OntologyError(f"{path}, at {error.json_path}: {error.message}") from error
    checked: Mapping[str, Any] = table
    return checked
