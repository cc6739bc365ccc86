"""The lexicon of time expressions, compiled once per process, with the holidays of the registry."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from trucewatch.read.en.class_grammar import Lexicon, Scan, Value, compile_lexicon, load_yaml, scan

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast: `rule` 'fixed' (MM-DD or MM-DD/MM-DD) or 'table' (2020:YYYY-MM-DD/YYYY-MM-DD|…)."""

    rule: str
    values: str


@cache
def time_lexicon() -> Lexicon:
    """Return the compiled lexicon of `times.yml` and the holiday names; OntologyError if the file is broken."""
    data = load_yaml("times.yml")
    data["digit_classes"] = [*data["digit_classes"], "holiday"]
    return compile_lexicon(data, {words: ("holiday", words) for words in holidays()})


@cache
def holidays() -> dict[str, Holiday]:
    """Return the holidays by lower-case name, from `registry/holidays.tsv`; none if that registry is absent."""
    path = files("trucewatch.ontology") / "registry" / "holidays.tsv"
    if not path.is_file():
        return {}
    table: dict[str, Holiday] = {}
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t"):
        for name in (row["name"], *(row["aliases"] or "").split("|")):
            if name.strip().isascii() and name.strip():
                table[name.strip().replace("’", "'").lower()] = Holiday(row["rule"], row["values"])
    return table


def scan_times(text: str) -> Scan:
    """Cut a text into tokens of the time lexicon."""
    return scan(text, time_lexicon(), _classify)


def _classify(word: str) -> str:
    if word.isdigit():
        if len(word) <= 2:
            return "d2" if 1 <= int(word) <= 31 else "int"
        return "year" if _YEAR.fullmatch(word) else "int"
    if word[-1] == "s":
        return "decade"
    if word[-1].isalpha():
        return "ord"
    return _classify_marked(word)


def _classify_marked(word: str) -> str:
    if ":" in word:
        hour, minute = word.split(":")[:2]
        return "clock" if int(hour) < 25 and int(minute) < 60 else "big"
    if "/" in word or word.count(".") == 2:
        return "slash"
    if "-" in word:
        return "iso"
    return "decimal" if word.count(".") == 1 else "big"


def number_value(value: Value) -> float | None:
    """Return a digit token or number word as a number, None if it is neither."""
    if not isinstance(value, str):
        return float(value)
    plain = re.sub(r"[,\s]", "", value)
    plain = re.sub(r"(?:st|nd|rd|th)$", "", plain, flags=re.IGNORECASE)
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None
