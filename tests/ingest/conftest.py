from datetime import UTC, datetime

import pytest

from trucewatch.ingest import Ingested, Options, Rejected, ingest

RECORDED = datetime(2021, 10, 20, 8, 0, tzinfo=UTC)
ARTICLE = (
    "Gunmen attacked the base near Falluja on Monday, the army said, and three soldiers were killed in the attack. "
    "A spokesman said that the attack was under investigation."
)
PAGE = """<!doctype html><html lang="en"><head><title>Base attacked</title>
<meta property="og:site_name" content="The Daily Paper">
<link rel="canonical" href="https://Example.org/base?utm_source=feed&id=7#top">
<meta property="article:published_time" content="2021-10-04T10:00:00Z"></head>
<body><nav>Home | World | Sport</nav><article><h1>Base attacked</h1>
<p>Gunmen attacked the <a href="/x">base</a> near Falluja on Monday, the army said &mdash; three were killed there.</p>
<p>A spokesman said that the attack was under investigation, and that damage was being assessed.</p>
</article></body></html>
"""


@pytest.fixture
def options():
    return Options(recorded=RECORDED)


@pytest.fixture
def items(tmp_path, options):
    """Write one file and return what ingestion makes of it."""

    def ingest_one(content, name="report.txt", changed=options):
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(raw)
        return list(ingest([tmp_path / name], changed))

    return ingest_one


@pytest.fixture
def kept(items):
    def only(*args, **changes) -> Ingested:
        (item,) = items(*args, **changes)
        assert isinstance(item, Ingested), item
        return item

    return only


@pytest.fixture
def refused(items):
    def only(*args, **changes) -> Rejected:
        (item,) = items(*args, **changes)
        assert isinstance(item, Rejected), item
        return item

    return only
