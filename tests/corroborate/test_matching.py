from datetime import timedelta

import pytest

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, count, land, on, run, site, struck, who
from trucewatch.corroborate import load_policy
from trucewatch.corroborate.coreference import acts_told
from trucewatch.corroborate.features import FEATURES
from trucewatch.corroborate.matching import match
from trucewatch.corroborate.profile import make_profile

TOWN = site("Tarn", 10.03, precision="town", radius_km=8.0)
LATER = TUESDAY + timedelta(days=6)


def two(changes: dict, kind: str = "violence.shelling", day=TUESDAY) -> tuple[Page, Page]:
    one, other = Page("Rockets struck the base.", "A"), Page("Something else hit there.", "B", day)
    struck(one)
    given = {"roles": {"target": "the Tarn base"}, "place": site(), "time": on(MONDAY)}
    other.add(kind, "hit", **(given | changes))
    return one, other


@pytest.mark.parametrize(
    ("kind", "changes", "day", "joined"),
    [
        ("violence.shelling", {}, TUESDAY, True),
        ("violence.attack", {"place": TOWN, "roles": {}}, TUESDAY, True),
        ("violence.drone_strike", {}, TUESDAY, True),
        ("violence.shelling", {"quantities": (count("munitions", 9.0),)}, TUESDAY, True),
        ("custody.arrest", {}, TUESDAY, False),
        ("violence.shelling", {"place": site("Lum", 12.0)}, TUESDAY, False),
        ("violence.shelling", {"place": land(), "roles": {"target": "a convoy"}}, TUESDAY, False),
        ("violence.attack", {"place": None, "roles": {}}, TUESDAY, False),
        ("violence.shelling", {"time": on(MONDAY + timedelta(days=4))}, LATER, False),
        ("violence.shelling", {"time": on(TUESDAY), "background": True}, LATER, True),
        ("violence.attack", {"time": on(TUESDAY), "place": TOWN, "roles": {}}, TUESDAY, False),
        ("violence.shelling", {"time": None, "background": True}, LATER, False),
    ],
)
def test_whether_two_reports_tell_of_one_occurrence(kind, changes, day, joined):
    assert len(run(*two(changes, kind, day)).incidents) == (1 if joined else 2)


def test_a_match_explains_itself():
    pages = two({"roles": {"target": "the Tarn base", "weapon": "rockets"}})
    made = corpus(*pages)
    tellings = (acts_told(made.by_report[page.report.id], made)[0] for page in pages)
    one, other = (make_profile(telling, made) for telling in tellings)
    found = match(one, other, made)
    assert found is not None
    weights = load_policy().weights
    assert set(found.features) == set(FEATURES) == set(weights.told) == set(weights.silent)
    assert (found.features["place"], found.features["time"], found.features["weapon"]) == (1.0, 1.0, None)
    assert found == match(other, one, made)
    parts = found.parts(weights)
    assert sum(parts.values()) + weights.base == pytest.approx(found.odds)
    assert parts["place"] == weights.told["place"]
    assert parts["weapon"] == weights.silent["weapon"]
    assert [abs(part) for part in parts.values()] == sorted(map(abs, parts.values()), reverse=True)


def test_rivals_count_a_little_against_but_are_accounts():
    red, blue = who("reds", entity="brigade-red"), who("blues", entity="brigade-blue")
    one, other = Page("Reds struck the base.", "A"), Page("Blues struck there.", "B")
    struck(one, roles={"target": "the Tarn base", "actor": red})
    struck(other, roles={"target": "the Tarn base", "actor": blue})
    incidents = run(one, other).incidents
    assert [incident.contested_on for incident in incidents] == [("perpetrator",)]
