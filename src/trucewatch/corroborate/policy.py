"""Policy: the tables `matching`, `match_weights` and `grades` of `ontology/`, checked against their schemas and typed.

Every number and word list that decides what is one occurrence, or how a grade is given, stands there and not in code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import jsonschema
import yaml

from trucewatch.errors import OntologyError
from trucewatch.model.vocabulary import Kind
from trucewatch.ontology.rarity import Rarity, load_rarity

_ONTOLOGY = Path(__file__).parent.parent / "ontology"
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Generic:
    """A kind that stands for any kind of its families, but for those excepted."""

    families: Words
    likeness: float
    excepted: Words


@dataclass(frozen=True, slots=True)
class Kinds:
    """How alike two kinds are, and which of several names an incident. `likeness` is made of the two before it."""

    generic: Mapping[str, Generic]
    pairs: Mapping[tuple[str, str], float]
    likeness: Mapping[tuple[str, str], float]
    never_blurred: Words
    least_within: float
    least_across: float
    specificity: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Which claims make incidents, and which only say more about one."""

    makers: Words
    never_make: Words
    attach_only: Words
    stances: Words
    actualities: Words


@dataclass(frozen=True, slots=True)
class Times:
    """What an agreement in time is worth, by precision, and how far days may lie apart."""

    likeness: Mapping[str, float]
    day_off: float
    undated_horizon_days: int
    known_horizon_days: int


@dataclass(frozen=True, slots=True)
class Places:
    """Radii by precision, what an agreement in place is worth, and which precisions locate an act."""

    radius_km: Mapping[str, float]
    precise: Words
    likeness: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Copies:
    """When two texts are copies: shingles and windows of words, thresholds as shares, days."""

    shingle: int
    window: int
    jaccard: float
    containment: float
    part: float
    part_words: int
    overlap: float
    sentence: float
    days: int
    same_words: int


@dataclass(frozen=True, slots=True)
class Grading:
    """Who knows, who is unnamed, which words name nobody, and the sentences of the reasons."""

    knowing_kinds: Words
    knowing_words: Words
    unofficial_words: Words
    unnamed_heads: Words
    anonymous_heads: Words
    no_damage: tuple[str, ...]
    open_damage: tuple[str, ...]
    occurrence: Mapping[str, str]
    attribution: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds of a match: at the start, for each feature's value, and for silence on it."""

    base: float
    told: Mapping[str, float]
    silent: Mapping[str, float]

    def part(self, feature: str, value: float | None) -> float:
        """What a feature adds; None is silence."""
        return self.silent[feature] if value is None else self.told[feature] * value

    def odds(self, found: Mapping[str, float | None]) -> float:
        """The log odds that all features make together."""
        told, silent = self.told, self.silent
        return self.base + sum([silent[name] if at is None else told[name] * at for name, at in found.items()])


