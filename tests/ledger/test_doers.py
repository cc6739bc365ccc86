"""Whom the ledger shows as doing an act that names nobody."""

from tests.ledger.conftest import US, body, paper, tell, voice
from trucewatch.ledger import update_ledger

ARMY = body("Armed Forces of Tarn", "mil:TN", kind="state_force", country="TN")
FRONT = body("Tarn Front", "tarn-front", kind="armed_group", country="TN")
UN = body("United Nations", "un", kind="international_body", country=None)
OWN = voice("the military", entity="mil:TN")


def truces(*claims):
    return update_ledger(claims, [], [paper("r1", "2020-10-10"), paper("r2", "2020-10-12")]).ceasefires


def test_a_charge_is_the_act_of_the_accuser_under_its_own_name_and_sets_the_two_against_each_other():
    (truce,) = truces(
        tell("violence.attack", "r1", actor=ARMY, at=90),
        tell("ceasefire.violation_alleged", "r1", accused=FRONT, speaker=OWN),
    )
    assert truce.acts[0].by == ("Armed Forces of Tarn",)
    assert len(truce.parties) == 2


def test_an_outsiders_charge_makes_him_no_party():
    (truce,) = truces(
        tell("ceasefire.agreed", "r1", party=(ARMY, FRONT)),
        tell("ceasefire.violation_alleged", "r2", accused=FRONT, speaker=voice("US envoy", entity="gov:US")),
    )
    assert [act.by for act in truce.acts if act.act == "violation_alleged"] == [("US envoy",)]
    assert US.name not in {name for side in truce.parties for name in side}


def test_what_takes_effect_is_done_by_all_whom_it_binds():
    (truce,) = truces(
        tell("ceasefire.agreed", "r1", party=(ARMY, FRONT)),
        tell("ceasefire.extended", "r1", at=40),
    )
    assert [act.by for act in truce.acts if act.act == "extended"] == [("Armed Forces of Tarn", "Tarn Front")]


def test_the_united_nations_that_halt_their_work_declare_no_truce():
    assert truces(tell("ceasefire.declared_unilaterally", "r1", party=UN)) == ()


def test_the_warring_sides_are_nobody_by_name():
    sides = body("Tarn's warring sides", "local:r1:sides", kind="unknown", country="TN")
    (truce,) = truces(tell("ceasefire.agreed", "r1", party=sides), tell("ceasefire.holding", "r1", party=FRONT, at=50))
    assert truce.parties == (("Tarn Front",),)


def test_talks_whose_sides_nobody_names_are_those_of_the_truce():
    (truce,) = truces(
        tell("ceasefire.agreed", "r1", party=(ARMY, FRONT)),
        tell("talks.failed", "r1", at=40),
    )
    assert [act.by for act in truce.acts if act.act == "talks_failed"] == [("Armed Forces of Tarn", "Tarn Front")]


def test_one_side_alone_does_not_talk():
    (truce,) = truces(
        tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=ARMY),
        tell("talks.failed", "r1", at=40),
    )
    assert len(truce.parties) > 1
    assert [act.by for act in truce.acts if act.act == "talks_failed"] == [()]


def test_a_charge_in_the_name_of_a_body_that_only_the_registry_names_is_that_bodys(registry):
    general = voice("Gen Tello", entity="local:r1:gen-tello", body="mil:VE", role="spokesman")
    front = body("Caracas Front", "caracas-front", kind="armed_group", country="VE")
    (truce,) = update_ledger(
        [
            tell("ceasefire.agreed", "r1", party=(front, body("Venezuela", "gov:VE", kind="government", country="VE"))),
            tell("ceasefire.violation_alleged", "r1", accused=front, speaker=general, at=60),
        ],
        [],
        [paper("r1", "2020-10-10")],
        registry,
    ).ceasefires
    assert [act.by for act in truce.acts if act.act == "violation_alleged"] == [("Armed Forces of Venezuela",)]


def test_whose_mediation_brought_it_about_is_no_second_agreement():
    (truce,) = truces(
        tell("ceasefire.signed", "r1", party=(ARMY, FRONT)),
        tell("ceasefire.agreed", "r1", mediator=UN, at=40),
    )
    assert [act.act for act in truce.acts] == ["signed"]
    assert [a.value for a in truce.accounts if a.attribute == "mediators"] == ["United Nations"]


def test_sides_that_blame_each_other_are_all_whom_it_binds():
    (truce,) = truces(
        tell("ceasefire.agreed", "r1", party=(ARMY, FRONT)),
        tell("ceasefire.violation_alleged", "r1", speaker=voice("each side", entity="local:r1:side"), at=40),
    )
    assert [act.by for act in truce.acts if act.act == "violation_alleged"] == [("Armed Forces of Tarn", "Tarn Front")]


def test_an_extension_that_an_outsider_expects_is_no_offer():
    source = voice("a source", entity="local:r1:source")
    (truce,) = truces(
        tell("ceasefire.agreed", "r1", party=(ARMY, FRONT)),
        tell("ceasefire.extended", "r1", actuality="planned", speaker=source, at=40),
    )
    assert [act.act for act in truce.acts] == ["agreed"]
