"""For whom a described party stands."""

import pytest

from tests.ledger.conftest import FRONT, RED, US, body, day, on, paper, tell, voice
from trucewatch.ledger import state_on, update_ledger
from trucewatch.ledger.evidence import Basis, make_evidence
from trucewatch.ledger.parties import party_of
from trucewatch.ledger.policy import load_policy

REPORTS = [paper(f"r{n}", f"2020-10-{9 + n}") for n in range(1, 6)]
FACTIONS = body("Iraqi factions", "local:r2:iraqi-factions", kind="unknown", country="IQ")
START = tell("ceasefire.declared_unilaterally", "r1", party=FACTIONS, counterpart=US, time=on("2020-10-10"))


def truces(*claims, registry=None):
    return update_ledger(claims, [], REPORTS, registry).ceasefires


def local(name: str, country: str | None = "US", **changes):
    return body(name, f"local:r1:{name.lower().replace(' ', '-')}", kind="unknown", country=country, **changes)


@pytest.mark.parametrize(
    ("name", "states"),
    [("American side", True), ("Americans", True), ("American militias", False), ("American companies", False)],
)
def test_a_side_named_by_its_nation_is_the_state(name, states):
    evidence = make_evidence([], [], REPORTS, Basis(None, load_policy()))
    assert party_of(local(name), "r1", day("2020-10-10"), evidence).state is states


def test_militia_leaders_are_no_government():
    named = body("Government of Iraq", "gov:IQ", kind="government", country="IQ", text="Iraqi militia leaders")
    (truce,) = truces(START, tell("ceasefire.terminated", "r3", party=named, time=on("2020-10-12")))
    assert truce.parties[0] == ("Iraqi factions", "Iraqi militia leaders")


def test_a_pronoun_is_no_party():
    (truce,) = truces(START, tell("ceasefire.holding", "r3", party=(FRONT, local("its", None)), time=on("2020-10-12")))
    assert "its" not in {name for side in truce.parties for name in side}


def test_what_lapses_is_not_one_states_doing():
    baghdad = body("Baghdad", "gov:IQ", kind="government", country="IQ")
    (truce,) = truces(START, tell("ceasefire.expired", "r3", party=baghdad, speaker=voice("a text")))
    assert truce.parties == (("Iraqi factions",), ("US forces",))
    assert truce.acts[-1].by == ("Iraqi factions",)


def test_what_factions_do_on_the_word_of_a_known_body_is_its_own_act():
    spokesman = voice("spokesman of the Red Brigade")
    told = tell("ceasefire.announced", "r2", party=FACTIONS, speaker=spokesman, time=on("2020-10-11"))
    known = tell("violence.attack", "r2", actor=RED, at=80)
    acts = truces(START, told, known)[0].acts
    assert [act.by for act in acts] == [("Iraqi factions",), ("Iraqi factions", "Red Brigade")]


def test_what_the_factions_undertake_a_known_one_undertakes_and_one_that_leaves_leaves_alone(registry):
    claims = (
        START,
        tell(
            "ceasefire.terminated", "r3", party=RED, speaker=voice("Red leader", "red-spokesman"), time=on("2020-10-12")
        ),
        tell(
            "ceasefire.terminated",
            "r4",
            party=RED,
            speaker=voice("its spokesman", "red-brigade"),
            time=on("2020-10-12"),
        ),
        tell("ceasefire.terminated", "r5", party=FRONT, time=on("2020-10-14")),
    )
    (truce,) = truces(*claims, registry=registry)
    stood = {when: state_on(truce, day(when)) for when in ("2020-10-10", "2020-10-13", "2020-10-14")}
    assert stood == {"2020-10-10": "in_force", "2020-10-13": "disputed", "2020-10-14": "ended"}
    assert state_on(truce, day("2020-10-13"), "Front") == "in_force"
    assert state_on(truce, day("2020-10-13"), "Red Brigade") == "ended"
    assert [len(act.claims) for act in truce.acts] == [1, 2, 1]
    assert truce.name.startswith("Ceasefire of Front and others towards US forces")


NOBODY = ["other side", "each side", "own troops", "forces", "warring parties"]


@pytest.mark.parametrize("words", NOBODY)
def test_words_that_say_no_more_than_that_there_are_sides_are_no_party(words):
    told = tell("ceasefire.violation_alleged", "r1", party=RED, accused=body(words, f"local:r1:{words}"))
    (truce,) = update_ledger([told], [], [paper("r1", "2020-11-20")]).ceasefires
    assert truce.parties == ((RED.name,),)


def test_a_state_goes_by_its_government():
    army, cabinet = body("Army of Tarn", "mil:XT", country="XT"), body("Government of Tarn", "gov:XT", country="XT")
    told = [
        tell("ceasefire.violation_alleged", "r1", party=army, accused=RED),
        tell("ceasefire.agreed", "r1", party=(cabinet, RED), at=50),
    ]
    (truce,) = update_ledger(told, [], [paper("r1", "2020-11-20")]).ceasefires
    assert ("Government of Tarn",) in truce.parties


def test_what_nobody_in_particular_agreed_all_sides_keep():
    told = [
        tell("ceasefire.agreed", "r1", party=body("warring parties", "local:r1:parties"), speaker=voice("An envoy")),
        tell("ceasefire.entered_into_force", "r1", time=on("2020-10-09"), at=20),
        tell("ceasefire.violation_alleged", "r1", party=US, accused=RED, at=50),
    ]
    (truce,) = update_ledger(told, [], [paper("r1", "2020-11-20")]).ceasefires
    assert {name for name, state in truce.state_by_party.items() if state != "none"} == {US.name, RED.name}
