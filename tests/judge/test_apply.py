"""Claims as judgements leave them: order changes nothing, what is withdrawn never was, a better reading loses none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from tests.judge.conftest import BASE, CLAIMS, CONVOY, REPORT, TEXT, row, withdrawal
from trucewatch.judge import apply
from trucewatch.judge.fields import WHOLE, read
from trucewatch.model import Constraints

ELSEWHERE = {**read(BASE, "place"), "name": "Ramadi", "lat": 33.42}
FOUR = {**read(BASE, "quantities/0"), "best": 4.0, "text": "4"}

LOG = (
    row("reject", "cconvoy", 0),
    row("correct", "cbase/place", 1, value=ELSEWHERE),
    row("correct", "cbase/quantities/killed", 2, value=[FOUR]),
    row("reject", "cbase/roles/target/0", 3),
    row("lock", "cbase/kind", 4, value="violence.shelling"),
    row("accept", "ctruce", 5),
    row("split", "cbase", 6, other="cconvoy"),
    row("note", "cbase", 7),
)


def judged(*rows, claims=CLAIMS, reports=(REPORT,)):
    return apply(claims, reports, rows)


def by_id(result):
    return {claim.id: claim for claim in result.claims}


def standings(result):
    return {ruling.judgement.id: ruling.standing for ruling in result.rulings}


def test_without_judgements_nothing_changes():
    result = judged()
    assert (result.claims, result.counting, result.constraints, result.rulings) == (CLAIMS, CLAIMS, Constraints(), ())


def test_each_verdict_does_what_it_says():
    result = judged(*LOG)
    base = by_id(result)["cbase"]
    assert [claim.id for claim in result.counting] == ["cbase", "ctruce"]
    assert (base.place.name, base.kind, base.mentions("target")) == ("Ramadi", "violence.shelling", ())
    assert [(q.of, q.best, q.part_of) for q in base.quantities] == [("killed", 4, None), ("injured", 2, 0)]
    assert result.constraints.apart == {("cbase", "cconvoy")}
    assert by_id(result)["ctruce"] == CLAIMS[2]
    assert set(standings(result).values()) == {"in force"}


@given(st.permutations(LOG), st.permutations(CLAIMS))
def test_the_order_of_judgements_and_claims_changes_nothing(rows, claims):
    result, expected = judged(*rows, claims=claims), judged(*LOG)
    assert by_id(result) == by_id(expected)
    assert (result.rejected, result.constraints, result.rulings) == (
        expected.rejected,
        expected.constraints,
        expected.rulings,
    )


@given(st.lists(st.sampled_from(LOG), unique=True), st.sampled_from(LOG))
def test_a_withdrawal_restores_the_former_state(rows, last):
    before = [one for one in rows if one != last]
    expected, result = judged(*before), judged(*before, last, withdrawal(last, 60))
    assert (result.claims, result.rejected, result.constraints) == (
        expected.claims,
        expected.rejected,
        expected.constraints,
    )
    assert {name: how for name, how in standings(result).items() if name in standings(expected)} == standings(expected)
    again = judged(*before, last, withdrawal(last, 60), withdrawal(withdrawal(last, 60), 61))
    assert again.claims == judged(*before, last).claims


@given(st.lists(st.sampled_from(LOG), unique=True))
def test_replaying_the_log_gives_the_same_state(rows):
    assert judged(*rows, *rows) == judged(*rows)


places = st.builds(factory.place, name=st.sampled_from(["Falluja", "Tikrit"]), lat=st.floats(0, 40))


@given(places, st.sampled_from([None, "gunmen:1", "red-brigade"]), st.sampled_from(["Gunmen", "The men"]))
def test_a_better_gazetteer_or_registry_loses_no_judgement(place, entity, name):
    anew = tuple(
        replace(
            claim,
            place=place if claim.place else None,
            roles={r: tuple(replace(m, entity=entity, name=name) for m in ms) for r, ms in claim.roles.items()},
        )
        for claim in CLAIMS
    )
    result = judged(*LOG, claims=anew)
    assert set(standings(result).values()) == {"in force"}
    assert by_id(result)["cbase"].place.name == "Ramadi"
    assert result.rejected == {"cconvoy"}


def test_the_latest_of_two_holds_and_the_former_comes_back():
    first, second = row("correct", "cbase/reason", 0, value="a"), row("correct", "cbase/reason", 1, value="b")
    assert by_id(judged(first, second))["cbase"].reason == "b"
    assert standings(judged(first, second)) == {first.id: "superseded", second.id: "in force"}
    assert by_id(judged(first, second, withdrawal(second, 2)))["cbase"].reason == "a"


def test_a_judgement_on_a_claim_of_former_id_holds_against_one_on_the_new():
    anew = replace(BASE, id="cnew", trigger=replace(BASE.trigger, segments=((7, 19),)))
    early = row("correct", "cbase/reason", 0, value="a")
    late = replace(early, id="jlate", subject="cnew/reason", value='"b"', when=row("note", "cbase", 9).when)
    late = replace(late, anchors=(replace(late.anchors[0], claim="cnew", segments=((7, 19),)),))
    result = judged(early, late, claims=(anew,))
    assert by_id(result)["cnew"].reason == "b"
    assert standings(result)[early.id] == "superseded"


def test_what_is_lost_waits_in_the_queue_with_its_reason():
    result = judged(*LOG, claims=(CONVOY,))
    waiting = [ruling for ruling in result.rulings if ruling.standing == "queued"]
    assert {ruling.judgement.subject.partition("/")[0] for ruling in waiting} == {"cbase", "ctruce"}
    assert all(ruling.reason for ruling in waiting)
    assert result.rejected == {"cconvoy"}


def test_what_was_replaced_or_taken_back_does_not_wait():
    first = row("correct", "cbase/reason", 0, value="a")
    second = row("correct", "cbase/reason", 1, value="b", supersedes=first.id)
    result = judged(first, second, claims=(CONVOY,))
    assert standings(result) == {first.id: "superseded", second.id: "queued"}
    back = withdrawal(second, 2)
    assert standings(judged(first, second, back, claims=(CONVOY,))) == {
        first.id: "queued",
        second.id: "withdrawn",
        back.id: "in force",
    }


@pytest.mark.parametrize(
    ("verdict", "value", "machine_now", "differs"),
    [
        ("lock", "Falluja", "Falluja", False),
        ("lock", "Falluja", "Tikrit", True),
        ("lock", "Ramadi", "Falluja", False),
        ("lock", "Ramadi", "Ramadi", False),
        ("lock", "Ramadi", "Tikrit", True),
        ("accept", None, "Falluja", False),
        ("accept", None, "Tikrit", True),
        ("correct", "Ramadi", "Tikrit", False),
    ],
)
def test_a_value_that_contradicts_a_locked_one_raises_a_difference(verdict, value, machine_now, differs):
    changes = {"value": {**read(BASE, "place"), "name": value}} if value else {}
    now = replace(BASE, place=replace(BASE.place, name=machine_now))
    result = judged(row(verdict, "cbase/place", **changes), claims=(now, *CLAIMS[1:]))
    assert [ruling.differs for ruling in result.rulings] == [differs]
    assert by_id(result)["cbase"].place.name == (value or machine_now)


def test_a_locked_claim_takes_in_what_was_corrected_before_and_no_item_after():
    early = row("correct", "cbase/reason", 0, value="a")
    item = row("reject", "cbase/quantities/1", 3)
    lock = row("lock", "cbase", 1, value={**read(BASE, WHOLE), "reason": "a"})
    late = row("correct", "cbase/reason", 2, value="b")
    result = judged(early, lock, late, item)
    assert standings(result) == {
        early.id: "superseded",
        lock.id: "in force",
        late.id: "in force",
        item.id: "superseded",
    }
    assert by_id(result)["cbase"].reason == "b"


def test_all_of_a_sort_settle_what_was_said_of_one():
    item = row("correct", "cbase/quantities/0", 1, value={**FOUR, "best": 9.0})
    group = row("correct", "cbase/quantities/killed", 0, value=[FOUR])
    other = row("reject", "cbase/quantities/1", 2)
    result = judged(item, group, other)
    assert [q.best for q in by_id(result)["cbase"].quantities] == [4]
    assert standings(result)[item.id] == "superseded"


def test_several_items_go_by_the_numbers_that_the_program_gave_them():
    result = judged(row("reject", "cbase/quantities/0", 0), row("reject", "cbase/quantities/1", 1))
    assert by_id(result)["cbase"].quantities == ()


def test_spans_of_a_corrected_claim_lie_in_the_text():
    base = by_id(judged(*LOG))["cbase"]
    for mentions in base.roles.values():
        assert all(0 <= start <= end <= len(TEXT) for mention in mentions for start, end in mention.segments)
