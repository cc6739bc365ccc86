from pathlib import Path

import pytest

from trucewatch.errors import OntologyError
from trucewatch.ontology.confidence import load_confidence


def test_what_is_shipped_can_be_read() -> None:
    held = load_confidence()
    assert held.features
    assert all(-5 < weight < 5 for weight in (held.base, *held.features.values()))


@pytest.mark.parametrize("text", ["features: {}", "base: 1\nfeatures: {placed: much}", "base: high\nfeatures: {}"])
def test_a_broken_file_is_named(text: str, tmp_path: Path) -> None:
    broken = tmp_path / "confidence.yml"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"confidence\.yml"):
        load_confidence(broken)
