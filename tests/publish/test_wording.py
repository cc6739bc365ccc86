from dataclasses import replace
from datetime import date

import pytest

from tests import factory
from trucewatch.model import Time
from trucewatch.publish import wording

D1, D2, D5 = date(2021, 5, 1), date(2021, 5, 2), date(2021, 5, 5)
MAY_ENDS, YEAR = date(2021, 5, 31), (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((D1, D1), (D1, D1), "1 May 2021"),
        ((D1, D5), (D1, D5), "1–5 May 2021"),
        ((D1, MAY_ENDS), (D1, MAY_ENDS), "May 2021"),
        (YEAR, YEAR, "2021"),
        ((date(2020, 12, 30), D1), (D2, D2), "30 December 2020 – 2 May 2021"),
        ((None, D5), (None, D5), "by 5 May 2021"),
        (None, (D5, D5), "until 5 May 2021"),
        ((D1, D1), None, "since 1 May 2021"),
        (None, None, "some day"),
    ],
)
def test_when(start, end, said):
    assert wording.when(Time(start, end, "day", "stated", "some day")) == said


def test_when_tells_what_is_inferred_and_no_date_from_none():
    assert (
        wording.when(factory.on(D1, basis="inferred", clock="03:00", zone="UTC")) == "1 May 2021, 03:00 UTC (inferred)"
    )
    assert wording.when(None) == "date not known"


@pytest.mark.parametrize(
    ("best", "lower", "upper", "said"),
    [
        (3.0, 3.0, 3.0, "3"),
        (3.0, 2.0, 5.0, "3 (2–5)"),
        (None, 2500.0, None, "at least 2,500"),
        (None, None, 10.0, "up to 10"),
        (None, 20.0, 30.0, "20–30"),
        (None, None, None, ""),
        (2.5, None, None, "2.5"),
    ],
)
def test_bounds(best, lower, upper, said):
    assert wording.bounds(best, lower, upper) == said


def test_three_kinds_of_nothing_read_differently():
    said = {wording.worth(factory.account(value=None, status=s)) for s in ("zero_reported", "none_known", "unknown")}
    assert len(said) == 3


def test_steering_characters_are_visible_and_line_breaks_stay():
    assert wording.printable("a\x1b[31mb\u202ec\nd\u200e") == "a\ufffd[31mb\ufffdc\nd\u200e"


def test_a_place_tells_how_well_it_is_known():
    assert wording.where(factory.place()) == "Falluja, IQ (near a town, ± 10 km)"
    assert wording.where(replace(factory.place(), radius_km=None, country=None)) == "Falluja (near a town)"


def test_a_slug_is_a_fragment():
    assert wording.slug("claim:a/b c\"'<é") == "claim-a-b-c-e"


def test_a_count_without_a_number_shows_its_words():
    vague = factory.quantity("attacks", None, text="a series of attacks")
    assert wording.counted(vague) == "attacks: “a series of attacks”"
    assert wording.counted(factory.quantity("munitions", 3.0, qualifier="inside")) == "3 munitions (inside)"
