"""Make docs/kinds.md from src/trucewatch/ontology/kinds.yml; tests/ontology/test_kinds.py checks that it is current.

python tools/make_kinds_page.py
"""

from itertools import groupby
from pathlib import Path

from trucewatch.ontology.kinds import KindEntry, load_kinds

PAGE = Path(__file__).parent.parent / "docs" / "kinds.md"

HEAD = """\
# The kinds of claim

<!-- Made by tools/make_kinds_page.py from src/trucewatch/ontology/kinds.yml. Change that file, not this page. -->

What a claim can say: {count} kinds in {families} families. Each has a definition, a clause that states it, often a
clause that is easily mistaken for it, and the nearest code in PLOVER, CAMEO and ACLED. UCDP's type of violence is what
the kind suggests if somebody dies; who the parties are decides. A dash: that codebook has no such thing, or the kind
alone does not settle it.
Example clauses are invented. How a claim is stated, role by role: [claims.md](claims.md).
"""


def kinds_page() -> str:
    """The page's text."""
    families = {name: list(group) for name, group in groupby(load_kinds().values(), key=family)}
    count = sum(map(len, families.values()))
    head = HEAD.format(count=count, families=len(families))
    contents = " · ".join(f"[{name}](#{name})" for name in families)
    return "\n".join([head, contents, "", *(section(name, entries) for name, entries in families.items())])


def family(entry: KindEntry) -> str:
    """The part of a kind before its dot."""
    return entry.kind.split(".", 1)[0]


def section(name: str, entries: list[KindEntry]) -> str:
    """A family's heading and kinds."""
    return "\n".join([f"## {name}", "", *map(block, entries)])


def block(entry: KindEntry) -> str:
    """One kind: its meaning, its examples, its codes."""
    lines = [f"### `{entry.kind}`", "", entry.definition, "", f"- For example: “{entry.example}”"]
    if entry.counterexample:
        lines.append(f"- Not this: {mistaken(entry.counterexample)}")
    lines.append(f"- {codes(entry)}")
    if entry.note:
        lines.append(f"- On the codes: {entry.note}")
    return "\n".join([*lines, ""])


def mistaken(counterexample: str) -> str:
    """A counterexample's clause and what it is instead."""
    clause, _, kind = counterexample.rstrip(")").rpartition(" (")
    return f"“{clause}” is " + ("no claim" if kind == "none" else f"`{kind}`")


def codes(entry: KindEntry) -> str:
    """The codes in one line."""
    named = {"PLOVER": entry.plover, "CAMEO": entry.cameo, "ACLED": entry.acled, "UCDP": entry.ucdp}
    return " · ".join(f"{book} {code or '–'}" for book, code in named.items())


if __name__ == "__main__":
    PAGE.write_text(kinds_page(), encoding="utf-8")
