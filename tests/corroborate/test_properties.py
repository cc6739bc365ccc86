"""What holds for any reports: no order, no copy and no later report changes what it must not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import TUESDAY, registry
from tests.corroborate.drawn import PAGES, VERDICTS, grouped, in_one_run, judged, made, members
from trucewatch.corroborate import Change, Membership, corroborate
from trucewatch.model import Constraints


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
    assert membership.groups() == in_one_run(given_)


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
@given(PAGES, VERDICTS, st.randoms())
def test_reports_and_judgements_in_any_order_give_the_membership_of_one_run(pages, verdicts, drawn):
    given_ = made(pages)
    logs = [judged(given_, *verdicts[:end]) for end in range(1, len(verdicts) + 1)]
    constraints, *later = drawn.sample(logs, len(logs))
    membership, arrived, held = Membership(registry(), constraints=constraints), [], set()
    for step in drawn.sample([*given_, *later], len(given_) + len(later)):
        if isinstance(step, Constraints):
            constraints, change = step, membership.judge(step)
        else:
            arrived, change = [*arrived, step], membership.add(*step)
        assert change.gone <= held
        assert not change.new & held
        held = (held - change.gone) | change.new
        assert held == membership.groups()
    assert membership.groups() == in_one_run(arrived, constraints)
    claims, reports = [claim for _, told in given_ for claim in told], [report for report, _ in given_]
    assert members(corroborate(claims, reports, registry(), constraints=constraints).incidents) <= membership.groups()


@settings(max_examples=150, deadline=None)
@given(PAGES, VERDICTS, st.lists(st.booleans(), min_size=6, max_size=6))
def test_judgements_between_reports_taken_and_not_settled(pages, verdicts, stops):
    given_ = made(pages)
    membership = Membership(registry())
    for (report, claims), stop in zip(given_, stops, strict=False):
        membership.take(report, claims)
        if stop:
            membership.judge(judged(given_, *verdicts))
    membership.judge(judged(given_, *verdicts))
    assert membership.groups() == in_one_run(given_, judged(given_, *verdicts))


@settings(max_examples=150, deadline=None)
@given(PAGES, VERDICTS, VERDICTS)
def test_judgements_taken_back_leave_the_membership_of_before(pages, verdicts, more):
    given_ = made(pages)
    membership = Membership(registry(), constraints=judged(given_, *verdicts))
    for report, claims in given_:
        membership.add(report, claims)
    before = membership.groups()
    there = membership.judge(judged(given_, *verdicts, *more))
    back = membership.judge(judged(given_, *verdicts))
    assert membership.groups() == before
    assert back == Change(there.new, there.gone)
    assert membership.judge(judged(given_, *verdicts)) == Change(frozenset(), frozenset())


@settings(max_examples=150, deadline=None)
@given(PAGES, VERDICTS, st.integers(0, 99), st.integers(0, 99))
def test_a_merge_and_then_a_split_leave_the_membership_of_before(pages, verdicts, one, other):
    given_ = made(pages)
    splits = [verdict for verdict in verdicts if verdict[0] == "split"]
    membership = Membership(registry(), constraints=judged(given_, *splits))
    for report, claims in given_:
        membership.add(report, claims)
    before, home = membership.groups(), _homes(membership.groups())
    claims = sorted(home)
    ends = claims[one % len(claims)], claims[other % len(claims)]
    assume(home[ends[0]] != home[ends[1]])
    membership.judge(judged(given_, *splits, ("merge", one, other)))
    merged = _homes(membership.groups())
    assert merged[ends[0]] == merged[ends[1]]
    membership.judge(judged(given_, *splits, ("merge", one, other), ("split", one, other)))
    assert membership.groups() == before


VERSIONS = st.lists(st.tuples(st.integers(0, 5), PAGES, st.booleans()), min_size=1, max_size=5)
"""What becomes of reports that are known: which, what it says then, and whether it goes first."""


@settings(max_examples=150, deadline=None)
@given(PAGES, VERSIONS, VERDICTS)
def test_claims_that_change_and_reports_that_go_give_the_membership_of_one_run(pages, versions, verdicts):
    given_ = made(pages)
    membership = Membership(registry(), constraints=judged(given_, *verdicts))
    for report, claims in given_:
        membership.add(report, claims)
    held = set(membership.groups())
    for at, other, goes in versions:
        report, claims = given_[at % len(given_)]
        if goes:
            told, change = (), membership.remove(report.id)
        else:
            told = tuple(changed(claim, values) for claim, values in zip(claims, made(other)[0][1], strict=False))
            change = membership.add(report, told)
        given_ = [one for one in given_ if one[0].id != report.id]
        given_ += [] if goes else [(report, told)]
        assert change.gone <= held
        assert not change.new & held
        held = (held - change.gone) | change.new
        assert held == membership.groups()
        if not given_:
            break
        assert membership.groups() == in_one_run(given_, membership.constraints)


def changed(claim, values):
    """The claim with the values of another, as somebody corrects it."""
    fields = ("kind", "place", "time", "quantities", "background", "roles")
    return replace(claim, **{name: getattr(values, name) for name in fields})


@settings(max_examples=100, deadline=None)
@given(PAGES, st.integers(0, 5), st.integers(0, 9))
def test_a_report_whose_day_is_corrected_is_where_it_would_have_been(pages, at, days):
    given_ = made(pages)
    membership = Membership(registry())
    for report, claims in given_:
        membership.add(report, claims)
    report, claims = given_[at % len(given_)]
    later = report.published.day + timedelta(days=days)
    revised = replace(report, published=replace(report.published, value=later.isoformat()))
    membership.add(revised, claims)
    assert membership.groups() == in_one_run([(revised, claims), *(one for one in given_ if one[0] is not report)])


def _homes(groups: frozenset[frozenset[str]]) -> Mapping[str, frozenset[str]]:
    return {claim: group for group in groups for claim in group}


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
