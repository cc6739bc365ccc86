from dataclasses import replace

import pytest

from tests import factory
from trucewatch.model import Text
from trucewatch.store import open_store

ADDRESS = "https://example.org/base"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "watch.db"


@pytest.fixture
def store(path):
    opened = open_store(path, clock=lambda: factory.NOON)
    yield opened
    opened.close()


@pytest.fixture
def add(store):
    """Add a report as ingestion would, and return what became of it."""

    def add_one(words=factory.TEXT, address=ADDRESS, raw=None, warnings=(), **changes):
        bytes_ = raw or words.encode()
        version = factory.version(bytes_, address)
        document = factory.document(address)
        report = factory.report(words, document=document.id, url=address, sha256=version.sha256)
        report = replace(report, **changes)
        text = Text(report.id, version.id, "1", words, ((0, 0, len(words)),))
        return store.writer().add_report(bytes_, document, version, text, report, warnings=warnings)

    return add_one


@pytest.fixture
def read(store):
    """Keep one reading of the default report."""

    def keep(claims=None, version="1"):
        found = (factory.claim(),) if claims is None else claims
        store.writer().add_reading_results(
            factory.report().id, (factory.attribution(),), found, (factory.unresolved(),), version=version
        )

    return keep
