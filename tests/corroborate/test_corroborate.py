"""The whole stage as a function: order changes nothing, copies add no weight, nothing comes of nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import TUESDAY, Page, count, on, registry, run, site, struck, voice, who
from tests.corroborate.test_founding import founding_page
from trucewatch.corroborate import Corroboration, corroborate
from trucewatch.model import Mention

ARMY, VALE = voice("the army", "army-xa"), voice("Ann Vale", "p-vale")
RED, BLUE = who("the reds", entity="brigade-red"), who("the blues", entity="brigade-blue")


def world() -> list[Page]:
    founding, _ = founding_page()
    courier = Page("Reds struck the base. Two hit it, the army said. The attack hurt none.\nPolice arrested one.", "A")
    struck(courier, roles={"target": "the Tarn base", "actor": RED}, quantities=(count("munitions", 3.0),))
    struck(courier, "hit", ARMY, quantities=(count("munitions", 2.0),))
    courier.add("custody.arrest", "arrested", place=site("Lum", 12.0), time=on(TUESDAY))
    herald = Page("The base at Tarn was struck, Vale said.\nThe blues denied the attack.", "B")
    struck(herald, by=VALE)
    herald.add("violence.attack", "attack", voice("blues", "brigade-blue"), stance="denies", roles={"actor": BLUE})
    return [founding, courier, herald]


PAGES = world()
CLAIMS = [claim for page in PAGES for claim in page.claims]
REPORTS = [page.report for page in PAGES]
EXPECTED = corroborate(CLAIMS, REPORTS, registry())


@settings(max_examples=25, deadline=None)
@given(st.permutations(CLAIMS), st.permutations(REPORTS))
def test_the_order_of_input_changes_nothing(claims, reports):
    assert corroborate(claims, reports, registry()) == EXPECTED


def test_a_claim_given_twice_counts_once():
    assert corroborate(CLAIMS * 2, REPORTS * 2, registry()) == EXPECTED


@pytest.mark.parametrize("at", range(len(PAGES)))
def test_a_copy_changes_no_grade(at):
    original = PAGES[at]
    copied = Page(original.text + " ", "The Echo", original.day)
    fresh = {claim.id: f"{claim.id}-copy" for claim in original.claims}
    echo = replace(original.claims[0].speaker, name="The Echo", chain=("The Echo",))
    copied.claims = [
        replace(
            claim,
            id=fresh[claim.id],
            report=copied.report.id,
            speaker=echo if claim.speaker.is_outlet else claim.speaker,
        )
        for claim in original.claims
    ]
    assert _grades(run(*PAGES, copied)) == _grades(EXPECTED)


def test_without_a_registry_nothing_breaks():
    assert len(corroborate(CLAIMS, REPORTS).incidents) == len(EXPECTED.incidents)


def test_nothing_comes_of_nothing():
    assert corroborate([], []) == Corroboration((), ())
    assert corroborate(CLAIMS, []).incidents


def test_nobody_acts_whom_no_claim_names():
    named = {m for claim in CLAIMS for role in ("actor", "accused") for m in claim.roles.get(role, ())}
    actors: set[Mention] = {actor for incident in EXPECTED.incidents for actor in incident.actors}
    assert actors <= named


def test_every_account_cites_a_claim_of_its_incident():
    for incident in EXPECTED.incidents:
        for account in incident.accounts:
            assert {statement.split("/")[0] for statement in account.statements} <= set(incident.claims)


def test_each_claim_is_in_one_incident_at_most():
    claims = [claim for incident in EXPECTED.incidents for claim in incident.claims]
    assert len(claims) == len(set(claims))


def _grades(result: Corroboration) -> list[tuple[str, str, int, tuple[str, ...]]]:
    return sorted((i.grade.occurrence, i.grade.attribution, i.origins, i.contested_on) for i in result.incidents)
