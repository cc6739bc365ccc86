"""A grammar over word classes: each token of a text becomes one character, and one regex runs over those characters.

Words and patterns are data (`ontology/lexicon/en/*.yml`). A pattern names classes and macros: 'month day comma? year'.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from trucewatch.errors import OntologyError

Value = int | float | str
Classify = Callable[[str], str]
"""From the words of a token that begins with a digit to the name of its class."""

OTHER = "x"
_FIRST_CODE = 0x100  # Latin Extended: letters, so that no class is a regex character
_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_OPEN = re.compile(r"\((?!\?)")  # groups of the YAML capture nothing
_PLAIN = {ord("’"): "'", ord("\n"): " "}  # a phrase may be broken over two lines
_TOKEN = re.compile(
    r"""
    (?:(?<=[.!?”"…])[^\S\n]*\n|\n[^\S\n]*\n)\s*                 # the end of a paragraph
    |[apAP]\.[mM]\.?(?!\w) | o['’]clock\b
    |\d{4}-\d\d?-\d\d?(?![\d-]) | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\w) | \d{1,2}:\d\d(?:(?::\d\d)?)(?!\d)
    |\d{4}s\b | \d+(?:st|nd|rd|th)\b
    |\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)? | \d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\w)(?!,\d)(?:\.\d+)?
    |\d+(?:\.\d+)?
    |[A-Z]{1,4}-?\d\w*                                              # M-16, S-300, MQ-1C, RPG7
    |[^\W\d_]+
    |[^\w\s]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Classes, words, phrases and the compiled grammar of one YAML file."""

    codes: Mapping[str, str]
    names: Mapping[str, str]
    words: Mapping[str, tuple[str, Value]]
    capital: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, str, Value], ...]]
    macros: Mapping[str, re.Pattern[str]]
    grammar: re.Pattern[str]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scan:
    """A text in tokens: the code points of each, its class character, and the value that the lexicon gives it."""

    text: str
    lexicon: Lexicon
    spans: tuple[tuple[int, int], ...]
    classes: str
    phrase_values: Mapping[int, Value]

    def word(self, index: int) -> str:
        """Return the words of one token."""
        start, end = self.spans[index]
        return self.text[start:end]

    def name(self, index: int) -> str:
        """Return the class name of one token; out of range, the empty string."""
        return self.lexicon.names[self.classes[index]] if 0 <= index < len(self.classes) else ""

    def value(self, index: int) -> Value:
        """Return the value of one token: of its phrase or word, else the words themselves."""
        if index in self.phrase_values:
            return self.phrase_values[index]
        word = self.word(index)
        entry = self.lexicon.words.get(word.lower())
        return entry[1] if entry else word

    def cut(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from token `first` up to, not including, token `last`."""
        return self.spans[first][0], self.spans[last - 1][1]


def load_yaml(name: str) -> dict[str, Any]:
    """Read an English lexicon file; OntologyError if it is missing or no mapping."""
    path = files("trucewatch.ontology") / "lexicon" / "en" / name
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise OntologyError(f"{name}: cannot be read ({error}); reinstall the program") from error
    if not isinstance(data, dict):
        raise OntologyError(f"{name}: a mapping is expected at the top; reinstall the program")
    return data


def compile_lexicon(data: Mapping[str, Any], extra_phrases: Mapping[str, tuple[str, Value]] | None = None) -> Lexicon:
    """Compile a lexicon: `classes`, `digit_classes`, `phrases`, `macros`, `patterns`, each as the YAML file has them.

    `extra_phrases` maps words to (class name, value). Raises OntologyError if a pattern names an unknown class.
    """
    names = [OTHER, *data["digit_classes"], *data["classes"], *data.get("phrases", {})]
    codes = {name: chr(_FIRST_CODE + i) for i, name in enumerate(dict.fromkeys(names))}
    macros = _expand_macros(data["macros"], codes)
    rules = "|".join(f"(?P<{name}>{_translate(rule, codes, macros)})" for name, rule in data["patterns"].items())
    return Lexicon(
        codes=codes,
        names={code: name for name, code in codes.items()},
        words=_words(data["classes"], codes),
        capital=_capital(data, codes),
        phrases=_phrases(data.get("phrases", {}), extra_phrases or {}, codes),
        macros={name: re.compile(rule) for name, rule in macros.items()},
        grammar=re.compile(f"(?!{codes[OTHER]})(?:{rules})"),
        data=data,
    )


def _capital(data: Mapping[str, Any], codes: Mapping[str, str]) -> frozenset[str]:
    """Return the classes whose words count only with a capital letter."""
    marked = [name for name, entry in data["classes"].items() if entry.get("capital")]
    return frozenset(codes[name] for name in (*marked, *data.get("capital_phrases", ())))


def _expand_macros(macros: Mapping[str, str], codes: Mapping[str, str]) -> dict[str, str]:
    done: dict[str, str] = {}
    for name, rule in macros.items():
        done[name] = f"(?:{_translate(rule, codes, done)})"
    return done


def _translate(rule: str, codes: Mapping[str, str], macros: Mapping[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        name = match.group()
        found = macros.get(name) or codes.get(name)
        if found is None:
            raise OntologyError(f"pattern '{rule}': '{name}' is neither a class nor a macro defined above it")
        return found

    return _NAME.sub(replace, _OPEN.sub("(?:", rule)).replace(" ", "")


def _words(classes: Mapping[str, Any], codes: Mapping[str, str]) -> dict[str, tuple[str, Value]]:
    table: dict[str, tuple[str, Value]] = {}
    for name, entry in classes.items():
        words = entry["words"]
        pairs = words.items() if isinstance(words, dict) else ((word, word) for word in words)
        for word, value in pairs:
            table[str(word)] = (codes[name], value)
    return table


def _phrases(
    own: Mapping[str, Mapping[str, Value]], extra: Mapping[str, tuple[str, Value]], codes: Mapping[str, str]
) -> dict[str, tuple[tuple[str, str, Value], ...]]:
    rows = [(str(words), codes[name], value) for name, entries in own.items() for words, value in entries.items()]
    rows += [(words, codes[name], value) for words, (name, value) in extra.items()]
    table: dict[str, list[tuple[str, str, Value]]] = {}
    for words, code, value in sorted(rows, key=lambda row: -len(row[0])):
        first = _TOKEN.match(words)
        if first:
            table.setdefault(first.group().lower(), []).append((words.lower(), code, value))
    return {first: tuple(entries) for first, entries in table.items()}


def scan(text: str, lexicon: Lexicon, classify: Classify) -> Scan:
    """Cut a text into tokens and give each its class; phrases of several words become one token."""
    spans: list[tuple[int, int]] = []
    classes: list[str] = []
    values: dict[int, Value] = {}
    skip_to = 0
    phrases = lexicon.phrases
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < skip_to:
            continue
        word = match.group()
        lower = word.lower()
        if lower in phrases and (phrase := _phrase_at(text, start, phrases[lower], lexicon)):
            skip_to = end = start + len(phrase[0])
            values[len(spans)] = phrase[2]
            classes.append(phrase[1])
        else:
            classes.append(_class_of(word, lower, lexicon, classify))
        spans.append((start, end))
    return Scan(text, lexicon, tuple(spans), "".join(classes), values)


def _phrase_at(
    text: str, start: int, entries: tuple[tuple[str, str, Value], ...], lexicon: Lexicon
) -> tuple[str, str, Value] | None:
    for entry in entries:
        end = start + len(entry[0])
        words = text[start:end].translate(_PLAIN).lower()
        if words == entry[0] and not text[end : end + 1].isalnum():
            return entry if text[start].isupper() or entry[1] not in lexicon.capital else None
    return None


def _class_of(word: str, lower: str, lexicon: Lexicon, classify: Classify) -> str:
    entry = lexicon.words.get(lower)
    if entry:
        return entry[0] if entry[0] not in lexicon.capital or word[0].isupper() else lexicon.codes[OTHER]
    if word[0].isdigit() and word[0].isascii():
        return lexicon.codes[classify(word)]
    return lexicon.codes["para"] if word[0].isspace() else lexicon.codes[OTHER]


def matches(found: Scan) -> Iterator[tuple[str, int, int]]:
    """Yield what the grammar finds, in order: the pattern's name, the first token and the token after the last."""
    for match in found.lexicon.grammar.finditer(found.classes):
        if match.lastgroup and match.end() > match.start():
            yield match.lastgroup, match.start(), match.end()
