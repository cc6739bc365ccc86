"""One test for each kind of bad input: one clear line, the rest of the batch goes on."""

import os
from dataclasses import replace

import pytest

from tests.ingest.conftest import ARTICLE, PAGE
from trucewatch.ingest import Ingested, Rejected, ingest


def test_an_empty_file(refused):
    assert str(refused(b" \n")).endswith("report.txt: empty; left out")


def test_only_front_matter(refused):
    assert refused("---\ntitle: x\n---\n\n").reason == "no text in it"


def test_a_ledger_entry_is_sent_to_its_own_command(refused):
    assert "trucewatch ledger import" in refused("# mine\ntrucewatch: ledger-entry/1\nname: A truce\n").reason


@pytest.mark.parametrize(
    ("raw", "kind"), [(b"%PDF-1.7\n...", "a PDF"), (b"PK\x03\x04rest", "a ZIP archive"), (b"abc\0def", "binary data")]
)
def test_binary(refused, raw, kind):
    rejected = refused(raw)
    assert rejected.reason.startswith(f"not text but {kind}")
    assert rejected.raw == raw


def test_fifty_megabytes_of_text(tmp_path, options):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_001)
    (rejected,) = ingest([tmp_path / "huge.txt"], options)
    assert rejected == Rejected(str(tmp_path / "huge.txt"), "50,000,001 bytes; at most 50,000,000 are read")


def test_more_clean_text_than_anyone_writes(refused):
    assert refused("attack " * 300_000).reason == "a text of 2,099,999 characters; at most 2,000,000 are read"


def test_broken_utf8(kept):
    item = kept("Angriff bei Köln, süßer Fluß. ".encode() + b"\xff\xc3 " + ARTICLE.encode())
    assert "Köln, süßer Fluß. \ufffd\ufffd Gunmen" in item.report.text
    assert "broken UTF-8: 2 unreadable places marked with U+FFFD" in item.warnings[0]


def test_western_bytes_without_a_charset(kept):
    item = kept(ARTICLE.encode() + " The café’s owner".encode("cp1252"))
    assert item.report.text.endswith("The café’s owner")
    assert "read as Windows-1252" in item.warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(kept, encoding):
    item = kept((ARTICLE + " Café.").encode(encoding))
    assert item.report.text == ARTICLE + " Café."
    assert [w for w in item.warnings if "published" not in w and "date" not in w] == []


def test_mojibake(kept):
    item = kept(ARTICLE + " The armyâ€™s spokesman saidâ€”late.")
    assert item.report.text.endswith("The army’s spokesman said—late.")
    assert "wrongly decoded text repaired (lines: 1)" in item.warnings[0]


def test_what_is_no_mojibake_stays(kept):
    words = ARTICLE + " “Âge d’or”, said François Müller in São Paulo – naïve."
    assert kept(words).report.text == words


def test_html_without_an_article(refused):
    links = "<nav><a href='/'>Home</a><a href='/w'>World</a></nav>"
    page = f"<html><head><title>Menu</title></head><body>{links}</body></html>"
    assert refused(page, "menu.html").reason == "a page without an article"


def test_no_date(kept):
    item = kept(ARTICLE)
    assert item.report.published is None
    assert item.warnings == (f"{item.version.source}: no date of publication; kept undated",)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"---\npublished: 2031-01-01\n---\n{ARTICLE}", "report.txt"),
        (PAGE.replace("2021-10-04T10", "2031-01-01T10"), "page.html"),
    ],
)
def test_a_date_in_the_future(kept, content, name):
    item = kept(content, name)
    assert item.report.published is None
    assert "2031-01-01, is in the future; kept undated" in item.warnings[-1]


