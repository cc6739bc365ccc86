"""Sentences on what is to be done by a day, or on what became of it: the kind, the axes and the day they give."""

import pytest

DUTIES = [
    ("Norway must withdraw its troops from Mali by 20 October.", "force.withdrawal affirmed hypothetical 2021-10-20"),
    ("The army is required to leave Gao by 20 October.", "force.withdrawal affirmed hypothetical 2021-10-20"),
    ("Norway agreed to withdraw from Mali by Friday.", "force.withdrawal affirmed planned 2021-10-08"),
    ("Norway pledged to withdraw from Mali by Friday.", "force.withdrawal affirmed planned 2021-10-08"),
    ("Mali demanded that Norway withdraw by Friday.", "force.withdrawal affirmed hypothetical 2021-10-08"),
    ("Norway failed to withdraw from Mali by Friday.", "force.withdrawal negated happened 2021-10-01"),
    ("Norway withdrew from Mali on Friday.", "force.withdrawal affirmed happened 2021-10-01"),
    ("The deadline for Norway to withdraw is 20 October.", "force.withdrawal affirmed planned 2021-10-20"),
    ("Norway missed the deadline to withdraw from Mali.", "force.withdrawal negated happened 2021-10-05"),
    ("Norway broke its promise to withdraw from Mali.", "force.withdrawal negated happened 2021-10-05"),
    ("Norway kept its promise to withdraw from Mali.", "force.withdrawal affirmed happened 2021-10-05"),
    ("Mali agreed to free the prisoners by 20 October.", "custody.release affirmed planned 2021-10-20"),
    ("Mali agreed to open the Gao crossing by 20 October.", "aid.access affirmed planned 2021-10-20"),
    ("The rebels opened the road to Gao on Friday.", "aid.access affirmed happened 2021-10-01"),
    ("The rebels in Mali agreed to lift the siege by 20 October.", "aid.access affirmed planned 2021-10-20"),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES)
def test_what_is_due_and_what_became_of_it(text, expected, claims_of):
    kind = expected.split()[0]
    found = [
        f"{c.kind} {c.polarity} {c.actuality} {c.time.latest if c.time else None}"
        for c in claims_of(text)
        if c.kind == kind
    ]
    assert found == [expected]


def test_who_is_to_do_it_is_the_subject_of_the_duty(claims_of):
    (claim,) = claims_of("Norway missed the deadline to withdraw from Mali.")
    assert [mention.text for mention in claim.mentions("actor")] == ["Norway"]


def test_talks_that_are_agreed_on_have_no_mediator_in_their_day(claims_of):
    found = [c for c in claims_of("Norway and Mali agreed in the talks to meet again by 15 June.") if c.time]
    assert [c.actuality for c in found if "meet" in c.trigger.text] == ["planned"]
    assert all(not c.mentions("mediator") for c in found)
