"""Which ceasefires there are: what joins, what stays apart."""

import pytest

from tests import factory
from tests.ledger.conftest import BLUE, CABINET, FRONT, RED, UN, US, WASHINGTON, body, on, paper, tell, voice
from trucewatch.ledger import update_ledger

GUNMEN = body("gunmen", "local:r2:gunmen", country="IQ")
DECLARED = tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10"))
ENDED = tell("ceasefire.terminated", "r2", party=FRONT, counterpart=US, time=on("2021-05-23"))


def found(claims, registry=None, known=("r1", "r2", "r3")):
    days = {"r1": "2020-10-11", "r2": "2021-05-24", "r3": "2021-09-24"}
    ledger = update_ledger(claims, [], [paper(name, days[name]) for name in known], registry)
    return [sorted({act.act for act in truce.acts}) for truce in ledger.ceasefires]


JOINS = {
    "a member's end": tell("ceasefire.terminated", "r2", party=RED, time=on("2021-05-23")),
    "an end by nobody named, in a report on the same": tell("ceasefire.terminated", "r1", at=50),
    "a described group against the same state": tell(
        "ceasefire.terminated", "r2", party=GUNMEN, counterpart=WASHINGTON
    ),
    "a denial that it existed": tell("ceasefire.existence_denied", "r3", party=RED, counterpart=US, stance="denies"),
    "an offer soon after": tell("ceasefire.proposed", "r2", party=FRONT, counterpart=US, time=on("2021-05-24")),
    "the same start by another report": tell(
        "ceasefire.announced", "r2", party=FRONT, time=on("2020-10-01", "2020-10-31")
    ),
}


@pytest.mark.parametrize("claim", JOINS.values(), ids=JOINS)
def test_one_ceasefire(claim, registry):
    assert len(found([DECLARED, claim], registry)) == 1


APART = {
    "a start after the end": tell("ceasefire.agreed", "r3", party=FRONT, counterpart=US, time=on("2021-09-20")),
    "another counterpart": tell("ceasefire.holding", "r3", party=FRONT, counterpart=CABINET),
    "other parties": tell(
        "ceasefire.announced", "r3", party=body("Army", "mil:SD", country="SD"), time=on("2021-09-20")
    ),
    "an offer long after the end": tell("ceasefire.proposed", "r3", party=FRONT, counterpart=US, time=on("2021-09-20")),
    "news of a new one, without a day": tell("ceasefire.agreed", "r3", party=FRONT, counterpart=US),
}


@pytest.mark.parametrize("claim", APART.values(), ids=APART)
def test_two_ceasefires(claim, registry):
    assert len(found([DECLARED, ENDED, claim], registry)) == 2


def test_a_start_long_after_a_start_is_another_even_if_no_end_is_on_record():
    again = tell("ceasefire.entered_into_force", "r2", party=FRONT, counterpart=US, time=on("2021-05-01"))
    assert len(found([DECLARED, again])) == 2


def test_membership_counts_on_the_day_of_the_act_only(registry):
    early = tell("ceasefire.terminated", "r2", party=RED, time=on("2018-05-23"))
    assert len(found([DECLARED, early], registry)) == 2
    assert len(found([DECLARED, early])) == 2


def test_the_truce_without_a_party_is_the_one_its_report_is_about():
    other = body("Army", "mil:SD", country="SD")
    claims = [
        DECLARED,
        tell("ceasefire.announced", "r3", party=other, counterpart=body("Rebels", country="SD")),
        tell("ceasefire.holding", "r3", at=60),
    ]
    assert found(claims) == [["declared_unilaterally"], ["announced", "holding"]]


def test_words_of_two_adversaries_in_one_report_are_on_one_ceasefire():
    israel, hamas = body("Israel", "gov:IL", country="IL"), body("Hamas", country="PS")
    said = [tell("ceasefire.terminated", "r1", party=israel), tell("ceasefire.holding", "r1", party=hamas, at=50)]
    (truce,) = update_ledger(said, [], [paper("r1", "2020-10-11")]).ceasefires
    assert truce.parties == (("Israel",), ("Hamas",))


FOUNDS_NOTHING = {
    "a denial": tell("ceasefire.existence_denied", "r1", party=RED, stance="denies"),
    "a refusal": tell("ceasefire.rejected", "r1", party=RED),
    "a threat": tell("ceasefire.terminated", "r1", party=RED, stance="threatens", actuality="planned"),
    "talks": tell("talks.held", "r1", party=RED, counterpart=US),
    "none agreed": tell("ceasefire.agreed", "r1", party=RED, polarity="negated"),
}


@pytest.mark.parametrize("claim", FOUNDS_NOTHING.values(), ids=FOUNDS_NOTHING)
def test_no_ceasefire(claim):
    assert found([claim]) == []


