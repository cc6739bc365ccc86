"""What all tests share: the compiled knowledge, opened once."""

import pytest

from trucewatch.ontology.compile import Knowledge, open_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return open_knowledge()
