import pytest

from tests.corroborate.conftest import Page, count, having, run, site, struck, unheard, voice, zero

ARMY = voice("the army", "army-xa", attribution="a1")
CLERIC = voice("a cleric", attribution="a2")


def test_what_a_quotation_goes_on_to_say_is_of_its_attack():
    page = Page("'It was struck. No one hurt. Losses assessed. It is investigated.'\nLum was raided.")
    act = struck(page, by=ARMY)
    other = struck(page, "raided", place=site("Lum", 12.0), roles={"target": "the port"})
    hurt = page.add("harm.casualties", "hurt", ARMY, quantities=(zero(),))
    page.add("harm.damage", "Losses", ARMY, reason="assessed", actuality="ongoing")
    page.add("inquiry.opened", "investigated", ARMY, actuality="ongoing")
    result = run(page)
    incident = having(result, act)
    assert len(incident.claims) == 4
    assert hurt in incident.claims
    assert {a.attribute for a in incident.accounts} >= {"injured", "damage", "inquiry"}
    assert having(result, other).claims == (other,)


def test_harm_before_its_act_in_one_sentence():
    page = Page("A raid hit Lum.\nFive died when rockets struck Tarn.")
    struck(page, "hit", place=site("Lum", 12.0), roles={"target": "the port"})
    died = page.add("harm.casualties", "died", quantities=(count("killed", 5.0),))
    act = struck(page)
    assert having(run(page), died).id == having(run(page), act).id


@pytest.mark.parametrize(("quantity", "incidents"), [(count("killed", 5.0), 1), (zero(), 0), (unheard(), 0)])
def test_harm_alone_makes_an_incident_only_if_there_is_any(quantity, incidents):
    page = Page("Five died.")
    page.add("harm.casualties", "died", quantities=(quantity,), place=site())
    assert len(run(page).incidents) == incidents


def test_a_denial_attaches_and_never_makes():
    page = Page("Rockets struck it.\n'We struck nobody,' they said.")
    act = struck(page)
    denial = page.add("violence.attack", "struck nobody", CLERIC, stance="denies", roles={"actor": "the reds"})
    result = run(page)
    assert len(result.incidents) == 1
    assert having(result, act).actors == ()
    assert denial in having(result, act).claims
    alone = Page("'We struck nobody,' they said.")
    alone.add("violence.attack", "struck nobody", CLERIC, stance="denies")
    assert run(alone).incidents == ()


@pytest.mark.parametrize(("topic", "attached"), [("the attack on Tarn", True), ("the escalation", False)])
def test_a_denial_of_involvement_must_name_the_act(topic, attached):
    page = Page("Rockets struck it.\n'We had no part.'")
    act = struck(page)
    denial = page.add("position.involvement", "no part", CLERIC, stance="denies", roles={"topic": topic})
    assert (denial in having(run(page), act).claims) is attached


def test_harm_in_the_next_paragraph_goes_to_what_its_speaker_told():
    page = Page("Tarn was struck, the army said. Lum was raided, a cleric said.\nFive died, the army said.")
    act = struck(page, "struck", ARMY)
    struck(page, "raided", CLERIC, place=site("Lum", 12.0), roles={"target": "the port"})
    died = page.add("harm.casualties", "died", ARMY, quantities=(count("killed", 5.0),))
    assert died in having(run(page), act).claims
