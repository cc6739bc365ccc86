from dataclasses import replace
from datetime import timedelta

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, land, on, site, struck
from trucewatch.corroborate.features import FEATURES
from trucewatch.corroborate.profile import bare_profile, make_profile
from trucewatch.corroborate.tellings import tellings

PLACE, TIME = {"place": site("Lum", 12.0)}, {"time": on(MONDAY + timedelta(days=1))}


def told(text: str = "Rockets struck the base.", day=TUESDAY, **changes) -> Page:
    page = Page(text, "B", day)
    struck(page, **changes)
    return page


def value(name: str, other: Page, one: Page | None = None):
    first = one or told("Three rockets struck it.")
    made = corpus(first, other)
    profiles = [make_profile(tellings(page.report.id, made)[0], made) for page in (first, other)]
    return FEATURES[name](*profiles, made)


@pytest.mark.parametrize(
    ("name", "other", "worth"),
    [
        ("place", told(), 1.0),
        ("place", told(place=land()), 0.15),
        ("place", told(**PLACE), -1.0),
        ("place", told(place=None), None),
        ("time", told(), 1.0),
        ("time", told(**TIME), -1.0),
        ("time", told(time=None), None),
        ("published", told("Three rockets struck it again."), 1.0),
        ("published", told(day=TUESDAY + timedelta(days=1)), 0.25),
        ("published", told(day=TUESDAY + timedelta(days=5)), 0.0),
        ("published", told(background=True), None),
        ("names", told("Rockets struck it."), 1.0),
    ],
)
def test_what_a_feature_is_worth(name, other, worth):
    one = told("Rockets of three men struck it.") if name == "names" else None
    assert value(name, other, one) == pytest.approx(worth)


def test_days_that_are_spelled_out_agree_or_clash():
    one = told("On 8 June rockets struck it.")
    assert value("days", told("June 8th: rockets struck it."), one) == 1.0
    assert value("days", told("June 9th: rockets struck it."), one) == -1.0
    assert value("days", told("Rockets struck it."), one) is None


def test_a_report_that_tells_nothing_is_silent_on_all_but_words_and_day():
    page = Page("Three rockets were mentioned.", "C")
    made = corpus(told(), page)
    bare = bare_profile(page.report, made)
    found = {name for name, feature in FEATURES.items() if feature(bare, bare, made) is not None}
    assert found == {"words", "rarest", "context", "names", "published"}
    assert bare_profile(replace(page.report, published=None), made).published is None


def test_every_feature_is_documented():
    assert all(feature.__doc__ for feature in FEATURES.values())
