"""Dealings, from `lexicon/<language>/dealings.yml`: what bodies do to each other short of force, with finer codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from trucewatch.model.vocabulary import Kind, Stance
from trucewatch.ontology.wordlists import known, read_mapping, word_set

_KINDS: frozenset[Kind] = frozenset(get_args(Kind))
_STANCES: frozenset[Stance] = frozenset(get_args(Stance))


@dataclass(frozen=True, slots=True)
class Dealing:
    """A way in which one body deals with another. `object` are the lemmas or classes of which its object must be one.

    `stance` is that of who does it to what he speaks of; None for a deed. `alone`: it may be aimed at nobody in
    particular. `clause`: an infinitive or a clause must say what is meant. `negated`: it is what not to do the verb
    means ('will not accept').
    """

    id: str
    kind: Kind
    codes: tuple[str, str]
    stance: Stance | None = None
    object: frozenset[str] = frozenset()
    alone: bool = False
    clause: bool = False
    negated: bool = False


def read_dealings(path: Path) -> Mapping[str, tuple[Dealing, ...]]:
    """Dealings by their verbs ('lemma' or 'lemma particle'). Raises OntologyError naming the entry."""
    found: dict[str, list[Dealing]] = {}
    for row in read_mapping(path)["dealings"]:
        where = f"{path.name}: {row['id']}"
        dealing = Dealing(
            row["id"],
            known(row["kind"], _KINDS, where),
            (row["plover"], row["cameo"]),
            known(row["stance"], _STANCES, where) if "stance" in row else None,
            word_set(row.get("object", [])),
            bool(row.get("alone", False)),
            bool(row.get("clause", False)),
            bool(row.get("negated", False)),
        )
        for verb in word_set(row["verbs"]):
            found.setdefault(verb, []).append(dealing)
    return {verb: tuple(rows) for verb, rows in found.items()}
