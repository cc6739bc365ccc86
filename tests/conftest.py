"""What all tests share: the compiled knowledge, opened once, and a folder of reports."""

from pathlib import Path

import pytest

from tests.inbox import fill
from trucewatch.ontology.compile import Knowledge, open_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return open_knowledge()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of three reports: see `tests/inbox.py`."""
    return fill(tmp_path / "inbox")
