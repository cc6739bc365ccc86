"""Measures, names, places, days and causes of the demo's scorer against examples that can be worked by hand."""

from collections.abc import Mapping

import pytest

from benchmarks.demo import places
from benchmarks.demo.gold import accepted, inside, overlaps, told_days
from benchmarks.demo.measures import Tally, b_cubed, best_pairs, pair
from benchmarks.demo.misses import Miss, as_markdown, cause_of, nearest, table
from benchmarks.demo.names import content
from tests import factory
from tests.benchmarks.sides import FALLUJA, MONDAY, NAMES, TUESDAY, shelling


def test_a_tally_gives_precision_recall_and_f1() -> None:
    tally = Tally(3, 1, 0) + Tally(0, 0, 3)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, 0.6)
    assert Tally().f1 == 0.0


def test_b_cubed_of_the_paper() -> None:
    """Bagga & Baldwin 1998: chains of 5, 2 and 5. Joining the 2 and a 5 has P 0.76, joining the 5s 0.58; R is 1."""
    key = {n: "a" if n <= 5 else "b" if n <= 7 else "c" for n in range(1, 13)}
    response = {n: "b" if n in (6, 7) else "ac" for n in key}
    assert b_cubed(key, response).precision == pytest.approx(7 / 12)
    small = {n: "a" if n <= 5 else "bc" for n in key}
    assert b_cubed(key, small).precision == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert b_cubed(key, small).precision == pytest.approx(0.762, abs=0.001)
    assert b_cubed(key, small).recall == 1.0


def test_b_cubed_counts_mentions_without_a_twin_against_their_own_side() -> None:
    cubed = b_cubed({"m1": "g", "m2": "g"}, {"m1": "o", "m3": "p"})
    assert cubed.precision == 0.5
    assert cubed.recall == 0.25
    assert b_cubed({}, {}).f1 == 0.0


def test_pairing_finds_the_largest_matching_and_best_pairs_the_best_scores() -> None:
    assert pair(["x", "y"], [1, 2], lambda g, o: (g, o) in {("x", 1), ("x", 2), ("y", 1)}) == {0: 1, 1: 0}
    scores: Mapping[tuple[str, int], float] = {("x", 1): 2.0, ("y", 1): 3.0, ("x", 2): 1.0}
    assert best_pairs(["x", "y"], [1, 2], lambda g, o: scores.get((g, o), 0.0)) == {1: 0, 0: 1}


@pytest.mark.parametrize(
    ("wanted", "name", "entity", "same"),
    [
        ("Northern Front", "the NF", "north", True),
        ("Northern Front", "Army", "mil:RI", False),
        ("Rivaland", "government", "gov:RI", True),
        ("Rivaland", "forces", "mil:RI", False),
        ("two Iraqi security officials", "officials", "local:t1:officials", True),
        ("Iraqi sources", "security source", "local:t1:security-source", False),
        ("US Embassy Baghdad", "U.S. Embassy in Baghdad", None, True),
        ("Iraqi armed groups", "factions", None, True),
        ("Northern Front", "factions", None, False),
        ("cited text", "text", None, True),
    ],
)
def test_names_are_lenient_in_form_and_strict_in_entity(wanted: str, name: str, entity: str | None, same: bool) -> None:
    assert NAMES.same(wanted, name, entity) is same


def test_content_drops_what_does_not_tell_names_apart() -> None:
    assert content("an unnamed spokeswoman of the American forces") == {"spokesman", "us", "force"}


def test_places_agree_by_name_or_nearness_and_unknown_is_no_contradiction() -> None:
    assert places.fits(FALLUJA, factory.place("Falluja"))
    assert places.fits(FALLUJA, None)
    assert places.fits(FALLUJA, factory.place("Habbaniya", lat=33.37, lon=43.57))
    assert not places.fits(FALLUJA, factory.place("Basra", lat=30.5, lon=47.8))
    assert places.fits(FALLUJA, factory.place("Iraq", lat=33.0, lon=44.0, precision="country"))
    assert not places.named(FALLUJA, factory.place("Basra"))


def test_intervals_overlap_and_lie_inside_with_open_ends() -> None:
    assert overlaps((None, MONDAY), (MONDAY, None))
    assert not overlaps((None, MONDAY), (TUESDAY, TUESDAY))
    assert inside((MONDAY, MONDAY), (None, TUESDAY))
    assert not inside((None, MONDAY), (MONDAY, TUESDAY))


def test_accepted_values_and_days_that_a_report_gives_wrong() -> None:
    assert accepted({"kind": "violence.attack"}, "kind") == {"violence.attack", "violence.shelling"}
    assert accepted({"act": "collapsed", "accept": ["terminated"]}, "act") == {"collapsed", "terminated"}
    row = shelling(accounts=[{"attribute": "time", "value": "2021-10-05", "report": "r2"}])
    assert told_days(row, {"r2"}) == ((MONDAY, MONDAY), (TUESDAY, TUESDAY))
    assert told_days(row, {"r1"}) == ((MONDAY, MONDAY),)


def test_the_cause_is_that_of_the_nearest_candidate() -> None:
    assert nearest([{"kind": False, "speaker": False}, {"kind": True, "speaker": False}]) == 1
    assert nearest([{"kind": False, "speaker": False}]) is None
    assert nearest([]) is None
    assert cause_of({"kind": True, "speaker": False}) == "wrong speaker"
    assert cause_of({"kind": True}) == "taken by another item"


def test_misses_are_written_by_task_with_counts() -> None:
    misses = [Miss("acts", "r1", "a1", "wrong act", "They ended it."), Miss("acts", "r2", "a2", "wrong act")]
    assert table(misses) == [("acts", "wrong act", 2)]
    page = as_markdown(misses, [("r1", "no such thing", "what of ours")])
    assert "- **r1** wrong act: a1\n  > They ended it." in page
    assert "- **r1** no such thing: what of ours" in page
