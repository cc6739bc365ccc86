"""The words a language uses for acts, means, speech and the like, read from `lexicon/<language>/*.yml` and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from trucewatch.errors import OntologyError
from trucewatch.model.vocabulary import Act, Counted, Kind, Stance
from trucewatch.ontology.dealings import Dealing, read_dealings
from trucewatch.ontology.wordlists import as_word, known, read_mapping, valued, word_set

_FOLDER = Path(__file__).parent / "lexicon"
_KINDS: frozenset[Kind] = frozenset(get_args(Kind))
_ACTS: frozenset[Act] = frozenset(get_args(Act))
_COUNTED: frozenset[Counted] = frozenset(get_args(Counted))
_STANCES: frozenset[str] = frozenset(get_args(Stance)) | {"threat"}


@dataclass(frozen=True, slots=True)
class Template:
    """How grammar maps to roles: logical subject and object, 'of', possessor, modifiers, and other prepositions."""

    subject: str | None
    object: str | None
    of: str | None
    poss: str | None
    modifier: str | None
    preps: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of stating a kind: trigger lemmas with their template and the classes its subject and object must have."""

    id: str
    kind: Kind
    template: Template
    weapon_decides: bool
    subject: frozenset[str]
    object: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's lexicon. `verbs` and `nouns` map a lemma (or 'lemma particle', 'modifier lemma') to its frames.

    `cue_partners` are the words that make a verb one of saying, with its stance. `words` are the lists that one module
    of `extract` asks for, by the module's name and the list's. `counted` and `states` give the count that a word of
    harm stands for, `pronouns` the class of meaning of a pronoun, `ordinals` what 'third' counts. `dealings` have keys
    as `verbs` have.
    """

    language: str
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    classes: Mapping[str, frozenset[str]]
    dealings: Mapping[str, tuple[Dealing, ...]]
    means: tuple[tuple[str, Kind], ...]
    ceasefires: Mapping[str, frozenset[str]]
    governors: Mapping[str, tuple[Act, ...]]
    cue_verbs: Mapping[str, str]
    cue_nouns: Mapping[str, str]
    cues: Mapping[str, frozenset[str]]
    cue_partners: Mapping[str, tuple[frozenset[str], str]]
    media: Mapping[str, str]
    axes: Mapping[str, frozenset[str]]
    habits: re.Pattern[str]
    abbreviations: frozenset[str]
    irregular: Mapping[str, tuple[str, ...]]
    gate: frozenset[str]
    weak: frozenset[str]
    domains: Mapping[str, frozenset[str]]
    words: Mapping[str, Mapping[str, frozenset[str]]]
    counted: Mapping[str, Counted]
    states: Mapping[str, Counted]
    pronouns: Mapping[str, str]
    ordinals: Mapping[str, int]


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Read and check the lexicon of `language` (ISO 639-1). Raises OntologyError naming the file and the entry."""
    folder = _FOLDER / language
    if not folder.is_dir():
        raise OntologyError(f"There is no lexicon for {language!r} in {_FOLDER}. Add a folder with that name.")
    frames = read_mapping(folder / "frames.yml")
    cues = read_mapping(folder / "cues.yml")
    axes = read_mapping(folder / "axes.yml")
    ceasefires = read_mapping(folder / "ceasefires.yml")
    words, nouns = read_mapping(folder / "words.yml"), read_mapping(folder / "nouns.yml")
    templates = {name: _template(fields) for name, fields in frames["templates"].items()}
    return Lexicon(
        language=language,
        verbs=_frames(frames, templates, "verbs"),
        nouns=_frames(frames, templates, "nouns"),
        classes=_classes(nouns),
        dealings=read_dealings(folder / "dealings.yml"),
        means=tuple((row["class"], known(row["kind"], _KINDS, "means.yml")) for row in _order(folder)),
        ceasefires={key: word_set(words) for key, words in ceasefires.items() if key != "governors"},
        governors=_governors(ceasefires["governors"]),
        cue_verbs=_inverted(cues["verbs"]),
        cue_nouns=_inverted(cues["nouns"]),
        cues={key: word_set(words) for key, words in cues.items() if isinstance(words, list)},
        cue_partners=_partners(cues["partners"]),
        media=dict(cues["media"]),
        axes={key: word_set(words) for key, words in axes.items() if key != "habitual_phrases"},
        habits=re.compile("|".join(axes["habitual_phrases"]), re.IGNORECASE),
        abbreviations=_lines(folder / "abbreviations.txt"),
        irregular={row.split()[0]: tuple(row.split()[1:]) for row in _lines(folder / "irregular.txt")},
        weak=_lines(folder / "gate_weak.txt"),
        gate=_lines(folder / "gate.txt"),
        domains={name: word_set(words) for name, words in read_mapping(folder / "domains.yml").items()},
        words={module: _lists(rows) for module, rows in words.items()},
        counted=valued(words["harm"]["counted"], _COUNTED, "words.yml"),
        states=valued(words["harm"]["states"], _COUNTED, "words.yml"),
        pronouns=valued(words["nouns"]["pronouns"], frozenset(nouns) | {"self"}, "words.yml"),
        ordinals={word: int(number) for number, told in words["counts"]["ordinals"].items() for word in word_set(told)},
    )


def _order(folder: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = read_mapping(folder / "means.yml")["order"]
    return rows


def _lines(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _lists(rows: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {key: word_set(words) for key, words in rows.items() if isinstance(words, list)}


def _template(fields: dict[str, Any]) -> Template:
    return Template(
        fields.get("subject"),
        fields.get("object"),
        fields.get("of"),
        fields.get("poss"),
        fields.get("modifier"),
        {as_word(prep): role for prep, role in fields.get("preps", {}).items()},
    )


def _frames(frames: dict[str, Any], templates: dict[str, Template], part: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for row in frames["frames"]:
        if row["template"] not in templates:
            raise OntologyError(f"frames.yml: {row['id']} names no known template. Use one of {sorted(templates)}.")
        frame = Frame(
            row["id"],
            known(row["kind"], _KINDS, f"frames.yml: {row['id']}"),
            templates[row["template"]],
            bool(row.get("weapon_decides", False)),
            frozenset(row.get("subject", ())),
            frozenset(row.get("object", ())),
        )
        for lemma in row.get(part, ()):
            found.setdefault(str(lemma).lower(), []).append(frame)
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _classes(rows: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, lemmas in rows.items():
        for lemma in word_set(lemmas):
            found.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}


def _governors(rows: dict[str, list[str]]) -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for act, lemmas in rows.items():
        checked = known(act, _ACTS, "ceasefires.yml")
        for lemma in lemmas:
            found.setdefault(lemma, []).append(checked)
    return {lemma: tuple(acts) for lemma, acts in found.items()}


def _partners(rows: dict[str, dict[str, list[str]]]) -> dict[str, tuple[frozenset[str], str]]:
    return {
        verb: (word_set(words), known(stance, _STANCES, "cues.yml"))
        for stance, verbs in rows.items()
        for verb, words in verbs.items()
    }


def _inverted(rows: dict[str, list[str]]) -> dict[str, str]:
    """Lemma to stance; where a lemma stands under several, the later, more telling one wins."""
    found: dict[str, str] = {}
    for stance, lemmas in rows.items():
        known(stance, _STANCES, "cues.yml")
        for lemma in lemmas:
            found[lemma] = stance
    return found
