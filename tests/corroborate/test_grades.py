import pytest

from tests.corroborate.conftest import Page, run, struck, voice, who

ARMY = voice("the army", "army-xa")
HOSPITAL = voice("doctors at the Tarn hospital")
REDS = voice("Red Brigade", "brigade-red")
VALE = voice("Ann Vale", "p-vale")
SOURCE, LOCALS = voice("a source"), voice("residents")
RED, BLUE = who("the reds", entity="brigade-red"), who("the blues", entity="brigade-blue")
TEXTS = ("It was struck.", "Rockets struck the base of old.", "The base, a third has it, was struck.")


def graded(*told):
    pages = []
    for at, (by, changes) in enumerate(told):
        page = Page(TEXTS[at], f"Outlet {at}")
        roles = {"target": "the Tarn base"} | changes.get("roles", {})
        struck(page, by=by, **(changes | {"roles": roles}))
        pages.append(page)
    (incident,) = run(*pages).incidents
    return incident.grade


@pytest.mark.parametrize(
    ("speakers", "occurrence"),
    [
        ([None], "weak"),
        ([SOURCE], "weak"),
        ([None, LOCALS], "fair"),
        ([ARMY], "fair"),
        ([HOSPITAL], "fair"),
        ([VALE], "fair"),
        ([ARMY, None], "confirmed"),
        ([ARMY, VALE], "confirmed"),
        ([ARMY, ARMY], "fair"),
        ([None, LOCALS, SOURCE], "fair"),
    ],
)
def test_the_occurrence(speakers, occurrence):
    grade = graded(*((speaker, {}) for speaker in speakers))
    assert grade.occurrence == occurrence
    assert grade.attribution == "none"


CLAIMS = {"stance": "claims_responsibility", "roles": {"actor": RED}}
ACCUSES = {"stance": "alleges", "roles": {"actor": RED}}
BLAMES_BLUE = {"stance": "alleges", "roles": {"actor": BLUE}}


@pytest.mark.parametrize(
    ("told", "attribution"),
    [
        ([(REDS, CLAIMS)], "fair"),
        ([(REDS, CLAIMS), (ARMY, ACCUSES)], "confirmed"),
        ([(ARMY, ACCUSES)], "fair"),
        ([(ARMY, ACCUSES), (VALE, BLAMES_BLUE)], "contested"),
        ([(REDS, CLAIMS), (ARMY, BLAMES_BLUE)], "contested"),
        ([(SOURCE, ACCUSES)], "weak"),
        ([(None, {"roles": {"actor": RED}})], "weak"),
        ([(SOURCE, ACCUSES), (None, {"roles": {"actor": RED}})], "fair"),
        ([(None, {"roles": {"actor": "gunmen"}})], "none"),
        ([(None, {})], "none"),
    ],
)
def test_the_attribution(told, attribution):
    assert graded(*told).attribution == attribution


def test_a_denial_of_authorship_contests_the_attribution_alone():
    page = Page("The army says the reds struck it.\nThey denied the attack.")
    struck(page, by=ARMY, roles={"target": "the Tarn base", "actor": RED}, stance="alleges")
    page.add("violence.attack", "attack", REDS, stance="denies", roles={"actor": RED})
    (incident,) = run(page).incidents
    assert (incident.grade.occurrence, incident.grade.attribution) == ("fair", "contested")
    assert incident.contested_on == ("perpetrator",)


def test_a_partys_loss_weighs_more_than_its_boast():
    loss = {"roles": {"target": who("its own camp", entity="brigade-red")}}
    page = Page("Our camp was struck.")
    struck(page, by=REDS, **loss)
    assert run(page).incidents[0].grade.occurrence == "fair"
    assert graded((REDS, CLAIMS)).occurrence == "weak"


def test_who_takes_back_what_it_said_leaves_nothing():
    page = Page("It was struck.\nThere was no attack after all.")
    army = voice("a cleric", "p-cleric")
    struck(page, by=army)
    page.add("violence.attack", "attack", army, stance="denies")
    assert run(page).incidents[0].grade.occurrence == "discounted"


def test_the_reason_is_in_words():
    assert graded((ARMY, {}), (None, {})).reason == (
        "the army with knowledge of its own says so, and one origin independent of it. Nobody is named for it."
    )
