"""The tables are checked when they are read."""

from pathlib import Path
from shutil import copy

import pytest
import yaml

from trucewatch import ontology
from trucewatch.errors import OntologyError
from trucewatch.ledger.policy import load_policy

FOLDER = Path(ontology.__file__).parent
BROKEN = [
    ("states.yml", "to: in_force", "to: broken", "broken"),
    ("states.yml", "by: any", "by: [everyone]", "everyone"),
    ("states.yml", "assessed:", "judged:", "judged"),
    ("ledger.yml", "as: holding", "as: held", "held"),
    ("ledger.yml", "gap_words: 2", "gap_words: two", "gap_words"),
    ("ledger.yml", "nouns: [", "nouns: ", "ledger.yml"),
]


@pytest.mark.parametrize(("name", "right", "wrong", "word"), BROKEN)
def test_a_broken_table_is_named(tmp_path, name, right, wrong, word):
    for path in FOLDER.glob("*.*"):
        if path.stem.split(".")[0] in ("states", "ledger"):
            copy(path, tmp_path)
    table = tmp_path / name
    table.write_text(table.read_text().replace(right, wrong, 1))
    with pytest.raises(OntologyError, match=word):
        load_policy(tmp_path)


def test_the_page_shows_the_table_as_it_is():
    table = yaml.safe_load((FOLDER / "states.yml").read_text())
    page = (FOLDER.parents[2] / "docs" / "ledger.md").read_text()
    for row in table["assessed"]:
        by = "anybody" if row["by"] == "any" else ", ".join(row["by"])
        assert f"| {', '.join(row['from'])} | {', '.join(row['act'])} | {by} | {row['to']} |" in page
    for row in table["own"]:
        assert f"| {', '.join(row['from'])} | {', '.join(row['act'])} | {row['to']} |" in page
    for name, meaning in (table["by"] | table["states"]).items():
        assert f"| {name} | {meaning} |" in page
