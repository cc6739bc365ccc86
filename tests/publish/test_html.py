import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from tests.publish.samples import EMPTY, JUDGED, WHOLE, sample_page
from trucewatch.publish.html_ import page, web

VOID = {"meta", "link", "br", "img", "input"}


class Seen(HTMLParser):
    """Tags and attributes as a browser would see them, and whether they nest."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.text, self.astray = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.astray.append(tag)

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text.append(data)


@pytest.fixture(scope="module")
def seen():
    parser = Seen()
    parser.feed(sample_page())
    return parser


def test_tags_nest(seen):
    assert not seen.astray
    assert not seen.open


def test_nothing_is_loaded_from_anywhere(seen):
    for tag, attrs in seen.tags:
        assert "src" not in attrs
        assert not {name for name in attrs if name.startswith("on")}, tag
        assert "style" not in attrs
        href = attrs.get("href") or attrs.get("xlink:href") or "#"
        if not href.startswith(("#", "data:,")):
            assert tag == "a"
            assert href.startswith("https://")
            assert "noreferrer" in attrs["rel"]
    assert not re.search(r"url\(|@import", sample_page())


def test_only_our_own_script_and_style_may_run(seen):
    html = sample_page()
    policy = next(attrs["content"] for tag, attrs in seen.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    for name in ("script", "style"):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
        assert f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_foreign_text_is_text(seen):
    text = "".join(seen.text)
    assert "<script>alert('x')</script>" in text
    assert '"><img src=x onerror=alert(1)>' in text
    assert not [attrs for tag, attrs in seen.tags if tag == "img"]
    assert len([tag for tag, _ in seen.tags if tag == "script"]) == 1


def test_characters_that_turn_the_reading_direction_are_made_visible():
    assert "\u202e" not in sample_page()
    assert "Evil [bold]Times[/bold] \ufffdtxet" in sample_page()


def test_every_inner_link_leads_somewhere(seen):
    ids = [attrs["id"] for _, attrs in seen.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    targets = {attrs["href"][1:] for _, attrs in seen.tags if (attrs.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_each_claim_is_marked_where_it_is_written(seen):
    marked = {claim for tag, attrs in seen.tags if tag == "mark" for claim in attrs["data-claims"].split()}
    assert marked == {claim.id for claim in WHOLE.claims}


def test_tables_have_headers_and_landmarks_are_there(seen):
    tags = [tag for tag, _ in seen.tags]
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert all("scope" in attrs for tag, attrs in seen.tags if tag == "th")


@pytest.mark.parametrize(
    "words",
    [
        "Absence of reports is not absence of violations",
        "1 report, 2 independent origins",
        "none, as reported",
        "none known of",
        "Contested on count",
        "End: the Commission says it was terminated by 25 May 2021",
        "two <b>months</b> (at least 60 days)",
        "by 27–31 May 2021",
        "Read and told, month by month",
        "Violations counted",
        "not done, says Coordination Commission (31 May 2021)",
        "two places have this name",
        "not on the map: no coordinates",
        "foreign forces stands to it as in force; it is assessed as ended",
    ],
)
def test_the_page_says(seen, words):
    assert words in " ".join("".join(seen.text).split())


def test_uncertain_places_are_areas(seen):
    areas = [attrs for tag, attrs in seen.tags if tag == "ellipse"]
    assert sorted(round(float(area["ry"]) * 111.32) for area in areas) == [5, 25]


def test_an_empty_inspection_makes_a_page():
    html = page(EMPTY)
    assert "The reports tell of no ceasefire." in html
    assert "No incident is recorded." in html


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "data:text/html,x", "http://", "http://[", "//a.b"])
def test_only_web_addresses_become_links(url):
    assert web(url) is None


def test_the_page_says_what_was_judged_and_not_by_whom():
    made = page(JUDGED)
    assert "(judged by a person: correct reason)" in made
    assert "ada" not in re.findall(r"[a-z]+", made)
