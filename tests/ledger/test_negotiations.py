"""Rounds of talks and the ceasefire they belong to."""

import pytest

from tests.ledger.conftest import CABINET, FRONT, UN, US, WASHINGTON, body, months, on, paper, tell
from trucewatch.ledger import update_ledger

TRUCE = tell("ceasefire.holding", "r1", party=FRONT, counterpart=US, at=500)
REPORTS = [paper("r1", "2021-04-08"), paper("r2", "2021-04-09"), paper("r3", "2021-05-20")]
EXIT = body("withdrawal")


def talks(*claims):
    (truce,) = update_ledger([TRUCE, *claims], [], REPORTS).ceasefires
    return truce.negotiations


def test_one_round_from_claims_that_name_parties_and_claims_that_do_not():
    (found,) = talks(
        tell("talks.held", "r1", party=CABINET, counterpart=WASHINGTON, mediator=UN, time=on("2021-04-07")),
        tell("talks.held", "r1", at=20, quantities=(months(7, "seven-month"),)),
        tell("agreement.reached", "r1", at=40, polarity="negated", topic=EXIT),
    )
    assert (found.parties, found.mediators) == (("Iraqi government", "US government"), ("UN mission",))
    assert (found.result, found.sought, len(found.claims)) == ("failed", "withdrawal", 3)


def test_talks_of_others_in_the_same_report_are_another_round():
    found = talks(
        tell("talks.held", "r1", party=CABINET, counterpart=WASHINGTON),
        tell("talks.failed", "r1", party=body("Iran", "gov:IR"), counterpart=body("Oman", "gov:OM"), at=20),
    )
    assert [item.result for item in found] == ["unknown", "failed"]


RESULTS = [
    ([("talks.held", {"actuality": "ongoing"})], "ongoing"),
    ([("talks.held", {})], "unknown"),
    ([("talks.held", {}), ("agreement.reached", {"at": 20})], "agreed"),
    ([("agreement.reached", {}), ("talks.failed", {"at": 20})], "failed"),
    ([("talks.failed", {"text": "the talks broke down"})], "broken_off"),
    ([("talks.held", {"actuality": "planned"})], "ongoing"),
]


@pytest.mark.parametrize(("told", "result"), RESULTS)
def test_result(told, result):
    (found,) = talks(*(tell(kind, "r1", party=CABINET, **fields) for kind, fields in told))
    assert found.result == result


@pytest.mark.parametrize("stance", ["threatens", "demands", "proposes", "predicts", "denies"])
def test_talks_only_spoken_of_are_no_round(stance):
    assert talks(tell("talks.held", "r1", party=CABINET, stance=stance)) == ()


def test_two_reports_on_one_round_within_days_are_one_and_a_later_round_is_another():
    held = {"party": CABINET, "counterpart": WASHINGTON}
    found = talks(tell("talks.held", "r1", **held), tell("talks.held", "r2", **held), tell("talks.held", "r3", **held))
    assert [len(item.claims) for item in found] == [2, 1]


def test_talks_elsewhere_belong_only_with_the_sides_or_with_those_who_sat_before():
    assert talks(tell("talks.held", "r3", party=FRONT, counterpart=US))
    assert not talks(tell("talks.held", "r3", party=CABINET, counterpart=WASHINGTON))
