"""The words a language uses for acts, means, speech and the like, read from `lexicon/<language>/*.yml` and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import yaml

from trucewatch.errors import OntologyError
from trucewatch.model.vocabulary import Act, Kind, Stance

_FOLDER = Path(__file__).parent / "lexicon"
_KINDS = frozenset(get_args(Kind))
_ACTS = frozenset(get_args(Act))
_STANCES = frozenset(get_args(Stance)) | {"threat"}


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
    """One language's lexicon. `verbs` and `nouns` map a lemma (or 'lemma particle', 'modifier lemma') to its frames."""

    language: str
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    classes: Mapping[str, frozenset[str]]
    means: tuple[tuple[str, Kind], ...]
    ceasefires: Mapping[str, frozenset[str]]
    governors: Mapping[str, tuple[Act, ...]]
    cue_verbs: Mapping[str, str]
    cue_nouns: Mapping[str, str]
    cues: Mapping[str, frozenset[str]]
    media: Mapping[str, str]
    axes: Mapping[str, frozenset[str]]
    habits: re.Pattern[str]
    abbreviations: frozenset[str]
    irregular: Mapping[str, tuple[str, ...]]
    gate: frozenset[str]
    domains: Mapping[str, frozenset[str]]


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Read and check the lexicon of `language` (ISO 639-1). Raises OntologyError naming the file and the entry."""
    folder = _FOLDER / language
    if not folder.is_dir():
        raise OntologyError(f"There is no lexicon for {language!r} in {_FOLDER}. Add a folder with that name.")
    frames = _read(folder / "frames.yml")
    cues = _read(folder / "cues.yml")
    axes = _read(folder / "axes.yml")
    ceasefires = _read(folder / "ceasefires.yml")
    templates = {name: _template(fields) for name, fields in frames["templates"].items()}
    return Lexicon(
        language=language,
        verbs=_frames(frames, templates, "verbs"),
        nouns=_frames(frames, templates, "nouns"),
        classes=_classes(_read(folder / "nouns.yml")),
        means=tuple((row["class"], _known(row["kind"], _KINDS, "means.yml")) for row in _order(folder)),
        ceasefires={key: _words(words) for key, words in ceasefires.items() if key != "governors"},
        governors=_governors(ceasefires["governors"]),
        cue_verbs=_inverted(cues["verbs"]),
        cue_nouns=_inverted(cues["nouns"]),
        cues={key: _words(words) for key, words in cues.items() if isinstance(words, list)},
        media=dict(cues["media"]),
        axes={key: _words(words) for key, words in axes.items() if key != "habitual_phrases"},
        habits=re.compile("|".join(axes["habitual_phrases"]), re.IGNORECASE),
        abbreviations=_lines(folder / "abbreviations.txt"),
        irregular={row.split()[0]: tuple(row.split()[1:]) for row in _lines(folder / "irregular.txt")},
        gate=_lines(folder / "gate.txt"),
        domains={name: _words(words) for name, words in _read(folder / "domains.yml").items()},
    )


def _order(folder: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = _read(folder / "means.yml")["order"]
    return rows


def _read(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as stream:
        content = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if not isinstance(content, dict):
        raise OntologyError(f"{path.name}: expected a mapping at the top. Restore the file from the repository.")
    return content


def _lines(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _words(words: list[Any]) -> frozenset[str]:
    return frozenset(_word(word) for word in words)


def _word(word: object) -> str:
    """YAML 1.1 reads a bare 'no' or 'on' as a truth value; here they are words."""
    return {False: "no", True: "on"}[word] if isinstance(word, bool) else str(word).lower()


def _known(value: str, allowed: frozenset[str], where: str) -> Any:
    if value not in allowed:
        raise OntologyError(f"{where}: {value!r} is not in the vocabulary. Use one of model/vocabulary.py's names.")
    return value


def _template(fields: dict[str, Any]) -> Template:
    return Template(
        fields.get("subject"),
        fields.get("object"),
        fields.get("of"),
        fields.get("poss"),
        fields.get("modifier"),
        {_word(prep): role for prep, role in fields.get("preps", {}).items()},
    )


def _frames(frames: dict[str, Any], templates: dict[str, Template], part: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for row in frames["frames"]:
        if row["template"] not in templates:
            raise OntologyError(f"frames.yml: {row['id']} names no known template. Use one of {sorted(templates)}.")
        frame = Frame(
            row["id"],
            _known(row["kind"], _KINDS, f"frames.yml: {row['id']}"),
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
        for lemma in _words(lemmas):
            found.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}


def _governors(rows: dict[str, list[str]]) -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for act, lemmas in rows.items():
        _known(act, _ACTS, "ceasefires.yml")
        for lemma in lemmas:
            found.setdefault(lemma, []).append(act)  # type: ignore[arg-type]
    return {lemma: tuple(acts) for lemma, acts in found.items()}


def _inverted(rows: dict[str, list[str]]) -> dict[str, str]:
    """Lemma to stance; where a lemma stands under several, the later, more telling one wins."""
    found: dict[str, str] = {}
    for stance, lemmas in rows.items():
        _known(stance, _STANCES, "cues.yml")
        for lemma in lemmas:
            found[lemma] = stance
    return found
