import pytest

from tests.read.en.time_table import bound

CASES = [
    ("Rebels attacked the mill on Monday.", "2021-10-04 day relative"),
    ("Rebels attacked the mill on 12 March 2020.", "2020-03-12 day stated"),
    ("Rebels attacked the mill.", "?/2021-10-05 day publication"),
    ("The army said on Tuesday that rebels attacked the mill on Sunday.", "2021-10-03 day relative"),
    ("The army said on Monday that rebels attacked the mill.", "?/2021-10-05 day publication"),
    ("On Saturday, rebels attacked the mill.", "2021-10-02 day relative"),
    ("Yesterday's attack on a mill was condemned.", "2021-10-04 day relative"),
    ("The group on Monday rejected any link with the attack on a mill.", "?/2021-10-05 day publication"),
    ("Rebels attacked the mill last week.", "2021-09-27/2021-10-03 week relative"),
    ("Rebels attacked the mill in September.", "2021-09-01/2021-09-30 month relative"),
    ("Rebels attacked the mill in 2019.", "2019-01-01/2019-12-31 year stated"),
]


def written(time):
    if time is None:
        return "none"
    first, last = bound(time.start), bound(time.end)
    return f"{first if first == last else f'{first} .. {last}'} {time.precision} {time.basis}"


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_time_is_that_of_the_act(text, expected, claims_of):
    assert [written(c.time) for c in claims_of(text) if c.kind == "violence.attack"] == [expected]


def test_each_of_two_acts_has_its_own_day(claims_of):
    text = "Rebels attacked the mill on Sunday and soldiers shelled the market on Monday."
    found = {c.kind: written(c.time) for c in claims_of(text)}
    assert found == {
        "violence.attack": "2021-10-03 day relative",
        "violence.shelling": "2021-10-04 day relative",
    }


def test_what_lies_ahead_is_not_dated_by_the_publication(claims_of):
    (claim,) = claims_of("Rebels will attack the mill.")
    assert claim.time is None


def test_without_a_day_of_publication_nothing_is_dated_by_it(claims_of):
    (claim,) = claims_of("Rebels attacked the mill.", None)
    assert claim.time is None


def test_what_is_done_by_saying_is_done_when_said(claims_of):
    claims = claims_of("The rebels announced on Friday the end of the truce.")
    assert [written(c.time) for c in claims] == ["2021-10-01 day relative"]


CEASEFIRES = [
    ("The army broke the 2003 truce.", "?/2021-10-05 day publication"),
    ("India broke the 2003 truce on Monday.", "2021-10-04 day relative"),
    ("India broke the ceasefire of April 2020.", "?/2021-10-05 day publication"),
    ("India and Pakistan signed the 2003 truce.", "2003-01-01/2003-12-31 year stated"),
]


@pytest.mark.parametrize(("text", "expected"), CEASEFIRES)
def test_the_date_of_a_ceasefire_is_not_that_of_its_breach(text, expected, claims_of):
    assert [written(c.time) for c in claims_of(text) if c.family == "ceasefire"] == [expected]


SEVERAL = [
    ("Rebels killed five farmers and wounded nine on Saturday.", ["2021-10-02 day relative"] * 2),
    ("Rebels killed five farmers, and soldiers shelled a mill on Saturday.", [None, "2021-10-02 day relative"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_the_day_behind_the_last_of_several_verbs_is_that_of_all(text, expected, claims_of):
    open_day = "?/2021-10-05 day publication"
    assert [written(c.time) for c in claims_of(text)] == [day or open_day for day in expected]
