import io
from dataclasses import replace
from datetime import date

import pytest

from tests.ingest.conftest import ARTICLE, PAGE
from trucewatch.ingest import Ingested, ingest
from trucewatch.model import Published

FRONT = f"""---
outlet: The Daily Paper
title: Base attacked
url: HTTPS://www.Example.org/base?utm_medium=x#top
published: 2021-10-04
language: en
restated: true
---
{ARTICLE}
"""


def test_front_matter(kept):
    item = kept(FRONT)
    report = item.report
    assert (report.outlet, report.title, report.url) == (
        "The Daily Paper",
        "Base attacked",
        "https://www.example.org/base",
    )
    assert report.published == Published("2021-10-04", "day", "front matter")
    assert (report.language, report.restated, report.text) == ("en", True, ARTICLE)
    assert item.document.address == report.url
    assert item.warnings == ()


def test_offsets_lead_back_to_the_file(kept):
    item = kept(FRONT)
    assert item.text.offsets == ((0, FRONT.index(ARTICLE), len(ARTICLE)),)


def test_dashes_that_are_no_front_matter_stay(kept):
    assert kept(f"---\nOne: two\n---\n{ARTICLE}").report.text.startswith("---\nOne: two")


def test_front_matter_that_is_no_yaml(kept):
    item = kept(f"---\ntitle: [\n---\n{ARTICLE}")
    assert "the front matter is no YAML; read as part of the text" in item.warnings[0]


def test_unknown_fields_are_named(kept):
    assert "front matter: author not known; ignored" in kept(f"---\nauthor: x\ntitle: y\n---\n{ARTICLE}").warnings[0]


@pytest.mark.parametrize(
    ("stated", "value", "precision"),
    [
        ("2021-10-04", "2021-10-04", "day"),
        ("2021-10", "2021-10", "month"),
        ("2020", "2020", "year"),
        ("2021-10-04T10:30:00+03:00", "2021-10-04T10:30+03:00", "minute"),
        ("4 October 2021", "2021-10-04", "day"),
        ("October 4, 2021", "2021-10-04", "day"),
        ("Mon, 04 Oct 2021 10:30:00 +0000", "2021-10-04T10:30+00:00", "minute"),
    ],
)
def test_spellings_of_a_date(kept, stated, value, precision):
    published = kept(f"---\npublished: {stated}\ntitle: x\n---\n{ARTICLE}").report.published
    assert (published.value, published.precision) == (value, precision)
    assert published.day.year in (2020, 2021)


def test_a_page(kept):
    item = kept(PAGE, "page.html")
    report = item.report
    assert (report.outlet, report.title) == ("The Daily Paper", "Base attacked")
    assert report.url == "https://example.org/base?id=7"
    assert report.published == Published("2021-10-04", "day", "page metadata")
    assert "the army said — three were killed" in report.text
    assert "World" not in report.text
    assert item.warnings == ()


def test_offsets_lead_back_to_the_page(kept):
    item = kept(PAGE, "page.html")
    pieces = [(item.report.text[c : c + n], PAGE[r : r + n]) for c, r, n in item.text.offsets]
    covered = sum(len(words) for words, _ in pieces)
    assert all(words == source or words.endswith("—") for words, source in pieces)
    assert covered > len(item.report.text) * 0.95


def test_a_page_without_a_telling_name(kept):
    assert kept(PAGE, "page").version.media_type == "text/html"


def test_json_lines(items):
    lines = '{"text": "Gunmen attacked the base.", "outlet": "Paper", "published": "2021-10-04"}\n'
    (item,) = items(lines, "batch.jsonl")
    assert (item.report.outlet, item.report.published.value) == ("Paper", "2021-10-04")
    assert item.document.address.startswith("sha256:")


def test_a_page_in_a_json_line(items):
    import json

    (item,) = items(json.dumps({"html": PAGE, "title": "Mine"}), "batch.ndjson")
    assert (item.report.title, item.report.outlet) == ("Mine", "The Daily Paper")


def test_what_the_caller_knows_wins(kept, options):
    given = replace(options, outlet="Wire", published=date(2021, 9, 1))
    report = kept(FRONT, changed=given).report
    assert (report.outlet, report.published) == ("Wire", Published("2021-09-01", "day", "given"))


def test_standard_input(options):
    (item,) = ingest(["-"], options, stdin=io.BytesIO(ARTICLE.encode()))
    assert (item.report.text, item.version.source) == (ARTICLE, "standard input")
    lines = io.BytesIO(b'{"text": "Gunmen attacked the base."}\n{"text": "Rockets hit the town."}\n')
    assert [i.report.text for i in ingest(["-"], options, stdin=lines)] == [
        "Gunmen attacked the base.",
        "Rockets hit the town.",
    ]


def test_folders_are_read_in_order_and_hidden_files_left(tmp_path, options):
    for name in ("b/2.txt", "a/1.txt", "c.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{ARTICLE} {name}")
    found = [item.version.source.removeprefix(f"{tmp_path}/") for item in ingest([tmp_path], options)]
    assert found == ["a/1.txt", "b/2.txt", "c.txt"]


def test_items_come_one_by_one(tmp_path, options):
    (tmp_path / "a.txt").write_text(ARTICLE)
    found = ingest([tmp_path / "a.txt", tmp_path / "gone"], options)
    assert isinstance(next(found), Ingested)


def test_identity(tmp_path, options, kept):
    one, again = kept(ARTICLE), kept(ARTICLE)
    assert (one.version.id, one.report.id) == (again.version.id, again.report.id)
    edited = kept(ARTICLE + " Later: four.")
    assert edited.document == one.document
    assert edited.version.id != one.version.id
    copy = kept(ARTICLE + "\r\n", "copy.txt")
    assert copy.report.id == one.report.id
    assert copy.document != one.document