@dataclass(frozen=True, slots=True)
class Stories:
    """How reports are grouped by their words: each likeness' weight, how many neighbours scale, and when to stop."""

    weights: Mapping[str, float]
    neighbours: int
    closeness: float


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that `corroborate` is told rather than works out."""

    eligibility: Eligibility
    kinds: Kinds
    places: Places
    times: Times
    heads: Mapping[str, Words]
    words: Mapping[str, Words]
    weapons: Mapping[str, Words]
    threshold: float
    weights: Weights
    stories: Stories
    copies: Copies
    same_occasion_days: int
    reasons: Mapping[str, tuple[str, ...]]
    grading: Grading
    rarity: Rarity


@cache
def load_policy(folder: Path = _ONTOLOGY) -> Policy:
    """Read the tables. Raises OntologyError naming the file and the place in it that breaks its schema."""
    return make_policy(*(_checked(folder, name) for name in ("matching", "match_weights", "grades")))


def make_policy(matching: Mapping[str, Any], weights: Mapping[str, Any], grades: Mapping[str, Any]) -> Policy:
    """Type tables that have been checked."""
    return Policy(
        eligibility=_eligibility(matching),
        kinds=_kinds(matching["kinds"]),
        places=Places(
            matching["places"]["radius_km"],
            frozenset(matching["places"]["precise"]),
            matching["places"]["likeness"],
        ),
        times=Times(**matching["times"]),
        heads=_word_sets(matching["heads"]),
        words=_word_sets(matching["words"]),
        weapons=_word_sets(matching["weapons"]),
        threshold=matching["match"]["threshold"],
        weights=make_weights(weights["occurrences"]),
        stories=Stories(weights["stories"], **matching["stories"]),
        copies=Copies(**matching["copies"]),
        same_occasion_days=matching["origins"]["same_occasion_days"],
        reasons={name: tuple(openers) for name, openers in matching["reasons"].items()},
        grading=_grading(grades),
        rarity=load_rarity(),
    )


def make_weights(table: Mapping[str, Any]) -> Weights:
    """Type the weights of a match."""
    rows = table["features"]
    return Weights(
        table["base"],
        {name: row["told"] for name, row in rows.items()},
        {name: row["silent"] for name, row in rows.items()},
    )


def _checked(folder: Path, name: str) -> Mapping[str, Any]:
    path = folder / f"{name}.yml"
    try:
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        schema = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.validate(table, schema)
    except yaml.YAMLError as error:
        raise OntologyError(f"{path} is no YAML: {error}") from error
    except jsonschema.ValidationError as error:
        raise OntologyError(f"{path}, at {error.json_path}: {error.message}") from error
    checked: Mapping[str, Any] = table
    return checked


def _eligibility(matching: Mapping[str, Any]) -> Eligibility:
    return Eligibility(
        makers=frozenset(matching["makers"]),
        never_make=frozenset(matching["never_make"]),
        attach_only=frozenset(matching["attach_only"]),
        stances=frozenset(matching["making_stances"]),
        actualities=frozenset(matching["making_actualities"]),
    )


def _kinds(table: Mapping[str, Any]) -> Kinds:
    generic = {
        kind: Generic(frozenset(row["families"]), row["likeness"], frozenset(row["except"]))
        for kind, row in table["generic"].items()
    }
    pairs = {pair: likeness for a, b, likeness in table["pairs"] for pair in ((a, b), (b, a))}
    return Kinds(
        generic=generic,
        pairs=pairs,
        likeness=_likeness(generic, pairs),
        never_blurred=frozenset(table["never_blurred"]),
        least_within=table["least_within"],
        least_across=table["least_across"],
        specificity=table["specificity"],
    )


def _likeness(
    generic: Mapping[str, Generic], pairs: Mapping[tuple[str, str], float]
) -> Mapping[tuple[str, str], float]:
    """How alike any two kinds are, worked out once, since it is asked of every pair that is compared."""
    found = dict(pairs)
    for general, row in generic.items():
        for special in get_args(Kind):
            if special not in row.excepted and special.split(".", 1)[0] in row.families:
                for pair in ((general, special), (special, general)):
                    found[pair] = max(found.get(pair, 0.0), row.likeness)
    return found


def _grading(grades: Mapping[str, Any]) -> Grading:
    return Grading(
        knowing_kinds=frozenset(grades["knowing"]["kinds"]),
        knowing_words=frozenset(grades["knowing"]["words"]),
        unofficial_words=frozenset(grades["unofficial"]["words"]),
        unnamed_heads=frozenset(grades["unnamed"]["heads"]),
        anonymous_heads=frozenset(grades["anonymous"]["heads"]),
        no_damage=tuple(grades["damage"]["none"]),
        open_damage=tuple(grades["damage"]["open"]),
        occurrence=grades["occurrence"],
        attribution=grades["attribution"],
    )


def _word_sets(table: Mapping[str, list[str]]) -> Mapping[str, Words]:
    return {name: frozenset(words) for name, words in table.items()}