def test_a_date_that_is_none(kept):
    item = kept(f"---\npublished: last Tuesday\n---\n{ARTICLE}")
    assert "published: 'last Tuesday' is no date; ignored" in item.warnings[0]
    assert item.report.published is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Der Präsident sagte am Montag in Berlin, dass die Waffenruhe beendet sei und die Kämpfe weitergehen.", "de"),
        ("هاجم مسلحون القاعدة العسكرية يوم الاثنين وقتل ثلاثة جنود", "ar"),
        ("12 34 56", "und"),
    ],
)
def test_a_language_without_a_reader(kept, words, code):
    item = kept(words)
    assert item.report.language == code
    assert f"no reader for {code}; kept unread" in item.warnings[-1]


def test_a_text_too_short_to_tell_the_language(kept):
    item = kept("Rockets hit base")
    assert item.report.language == "en"
    assert "too short to tell the language; taken for en" in item.warnings[-1]


def test_a_line_that_is_not_json(items):
    good = '{"text": "Gunmen attacked the base near Falluja on Monday.", "published": "2021-10-04"}'
    first, bad, listed, empty, last = items(f"{good}\n{{oops\n[1]\n{{}}\n\n{good}\n", "batch.jsonl")
    assert isinstance(first, Ingested)
    assert isinstance(last, Ingested)
    assert bad.source.endswith("batch.jsonl:2")
    assert bad.reason.startswith("not JSON (")
    assert bad.raw == b"{oops"
    assert listed.reason == "not a JSON object"
    assert empty.reason == "neither text nor html in it"
    assert last.version.source.endswith("batch.jsonl:6")


def test_a_line_that_is_too_long(items, options):
    content = '{"text": "' + "a" * 500 + '"}\n{"text": "Gunmen attacked the base."}\n'
    long, fine = items(content, "batch.jsonl", replace(options, max_bytes=100))
    assert long.reason == "a line of more than 100 bytes"
    assert long.source.endswith(":1")
    assert fine.report.text == "Gunmen attacked the base."


def test_nested_json_does_not_exhaust_the_stack(items):
    (bad,) = items("[" * 100_000 + "\n", "batch.jsonl")
    assert bad.reason.startswith("not JSON")


def test_a_missing_path(tmp_path, options):
    (rejected,) = ingest([tmp_path / "gone"], options)
    assert str(rejected) == f"{tmp_path / 'gone'}: no such file or folder; left out"


def test_a_loop_of_links(tmp_path, options):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "c.txt").write_text(ARTICLE)
    one, other, good = ingest([tmp_path], options)
    assert {one.reason, other.reason} == {"a loop of links"}
    assert isinstance(good, Ingested)


def test_a_pipe_is_not_waited_for(tmp_path, options):
    os.mkfifo(tmp_path / "pipe")
    (rejected,) = ingest([tmp_path], options)
    assert rejected.reason == "neither a file nor a folder"


def test_a_folder_without_rights(tmp_path, options):
    (tmp_path / "shut").mkdir(mode=0o000)
    if os.access(tmp_path / "shut", os.R_OK):
        pytest.skip("whoever runs this may read everything, as root may")
    (tmp_path / "open.txt").write_text(ARTICLE)
    good, rejected = ingest([tmp_path], options)
    assert isinstance(good, Ingested)
    assert rejected == Rejected(str(tmp_path / "shut"), "no right to read it")


def test_a_lone_surrogate_is_marked(items):
    (item,) = items('{"text": "Gunmen \\ud800 attacked the base."}\n', "batch.jsonl")
    assert item.report.text == "Gunmen \ufffd attacked the base."


def test_a_page_that_is_too_large(refused, options):
    page = "<html>" + " " * 300 + PAGE
    rejected = refused(page, "page.html", replace(options, max_page_bytes=200))
    assert "at most 200 are read" in rejected.reason


def test_entities_are_not_expanded_and_nothing_is_fetched(kept):
    bomb = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    item = kept(bomb + PAGE.removeprefix("<!doctype html>").replace("Gunmen", "&a;&x; Gunmen"), "page.html")
    assert "root:" not in item.report.text
    assert "boom" not in item.report.text.replace("<!ENTITY a", "")
