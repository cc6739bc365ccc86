"""Make the list of given names: `python tools/make_given_names.py WIKIDATA_PERSON_NAMES_TGZ NAMES_TAR_GZ`.

From the npm package wikidata-person-names 1.3.0 (MIT; Wikidata's labels are CC0) and the Python package names 0.3.0
(MIT; lists of the United States census, public domain); their SHA-256 are checked. Single words of ASCII letters
without diacritics, in lower case; words that news uses otherwise are left out.
"""

import hashlib
import re
import sys
import tarfile
import unicodedata
from pathlib import Path

OUT = Path(__file__).parents[1] / "src" / "trucewatch" / "ontology" / "registry" / "given_names.txt"
DIGESTS = (
    "c29660a5f297c74f21dda3441f012c4aa671c41e2f9f1673e963ea1850fd3020",
    "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
)
_LISTS = re.compile(r"export const (?:UNISEX|MALE|FEMALE) = \[(.*?)\];", re.DOTALL)
_MONTHS_AND_VERBS = ("will", "may", "april", "june", "august", "march", "mark", "grant", "see", "can")
_DIRECTIONS = (
    "west",
    "north",
    "south",
    "east",
    "upper",
    "lower",
    "inner",
    "far",
    "long",
    "early",
    "young",
    "the",
    "new",
)
_PARTS_OF_NAMES = ("san", "santa", "bay", "lake", "port", "hill", "holy", "college", "virgin", "pleasant", "art", "guy")
_TITLES = ("general", "major", "prince", "king", "queen", "pope", "bishop", "judge", "officer", "sergeant", "captain")
_DAYS = ("sunday", "monday", "friday")
_ORDINARY = frozenset((*_MONTHS_AND_VERBS, *_DIRECTIONS, *_PARTS_OF_NAMES, *_TITLES, *_DAYS, "an", "so"))
_HEAD = (
    "# Given names, to tell a person's name from a town's: 'Tracy Jane', 'Conor McGregor'. Made by\n"
    "# tools/make_given_names.py from wikidata-person-names 1.3.0 (MIT; Wikidata, CC0) and names 0.3.0 (MIT; United\n"
    "# States census, public domain).\n"
)


def main(wikidata: str, census: str) -> None:
    """Write the list from the two packages."""
    for path, digest in zip((wikidata, census), DIGESTS, strict=True):
        if hashlib.sha256(Path(path).read_bytes()).hexdigest() != digest:
            sys.exit(f"{path}: another file than the list was made of; get the version that the docstring names")
    found = {_folded(name) for name in (*_of_wikidata(wikidata), *_of_census(census))}
    names = sorted(name for name in found if re.fullmatch(r"[a-z]{3,14}", name) and name not in _ORDINARY)
    OUT.write_text(_HEAD + "\n".join(names) + "\n", encoding="utf-8")


def _of_wikidata(path: str) -> list[str]:
    text = _member(path, "package/index.mjs")
    return [name for part in _LISTS.findall(text) for name in re.findall(r'"([^"\\]+)"', part)]


def _of_census(path: str) -> list[str]:
    lists = (_member(path, f"names-0.3.0/names/dist.{sex}.first") for sex in ("female", "male"))
    return [line.split()[0] for text in lists for line in text.splitlines()]


def _member(path: str, name: str) -> str:
    with tarfile.open(path) as archive:
        held = archive.extractfile(name)
        if held is None:
            sys.exit(f"{path}: holds no {name}")
        return held.read().decode("utf-8")


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


if __name__ == "__main__":
    main(*sys.argv[1:3])