def test_a_call_makes_a_proposed_ceasefire_and_its_caller_no_party():
    asked = tell("ceasefire.called_for", "r1", party=UN, stance="demands", speaker=voice("UN mission", "un-mission"))
    offered = tell("ceasefire.proposed", "r1", party=FRONT, counterpart=US, stance="proposes", at=40)
    (truce,) = update_ledger([asked, offered], [], [paper("r1", "2020-10-11")]).ceasefires
    assert (truce.state, truce.parties) == ("proposed", (("Front",), ("US forces",)))


def test_the_id_hangs_on_the_earliest_claim_alone(registry):
    reports = [paper("r1", "2020-10-11"), paper("r2", "2021-05-24")]
    one = update_ledger([DECLARED], [], reports, registry).ceasefires[0].id
    assert one == update_ledger([ENDED, DECLARED], [], reports, registry).ceasefires[0].id
    assert one.startswith("cf")


def test_members_and_umbrella_stand_on_one_side(registry):
    claims = [DECLARED, tell("ceasefire.terminated", "r2", party=BLUE, time=on("2021-05-23"))]
    (truce,) = update_ledger(claims, [], [paper("r1", "2020-10-11"), paper("r2", "2021-05-24")], registry).ceasefires
    assert truce.parties == (("Front", "Blue Brigade"), ("US forces",))
    assert truce.acts[1].by == ("Blue Brigade",)


KYIV, MOSCOW = body("Ukraine", "gov:UA", country="UA"), body("Russia", "gov:RU", country="RU")
AGREED = tell(
    "ceasefire.agreed",
    "r1",
    party=(KYIV, MOSCOW),
    time=on("2020-10-10"),
    place=factory.place("Luhansk", country="UA"),
)
SCENES = {
    "in the country of a state that is party to it": ("RU", 1),
    "in the country where it is kept": ("UA", 1),
    "in a third country": ("SY", 2),
}


@pytest.mark.parametrize(("country", "ceasefires"), SCENES.values(), ids=SCENES)
def test_where_a_breach_is_told_of_tells_one_ceasefire_from_another(country, ceasefires):
    breach = tell("ceasefire.violation_alleged", "r2", accused=MOSCOW, place=factory.place("Donetsk", country=country))
    assert len(found([AGREED, breach])) == ceasefires


def test_what_is_not_yet_news_is_of_no_later_ceasefire():
    early = tell("ceasefire.violation_alleged", "r1", accused=GUNMEN, time=on("2020-10-10"))
    later = tell("ceasefire.agreed", "r3", party=(CABINET, body("factions", "local:r3:factions", country="IQ")))
    assert len(found([early, later])) == 2


def test_what_is_told_to_have_been_agreed_beside_its_breach_is_no_news():
    breach = tell("ceasefire.violation_alleged", "r3", accused=FRONT, counterpart=US)
    agreed = tell("ceasefire.agreed", "r3", party=FRONT, counterpart=US, at=90)
    assert len(found([DECLARED, ENDED, breach, agreed])) == 1


def test_what_is_recalled_without_a_day_is_the_one_that_ended():
    recalled = tell("ceasefire.agreed", "r3", party=FRONT, counterpart=US, background=True)
    assert len(found([DECLARED, ENDED, recalled])) == 1


def test_a_ceasefire_lies_where_its_own_claims_say_and_not_where_all_of_a_report_does():
    told = factory.place("Homs", country="SY")
    abroad = factory.place("London", country="GB")
    one = [tell("ceasefire.agreed", "r1", party=body("rebels", "local:r1:rebels"), place=told)]
    two = [
        tell("ceasefire.violation_alleged", "r2", accused=body("gunmen", "local:r2:gunmen"), place=told),
        tell("violence.attack", "r2", place=abroad, at=50),
    ]
    assert len(found([*one, *two])) == 1


def test_what_is_told_of_the_same_words_is_told_of_one_ceasefire():
    signed = tell("ceasefire.signed", "r2", party=(FRONT, US), time=on("2020-11-20"))
    before = tell("ceasefire.announced", "r2", at=90, time=on("2020-03-01", "2020-03-31"))
    collapsed = tell("ceasefire.collapsed", "r2", at=90, time=on("2020-08-20", "2020-08-31"))
    assert found([signed, before, collapsed]) == [["signed"], ["announced", "collapsed"]]


def test_who_is_charged_by_a_side_without_having_signed_broke_that_truce():
    rebels = body("Hill Movement", "hill-movement", kind="rebel_group", country="IQ")
    agreed = tell("ceasefire.agreed", "r2", party=(US, FRONT), time=on("2021-05-20"))
    charge = tell("ceasefire.violation_alleged", "r2", accused=rebels, speaker=voice("US army", "mil:US"), at=80)
    assert found([agreed, charge]) == [["agreed", "violation_alleged"]]
