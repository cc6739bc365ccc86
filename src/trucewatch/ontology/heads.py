"""Head words: what the main word of a description says about whom it means, from `lexicon/<language>/heads.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from trucewatch.model.vocabulary import ActorKind
from trucewatch.ontology.wordlists import known, read_mapping, valued, word_set

_FOLDER = Path(__file__).parent / "lexicon"
Body = Literal["gov", "mil", "police", "parl"]
_BODIES: frozenset[Body] = frozenset(get_args(Body))
_KINDS: frozenset[ActorKind] = frozenset(get_args(ActorKind))


@dataclass(frozen=True, slots=True, eq=False)
class HeadWords:
    """Word to body or kinds, and the words around it that matter; `heads.yml` says what each list is for."""

    bodies: Mapping[str, Body]
    things: frozenset[str]
    kinds: Mapping[str, ActorKind]
    refers_to: Mapping[str, frozenset[ActorKind]]
    neutral: frozenset[str]
    local: frozenset[str]
    land: frozenset[str]
    before_bare: frozenset[str]
    speaks_for: frozenset[str]
    appointed: frozenset[str]
    sent: frozenset[str]
    offices: frozenset[str]
    voices: frozenset[str]
    organs: frozenset[str]
    pronouns: frozenset[str]
    not_state: frozenset[str]


@lru_cache(maxsize=4)
def load_heads(language: str = "en") -> HeadWords:
    """Read and check the head words of `language` (ISO 639-1). Raises OntologyError naming file and value."""
    rows = read_mapping(_FOLDER / language / "heads.yml")
    return HeadWords(
        bodies=valued(rows["bodies"], _BODIES, "heads.yml"),
        things=word_set(rows["things"]),
        kinds=valued(rows["kinds"], _KINDS, "heads.yml"),
        refers_to={
            word: frozenset(known(kind, _KINDS, "heads.yml") for kind in row["kinds"])
            for row in rows["refers_to"]
            for word in word_set(row["words"])
        },
        neutral=word_set(rows["neutral"]),
        local=word_set(rows["local"]),
        land=word_set(rows["land"]),
        before_bare=word_set(rows["before_bare"]),
        speaks_for=word_set(rows["speaks_for"]),
        appointed=word_set(rows["appointed"]),
        sent=word_set(rows["sent"]),
        offices=word_set(rows["offices"]),
        voices=word_set(rows["voices"]),
        organs=word_set(rows["organs"]),
        pronouns=word_set(rows["pronouns"]),
        not_state=word_set(rows["not_state"]),
    )
