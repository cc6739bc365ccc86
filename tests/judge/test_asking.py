"""What may be judged, what may not, and what the refusal says to do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests import factory
from tests.judge.conftest import BASE, CLAIMS, CONVOY, REPORT, TRUCE, row, withdrawal
from trucewatch.errors import BadJudgement, NotFound
from trucewatch.judge import Asked, Held, apply, judgement_of

NOW = factory.NOON + timedelta(days=1)
INCIDENT = factory.incident("inc-0001", claims=("cbase", "cconvoy"))
ALLEGED = replace(TRUCE, id="calleged", kind="ceasefire.violation_alleged", trigger=BASE.trigger)

SERIES = replace(CONVOY, id="cseries")
OTHERS = (
    replace(INCIDENT, id="inc-0002", claims=("calleged",)),
    replace(INCIDENT, id="inc-0003", claims=("cseries",), aggregate=True),
)


def place(*judgements):
    everything = (*CLAIMS, ALLEGED, SERIES)
    return Held(
        claims={claim.id: claim for claim in everything},
        reports={REPORT.id: REPORT},
        judgements=judgements,
        incidents={incident.id: incident for incident in (INCIDENT, *OTHERS)},
        ceasefires={"cf-0001": factory.ceasefire("cf-0001")},
        anchors={
            "inc-0001": "cbase",
            "inc-0002": "cconvoy",
            "inc-0003": "cseries",
            "cf-0001": "ctruce",
            "inc-gone": "c404",
        },
    )


@pytest.fixture
def ask(knowledge):
    def asked(verdict, subject, *, held=None, **given):
        asked_for = Asked(verdict, subject, **{"who": "ada", "why": "read it", **given})
        return judgement_of(asked_for, held or place(), lambda: knowledge, NOW)

    return asked


@pytest.mark.parametrize(
    ("verdict", "subject", "given", "address", "value"),
    [
        ("accept", "cbase", {"why": ""}, "cbase", None),
        ("accept", "inc-0001", {}, "inc-0001", None),
        ("reject", "cbase", {}, "cbase", None),
        ("reject", "cbas", {}, "cbase", None),
        ("reject", "cbase/actor/0", {}, "cbase/roles/actor/0", None),
        ("reject", "cbase/killed", {}, "cbase/quantities/killed", None),
        ("correct", "cbase/kind", {"value": "shelling"}, "cbase/kind", '"violence.shelling"'),
        ("lock", "cbase/kind", {}, "cbase/kind", '"violence.attack"'),
        ("lock", "cbase/kind", {"value": "shelling"}, "cbase/kind", '"violence.shelling"'),
        ("merge", "cbase", {"other": "cconvoy"}, "cbase", None),
        ("split", "inc-0001", {"other": "cconvoy"}, "inc-0001", None),
        ("merge", "inc-0001", {"other": "inc-0002"}, "inc-0001", None),
        ("link", "inc-0001", {"other": "cf-0001"}, "inc-0001", None),
        ("unlink", "cbase", {"other": "cf-0001"}, "cbase", None),
        ("link", "calleged", {"other": "inc-0001"}, "calleged", None),
        ("note", "cf-0001", {}, "cf-0001", None),
    ],
)
def test_what_is_asked_for_is_recorded(ask, verdict, subject, given, address, value):
    made = ask(verdict, subject, **given)
    assert (made.verdict, made.subject, made.value, made.who, made.when) == (verdict, address, value, "ada", NOW)
    assert len(made.anchors) == (2 if given.get("other") else 1)
    assert made.id.startswith("j")
    assert apply(tuple(place().claims.values()), [REPORT], [made]).rulings[0].standing == "in force"


REJECTED = row("reject", "cbase")
MERGED = row("merge", "cbase", other="cconvoy")
LOCKED = row("lock", "cbase", value={})


@pytest.mark.parametrize(
    ("verdict", "subject", "given", "log", "said"),
    [
        ("reject", "cbase", {"who": " "}, (), "TRUCEWATCH_WHO"),
        ("reject", "cbase", {"why": ""}, (), "--why"),
        ("reject", "inc-0001", {}, (), "made of claims.*cbase, cconvoy"),
        ("reject", "cbase/kind", {}, (), "correct it, or reject the claim cbase"),
        ("reject", "cbase/reason", {}, (), "nothing to reject"),
        ("reject", "cbase", {}, (REJECTED,), "judged so already"),
        ("accept", "cbase/place", {}, (REJECTED,), "rejected by ada .read it.; withdraw"),
        ("correct", "cbase/colour", {"value": "red"}, (), "no field of a claim"),
        ("correct", "cbase/kind", {"value": "attack"}, (), "is that already"),
        ("correct", "cbase/kind", {}, (), "no value"),
        ("correct", "cbase", {"value": "x"}, (), "name the field"),
        ("correct", "inc-0001/place", {"value": "x"}, (), "field of one of them"),
        ("correct", "cbase/kind", {"value": "shelling"}, (LOCKED,), "settled as a whole"),
        ("lock", "inc-0001", {}, (), "lock those"),
        ("merge", "cbase", {}, (), "second one"),
        ("merge", "cbase", {"other": "cbase"}, (), "one already"),
        ("merge", "cbase", {"other": "ctruce"}, (), "two sorts"),
        ("merge", "cconvoy", {"other": "cbase"}, (REJECTED,), "rejected by ada"),
        ("merge", "cbase", {"other": "inc-0003"}, (), "inc-0003 stands for several .* inc-0001 is one"),
        ("merge", "cbase/place", {"other": "cconvoy"}, (), "not their fields"),
        ("split", "inc-0001", {"other": "cbase"}, (), "known by; split it from another of its claims: cconvoy"),
        ("link", "cbase", {"other": "cconvoy"}, (), "takes an incident"),
        ("link", "ctruce", {"other": "cf-0001"}, (), "known by"),
        ("withdraw", "j1", {}, (REJECTED, withdrawal(REJECTED, 1)), None),
        ("withdraw", REJECTED.id, {}, (REJECTED, withdrawal(REJECTED, 1)), "withdrawn already"),
        ("accept", "cb", {}, (), None),
        ("accept", "c404", {}, (), None),
        ("accept", "inc-gone", {}, (), None),
        ("accept", "inc-000", {}, (), "begins 3 ids"),
        ("note", "cbase", {}, (row("note", "cbase", 100_000),), "set the clock"),
    ],
)
def test_what_is_refused_says_what_to_do(ask, verdict, subject, given, log, said):
    error = BadJudgement if said else NotFound
    with pytest.raises(error, match=said or subject):
        ask(verdict, subject, held=place(*log), **given)


def test_a_new_verdict_on_one_matter_names_the_one_that_it_replaces(ask):
    made = ask("split", "cconvoy", other="cbase", held=place(MERGED))
    assert made.supersedes == MERGED.id
    former = row("correct", "cbase/kind", value="violence.shelling")
    assert ask("correct", "cbase/kind", value="attack", held=place(former)).supersedes == former.id


def test_a_verdict_that_would_put_out_another_is_refused(ask):
    chain = (MERGED, row("merge", "cconvoy", 1, other="cbase", id="j2"))
    third = replace(CONVOY, id="cthird", trigger=replace(CONVOY.trigger, segments=((125, 130),)))
    held = place(*chain[:1])
    held = replace(held, claims={**held.claims, "cthird": third})
    joined = ask("merge", "cconvoy", other="cthird", held=held)
    held = replace(held, judgements=(MERGED, joined))
    with pytest.raises(BadJudgement, match=r"contradicts .* by ada; withdraw that first"):
        ask("split", "cbase", other="cthird", held=held)


def test_a_withdrawal_is_one_more_row_on_the_same_thing(ask):
    made = ask("withdraw", MERGED.id[:6], held=place(MERGED))
    assert (made.subject, made.other, made.supersedes, made.anchors) == ("cbase", "cconvoy", MERGED.id, MERGED.anchors)
    again = ask("withdraw", made.id, held=place(MERGED, made))
    assert apply(CLAIMS, [REPORT], [MERGED, made, again]).constraints == apply(CLAIMS, [REPORT], [MERGED]).constraints


def test_a_clock_that_is_a_little_behind_is_set_just_after_the_last_row(ask):
    ahead = replace(MERGED, when=NOW + timedelta(minutes=1))
    assert ask("note", "cbase", held=place(ahead)).when > ahead.when


def test_a_count_of_which_there_are_two_has_to_be_named(ask):
    held = place()
    twice = replace(BASE, quantities=(BASE.quantities[0], BASE.quantities[0]))
    with pytest.raises(BadJudgement, match="cbase/quantities/0, cbase/quantities/1"):
        ask("correct", "cbase/killed", value="4", held=replace(held, claims={**held.claims, "cbase": twice}))


def test_locking_a_field_keeps_what_a_person_made_of_it(ask):
    former = row("correct", "cbase/kind", value="violence.shelling")
    assert ask("lock", "cbase/kind", held=place(former)).value == '"violence.shelling"'
    gone = row("reject", "cbase/place")
    assert ask("lock", "cbase/place", held=place(gone)).value == "null"


def test_the_number_of_an_item_is_the_one_that_a_person_sees(ask):
    quantities = tuple(replace(q, segments=((n, n + 1),)) for n, q in enumerate(BASE.quantities))
    held = place(row("reject", "cbase/quantities/0"))
    held = replace(held, claims={**held.claims, "cbase": replace(BASE, quantities=quantities)})
    assert ask("reject", "cbase/quantities/0", held=held).subject == "cbase/quantities/1"
    with pytest.raises(NotFound, match="quantities/1"):
        ask("reject", "cbase/quantities/1", held=held)


def test_what_a_person_put_in_is_not_judged_by_its_number(ask):
    former = row("correct", "cbase/roles/mediator", value=[{"text": "Oman"}])
    with pytest.raises(BadJudgement, match="put in by a person"):
        ask("reject", "cbase/mediator/0", held=place(former))
