"""What is to be done by a day: what makes an obligation, whose it is, and what became of it on any day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.conftest import FRONT, RED, US, body, day, on, paper, tell, voice
from trucewatch.ledger import as_of, update_ledger
from trucewatch.ledger.obligations import status_on
from trucewatch.model import Answer, Obligation

TEXT = "The Front must withdraw by 1 June. The Front agreed to withdraw by 1 June. It may withdraw by 1 June."
REPORTS = [paper("r1", "2021-05-10", TEXT), paper("r2", "2021-06-03"), paper("r3", "2021-06-05")]
START = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2021-05-10"))
JUNE = on("2021-06-01")
OTHER = body("Other Group", kind="rebel_group", country="SY")
ENVOY, LEADER = voice("envoy", "gov:US"), voice("Red leader", "red-spokesman")


def duty(**fields):
    """'The Front agreed to withdraw by 1 June.'"""
    given_ = {"actor": FRONT, "time": JUNE, "actuality": "planned", "at": TEXT.index("withdraw", 40), **fields}
    return tell(given_.pop("kind", "force.withdrawal"), given_.pop("report", "r1"), **given_)


def told(claim, *, registry=None):
    (truce,) = update_ledger([START, claim], [], REPORTS, registry).ceasefires
    return [(one.basis, one.by, *map(str, one.due), one.status) for one in truce.obligations]


MUST = {"actuality": "hypothetical", "at": TEXT.index("withdraw")}
DUTIES = {
    "agreed": (duty(), [("agreed", ("Front",), "2021-06-01", "2021-06-01", "due")]),
    "a duty": (duty(**MUST), [("stated", ("Front",), "2021-06-01", "2021-06-01", "due")]),
    "pledged": (duty(stance="pledges"), [("pledged", ("Front",), "2021-06-01", "2021-06-01", "due")]),
    "demanded": (duty(stance="demands", **MUST), [("demanded", ("Front",), "2021-06-01", "2021-06-01", "due")]),
    "of a member": (duty(actor=RED), [("agreed", ("Red Brigade",), "2021-06-01", "2021-06-01", "due")]),
    "within a month of the report": (
        duty(time=on("2021-04-10", "2021-06-09")),
        [("agreed", ("Front",), "2021-06-09", "2021-06-09", "stated")],
    ),
    "by the end of June": (
        duty(time=on("2021-06-27", "2021-06-30")),
        [("agreed", ("Front",), "2021-06-27", "2021-06-30", "stated")],
    ),
    "only possible": (duty(actuality="hypothetical", at=TEXT.rindex("withdraw")), []),
    "foreseen": (duty(stance="predicts"), []),
    "threatened": (duty(stance="threatens"), []),
    "done": (duty(actuality="happened"), []),
    "not to be done": (duty(polarity="negated"), []),
    "recalled": (duty(background=True), []),
    "without a day": (duty(time=None), []),
    "a day gone by": (duty(time=on("2021-05-01")), []),
    "violence": (duty(kind="violence.attack"), []),
    "of nobody": (duty(actor=body("it", None)), []),
    "of a stranger": (duty(actor=OTHER), []),
}


@pytest.mark.parametrize(("claim", "expected"), DUTIES.values(), ids=DUTIES)
def test_what_is_an_obligation(claim, expected, registry):
    assert told(claim, registry=registry) == expected


def answer(**fields):
    return tell("force.withdrawal", fields.pop("report", "r2"), **{"actor": FRONT, "at": 7, **fields})


DONE = answer(time=on("2021-05-30"))
ANSWERS = {
    "nobody tells": ((), "due"),
    "done in time": ((DONE,), "met"),
    "done by a member": ((replace(DONE, roles={"actor": (RED,)}),), "met"),
    "done late": ((answer(time=on("2021-06-02")),), "missed"),
    "not done": ((answer(polarity="negated", speaker=ENVOY),), "missed"),
    "done and not done": ((DONE, answer(polarity="negated", speaker=ENVOY, at=20)), "disputed"),
    "denied that it failed": (
        (answer(polarity="negated", stance="denies", time=on("2021-06-01"), speaker=LEADER),),
        "met",
    ),
    "denied that it was done": ((answer(stance="denies", speaker=ENVOY),), "missed"),
    "not yet done before the day": ((answer(polarity="negated", time=on("2021-05-20")),), "due"),
    "another act": ((replace(DONE, kind="force.movement"),), "due"),
    "by a stranger": ((replace(DONE, roles={"actor": (OTHER,)}),), "due"),
    "before it was stated": ((answer(time=on("2021-05-02")),), "due"),
    "announced again": ((answer(actuality="planned", time=on("2021-05-30")),), "due"),
}


@pytest.mark.parametrize(("claims", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_what_became_of_it(claims, expected, registry):
    (truce,) = update_ledger([START, duty(), *claims], [], REPORTS, registry).ceasefires
    assert [one.status for one in truce.obligations] == [expected]


THINGS = [("33 prisoners", "the prisoners", "met"), ("prisoners", "the bodies of prisoners", "due")]


@pytest.mark.parametrize(("owed", "given_", "expected"), THINGS)
def test_the_answer_is_on_the_same_thing(owed, given_, expected):
    owed_claim = replace(duty(target=body(owed)), kind="custody.release")
    freed = replace(answer(target=body(given_), time=on("2021-05-30")), kind="custody.release")
    (truce,) = update_ledger([START, owed_claim, freed], [], REPORTS).ceasefires
    assert [one.status for one in truce.obligations] == [expected]


def test_one_duty_of_two_reports_is_due_when_both_say():
    again = duty(report="r2", time=on("2021-06-01", "2021-06-04"), speaker=ENVOY, stance="demands")
    early = [paper("r1", "2021-05-10", TEXT), paper("r2", "2021-05-12"), REPORTS[2]]
    (truce,) = update_ledger([START, duty(), again], [], early).ceasefires
    (one,) = truce.obligations
    assert (one.basis, one.due, len(one.claims)) == ("agreed", (day("2021-06-01"), day("2021-06-01")), 2)
    assert [speaker.name for speaker in one.speakers] == ["The Daily Paper", "envoy"]


def test_it_is_replayed_as_of_a_day():
    claims = [START, duty(), DONE, answer(polarity="negated", speaker=ENVOY, at=20)]
    (truce,) = update_ledger(claims, [], REPORTS).ceasefires
    days = ["2021-05-20", "2021-05-30", "2021-06-03"]
    assert [as_of(truce, day(d)).obligations[0].status for d in days] == ["stated", "met", "disputed"]
    recomputed = [update_ledger(claims, [], REPORTS, as_of=day(d)).ceasefires[0].obligations[0].status for d in days]
    assert recomputed == ["stated", "met", "disputed"]


DAY = date(2021, 6, 1)
days = st.integers(-20, 20).map(lambda n: DAY + timedelta(days=n))
answers = st.lists(st.builds(Answer, st.booleans(), st.just(ENVOY), days, st.just(("c",))), max_size=4).map(tuple)


@given(answers, days)
def test_met_missed_and_disputed_need_somebody_who_says_so(told_, asked):
    one = Obligation(
        "force.withdrawal", ("Front",), "withdraw", (DAY, DAY), "agreed", (ENVOY,), "stated", ("c",), told_
    )
    status = status_on(one, asked)
    said = {a.done for a in told_ if a.day <= asked}
    assert status in {"met", "missed", "disputed"} or True not in said
    assert (status == "met") <= (True in said)
    assert (status == "disputed") <= (said == {True, False})
    assert status != "stated" or asked < DAY
    assert status != "due" or asked >= DAY
