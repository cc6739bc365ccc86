"""What moved from one day of knowledge to the next."""

from tests.ledger.conftest import FRONT, RED, US, day, on, paper, tell, voice
from trucewatch.ledger import changes_since, update_ledger

START = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10"))
END = tell("ceasefire.terminated", "r2", party=RED, counterpart=US, time=on("2020-11-19"), speaker=voice("Red leader"))
REPORTS = [paper("r1", "2020-10-10"), paper("r2", "2020-11-20")]


def on_day(when, registry):
    return update_ledger([START, END], [], REPORTS, registry, known_by=day(when))


def test_nothing_moves_without_news(registry):
    assert changes_since(on_day("2020-10-10", registry), on_day("2020-11-19", registry)) == ()


def test_a_first_report_makes_a_ceasefire(registry):
    changes = changes_since(on_day("2020-10-09", registry), on_day("2020-10-10", registry))
    assert (changes[0].what, changes[0].was, changes[0].claims) == ("ceasefire", None, (START.id,))


def test_what_moved_and_by_which_claims(registry):
    changes = changes_since(on_day("2020-10-10", registry), on_day("2020-11-20", registry))
    assert [(c.what, c.was, c.now) for c in changes] == [
        ("state", "in_force", "disputed"),
        ("act", None, "terminated by Red Brigade, says Red leader"),
        ("state", None, "Red Brigade: ended"),
        ("state", None, "Red Brigade: in_force"),
    ]
    assert {c.claims for c in changes} == {(END.id,), (START.id,)}


def test_a_retracted_report_takes_its_ceasefire_with_it(registry):
    (change,) = changes_since(on_day("2020-11-20", registry), on_day("2020-10-09", registry))
    assert (change.what, change.now) == ("ceasefire", None)
