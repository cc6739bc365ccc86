"""What moved from one day of knowledge to the next."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.conftest import FRONT, RED, US, Members, day, on, paper, strike, tell, voice
from trucewatch.ledger import changes_since, update_ledger

START = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10"))
END = tell("ceasefire.terminated", "r2", party=RED, counterpart=US, time=on("2020-11-19"), speaker=voice("Red leader"))
REPORTS = [paper("r1", "2020-10-10"), paper("r2", "2020-11-20")]


def on_day(when, registry):
    return update_ledger([START, END], [], REPORTS, registry, known_by=day(when)).ceasefires


def test_nothing_moves_without_news(registry):
    assert changes_since(on_day("2020-10-10", registry), on_day("2020-11-19", registry)) == ()


def test_a_first_report_makes_a_ceasefire(registry):
    changes = changes_since(on_day("2020-10-09", registry), on_day("2020-10-10", registry))
    assert (changes[0].what, changes[0].was, changes[0].claims) == ("ceasefire", None, (START.id,))


def test_what_moved_and_by_which_claims(registry):
    changes = changes_since(on_day("2020-10-10", registry), on_day("2020-11-20", registry))
    assert [(c.what, c.subject, c.was, c.now, c.claims) for c in changes if c.what in ("state", "act")] == [
        ("state", "assessed", "in_force", "disputed", (END.id,)),
        ("state", "Red Brigade", None, "ended", (END.id,)),
        ("act", TERMINATED, None, TERMINATED, (END.id,)),
    ]
    assert {c.claims for c in changes if c.now is None} == set()


TERMINATED = "terminated by Red Brigade, says Red leader"
HIT = tell("violence.shelling", "r2", target=US, time=on("2020-11-17"), at=30)
BLAME = tell(
    "ceasefire.violation_alleged",
    "r2",
    accused=RED,
    counterpart=US,
    time=on("2020-11-17"),
    speaker=voice("envoy"),
    at=9,
)
LATER = (paper("r3", "2020-11-25"), tell("violence.shelling", "r3", target=US, time=on("2020-11-17"), at=3))


def test_a_violation_that_a_second_origin_bears_out_has_moved(registry):
    told = [START, HIT, BLAME]
    one, two = strike("i1", on("2020-11-17"), (HIT.id,), reports=("r2",)), ("r2", "r3")
    more = replace(one, origins=2, claims=(HIT.id, LATER[1].id), reports=two)
    before = update_ledger(told, [one], REPORTS, registry).ceasefires
    after = update_ledger([*told, LATER[1]], [more], [*REPORTS, LATER[0]], registry).ceasefires
    assert [(c.what, c.was, c.now, c.claims) for c in changes_since(before, after)] == [
        ("violation", "alleged: Red Brigade", "corroborated: Red Brigade", (LATER[1].id,))
    ]


def test_one_more_report_of_an_act_is_told_as_such(registry):
    again = replace(END, id="c-again", report="r3")
    before = update_ledger([START, END], [], REPORTS, registry).ceasefires
    after = update_ledger([START, END, again], [], [*REPORTS, LATER[0]], registry).ceasefires
    (change,) = [c for c in changes_since(before, after) if c.what == "act"]
    assert (change.was, change.now, change.claims) == (TERMINATED, TERMINATED, ("c-again",))


FRONTS = Members({"red-brigade": ("front", date(2019, 1, 1))})


DUE = tell("force.withdrawal", "r1", actor=FRONT, time=on("2020-11-01"), actuality="planned", at=40)
DONE = tell("force.withdrawal", "r2", actor=FRONT, time=on("2020-10-30"), at=50)


def test_what_was_due_has_been_met_and_a_second_voice_contests_the_start(registry):
    other = replace(START, id="other", report="r2", time=on("2020-10-12"), speaker=voice("envoy"))
    before = update_ledger([START, DUE], [], REPORTS, registry).ceasefires
    after = update_ledger([START, DUE, DONE, other], [], REPORTS, registry).ceasefires
    moved = [(c.what, c.was, c.now, c.claims) for c in changes_since(before, after)]
    due, met = (f"Front: force.withdrawal: {status}" for status in ("due", "met"))
    assert ("obligation", due, met, (DONE.id,)) in moved
    assert ("account", None, "start 2020-10-12, says envoy", ("other",)) in moved
    assert [was for what, was, _, _ in moved if what == "contested"] == [None]


@given(*2 * (st.dates(date(2020, 10, 10), date(2020, 11, 25)),))
def test_what_moves_there_moves_back_again(first, second):
    one, other = (
        update_ledger([START, END], [], REPORTS, FRONTS, known_by=known).ceasefires for known in (first, second)
    )
    there = {(c.what, c.subject, c.was, c.now) for c in changes_since(one, other) if c.was != c.now}
    back = {(c.what, c.subject, c.now, c.was) for c in changes_since(other, one) if c.was != c.now}
    assert there == back


def test_a_retracted_report_takes_its_ceasefire_with_it(registry):
    (change,) = changes_since(on_day("2020-11-20", registry), on_day("2020-10-09", registry))
    assert (change.what, change.now) == ("ceasefire", None)
