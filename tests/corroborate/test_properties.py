"""What holds for any reports: no order, no copy and no later report changes what it must not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, land, on, registry, site, struck, who
from tests.judge.conftest import row
from trucewatch.corroborate import Change, Membership, corroborate, load_policy
from trucewatch.corroborate.corpus import make_corpus
from trucewatch.corroborate.linkage import link
from trucewatch.corroborate.tellings import tellings
from trucewatch.judge.constrain import constrain
from trucewatch.model import UNJUDGED, Claim, Constraints, Incident, Report

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
VERDICTS = st.lists(
    st.tuples(st.sampled_from(["merge", "split"]), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=6
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


def judged(given: Sequence[Given], *verdicts) -> Constraints:
    """What people decide, each after the other, on pairs of the claims given; on a claim and itself is nothing."""
    claims = sorted(claim.id for _, told in given for claim in told)
    pairs = [(verdict, claims[one % len(claims)], claims[other % len(claims)]) for verdict, one, other in verdicts]
    rows = [
        (row(verdict, "cbase", minute, id=f"j{minute}"), (one, other))
        for minute, (verdict, one, other) in enumerate(pairs)
        if one != other
    ]
    return constrain(rows, {claim.id: claim for _, told in given for claim in told})[0]


def in_one_run(given: Sequence[Given], constraints: Constraints = UNJUDGED) -> set[frozenset[str]]:
    """The groups of one run over all, whether or not they make an incident."""
    claims = [claim for _, told in given for claim in told]
    corpus = make_corpus(claims, [report for report, _ in given], registry(), load_policy(), constraints)
    groups = link([telling for report in corpus.by_report for telling in tellings(report, corpus)], corpus)
    return {frozenset(claim.id for telling in group for claim in telling.claims) for group in groups}


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
