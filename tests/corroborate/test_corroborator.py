"""What is kept up to date is what one run over all makes of it: incidents, accounts, grades and relations alike."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import Page, count, registry, site, struck, voice
from tests.corroborate.drawn import PAGES, VERDICTS, judged, made
from tests.corroborate.test_sources import LATER, ONE, OTHER, WOVEN
from trucewatch.corroborate import Corroboration, Corroborator, corroborate, corroborator
from trucewatch.model import UNJUDGED, Claim

SAID = st.lists(
    st.tuples(
        st.sampled_from([None, voice("Outlet 1"), voice("Ann Vale", "p-vale"), voice("a source", medium="Outlet 2")]),
        st.sampled_from(["asserts", "asserts", "denies", "confirms", "claims_responsibility"]),
        st.sampled_from([None, "in response to the strike on the Tarn base", "after the strike on Tarn"]),
        st.booleans(),
    ),
    min_size=12,
    max_size=12,
)
STEPS = st.lists(st.tuples(st.sets(st.integers(0, 5)), SAID, VERDICTS, st.booleans()), min_size=2, max_size=4)


def said(claim: Claim, drawn) -> Claim:
    """The claim as somebody else says it."""
    speaker, stance, reason, several = drawn
    quantities = (*claim.quantities, count("attacks", 4.0)) if several else claim.quantities
    return replace(claim, speaker=speaker or claim.speaker, stance=stance, reason=reason, quantities=quantities)


def of(*pages: Page) -> tuple[list[Claim], list]:
    return [claim for page in pages for claim in page.claims], [page.report for page in pages]


@settings(max_examples=150, deadline=None)
@given(PAGES, STEPS)
def test_whatever_changed_it_gives_what_one_run_over_all_gives(pages, steps):
    given_, kept = made(pages), Corroborator(registry())
    for missing, drawn, verdicts, reread in steps:
        if reread:
            told = iter(drawn)
            given_ = [(report, tuple(said(claim, next(told)) for claim in claims)) for report, claims in given_]
        there = [one for number, one in enumerate(given_) if number not in missing]
        reports, claims = [report for report, _ in there], [claim for _, told in there for claim in told]
        constraints = judged(there, *verdicts) if claims else UNJUDGED
        whole = corroborate(claims, reports, registry(), constraints=constraints)
        assert kept.corroborate(claims, reports, constraints) == whole
        assert kept.corroborate(reversed(claims), reversed(reports), constraints) == whole


def pages() -> tuple[Page, Page, Page]:
    one, other, apart = Page("Rockets struck the base.", "A"), Page("It was struck.", "B"), Page("Lum was struck.", "C")
    struck(one)
    struck(other)
    struck(apart, place=site("Lum base", 12.0), roles={"target": "a depot"})
    return one, other, apart


def test_only_incidents_that_a_report_touches_are_made_anew():
    one, other, apart = pages()
    kept = Corroborator(registry())
    first = kept.corroborate(*of(one, apart, Page("Nothing.", "B")))
    again = kept.corroborate(*of(one, apart, other))
    alone = {incident.claims: incident for incident in first.incidents}
    (same,) = (incident for incident in again.incidents if incident.claims == (apart.claims[0].id,))
    assert same is alone[same.claims]
    assert {incident.claims for incident in again.incidents} != set(alone)


def test_a_new_outlet_is_heard_of_by_incidents_that_have_no_report_of_it():
    one, other, _ = pages()
    for page in (one, other):
        page.claims[0] = replace(page.claims[0], speaker=voice("a source", medium="The Herald"))
    herald = Page("Nothing happened.", "The Herald")
    kept = Corroborator(registry())
    assert [incident.origins for incident in kept.corroborate(*of(one, other)).incidents] == [2]
    assert [incident.origins for incident in kept.corroborate(*of(one, other, herald)).incidents] == [1]
    assert [incident.origins for incident in kept.corroborate(*of(one, other)).incidents] == [2]


def test_a_text_that_shows_another_to_be_woven_has_its_incident_made_anew_though_it_tells_of_another():
    woven = Page(WOVEN, "C", LATER)
    smoke = struck(woven, "struck base")
    struck(woven)
    outlets = (f"A{number}" for number in range(99))
    one = next(page for outlet in outlets if (page := Page(ONE, outlet)).report.id < woven.report.id)
    struck(one)
    other = Page(OTHER, "C")
    struck(other, "struck base", place=site("Lum base", 12.0), roles={"target": "a depot"})
    kept = Corroborator(registry())
    for given_, origins in (((one, woven), 1), ((one, woven, other), 2), ((one, woven), 1)):
        found = kept.corroborate(*of(*given_))
        assert found == corroborate(*of(*given_), registry())
        assert next(i.origins for i in found.incidents if smoke in i.claims) == origins


def test_a_claim_of_no_report_that_is_given_counts_in_nothing():
    one, other, _ = pages()
    claims, reports = of(one, other)
    assert Corroborator().corroborate(claims, reports[:1]) == Corroborator().corroborate(one.claims, reports[:1])


def test_where_it_was_stopped_it_begins_anew(monkeypatch: pytest.MonkeyPatch):
    one, other, apart = pages()
    kept = Corroborator(registry())
    kept.corroborate(*of(one, apart))
    with monkeypatch.context() as broken:
        broken.setattr(corroborator, "made_of", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            kept.corroborate(*of(one, other, apart))
    found: Corroboration = kept.corroborate(*of(one, other, apart))
    assert found == corroborate(*of(one, other, apart), registry())
