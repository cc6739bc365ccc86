"""Claims matched and their parts compared; headlines and axes scored: examples worked by hand."""

from typing import Any, cast

import pytest

from benchmarks.bench import claims as same
from benchmarks.bench.claim_errors import causes
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import Score
from benchmarks.bench.tasks import axes, headlines
from tests import factory
from tests.benchmarks.bench_sides import Answers, figure, gold, mention, ours, place


def values(scores: list[Score]) -> dict[str, float]:
    return {score.metric: round(score.value, 4) for score in scores}


def test_alternative_kinds_are_right_too() -> None:
    shelling = gold(alt_kinds=["violence.air_strike", "ceasefire.collapsed"])
    assert same.same_kind(shelling, ours("violence.air_strike"))
    assert not same.same_kind(shelling, ours("violence.attack"))
    assert same.same_family(shelling, ours("violence.attack"))
    assert same.same_family(shelling, ours("ceasefire.agreed"))


def test_pairing_takes_more_pairs_before_better_ones() -> None:
    golds = [gold("violence.shelling"), gold("violence.attack")]
    found = [ours("violence.shelling", "c1"), ours("violence.killing", "c2")]
    assert same.pairs(golds, found, same.same_family) == [(0, 0), (1, 1)]
    assert same.pairs(golds, found, same.same_kind) == [(0, 0)]


def test_the_trigger_decides_between_claims_of_one_kind() -> None:
    golds = [gold(trigger="shelled"), gold(trigger="rockets")]
    found = [ours(claim_id=text, trigger=factory.claim().trigger) for text in ("a", "b")]
    rockets, shelled = (
        ours(claim_id=word, trigger=type(found[0].trigger)(word, ((0, 1),))) for word in ("rockets", "shelled")
    )
    assert same.pairs(golds, [rockets, shelled], same.same_kind) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("golds", "texts", "right"),
    [
        (["regime forces"], ["the regime forces"], True),
        (["regime forces", "IS"], ["regime forces"], False),
        (["regime forces"], ["regime forces", "IS"], False),
        (["ISIS"], [], False),
        ([], [], True),
    ],
)
def test_roles_are_right_when_every_mention_has_its_twin(golds: list[str], texts: list[str], right: bool) -> None:
    claim = ours(roles={"actor": tuple(map(mention, texts))})
    assert same.role_right(golds, same.said(claim, same.ACTOR)) is right


def test_a_target_that_is_the_place_or_only_people_is_left_out() -> None:
    claim = ours(roles={"target": (mention("Rastan"), mention("12 people"), mention("a school"))})
    assert same.targets(gold(place=["Rastan"], target=["school"]), claim) == [("a school",)]


def test_places_are_right_by_any_phrase_of_the_gold() -> None:
    claim = ours(place=place("Homs"))
    assert same.place_right(["eastern countryside of Homs", "Syria"], same.places(claim, ""))
    assert not same.place_right(["Ain Tarma"], same.places(claim, ""))
    assert not same.place_right(["Ain Tarma"], ())
    assert same.place_right([], ())


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (figure("killed", "9", 9), {"best": 9.0}, True),
        (figure("killed", "9", 9), {"best": 10.0}, False),
        (figure("injured", "9", 9), {"best": 9.0}, False),
        (figure("killed", "about 60", 60, approximate=True), {"best": 60.0, "lower": 50.0, "upper": 70.0}, True),
        (
            figure("killed", "more than 20", None, 21, open_above=True),
            {"best": None, "lower": 20.0, "upper": None},
            True,
        ),
        (
            figure("killed", "at least 20", None, 20, open_above=True),
            {"best": None, "lower": 19.0, "upper": None},
            False,
        ),
    ],
)
def test_quantities_are_right_by_what_is_counted_and_bounds(
    wanted: dict[str, Any], found: dict[str, Any], right: bool
) -> None:
    changes: dict[str, Any] = {"of": "killed", "open_above": True} | found
    counted = factory.quantity(**changes)
    assert same.quantity_right(wanted, counted) is right


def test_counts_in_words_are_no_figures() -> None:
    several = figure("attacks", "several airstrikes", None)
    claim = ours(quantities=(factory.quantity("attacks", None, lower=2.0), factory.quantity("killed", 3.0)))
    golds, found = same.quantities(gold(quantities=[several]), claim)
    assert golds == []
    assert [q.of for q in found] == ["killed"]


def test_headlines_scored_by_hand() -> None:
    """Two headlines: one claim of two found, of its family but of another kind; and one made up."""
    shelling = gold("violence.shelling", place=["Homs"], actor=["army"], quantities=[figure("killed", "4", 4)])
    records = [
        {
            "id": "1",
            "headline": "one",
            "date": "2016-01-01",
            "outlet": "x",
            "relevant": True,
            "claims": [shelling, gold("talks.held")],
        },
        {"id": "2", "headline": "two", "date": "2016-01-01", "outlet": "x", "relevant": False, "claims": []},
    ]
    found = ours("violence.attack", place=place("Homs"), quantities=(factory.quantity("killed", 5.0),))
    reader = cast(Reader, Answers({"one": [found], "two": [ours("harm.damage")]}))
    scores, errors = headlines.run(records, reader)
    assert values(scores) == {
        "relevance_f1": 0.6667,
        "claim_family_f1": 0.5,
        "claim_kind_f1": 0.0,
        "place_acc": 1.0,
        "actor_acc": 0.0,
        "target_acc": 0.0,
        "quantity_acc": 0.0,
        "axes_acc": 1.0,
    }
    assert {error.why for error in errors} == {
        "missed talks.held: other claims found",
        "extra harm.damage where gold has none",
        "kind: gold violence.shelling, ours violence.attack",
        "actor: none found",
        "quantity killed: other bounds",
    }


def test_causes_tell_a_shut_gate_from_a_claim_not_found() -> None:
    assert [why for *_, why in causes([gold()], [], "", gate=False)] == ["missed violence.shelling: gate shut"]
    assert [why for *_, why in causes([gold()], [], "", gate=True)] == ["missed violence.shelling: no claim found"]


def test_axes_scored_by_hand() -> None:
    """Right kind with a stance that is accepted; an allowed find besides; one missed."""
    first = gold("violence.attack", stance="denies", accept={"stance": ["asserts"]}, trigger="attacked")
    row = {"id": "1", "text": "one", "published": "2016-01-01", "class": "denied", "half": "dev"}
    records = [row | {"claims": [first, gold("talks.held", trigger="talks")], "allow": ["harm.damage"]}]
    reader = cast(Reader, Answers({"one": [ours("violence.attack"), ours("harm.damage", "c2")]}))
    scores, _ = axes.run(records, reader)
    assert values(scores) == {"axes_acc": 1.0, "claim_f1": 0.6667}


def test_axes_are_right_only_together() -> None:
    planned = gold("violence.attack", actuality="planned", trigger="attacked")
    assert not axes.all_axes(planned, ours("violence.attack"))
    assert axes.all_axes(planned, ours("violence.attack", actuality="planned"))


def test_halves_are_kept_apart() -> None:
    rows = [{"half": "dev"}, {"half": "held"}]
    assert axes.half(rows, False) == [{"half": "dev"}]
    assert axes.half(rows, True) == [{"half": "held"}]
