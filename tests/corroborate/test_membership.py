from dataclasses import replace
from datetime import timedelta

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, land, on, registry, site, struck
from trucewatch.corroborate import Change, Membership
from trucewatch.model import Constraints
from trucewatch.model.constraints import pair

LUM = site("Lum base", 12.0)


def told(text: str, outlet: str, day=TUESDAY, **changes) -> Page:
    page = Page(text, outlet, day)
    struck(page, **changes)
    return page


def ids(*pages: Page) -> frozenset[str]:
    return frozenset(claim.id for page in pages for claim in page.claims)


def taken(*pages: Page) -> tuple[Membership, list[Change]]:
    membership = Membership(registry())
    return membership, [membership.add(page.report, page.claims) for page in pages]


ONE = told("Rockets struck the base.", "A")
OTHER = told("Ten rockets had struck it.", "B")
ELSEWHERE = told("Rockets struck Lum.", "C", place=LUM, roles={"target": "a depot"})


def test_a_report_joins_an_incident():
    membership, (first, second, third) = taken(ONE, OTHER, ELSEWHERE)
    assert first == Change(frozenset(), frozenset({ids(ONE)}))
    assert second == Change(frozenset({ids(ONE)}), frozenset({ids(ONE, OTHER)}))
    assert third == Change(frozenset(), frozenset({ids(ELSEWHERE)}))
    assert membership.groups() == {ids(ONE, OTHER), ids(ELSEWHERE)}


def test_a_report_splits_an_incident_that_it_makes_unsure():
    vague = told("A base was struck.", "B", place=land(), roles={"target": "a base"})
    first = told("It was struck.", "A", roles={"target": "a base"})
    second = told("Lum was struck.", "C", place=LUM, roles={"target": "a base"})
    _, changes = taken(first, vague, second)
    assert changes[1].new == {ids(first, vague)}
    assert changes[2] == Change(frozenset({ids(first, vague)}), frozenset({ids(first), ids(vague), ids(second)}))


def test_a_report_merges_incidents():
    toll = (count("killed", 4.0), count("injured", 9.0))
    before = told(
        "Four soldiers fell and nine were hurt as mortars struck.", "A", place=None, roles={}, quantities=toll
    )
    after = told("Rockets struck it.", "B", roles={"target": "a depot"})
    membership, changes = taken(before, after, told("Rockets struck it and killed four.", "C", quantities=toll))
    assert len(changes[1].new) == 1
    assert len(membership.groups()) == 1
    assert changes[2].gone == {ids(before), ids(after)}


def test_a_report_that_is_known_changes_nothing():
    membership, _ = taken(ONE, OTHER)
    assert membership.add(ONE.report, ONE.claims) == Change(frozenset(), frozenset())


def test_a_copy_gives_tellings_one_source_whatever_came_first():
    text = " ".join(f"word{number}" for number in range(60))
    pages = [told(f"{text} struck{end}", outlet) for outlet, end in (("A", ""), ("B", " it"))]
    late = Page(pages[0].text, "C", TUESDAY + timedelta(days=2))
    struck(late, time=on(MONDAY), roles={})
    found = {taken(*order)[0].groups() for order in ((*pages, late), (late, *reversed(pages)))}
    assert found == {frozenset({ids(*pages, late)})}


def test_a_report_without_claims_is_taken_in():
    membership, (change,) = taken(Page("Nothing happened.", "A"))
    assert change == Change(frozenset(), frozenset())
    assert membership.groups() == frozenset()
    empty = replace(ONE.report, id="t0", text="")
    assert membership.add(empty, []) == Change(frozenset(), frozenset())


def decided(together=(), apart=()) -> Constraints:
    return Constraints(tuple(together), frozenset(pair(*ends) for ends in apart))


def test_a_merge_joins_and_its_withdrawal_parts_only_the_groups_of_its_claims():
    further = told("Rockets struck Zor.", "D", place=site("Zor", 14.0), roles={"target": "a mill"})
    membership, _ = taken(ONE, OTHER, ELSEWHERE, further)
    ends = ONE.claims[0].id, ELSEWHERE.claims[0].id
    whole = Change(frozenset({ids(ONE, OTHER), ids(ELSEWHERE)}), frozenset({ids(ONE, OTHER, ELSEWHERE)}))
    assert membership.judge(decided(together=[ends])) == whole
    assert membership.judge(decided(together=[ends])) == Change(frozenset(), frozenset())
    assert membership.judge(decided()) == Change(whole.new, whole.gone)
    assert ids(further) in membership.groups()


def test_a_split_parts_two_reports():
    membership, _ = taken(ONE, OTHER)
    ends = ONE.claims[0].id, OTHER.claims[0].id
    assert membership.judge(decided(apart=[ends])) == Change(
        frozenset({ids(ONE, OTHER)}), frozenset({ids(ONE), ids(OTHER)})
    )


def test_a_split_parts_what_one_report_tells_and_joins_nothing_to_the_part_that_is_cut_out():
    page = told("Rockets struck the base. Two were hurt.", "A")
    hurt = page.add("harm.casualties", "hurt")
    struck_, *_ = (claim.id for claim in page.claims)
    membership, _ = taken(page, OTHER)
    assert membership.groups() == {ids(page, OTHER)}
    change = membership.judge(decided(apart=[(struck_, hurt)]))
    assert change == Change(
        frozenset({ids(page, OTHER)}), frozenset({frozenset({struck_}) | ids(OTHER), frozenset({hurt})})
    )


def test_a_judgement_on_reports_to_come_is_heeded_when_they_come():
    ends = ONE.claims[0].id, ELSEWHERE.claims[0].id
    membership = Membership(registry(), constraints=decided(together=[ends]))
    assert membership.add(ONE.report, ONE.claims).new == {ids(ONE)}
    assert membership.add(ELSEWHERE.report, ELSEWHERE.claims) == Change(
        frozenset({ids(ONE)}), frozenset({ids(ONE, ELSEWHERE)})
    )
