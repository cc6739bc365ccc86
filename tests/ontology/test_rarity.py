from pathlib import Path

import pytest

from trucewatch.errors import OntologyError
from trucewatch.ontology.rarity import load_rarity


def test_rare_words_are_rarer_than_common_ones() -> None:
    held = load_rarity()
    assert held.of("zzz") == held.unseen == 1.0 > held.of("embassy") > held.of("the") >= 0.0


@pytest.mark.parametrize("text", ["#documents\t9\nword", "#documents\t9\nword\tmany", "word\t3"])
def test_a_broken_table_is_named(text: str, tmp_path: Path) -> None:
    broken = tmp_path / "rarity.tsv"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"rarity\.tsv"):
        load_rarity(broken)
