from datetime import timedelta

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, run, site, struck, unheard, voice, who, zero
from tests.corroborate.conftest import on as day

SEVERAL = count("munitions", None, "several", lower=2.0, open_above=True)
NEXT = TUESDAY + timedelta(days=1)
RED, BLUE = who("reds", entity="brigade-red"), who("blues", entity="brigade-blue")
LEAGUE, GUNMEN = who("the League", entity="league"), who("gunmen", entity="local:1")


def contested(one: dict, other: dict, days=(TUESDAY, TUESDAY)) -> tuple[str, ...]:
    first, second = Page("It was struck.", "A", days[0]), Page("Rockets struck the base.", "B", days[1])
    for page, changes in ((first, one), (second, other)):
        roles = {"target": "the Tarn base"} | changes.pop("roles", {})
        struck(page, roles=roles, **changes)
    (incident,) = run(first, second).incidents
    return incident.contested_on


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [
        (count("munitions", 1.0), count("munitions", 3.0), ("count",)),
        (count("munitions", 3.0), SEVERAL, ()),
        (count("munitions", 3.0, open_above=True), count("munitions", 5.0), ()),
        (count("munitions", 10.0, approximate=True), count("munitions", 11.0), ()),
        (count("munitions", 1.0, qualifier="inside"), count("munitions", 3.0), ()),
        (zero(), count("injured", 2.0), ("injured",)),
        (zero(), count("injured", 2.0, group="soldiers"), ("injured",)),
        (count("injured", 5.0, group="civilians"), count("injured", 2.0, group="soldiers"), ()),
        (count("injured", 2.0, group="soldiers"), count("injured", 5.0), ()),
        (count("injured", 1.0, group="soldiers"), count("injured", 2.0, group="a soldier"), ("injured",)),
        (zero("casualties"), count("killed", 1.0), ("killed",)),
        (unheard("injured"), count("injured", 2.0), ()),
        (unheard(), count("killed", 2.0), ()),
        (count("killed", 1.0), count("killed", 2.0), ("killed",)),
    ],
)
def test_counts(one, other, on):
    assert contested({"quantities": (one,)}, {"quantities": (other,)}) == on
    assert contested({"quantities": (other,)}, {"quantities": (one,)}) == on


@pytest.mark.parametrize(("first", "second", "on"), [(1.0, 4.0, ()), (4.0, 1.0, ("killed",)), (0.0, 4.0, ("killed",))])
def test_a_toll_that_rises_is_no_disagreement(first, second, on):
    told = [{"quantities": (zero("killed") if n == 0 else count("killed", n),)} for n in (first, second)]
    assert contested(told[0], told[1], (TUESDAY, NEXT)) == on


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [
        (RED, BLUE, ("perpetrator",)),
        (RED, LEAGUE, ()),
        (RED, GUNMEN, ()),
        (RED, who("outlaws"), ()),
    ],
)
def test_perpetrators(one, other, on):
    assert contested({"roles": {"actor": one}}, {"roles": {"actor": other}}) == on


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [("rockets", "a drone", ("weapon",)), ("rockets", "Grad missiles", ()), ("rocket", "fire", ())],
)
def test_weapons(one, other, on):
    assert contested({"roles": {"weapon": one}}, {"roles": {"weapon": other}}) == on


def test_places_beyond_their_own_doubt():
    near = site("Tarn village", 10.06, precision="town", radius_km=2.0)
    assert contested({}, {"place": near}) == ("place",)


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [
        (day(MONDAY), day(TUESDAY), ("time",)),
        (day(MONDAY), day(MONDAY), ()),
        (day(MONDAY), day(MONDAY, clock="13:35", precision="minute"), ()),
    ],
)
def test_days(one, other, on):
    assert contested({"time": one}, {"time": other, "background": True}) == on


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [("no damage", "a mosque", ("damage",)), ("a mosque", "homes", ()), ("no damage", "being assessed", ())],
)
def test_damage_and_none(one, other, on):
    page = Page("It was struck. Much burnt, says A. Much was lost, B says.")
    struck(page)
    for trigger, reason, by in (("burnt", one, "a1"), ("lost", other, "a2")):
        page.add("harm.damage", trigger, voice(f"a source {by}", attribution=by), reason=reason)
    (incident,) = run(page).incidents
    assert incident.contested_on == on


def test_a_speaker_does_not_contest_itself():
    army = voice("the army", "army-xa")
    told = [{"by": army, "quantities": (count("munitions", n),)} for n in (1.0, 3.0)]
    assert contested(*told) == ()


def test_a_denied_occurrence_is_contested():
    page = Page("It was struck.\nThere was no attack, the army said.")
    struck(page)
    page.add("violence.attack", "attack", voice("the army", "army-xa"), stance="denies")
    (incident,) = run(page).incidents
    assert incident.contested_on == ("occurrence",)
    assert incident.grade.occurrence == "contested"
