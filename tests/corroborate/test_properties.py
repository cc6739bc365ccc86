"""What holds for any reports: no order, no copy and no later report changes what it must not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, land, on, registry, site, struck, who
from trucewatch.corroborate import Membership, corroborate
from trucewatch.model import Claim, Incident, Report

TARN, LUM = site("Tarn", 10.03, precision="town", radius_km=8.0), site("Lum", 12.0, precision="town")
FILLERS = [" ".join(f"{name}{number}" for number in range(30)) for name in ("red", "blue", "grey")]
TOLD = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["violence.shelling", "violence.attack", "violence.air_strike"]),
        "place": st.sampled_from([site(), TARN, LUM, land(), None]),
        "time": st.sampled_from([on(MONDAY), on(TUESDAY), on(MONDAY, TUESDAY), None]),
        "target": st.sampled_from(["the Tarn base", "a base", "a convoy", None]),
        "killed": st.sampled_from([None, 1.0, 4.0]),
        "background": st.booleans(),
        "by": st.sampled_from([None, "brigade-red", "brigade-blue"]),
    }
)
PAGES = st.lists(
    st.tuples(
        st.lists(TOLD, min_size=1, max_size=2),
        st.sets(st.sampled_from(FILLERS), max_size=2),
        st.integers(0, 3),
        st.sampled_from(["d1", ""]),
    ),
    min_size=1,
    max_size=6,
)
Given = tuple[Report, tuple[Claim, ...]]


def made(pages) -> list[Given]:
    """Reports with their claims, of drawn parts."""
    found = []
    for number, (told, fillers, day, document) in enumerate(pages):
        sentences = [f"Page {number} line {at}: rockets struck{at} there." for at in range(len(told))]
        text = "\n".join([*sorted(fillers), *sentences])
        page = Page(text, f"Outlet {number}", TUESDAY + timedelta(days=day), document=document)
        for at, parts in enumerate(told):
            add(page, f"struck{at}", **parts)
        found.append((page.report, tuple(page.claims)))
    return found


def add(page: Page, trigger: str, *, kind, place, time, target, killed, background, by) -> None:
    roles = {"target": target} if target else {}
    roles |= {"actor": who("gunmen", entity=by)} if by else {}
    quantities = (count("killed", killed),) if killed else ()
    changes = {"place": place, "time": time, "quantities": quantities, "background": background, "roles": roles}
    page.claims.append(replace(_claim(page, trigger, **changes), kind=kind))


def _claim(page: Page, trigger: str, **changes) -> Claim:
    struck(page, trigger, **changes)
    return page.claims.pop()


def grouped(given: Sequence[Given]) -> tuple[Incident, ...]:
    claims = [claim for _, told in given for claim in told]
    return corroborate(claims, [report for report, _ in given], registry()).incidents


def members(incidents: Sequence[Incident]) -> set[frozenset[str]]:
    return {frozenset(incident.claims) for incident in incidents}


@settings(max_examples=150, deadline=None)
@given(PAGES, st.randoms())
def test_the_order_of_arrival_changes_no_membership(pages, drawn):
    given_ = made(pages)
    shuffled = drawn.sample(given_, len(given_))
    assert grouped(shuffled) == grouped(given_)


@settings(max_examples=150, deadline=None)
@given(PAGES, st.randoms(), st.lists(st.booleans(), min_size=6, max_size=6))
def test_report_by_report_in_any_order_and_batch_gives_the_membership_of_one_run(pages, drawn, stops):
    given_ = made(pages)
    membership = Membership(registry())
    for (report, claims), stop in zip(drawn.sample(given_, len(given_)), stops, strict=False):
        membership.take(report, claims)
        if stop:
            membership.settle()
    membership.settle()
    assert members(grouped(given_)) <= membership.groups()
    assert sorted(claim for group in membership.groups() for claim in group) == sorted(
        claim.id for _, claims in given_ for claim in claims
    )


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_changes_tell_how_the_groups_became_what_they_are(pages):
    membership, held = Membership(registry()), set()
    for report, claims in made(pages):
        change = membership.add(report, claims)
        assert change.gone <= held
        held = (held - change.gone) | change.new
        assert held == membership.groups()
        assert membership.add(report, claims) == type(change)(frozenset(), frozenset())


@settings(max_examples=150, deadline=None)
@given(PAGES, st.integers(0, 5))
def test_a_copy_changes_no_grade(pages, at):
    given_ = made(pages)
    report, claims = given_[at % len(given_)]
    copy = replace(report, id=f"{report.id}x", outlet="A copyist", document="")
    copied = tuple(replace(claim, id=f"{claim.id}x", report=copy.id) for claim in claims)
    before, after = grouped(given_), grouped([*given_, (copy, copied)])
    ids = {claim.id for claim in copied}
    assert {frozenset(one.claims): (one.grade.occurrence, one.grade.attribution, one.origins) for one in before} == {
        frozenset(one.claims) - ids: (one.grade.occurrence, one.grade.attribution, one.origins) for one in after
    }


@settings(max_examples=150, deadline=None)
@given(PAGES, st.integers(0, 3))
def test_a_report_of_tomorrow_changes_nothing_that_was_known_today(pages, days):
    today = TUESDAY + timedelta(days=days)
    given_ = made(pages)
    early = [one for one in given_ if one[0].published.day <= today]
    late = [one for one in given_ if one[0].published.day > today]
    membership = Membership(registry())
    for report, claims in early:
        membership.add(report, claims)
    known = membership.groups()
    for report, claims in late:
        membership.add(report, claims)
    again = Membership(registry())
    for report, claims in sorted([*late, *early], key=lambda one: one[0].id):
        if report.published.day <= today:
            again.add(report, claims)
    assert again.groups() == known
